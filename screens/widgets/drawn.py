"""The base of all widgets here: a fixed box whose lines are asked for one by one, and repainted one by one."""

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from screens.widgets.lines import EMPTY, Line, strip_of


class Drawn(Widget):
    """Give `line_at`. Call `repaint` with the lines whose text changed; nothing is laid out anew."""

    DEFAULT_CSS = "Drawn { height: 1; width: 1fr; }"

    def line_at(self, y: int) -> Line:
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        return strip_of(self.line_at(y), self.size.width)

    def repaint(self, *rows: int) -> None:
        """These lines (from 0) changed, or all of them."""
        width = self.size.width
        if rows and width:
            self.refresh(*(Region(0, row, width, 1) for row in rows if 0 <= row < self.size.height))
        else:
            self.refresh()

    @property
    def terminal_cursor(self) -> Offset | None:
        """Where the real cursor stands on the screen while this has the focus."""
        return None

    def on_screen(self, x: int, y: int) -> Offset:
        return self.content_region.offset + Offset(min(x, max(self.size.width - 1, 0)), y)


class Words(Drawn):
    """Lines that are shown; told anew only when they differ."""

    def __init__(self, *lines: Line, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: tuple[Line, ...] = lines

    def show(self, *lines: Line) -> None:
        before, self._lines = self._lines, lines
        changed = [y for y in range(max(len(before), len(lines))) if before[y : y + 1] != lines[y : y + 1]]
        if changed:
            self.repaint(*changed)

    def line_at(self, y: int) -> Line:
        return self._lines[y] if y < len(self._lines) else EMPTY
