"""How the screen looks for one person: chosen in the menu, remembered under their name. No look needs colour to be read."""

from collections.abc import Callable
from typing import Any, Final

from textual.app import App

from screens.widgets.drawn import HIGH_CONTRAST_CLASS

STANDARD, HIGH_CONTRAST, ASCII = "standard", "high contrast", "ascii"
LOOKS: Final = {
    STANDARD: "your terminal's own colours",
    HIGH_CONTRAST: "white on black, bold",
    ASCII: "only letters and signs of ASCII, for terminals and readers that stumble over others",
}
PREFERENCE: Final = "look"
FACE_PREFERENCE: Final = "face"
PLAIN_FACE: Final = "plain"


def next_look(look: str) -> str:
    looks = list(LOOKS)
    return looks[(looks.index(look) + 1) % len(looks)]


class Dress:
    """What an app wears. The door gives the two ways to its terminal: only signs of ASCII, and all of it drawn anew."""

    def __init__(self, app: App[Any], ascii_only: Callable[[bool], None] | None, repaint: Callable[[], None] | None) -> None:
        self._app = app
        self._ascii_only = ascii_only
        self._repaint = repaint
        self.look = STANDARD

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
        if self._app.screen_stack:
            self._app.screen.refresh()
