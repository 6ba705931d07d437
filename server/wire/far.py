"""The far terminal as we believe it to be, and frames that bring it to what is wanted. It owns that belief.

A frame may be limited to some bytes: it then sends whole rows, the cursor's first, and the next one goes on from there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import ne

from server.wire import modes
from server.wire.cells import BLANK, Row
from server.wire.pen import Pen
from server.wire.row_diff import draw_row
from server.wire.screen import Screen
from server.wire.shifts import MOST_BANDS, Shift, draw_shift, guesses, moved

Place = tuple[int, int]
# A frame longer than this would show the cursor wandering.
_HIDE_CURSOR_ABOVE = 400
# Erasing a row takes about three bytes and a move.
_WORTH_ERASING_BELOW = 2
# Letters slide sideways where somebody types; in a frame of more rows it is not worth looking for.
_MOST_SLIDES = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """Bytes for the terminal, and whether the screen is then wholly as wanted."""

    data: bytes
    complete: bool


class Far:
    """What the terminal shows, where its cursor stands and how its pen writes."""

    def __init__(self, width: int, height: int, *, repeats: bool = False) -> None:
        self._repeats = repeats
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.pen = Pen(width, repeats=self._repeats)
        self.forget()

    def forget(self) -> None:
        """Nothing is known any more: the next frame clears the terminal and draws everything."""
        self._known = False
        self._cursor_shown: bool | None = None
        self._behind: set[int] = set()
        self.rows: list[Row] = []
        self.pen.forget()

    def has_repeat(self) -> None:
        """The terminal has shown that it knows REP."""
        self._repeats = self.pen.repeats = True

    def frame(self, wanted: Screen, cursor: Place | None, limit: int | None = None) -> Frame:
        """The next bytes towards what is wanted; takes the wanted screen's list of touched rows."""
        pen = self.pen
        pen.out = []
        self._began = (pen.x, pen.y), pen.style
        if not self._known:
            self._start_afresh()
        dirty = self._dirty(wanted)
        if len(dirty) > 1:
            dirty = self._shift(wanted, dirty)
        self._behind = set(dirty)
        if cursor is not None and cursor[1] in self._behind and limit is not None:
            dirty = [cursor[1], *(y for y in dirty if y != cursor[1])]
        dirty = self._erase_below(wanted, dirty)
        for y in dirty:
            draw_row(pen, y, self.rows[y], wanted.rows[y], may_slide=len(dirty) <= _MOST_SLIDES)
            self.rows[y] = wanted.rows[y][:]
            self._behind.discard(y)
            if limit is not None and pen.written() >= limit:
                break
        return Frame(self._finished(cursor).encode(), not self._behind)

    def _start_afresh(self) -> None:
        self.pen.wear(0)
        self.pen.sequence(modes.HIDE_CURSOR + modes.CLEAR)
        self.rows = [[BLANK] * self.width for _ in range(self.height)]
        self._behind = set(range(self.height))
        self._cursor_shown = False
        self._known = True

    def _dirty(self, wanted: Screen) -> list[int]:
        suspects: Iterable[int] = wanted.touched | self._behind
        wanted.touched = set()
        return [y for y in sorted(suspects) if wanted.rows[y] != self.rows[y]]

    def _shift(self, wanted: Screen, dirty: list[int]) -> list[int]:
        """Move bands of rows while that makes the frame shorter."""
        for _ in range(MOST_BANDS):
            best_pen, best_rows = None, self.rows
            best_cost = _estimate(self.rows, wanted.rows, dirty)
            for shift in guesses(self.rows, wanted.rows, dirty):
                pen = self.pen.fork()
                rows = self._shifted(pen, shift, wanted, dirty)
                left = [y for y in range(self.height) if rows[y] != wanted.rows[y]]
                cost = _estimate(rows, wanted.rows, left) + pen.written()
                if cost < best_cost:
                    best_pen, best_rows, best_cost, best_dirty = pen, rows, cost, left
            if best_pen is None:
                break
            self.pen.join(best_pen)
            self.rows, dirty = best_rows, best_dirty
        return dirty

    def _shifted(self, pen: Pen, shift: Shift, wanted: Screen, dirty: list[int]) -> list[Row]:
        """The rows as they are once the pen has drawn this shift. A heading that counts what is below it is put right on
        the way down to where it grows, which saves the way back up."""
        above = shift.top - 1
        if shift.by > 0 or above not in dirty:
            draw_shift(pen, shift, self.height)
            return moved(self.rows, shift, self.width)
        draw_shift(pen, shift, self.height, lambda pen: draw_row(pen, above, self.rows[above], wanted.rows[above]))
        rows = moved(self.rows, shift, self.width)
        rows[above] = wanted.rows[above][:]
        return rows

    def _erase_below(self, wanted: Screen, dirty: list[int]) -> list[int]:
        """Where only blank rows are wanted from some row on, one sequence blanks them all."""
        blank = [BLANK] * self.width
        end = self.height
        while end and wanted.rows[end - 1] == blank:
            end -= 1
        tail = [y for y in dirty if y >= end]
        if len(tail) < _WORTH_ERASING_BELOW:
            return dirty
        self.pen.go(min(tail), 0)
        self.pen.wear_for_erasing()
        self.pen.sequence(modes.CLEAR_BELOW)
        for y in tail:
            self.rows[y] = blank[:]
        self._behind.difference_update(tail)
        return [y for y in dirty if y < end]

    def _finished(self, cursor: Place | None) -> str:
        """The frame's text with the cursor put where it belongs, or hidden."""
        pen = self.pen
        drawn = pen.written()
        if cursor is not None:
            self._place_or_restore(*cursor)
        shown = cursor is not None
        if shown and self._cursor_shown and drawn > _HIDE_CURSOR_ABOVE:
            pen.out = [modes.HIDE_CURSOR, *pen.out, modes.SHOW_CURSOR]
        elif shown != self._cursor_shown:
            pen.out.append(modes.SHOW_CURSOR if shown else modes.HIDE_CURSOR)
        self._cursor_shown = shown
        text = "".join(pen.out)
        pen.out = []
        return text

    def _place_or_restore(self, x: int, y: int) -> None:
        """Where the cursor stood before, the terminal itself may take it back: others' words arrive while somebody types."""
        pen, (at, style) = self.pen, self._began
        placing, self.pen = pen, pen.fork()
        self._place(x, y)
        placed, self.pen = self.pen, placing
        if at == (x, y) and style is not None and placed.written() > len(modes.SAVE_CURSOR + modes.RESTORE_CURSOR):
            pen.out = [modes.SAVE_CURSOR, *pen.out, modes.RESTORE_CURSOR]
            pen.x, pen.y, pen.style = x, y, style
        else:
            pen.join(placed)

    def _place(self, x: int, y: int) -> None:
        start = self.pen.run_up(y, x, self.rows[y])
        self.pen.put(y, start, self.rows[y][start:x])
        self.pen.go(y, x)


def _estimate(old: list[Row], new: list[Row], dirty: list[int]) -> int:
    """About how many bytes these rows will take: a letter for each cell that gets one, a move and an erase for each row."""
    total = 0
    for y in dirty:
        lettered = len(new[y]) - new[y].count(BLANK)
        total += 8 + min(sum(map(ne, old[y], new[y])), lettered)
    return total
