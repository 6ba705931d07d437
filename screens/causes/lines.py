"""How causes are drawn: an outline with branches, and over the line where one types what it goes under."""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.message import Message

from screens.widgets.colours import FAINT, HERE, TROUBLE
from screens.widgets.field import Field
from screens.widgets.lines import COMFORTABLE, Line, Span, bold, cut, folded, line
from screens.widgets.rows import Row
from wtfc_tui.stages.causes.records import Cause
from wtfc_tui.stages.causes.view import Branch, says, summary
from wtfc_tui.views.board import Board

THEME: Final = "-"
"""The key of the first row, which stands for the theme itself."""
_NARROW: Final = 80
_BESIDE: Final = 7
"""Cells before the branches: the mark, the id, the dot."""
_LEAST: Final = 9
_MOST_LINES: Final = 3


class WhyField(Field):
    """A star where nothing is typed is no word: it marks a root."""

    class Starred(Message):
        pass

    def typed(self, key: events.Key) -> bool:
        if key.character == "*" and not self.text:
            self.post_message(self.Starred())
            return True
        return super().typed(key)


def outline_rows(board: Board, branches: Sequence[Branch], width: int, marked: str | None) -> list[Row]:
    """`marked`: the id of the one that is being put elsewhere."""
    parents = {branch.parent for branch in branches}
    first = Row(THEME, "why?", line(" ", Span(summary(branches), FAINT)))
    return [first, *(_row(board, one, width, one.cause.id in parents, one.cause.id == marked) for one in branches)]


def _row(board: Board, branch: Branch, width: int, has_more: bool, marked: bool) -> Row:
    """Its words whole; behind them what says it, or that it is asked why again."""
    cause, wide = branch.cause, width >= _NARROW
    *before, last = branch.goes_on
    stem = "".join(_stem(on, wide) for on in before)
    on = stem + _stem(last, wide) + (_stem(has_more, wide) if has_more else "")
    branched = stem + (("├" if last else "└") + ("─ " if wide else " "))
    star = "* " if cause.root else ""
    room = max(min(width - _BESIDE - cell_len(on) - 1, COMFORTABLE), _LEAST)
    parts = folded(star + cause.text, room)
    style = "bold" if cause.root else ""
    lines = [line(Span(part, style)) for part in parts]
    if tail := " ".join(says(board, cause)) or ("why?" if branch.open_end else ""):
        fits = cell_len(parts[-1]) + 2 + cell_len(tail) <= room
        lines = [*lines[:-1], (*lines[-1], Span("  "), Span(tail, FAINT))] if fits else [*lines, *_faint(tail, room)]
    more = tuple((Span(" " * 5 + on, FAINT), *one) for one in lines[1:])
    return Row(cause.id, f"{cause.id:<4}", (Span(branched, FAINT), *lines[0]), marked, more)


def _stem(goes_on: bool, wide: bool) -> str:
    return ("│" if goes_on else " ") + ("  " if wide else " ")


def _faint(words: str, room: int) -> list[Line]:
    return [line(Span(part, FAINT)) for part in folded(words, room)]


def place_lines(under: Cause | None, width: int) -> list[Line]:
    """What the next line goes under, in its own words; whole, but where it would leave no room for the outline."""
    if under is None:
        return [line(" ", Span("Why?", f"bold {HERE}"), " straight under the theme")]
    label, room = "Why, under: ", min(width - 14, COMFORTABLE)
    parts = folded(f"“{under.text}”", room)
    if len(parts) > _MOST_LINES:
        parts = [*parts[: _MOST_LINES - 1], cut(f"{parts[_MOST_LINES - 1]} …", room)]
    lines = [line(" ", Span(label, f"bold {HERE}"), parts[0]), *(line(" " * 13, part) for part in parts[1:])]
    if not under.stands:
        lines.append(line(" ", Span("It was taken out: Shift+Tab or ↑ says where this goes instead.", TROUBLE)))
    return lines


def mending_lines(cause: Cause) -> list[Line]:
    return [line(" ", bold(f"Mending {cause.id}"))]
