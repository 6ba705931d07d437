"""The base of all widgets here: a fixed box whose lines are asked for one by one, and repainted one by one."""

from collections.abc import Sequence
from typing import Protocol

from textual import events
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from screens.widgets.colours import PLAIN, Palette
from screens.widgets.lines import EMPTY, Line, strip_of


class Paints(Protocol):
    """Puts lines of a widget (from 0; none means all) on the terminal at once; False where Textual must do it, later."""

    def __call__(self, widget: "Drawn", rows: Sequence[int], /) -> bool: ...


class Drawn(Widget):
    """Give `line_at`. Call `repaint` with the lines whose text changed; nothing is laid out anew."""

    DEFAULT_CSS = "Drawn { height: 1; width: 1fr; }"

    def line_at(self, y: int) -> Line:
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        return strip_of(self.line_at(y), self.size.width, self._palette)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Past Textual's cache of styled lines: these have no border, padding or tint, and equal lines are made once for
        everybody. The app's filters still see every line, the one that stops control characters among them."""
        filters, background = self.app.get_line_filters(), self.background_colors[1]
        strips = []
        for y in range(crop.y, crop.bottom):
            strip = self.render_line(y)
            for one in filters:
                strip = strip.apply_filter(one, background)
            strips.append(strip if crop.width == self.size.width else strip.crop(crop.x, crop.right))
        return strips

    @property
    def _palette(self) -> Palette:
        """What the app wears; any app that says nothing of it is plain."""
        palette: Palette = getattr(self.app, "palette", PLAIN)
        return palette

    def repaint(self, *rows: int) -> None:
        """These lines (from 0) changed, or all of them. An app that can `paint` does so past Textual's rounds."""
        paint: Paints | None = getattr(self.app, "paint", None)
        if paint is not None and paint(self, rows):
            return
        width = self.size.width
        if rows and width:
            self.refresh(*(Region(0, row, width, 1) for row in rows if 0 <= row < self.size.height))
        else:
            self.refresh()

    def typed(self, key: events.Key) -> bool:
        """Does what a key means here, and says whether it means anything."""
        return False

    def on_key(self, event: events.Key) -> None:
        if self.typed(event):
            event.stop()
            event.prevent_default()

    @property
    def terminal_cursor(self) -> Offset | None:
        """Where the real cursor stands on the screen while this has the focus."""
        return None

    def on_screen(self, x: int, y: int) -> Offset:
        return self.content_region.offset + Offset(min(x, max(self.size.width - 1, 0)), y)


class Across(Horizontal):
    """Widgets side by side, and nothing behind them."""

    BLANK = True


class Down(Vertical):
    """Widgets one below the other, and nothing behind them."""

    BLANK = True


class Words(Drawn):
    """Lines that are shown; told anew only when they differ."""

    def __init__(self, *lines: Line, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.lines: tuple[Line, ...] = lines

    def show(self, *lines: Line) -> None:
        before, self.lines = self.lines, lines
        changed = [y for y in range(max(len(before), len(lines))) if before[y : y + 1] != lines[y : y + 1]]
        if changed:
            self.repaint(*changed)

    def line_at(self, y: int) -> Line:
        return self.lines[y] if y < len(self.lines) else EMPTY
