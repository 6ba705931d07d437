"""Where the terminal's own cursor belongs. It owns the question to the focused widget, and only asks.

A widget that wants the cursor has a property `terminal_cursor`: an Offset on the screen, or None. It must draw no caret of
its own, and must call `refresh` when the place changes, for a frame is looked for when something was painted.
"""

from typing import Any

from textual._context import NoActiveAppError
from textual.app import App, ScreenError
from textual.widgets import Input, TextArea

from server.wire.far import Place


def caret_of(app: App[Any], width: int, height: int) -> Place | None:
    """The focused widget's wish as (column, row), if it lies on the screen; None, too, while the app is taken apart."""
    try:
        place = _wish(app)
    except (ScreenError, NoActiveAppError):
        return None
    if place is None:
        return None
    x, y = place
    return (x, y) if 0 <= x < width and 0 <= y < height else None


def _wish(app: App[Any]) -> Place | None:
    widget = app.focused
    if isinstance(widget, Input):
        place = widget.cursor_screen_offset
        return place.x - (1 if widget.cursor_at_end else 0), place.y
    if isinstance(widget, TextArea):
        return widget.cursor_screen_offset
    wish: Place | None = getattr(widget, "terminal_cursor", None)
    return wish
