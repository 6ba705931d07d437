"""Reads `wtfc.workshop/1` back. Strict: every id is known, every list agrees with the others, nothing is dropped.

What a kind's things hold, its stage says (stages/*/carried.py); this walks what they say.
"""

from collections.abc import Sequence
from typing import Any, Final

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.carried.reading import Part, bad, few, label, named, parsed
from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.settings import CONSENT_NAMES, CONSENTS, QUESTION_NAMES, VOTE_RULES, Prompt, VoteRules
from wtfc_tui.domain.steps import Steps
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.views.board import Board

FORMAT: Final = "wtfc.workshop/1"
PROMISED: Final = {
    "causes": "causes",
    "successes": "success statements",
    "in_place": "things in place",
    "actions": "actions",
}
"""Parts of the format whose stages may not exist yet: they are there and empty."""
ORDER: Final = ("statements", "themes", "rounds", "causes", "successes", "in_place", "ideas", "actions")
"""Of the parts, as programs know it; parts that came later stand after these."""
_OF_THE_WORKSHOP: Final = frozenset(
    ["slug", "title", "focus", "site", "stage", "questions", "perspectives", "lenses", "votes", "consents", "keep_until"]
)
Carries = Sequence[Carried[Any] | NotCarried]


def load(raw: bytes, carries: Carries, steps: Steps) -> Document:
    file = parsed(raw)
    if not isinstance(file.value, dict) or file.value.get("format") != FORMAT:
        raise bad(f"This is not a workshop's export: an export begins with “format”: “{FORMAT}”.")
    carried = [one for one in carries if isinstance(one, Carried)]
    names = [one.kind.name for one in carried]
    file.only({"format", "revision", "workshop", *names, *PROMISED})
    for key, name in PROMISED.items():
        if key not in names and file.has(key) and file.get(key).items():
            raise bad(f"This export holds {len(file.get(key).items())} {name}, which this version cannot keep.")
    about = _about(file.get("workshop"), steps)
    things, parts = {}, {}
    for one in carried:
        found = _parts(file, one)
        parts[one.kind.name] = found
        things[one.kind.name] = tuple(one.read(part, _counted_keys(one)) for part in found)
    document = Document(file.get("revision").whole(), about, things)
    _check_agreement(document, carried, parts)
    return document


def _parts(file: Part, one: Carried[Any]) -> list[Part]:
    """A list may be missing: the export was made before its stage was there."""
    return file.get(one.kind.name).items() if file.has(one.kind.name) else []


def _about(part: Part, steps: Steps) -> About:
    part.only(
        {"slug", "title", "focus", "site", "stage", "questions", "perspectives", "lenses", "votes", "consents", "keep_until"}
    )
    a_question = named(lambda typed: chosen(typed, QUESTION_NAMES, "a question"))
    about = About(
        slug=part.get("slug").text(),
        title=part.get("title").text(),
        focus=part.get("focus").text(),
        site=part.get("site").text(),
        step=part.get("stage").as_(lambda typed: steps.named(typed).key),
        questions=tuple(Prompt(a_question(one.get("id")), label(one.get("prompt"))) for one in few(part.get("questions"))),
        perspectives=tuple(map(label, few(part.get("perspectives")))),
        lenses=tuple(Prompt(label(one.get("id")), label(one.get("prompt"))) for one in few(part.get("lenses"))),
        votes=_vote_rules(part.get("votes")) if part.has("votes") else VoteRules(),
        consents=_consents(part.get("consents")) if part.has("consents") else CONSENTS,
        keep_until=part.get("keep_until").text() if part.has("keep_until") else "",
    )
    for some in (about.questions, about.lenses, about.consents):
        _check_once([one.id for one in some])
    return about


def _consents(part: Part) -> tuple[Prompt, ...]:
    known = named(lambda typed: chosen(typed, CONSENT_NAMES, "a consent"))
    return tuple(Prompt(known(one.get("id")), label(one.get("prompt"))) for one in few(part))


def _vote_rules(part: Part) -> VoteRules:
    part.only({"fewest", "fewest_of_group"})
    of_group = part.get("fewest_of_group").whole() if part.has("fewest_of_group") else VOTE_RULES.fewest_of_group
    return VoteRules(part.get("fewest").whole(), of_group)


def _check_once(ids: list[str]) -> None:
    for place, identifier in enumerate(ids):
        if identifier in ids[:place]:
            raise bad(f"{identifier} stands in this file twice.")


def _counted_keys(one: Carried[Any]) -> frozenset[str]:
    """What the export writes beside, and which is compared and not kept."""
    return frozenset(beside.key for beside in one.also)


def _check_agreement(document: Document, carried: Sequence[Carried[Any]], parts: dict[str, list[Part]]) -> None:
    """Where the parts of a file do not agree with one another, keeping one would lose the other."""
    about = document.about
    workshop = Workshop(questions=about.questions, perspectives=about.perspectives, lenses=about.lenses)
    for one in carried:
        _check_ids(document[one.kind])
        for record in document[one.kind]:
            workshop = one.kind.arrives(workshop, one.kind, record)
    for one in carried:
        if misfit := next(one.kind.fits(workshop, one.kind), ""):
            raise bad(misfit)
    board = Board.of(workshop)
    for one in carried:
        for record, part in zip(document[one.kind], parts[one.kind.name], strict=True):
            _check_counted(one, board, record, part)


def _check_ids(records: Sequence[Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise bad(f"{record.id} stands in this file twice.")
        seen.add(record.id)


def _check_counted(one: Carried[Any], board: Board, record: Record, part: Part) -> None:
    for key, counted in one.counted(board, board.workshop[one.kind][record.id]).items():
        if part.has(key) and part.get(key).value != counted:
            raise bad(f"{record.id} and the rest of this file do not agree on its {key}.")
