"""A sign on a screen, filled: in the largest letters in which a page is whole, with the timer in large figures at the top
right, as much white as there is room for, and at the foot how to join. What does not fit on one page goes on on the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from rich.cells import cell_len

from screens.wall import figures, letters
from screens.wall.letters import BIG, OWN, TWICE
from screens.wall.paging import split
from screens.wall.parts import Paragraph, Pen, asked, paragraphs
from screens.widgets.colours import HERE
from screens.widgets.lines import EMPTY, Line, Span, bold, cut, line
from wtfc_tui.views.signs import Asked, Listed, Page, Ranked, Said, Told, count

_CLOCK_LINES: Final = figures.HEIGHT + 1
_GAP: Final = 3
_GAPS: Final = ((2, 2), (2, 1), (1, 1), (1, 0), (0, 0))
"""Lines above paragraphs that stand apart, and above others: as much as there is room for."""
Sizes = tuple[int, int, int, int]
"""Of what is asked, of the newest words, of the rest, and of what lies in a quarter."""
_LARGE: Final[tuple[Sizes, ...]] = (
    (TWICE, TWICE, BIG, BIG), (BIG, TWICE, BIG, BIG), (BIG, BIG, BIG, BIG), (BIG, BIG, BIG, OWN),
)  # fmt: skip
_SMALLER: Final[tuple[Sizes, ...]] = ((BIG, BIG, OWN, OWN), (OWN, BIG, OWN, OWN), (OWN, OWN, OWN, OWN))
"""From the largest to what fits everywhere."""
_BIG_FOOT: Final = 45
"""Lines of a screen whose foot is big."""
_WORDS: Final = ((160, 90), (100, 60), (0, 40))
"""Cells of a screen, and how many words may be on it at a time."""


@dataclass(frozen=True)
class Where:
    """The line on top."""

    before: str
    """`Carers 2026 · Day 1 · `"""
    step: str
    """`2 Gather`"""
    right: str
    """What else is to be known: the line when it is not well."""


class Space(NamedTuple):
    """What there is for a page, below the line on top and above the foot."""

    width: int
    height: int
    words: int


def words_for(width: int) -> int:
    return next(words for cells, words in _WORDS if width >= cells)


def margin(width: int) -> int:
    return 4 if width >= 76 else 2


def screens(pages: Sequence[Page], clock: str, foot: int, width: int, height: int) -> list[list[Line]]:
    """What stands between the line on top and a foot of so many lines, page by page, each as high as the room for it."""
    space = Space(width - 2 * margin(width), height - 1 - foot - 1, words_for(width))
    return [one for page in pages for one in _laid_out(page, clock, space)]


def whole(where: Where, page: int, of: Sequence[Sequence[Line]], foot: Sequence[Line], width: int) -> tuple[Line, ...]:
    """All lines of the screen."""
    left = margin(width)
    which = f"{page + 1} / {len(of)}" if len(of) > 1 else ""
    right = "   ".join(filter(None, (which, where.right)))
    lines = (_on_top(replace(where, right=right), width - 2 * left), *of[page], EMPTY, *foot)
    return tuple(line(Span(" " * left), *one) if one else EMPTY for one in lines)


def _on_top(where: Where, width: int) -> Line:
    before = cut(where.before, width - cell_len(where.step) - cell_len(where.right) - 1)
    space = width - sum(map(cell_len, (before, where.step, where.right)))
    return line(before, Span(where.step, f"bold {HERE}"), " " * max(space, 1), where.right)


def foot_lines(join: str, more: Sequence[str], here: str, width: int, height: int) -> tuple[Line, ...]:
    """How to join, and how many are here: what must be typed is big where there is room. `more`: what else is said of it, in
    fewer and fewer words."""
    across = width - 2 * margin(width)
    if height >= _BIG_FOOT and join and (letters.cells(join, BIG) or across + 1) <= across:
        below = "   ".join(filter(None, ("Join us: type this.", more[0], here)))
        return (*(line(bold(row)) for row in letters.drawn(join, BIG) if row), line(below))
    told = [" · ".join(filter(None, (join, less, here))) for less in (*more, "")]
    return (line(bold(next((one for one in told if cell_len(one) <= across), cut(told[-1], across)))),)


# ── a page in letters of some size ──────────────────────────────────────────


def _laid_out(page: Page, clock: str, space: Space) -> list[list[Line]]:
    for sizes, parts, last in _ways(page):
        if made := list(_in_letters(parts, clock, Pen(space.width, *sizes), space, last=last)):
            return [(one + [EMPTY] * space.height)[: space.height] for one in made]
    raise AssertionError("The last way always does: what has no room is cut.")


def _ways(page: Page) -> Iterator[tuple[Sizes, Page, bool]]:
    """From the largest letters to those in which all has room; earlier words give way before letters are small."""
    listed = any(isinstance(part, Listed | Ranked) for part in page)
    for sizes in _LARGE[listed:]:
        yield sizes, page, False
    parts = page
    while isinstance(parts[-1], Said) and not parts[-1].newest:
        parts = parts[:-1]
        yield _LARGE[-1], parts, False
    for sizes in _SMALLER:
        yield sizes, parts, sizes == _SMALLER[-1]


def _in_letters(page: Page, clock: str, pen: Pen, space: Space, *, last: bool) -> Iterator[list[Line]]:
    """Nothing where it has no room in these letters."""
    top, body = _top(page, clock, pen)
    room = space.height - len(top)
    at = next((at for at, part in enumerate(body) if isinstance(part, Listed | Ranked)), len(body))
    before, after = paragraphs(body[:at], pen), paragraphs(body[at + 1 :], pen)
    left = room - sum(len(one.lines) + one.apart for one in (*before, *after))
    if left < 0 and not last:
        return
    for one in split(body[at], pen, left, space.words - _said(page), last=last) if at < len(body) else [[]]:
        yield [*top, *_fitted([*before, *one, *after], room)]


def _said(page: Page) -> int:
    return sum(count(part.words) for part in page if isinstance(part, Asked | Told | Said))


def _top(page: Page, clock: str, pen: Pen) -> tuple[list[Line], Page]:
    """What is asked, beside the timer; and the parts that are left."""
    first, *rest = page
    beside = _clock(clock)
    narrow = pen.width - max(map(cell_len, beside), default=-_GAP) - _GAP
    top, body = [EMPTY], page
    if isinstance(first, Asked):
        top += [row for one in asked(first, replace(pen, width=narrow)) for row in one.lines]
        body = tuple(rest)
    if beside:
        top += [EMPTY] * (_CLOCK_LINES - len(top))
        top = _with_clock(top, beside, pen.width, 0)
    return top, body


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
