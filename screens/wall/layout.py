"""One page of a sign on a screen: few words, white space, wide margins; the timer in large figures at the top right."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from screens.wall import figures
from screens.wall.parts import Paragraph, asked, paragraphs
from screens.widgets.colours import HERE
from screens.widgets.lines import EMPTY, Line, Span, bold, cut, line
from wtfc_tui.views.signs import Asked, Page

WIDEST: Final = 100
"""Cells of a line; a wider screen has wider margins."""
_CLOCK_LINES: Final = figures.HEIGHT + 1
_GAP: Final = 3
_GAPS: Final = ((2, 2), (2, 1), (1, 1), (1, 0), (0, 0))
"""Lines above paragraphs that stand apart, and above others: as much as there is room for."""


class Where(NamedTuple):
    """The line on top."""

    before: str
    """`Carers 2026 · Day 1 · `"""
    step: str
    """`2 Gather`"""
    right: str
    """What else is to be known: which page, and the line when it is not well."""


def sign_lines(where: Where, clock: str, page: Page, width: int, height: int) -> tuple[Line, ...]:
    """As many lines as the screen has, from the first."""
    across = min(width - 2 * (4 if width >= 76 else 2), WIDEST)
    left = (width - across) // 2
    first, *rest = page
    beside = _clock(clock)
    narrow = across - max(map(cell_len, beside), default=-_GAP) - _GAP
    begins = 2 + max(height - 23, 0) // 5
    top = [EMPTY] * begins
    body = page
    if isinstance(first, Asked):
        top += [row for one in asked(first, narrow) for row in one.lines]
        body = tuple(rest)
    if beside:
        top += [EMPTY] * (begins - 1 + _CLOCK_LINES - len(top))
        top = _with_clock(top, beside, across, begins - 1)
    below = _fitted(paragraphs(body, across), height - len(top))
    lines = [_on_top(where, across), *top[1:], *below][:height]
    return tuple(line(Span(" " * left), *one) if one else EMPTY for one in lines)


def _on_top(where: Where, width: int) -> Line:
    before = cut(where.before, width - cell_len(where.step) - cell_len(where.right) - 1)
    space = width - sum(map(cell_len, (before, where.step, where.right)))
    return line(before, Span(where.step, f"bold {HERE}"), " " * max(space, 1), where.right)


def _clock(words: str) -> list[str]:
    """`25 min left` with its number large, the rest below it; other words as they are."""
    number, _, unit = words.partition(" ")
    if not figures.are_drawn(number):
        return [words] if words else []
    rows = figures.drawn(number)
    return [*rows, unit.rjust(cell_len(rows[0]))]


def _with_clock(top: Sequence[Line], clock: Sequence[str], width: int, begins: int) -> list[Line]:
    lines = list(top)
    for at, row in enumerate(clock, begins):
        used = sum(cell_len(span.text) for span in lines[at])
        space = max(width - used - cell_len(row), 0)
        lines[at] = (*lines[at], Span(" " * space), bold(row))
    return lines


def _fitted(some: Sequence[Paragraph], height: int) -> list[Line]:
    """With as much white between them as there is room for."""
    lines: list[Line] = []
    for apart, close in ((height // 6, height // 9), *_GAPS):
        lines = [row for one in some for row in ([EMPTY] * (apart if one.apart else close) + list(one.lines))]
        if len(lines) <= height:
            break
    return lines
