"""Success statements, as exports and read tables have them."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, nothing_counted, nothing_withheld, or_null
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, label, words, writer
from wtfc_tui.domain.words import IDEA_LIMIT
from wtfc_tui.stages.success.records import SuccessStatement
from wtfc_tui.stages.success.rules import SUCCESSES
from wtfc_tui.stages.success.view import nothing_yet, successes, themes
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.board import Board


def _in_markdown(board: Board, _: Carried[SuccessStatement]) -> Iterator[str]:
    for theme in themes(board):
        if there := [*map(_line, successes(board, theme.id))]:
            there += [f"- {escaped(lacking)}" for lacking in nothing_yet(board, theme.id)]
        yield from section(f"What success looks like for {theme.id} {escaped(theme.title)}", there)
    withdrawn = [_line(one) for one in board.workshop[SUCCESSES].values() if one.withdrawn]
    yield from section("Withdrawn from what success looks like", withdrawn)


def _line(one: SuccessStatement) -> str:
    return f"- {one.id}, {escaped(one.perspective)}: {escaped(one.text)}"


CARRIED: Final = (
    Carried(
        SUCCESSES,
        (
            Field("id", an_id(SUCCESSES)),
            Field("theme", an_id(THEMES), references="themes"),
            Field("perspective", label),
            Field("text", words(IDEA_LIMIT)),
            Field("by", writer, "entered_by", write=or_null, absent=""),
            Field("withdrawn", Part.truth, absent=False),
        ),
        left_out={"besides": "what can be undone stays here"},
        also=(), counted=nothing_counted, withheld=nothing_withheld, markdown=_in_markdown,
    ),
)  # fmt: skip
