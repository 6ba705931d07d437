"""How the screen looks for one person: chosen in the menu, remembered under their name. No look needs colour to be read."""

from collections.abc import Callable
from typing import Any, Final

from textual.app import App

from screens.widgets import colours
from screens.widgets.colours import Palette

HIGH_CONTRAST_CLASS: Final = "high-contrast"
STANDARD, NONE, HIGH_CONTRAST, ASCII = "colour", "none", "high contrast", "ascii"
LOOKS: Final = {
    STANDARD: "your terminal's own colours, where it has some",
    NONE: "no colour, only bold and reverse",
    HIGH_CONTRAST: "white on black, bold",
    ASCII: "only letters and signs of ASCII, for terminals and readers that stumble over others",
}
PALETTES: Final[dict[str, Palette]] = {
    STANDARD: colours.COLOUR, NONE: colours.PLAIN, HIGH_CONTRAST: colours.HIGH_CONTRAST, ASCII: colours.PLAIN,
}  # fmt: skip
PREFERENCE: Final = "look"
FACE_PREFERENCE: Final = "face"
PLAIN_FACE: Final = "plain"


class Dress:
    """What an app wears. The door gives the two ways to its terminal: only signs of ASCII, and all of it drawn anew."""

    def __init__(self, app: App[Any], ascii_only: Callable[[bool], None] | None, repaint: Callable[[], None] | None) -> None:
        self._app = app
        self._ascii_only = ascii_only
        self._repaint = repaint
        self.look = STANDARD

    @property
    def palette(self) -> Palette:
        """What its widgets are drawn in."""
        return PALETTES[self.look]

    def wear(self, look: str) -> None:
        before, self.look = self.look, look if look in LOOKS else STANDARD
        if self.look == before:
            return
        self._app.set_class(self.look == HIGH_CONTRAST, HIGH_CONTRAST_CLASS)
        if self._ascii_only:
            self._ascii_only(self.look == ASCII)
        self.repaint_terminal()

    def repaint_terminal(self) -> None:
        if self._repaint:
            self._repaint()
        for screen in self._app.screen_stack:
            screen.refresh()
            for widget in screen.query("*"):
                widget.refresh()
