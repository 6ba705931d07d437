"""The grid drawn with characters: effort to the right, difference upwards, ideas as their ids, the one at hand reversed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from textual.geometry import Offset

from screens.widgets.colours import BAR
from screens.widgets.drawn import Drawn
from screens.widgets.lines import EMPTY, Line, Span, line
from wtfc_tui.stages.chefs.records import Place
from wtfc_tui.stages.chefs.rules import HIGHEST, MIDDLE

AXIS = 3
"""The column of the upright axis; left of it stand the numbers."""
TITLE_LINES, FOOT_LINES = 2, 2
LEVELS = HIGHEST + 1


@dataclass(frozen=True)
class Scale:
    """Cells per step of effort, lines per step of difference."""

    across: int
    down: int

    @property
    def width(self) -> int:
        return AXIS + 1 + LEVELS * self.across

    @property
    def height(self) -> int:
        return TITLE_LINES + HIGHEST * self.down + 1 + FOOT_LINES

    def column(self, effort: int) -> int:
        return AXIS + 1 + effort * self.across

    def row(self, difference: int) -> int:
        return TITLE_LINES + (HIGHEST - difference) * self.down


def scale_for(width: int, height: int) -> Scale:
    """As large as leaves room for the panel beside it."""
    panel = min(width * 38 // 100, 46)
    across = (width - AXIS - 2 - panel) // LEVELS
    down = (height - TITLE_LINES - FOOT_LINES - 1) // HIGHEST
    return Scale(min(max(across, 3), 8), min(max(down, 1), 3))


@dataclass
class Canvas:
    scale: Scale
    cells: list[list[str]] = field(default_factory=list)

    def write(self, row: int, column: int, text: str) -> None:
        for at, letter in enumerate(text, column):
            if 0 <= row < len(self.cells) and 0 <= at < len(self.cells[row]):
                self.cells[row][at] = letter


def drawn(scale: Scale, places: Mapping[Place, Sequence[str]], chosen: str | None) -> tuple[Line, ...]:
    canvas = Canvas(scale, [[" "] * scale.width for _ in range(scale.height)])
    _lines(canvas)
    mark: tuple[int, int, str] | None = None
    for difference in range(LEVELS):
        row = {place.effort: _chosen_first(ids, chosen) for place, ids in places.items() if place.difference == difference}
        for effort, label in labels(row, scale.across).items():
            canvas.write(scale.row(difference), scale.column(effort), label)
            if chosen in row[effort]:
                mark = (scale.row(difference), scale.column(effort), label.partition(" ")[0].partition("+")[0])
    if mark:
        canvas.write(mark[0], mark[1] - 1, "►")
    return tuple(_styled("".join(cells), mark if mark and mark[0] == y else None) for y, cells in enumerate(canvas.cells))


def labels(row: Mapping[int, Sequence[str]], across: int) -> dict[int, str]:
    """What stands at each effort of one line: every id where there is room, else the first and how many more, else less."""
    efforts = sorted(row)
    shown = {}
    for effort, after in zip(efforts, [*efforts[1:], LEVELS], strict=False):
        room = (after - effort) * across - (1 if after < LEVELS else 0)
        shown[effort] = next((one for one in _shorter_and_shorter(row[effort]) if len(one) <= room), "•")
    return shown


def _shorter_and_shorter(ids: Sequence[str]) -> tuple[str, ...]:
    first, more = ids[0], len(ids) - 1
    if not more:
        return first, first[1:]
    return " ".join(ids), f"{first}+{more}", f"{first}+", f"{first[1:]}+"


def _chosen_first(ids: Sequence[str], chosen: str | None) -> list[str]:
    return sorted(ids, key=lambda one: (one != chosen, int(one[1:])))


def _lines(canvas: Canvas) -> None:
    scale, middle = canvas.scale, canvas.scale.column(MIDDLE.effort) - 1
    for row in range(scale.row(HIGHEST), scale.row(0) + 1):
        canvas.write(row, AXIS, "│")
        canvas.write(row, middle, "│")
    across, above, below = "─" * (scale.width - AXIS - 1), TITLE_LINES - 1, scale.row(0) + 1
    for row, left, cross in ((above, "┌", "┬"), (scale.row(MIDDLE.difference), "├", "┼"), (below, "└", "┴")):
        canvas.write(row, AXIS, f"{left}{across}")
        canvas.write(row, middle, cross)
    # The quarters' names stand in the lines around the grid, where no idea ever covers them.
    for row, column, name in (
        (above, AXIS, "QUICK WINS"), (above, middle, "BIG BETS"), (below, AXIS, "FILL-INS"), (below, middle, "THINK AGAIN"),
    ):  # fmt: skip
        canvas.write(row, column + 2, f" {name} ")
    canvas.write(0, 0, " difference made")
    for number in (0, MIDDLE.effort, HIGHEST):
        canvas.write(scale.row(number), 0, f"{number:>2}")
        canvas.write(below + 1, scale.column(number), str(number))
    canvas.write(below + 1, scale.column(2), "effort ►")


def _styled(text: str, mark: tuple[int, int, str] | None) -> Line:
    if not mark:
        before, wins, after = text.partition("QUICK WINS")
        return line(before, Span(wins, BAR), after)
    _, column, label = mark
    return line(text[:column], Span(label, "reverse"), text[column + len(label) :])


class GridBoard(Drawn, can_focus=True):
    """The real cursor stands at the idea being placed."""

    def __init__(self) -> None:
        super().__init__(id="board")
        self._lines: tuple[Line, ...] = ()
        self._cursor = Offset(0, 0)

    def show(self, scale: Scale, places: Mapping[Place, Sequence[str]], chosen: str | None) -> None:
        before, self._lines = self._lines, drawn(scale, places, chosen)
        here = next((place for place, ids in places.items() if chosen in ids), MIDDLE)
        self._cursor = Offset(scale.column(here.effort), scale.row(here.difference))
        changed = [y for y, pair in enumerate(zip(before, self._lines, strict=False)) if pair[0] != pair[1]]
        if changed or len(before) != len(self._lines):
            self.repaint(*(changed if len(before) == len(self._lines) else []))

    def line_at(self, y: int) -> Line:
        return self._lines[y] if y < len(self._lines) else EMPTY

    @property
    def terminal_cursor(self) -> Offset | None:
        return self.on_screen(self._cursor.x, self._cursor.y)
