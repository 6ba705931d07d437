"""What people said, as exports and read tables have it. Their words are theirs: never overwritten, versions included."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from wtfc_tui.carried.fields import Also, Carried, Field, Many, NotCarried, nothing_counted, nothing_withheld, or_null
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, label, named, perhaps, words, writer
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.settings import CONSENT_NAMES
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.stages.gather.consenting import CONSENT, consent_named
from wtfc_tui.stages.gather.consents import Answered, Consent
from wtfc_tui.stages.gather.quoting import about_quoting, for_outside
from wtfc_tui.stages.gather.records import Statement, Version
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS, group_named, question_named
from wtfc_tui.views.board import Board
from wtfc_tui.views.shapes import TRUTH
from wtfc_tui.views.shapes import or_null as or_null_shape


def in_markdown(board: Board, one: Statement) -> str:
    return f"- {one.id}{f' ({one.person})' if one.person else ''}: {escaped(for_outside(board, one).text)}"


def withdrawn(board: Board) -> Iterator[str]:
    return section("Withdrawn", [in_markdown(board, one) for one in board.workshop[STATEMENTS].values() if one.withdrawn])


def _under_themes(board: Board, _: Carried[Statement]) -> Iterator[str]:
    """They stand under their themes, among those in no theme, or behind all these. Before them it is told whose may be
    quoted."""
    for sentence in about_quoting(board):
        yield from ("", sentence)


def _with_their_people(board: Board, _: Carried[Consent]) -> Iterator[str]:
    """What is left out for them is told where it would stand."""
    return iter(())


def _answers_now(board: Board, consent: Consent) -> Mapping[str, Any]:
    return {what: consent.answer(what) for what in CONSENT_NAMES}


_VERSION: Final = (
    Field("text", words(STATEMENT_LIMIT)),
    Field("by", writer, column="replaced_by", write=or_null, absent=""),
    Field("at", Part.moment, column="replaced_at"),
    Field("why", label),
    Field("question", perhaps(named(question_named)), absent=None),
    Field("person", perhaps(named(person_code)), column="person_code", absent=None),
    Field("group", perhaps(named(group_named)), column="constituency", absent=None),
)

_ANSWER: Final = (
    Field("what", named(consent_named)),
    Field("answer", perhaps(Part.truth)),
    Field("wording", label),
    Field("by", writer, column="written_by", write=or_null, absent=""),
    Field("at", perhaps(Part.moment), column="written_at", absent=None),
)

CARRIED: Final = (
    Carried(
        STATEMENTS,
        (
            Field("id", an_id(STATEMENTS)),
            Field("question", named(question_named)),
            Field("person", perhaps(named(person_code)), column="person_code"),
            Field("group", perhaps(named(group_named)), column="constituency"),
            Field("text", words(STATEMENT_LIMIT)),
            Field("theme", perhaps(label), references="themes"),
            Field("source", label),
            Field("withdrawn", Part.truth),
            Field("by", writer, "entered_by", write=or_null, absent=""),
            Field("at", perhaps(Part.moment), "entered_at", absent=None),
            Field("was_in", perhaps(label), references="themes", absent=None),
            Many("earlier", Version, _VERSION, "statement_versions", "version"),
        ),
        left_out={"besides": "what can be undone stays here"},
        also=(), counted=nothing_counted, withheld=nothing_withheld, markdown=_under_themes, outside=for_outside,
    ),
    NotCarried(PARTICIPANTS, "they are known from their statements and consents"),
    Carried(
        CONSENT,
        (
            Field("id", named(person_code)),
            Many("answers", Answered, _ANSWER, "consent_answers", "place"),
        ),
        left_out={}, also=tuple(Also(what, or_null_shape(TRUTH)) for what in CONSENT_NAMES),
        counted=_answers_now, withheld=nothing_withheld, markdown=_with_their_people,
    ),
)  # fmt: skip
