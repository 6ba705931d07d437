"""Large figures, drawn with the full block that every terminal has."""

from typing import Final

HEIGHT: Final = 5
_SHAPES: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
"""Three by five."""
_WIDE: Final = "██"


def are_drawn(figures: str) -> bool:
    return bool(figures) and all(figure in _SHAPES for figure in figures)


def drawn(figures: str) -> list[str]:
    """Five lines of blocks; each figure is six cells wide, two cells apart."""
    return ["  ".join(_row(figure, y) for figure in figures) for y in range(HEIGHT)]


def _row(figure: str, y: int) -> str:
    return "".join(_WIDE if dot == "#" else "  " for dot in _SHAPES[figure][y])
