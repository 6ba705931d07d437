"""Rows that moved up or down: finds bands that a line insert and a line delete bring to their new place."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from server.wire.cells import BLANK, Row
from server.wire.pen import Pen

# How many bands one frame may move, and how many guesses are tried for each.
MOST_BANDS = 3
_MOST_GUESSES = 4


class Shift(NamedTuple):
    """Rows top..bottom go up by `by`, or down when negative."""

    top: int
    bottom: int
    by: int


def guesses(old: Sequence[Row], new: Sequence[Row], dirty: Sequence[int]) -> Iterator[Shift]:
    """Likely shifts, the most telling first. A row votes with the part of it that changed."""
    votes: Counter[int] = Counter()
    matches: dict[int, list[int]] = {}
    for y in dirty:
        left, right = _changed_part(old[y], new[y])
        part = new[y][left:right]
        if all(cell == BLANK for cell in part):
            continue
        for source, row in enumerate(old):
            if source != y and row[left] == part[0] and row[left:right] == part:
                votes[source - y] += len(part)
                matches.setdefault(source - y, []).append(y)
    for count, _votes in votes.most_common(_MOST_GUESSES):
        yield from _bands(matches[count], count, len(new))


def _changed_part(old: Row, new: Row) -> tuple[int, int]:
    left, right = 0, len(new)
    while left < right and old[left] == new[left]:
        left += 1
    while right > left and old[right - 1] == new[right - 1]:
        right -= 1
    return left, right


def _bands(rows: Sequence[int], count: int, height: int) -> Iterator[Shift]:
    """The widest band of rows that share a shift, with the rows they came from."""
    top, bottom = rows[0], rows[-1]
    yield Shift(min(top, top + count), max(bottom, bottom + count), count)
    if len(rows) > 2:
        yield Shift(0, height - 1, count)


def moved(rows: Sequence[Row], shift: Shift, width: int) -> list[Row]:
    """The rows after the shift; those that came in are blank."""
    band = list(rows[shift.top : shift.bottom + 1])
    size = min(abs(shift.by), len(band))
    fresh: list[Row] = [[BLANK] * width for _ in range(size)]
    band = [*band[size:], *fresh] if shift.by > 0 else [*fresh, *band[: len(band) - size]]
    return [*rows[: shift.top], *band, *rows[shift.bottom + 1 :]]


def draw_shift(pen: Pen, shift: Shift, height: int, between: Callable[[Pen], None] = lambda _: None) -> None:
    """Delete lines at one end of the band and insert as many at the other, so that nothing outside it moves. `between` may
    draw rows outside it on the way from the one end to the other."""
    count, size = abs(shift.by), "" if abs(shift.by) == 1 else str(abs(shift.by))
    inner = shift.bottom - count + 1
    out_of, into = (shift.top, inner) if shift.by > 0 else (inner, shift.top)
    pen.wear_for_erasing()
    if not (shift.bottom == height - 1 and shift.by < 0):  # What is pushed past the last row is gone anyway.
        pen.go(out_of, 0)
        pen.sequence(f"\x1b[{size}M")
    between(pen)
    pen.wear_for_erasing()
    if not (shift.bottom == height - 1 and shift.by > 0):
        pen.go(into, 0)
        pen.sequence(f"\x1b[{size}L")
