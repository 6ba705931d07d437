"""Causes, as exports and read tables have them."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.carried.fields import Carried, Field, nothing_counted, nothing_withheld, or_null
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.carried.reading import Part, an_id, each, perhaps, words, writer
from wtfc_tui.domain.words import IDEA_LIMIT
from wtfc_tui.stages.causes.records import Cause
from wtfc_tui.stages.causes.rules import CAUSES
from wtfc_tui.stages.causes.view import Branch, outline, says, themes
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.board import Board


def _in_markdown(board: Board, _: Carried[Cause]) -> Iterator[str]:
    for theme in themes(board):
        lines = [_line(board, branch) for branch in outline(board, theme.id)]
        yield from section(f"Why {theme.id} {escaped(theme.title)}", lines)
    withdrawn = [f"- {one.id}: {escaped(one.text)}" for one in board.workshop[CAUSES].values() if one.withdrawn]
    yield from section("Withdrawn from the causes", withdrawn)


def _line(board: Board, branch: Branch) -> str:
    cause = branch.cause
    about = [*(["root"] if cause.root else []), *says(board, cause)]
    behind = f" ({', '.join(about)})" if about else ""
    return f"{'  ' * (branch.depth - 1)}- {cause.id}: {escaped(cause.text)}{behind}"


CARRIED: Final = (
    Carried(
        CAUSES,
        (
            Field("id", an_id(CAUSES)),
            Field("theme", an_id(THEMES), references="themes"),
            Field("text", words(IDEA_LIMIT)),
            Field("under", perhaps(an_id(CAUSES)), references="causes", absent=None),
            Field("root", Part.truth, absent=False),
            Field("says", each(an_id(STATEMENTS)), "statements", absent=()),
            Field("by", writer, "entered_by", write=or_null, absent=""),
            Field("withdrawn", Part.truth, absent=False),
        ),
        left_out={"besides": "what can be undone stays here"},
        also=(), counted=nothing_counted, withheld=nothing_withheld, markdown=_in_markdown,
    ),
)  # fmt: skip
