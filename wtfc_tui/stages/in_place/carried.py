"""What is in place, as exports and read tables have it."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, Flat, nothing_counted, nothing_withheld, or_null
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, label, words, writer
from wtfc_tui.domain.words import IDEA_LIMIT
from wtfc_tui.stages.in_place.records import Described, Thing
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.in_place.view import about, in_place
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import themes
from wtfc_tui.views.board import Board


def _in_markdown(board: Board, _: Carried[Thing]) -> Iterator[str]:
    for theme in themes(board):
        things = in_place(board, theme.id)
        yield from section(f"In place already for {theme.id} {escaped(theme.title)}", [*map(_line, things)])
    withdrawn = [_line(one) for one in board.workshop[THINGS].values() if one.withdrawn]
    yield from section("Withdrawn from what is in place", withdrawn)


def _line(thing: Thing) -> str:
    said = about(thing.described)
    return f"- {thing.id}: {escaped(thing.words)}{f' ({escaped(said)})' if said else ''}"


_DESCRIBED: Final = (
    Field("text", words(IDEA_LIMIT)),
    Field("run_by", label, absent=""),
    Field("reach", label, absent=""),
)

CARRIED: Final = (
    Carried(
        THINGS,
        (
            Field("id", an_id(THINGS)),
            Field("theme", an_id(THEMES), references="themes"),
            Flat("described", Described, _DESCRIBED),
            Field("by", writer, "entered_by", write=or_null, absent=""),
            Field("withdrawn", Part.truth, absent=False),
        ),
        left_out={"besides": "what can be undone stays here"},
        also=(), counted=nothing_counted, withheld=nothing_withheld, markdown=_in_markdown,
    ),
)  # fmt: skip
