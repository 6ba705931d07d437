"""How the screen looks for one person: chosen in the menu, remembered under their name. No look needs colour to be read."""

from typing import Final

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
