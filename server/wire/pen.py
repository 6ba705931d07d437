"""The far terminal's pen: where its cursor is and how it writes, as far as is known. It owns the bytes of one frame."""

from server.wire.cells import Row, agreed
from server.wire.moves import move
from server.wire.style import BACKGROUND, REVERSE, SEEN_ON_BLANK, STRIKE, UNDERLINE, Style, change

# REP copies the last letter; a shorter run is cheaper written out.
_WORTH_REPEATING = 5
# Any sequence that moves the cursor is at least three bytes, so repeating more letters never pays.
_LONGEST_RUN_UP = 3
_MARKS_BLANKS = UNDERLINE | REVERSE | STRIKE


class Pen:
    """Writes sequences and text; a place or style it cannot be sure of is None."""

    __slots__ = ("out", "repeats", "style", "width", "x", "y")

    def __init__(self, width: int, *, repeats: bool = False) -> None:
        self.width = width
        self.repeats = repeats
        self.out: list[str] = []
        self.forget()

    def forget(self) -> None:
        self.y: int | None = None
        self.x: int | None = None
        self.style: Style | None = None

    def fork(self) -> "Pen":
        """A pen in the same state with nothing written, to try what a way of drawing would cost."""
        other = Pen(self.width, repeats=self.repeats)
        other.y, other.x, other.style = self.y, self.x, self.style
        return other

    def join(self, other: "Pen") -> None:
        """Take over what a fork has written and where it ended."""
        self.out += other.out
        self.y, self.x, self.style = other.y, other.x, other.style

    def written(self) -> int:
        return sum(len(part) if part.isascii() else len(part.encode()) for part in self.out)

    def sequence(self, text: str) -> None:
        self.out.append(text)

    def go(self, y: int, x: int) -> None:
        if self.x != x or self.y != y:
            self.out.append(move(self.y, self.x, y, x))
            self.y, self.x = y, x

    def run_up(self, y: int, x: int, row: Row) -> int:
        """Where to begin so that writing from a place on is cheapest: to repeat a letter or two may beat a longer move."""
        best, cost = x, len(move(self.y, self.x, y, x))
        for start in range(x - 1, max(x - _LONGEST_RUN_UP, 0) - 1, -1):
            grapheme, style = row[start]
            if len(grapheme) != 1 or not grapheme.isascii() or not self.fits(grapheme, style):
                break
            if (price := len(move(self.y, self.x, y, start)) + x - start) < cost:
                best, cost = start, price
        return best

    def wear(self, style: Style) -> None:
        if self.style != style:
            self.out.append(change(self.style, style))
            self.style = style

    def wear_for_erasing(self) -> None:
        """Erased cells must be the terminal's own blank, whatever it thinks of erasing with a background."""
        if self.style is None or self.style & SEEN_ON_BLANK:
            self.wear(0)

    def fits(self, grapheme: str, style: Style) -> bool:
        """Whether a cell can be written without a change of style."""
        if self.style == style:
            return True
        if grapheme != " " or self.style is None:
            return False
        return not (self.style | style) & _MARKS_BLANKS and not (self.style ^ style) & BACKGROUND

    def put(self, y: int, x: int, cells: Row) -> None:
        """Cells from a place on, changing style where they do."""
        at, end = 0, len(cells)
        while at < end:
            grapheme, style = cells[at]
            if grapheme == "":  # The second half of the wide grapheme just written.
                at += 1
                continue
            self.go(y, x + at)
            if not self.fits(grapheme, style):
                self.wear(style)
            if agreed(grapheme):
                at += self._put_run(cells, at)
            else:
                self.out.append(grapheme)
                self.x = None  # Terminals differ on its width: the next cell is placed, not assumed.
                at += 1

    def _put_run(self, cells: Row, at: int) -> int:
        """Agreed graphemes that need no other style, in one go; returns how many."""
        start, end = at, len(cells)
        wearing = self.style
        parts: list[str] = []
        while at < end:
            grapheme, its_style = cells[at]
            if not grapheme or (its_style != wearing and not self.fits(grapheme, its_style)) or not agreed(grapheme):
                break
            parts.append(grapheme)
            at += 1
            if self.repeats:
                at += self._repeat(cells, at, parts)
        self.out.append("".join(parts))
        assert self.x is not None
        self.x += at - start
        if self.x >= self.width:  # At the edge some terminals wait there to wrap, others have stepped back.
            self.x = None
        return at - start

    @staticmethod
    def _repeat(cells: Row, at: int, parts: list[str]) -> int:
        """How many further cells are copies of the last one, written as one REP when that is shorter."""
        end = at
        while end < len(cells) and cells[end] == cells[at - 1]:
            end += 1
        if (end - at) * len(parts[-1].encode()) < _WORTH_REPEATING:
            return 0
        parts.append(f"\x1b[{end - at}b")
        return end - at
