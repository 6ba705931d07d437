"""Lines of one widget, painted past Textual's rounds of messages."""

from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.dom import NoScreen
from textual.errors import NoWidget
from textual.geometry import Region
from textual.widget import Widget

from server.wire.output import Output
from server.wire.screen import Screen


def paint_lines(app: App[Any], widget: Widget, rows: Sequence[int], onto: Screen, output: Output) -> bool:
    """Lines of a widget (from 0; none means all) as they are now, where they lie since the last layout.

    A line that one letter changed is there in one step, which by Textual's rounds of messages takes a dozen. False where
    it cannot be told yet where the lines will lie, or something lies over them: then Textual must paint them.
    """
    if app._batch_count:
        return False
    try:
        screen = widget.screen
        if screen is not app.screen:
            return False
        place = screen.find_widget(widget)
    except (NoScreen, NoWidget):
        return False
    seen = place.region.intersection(place.clip).translate(-place.region.offset)
    wanted = [row for row in rows or range(seen.y, seen.bottom) if seen.y <= row < seen.bottom]
    if wanted:
        top = min(wanted)
        lines = widget.render_lines(Region(seen.x, top, seen.width, max(wanted) + 1 - top))
        for row in wanted:
            onto.move_to(place.region.x + seen.x, place.region.y + row)
            output.put(lines[row - top])
    return True
