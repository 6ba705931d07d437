"""A code in large letters, drawn with the full block that every terminal has. It knows those of codes."""

from collections.abc import Iterator
from typing import Final

HEIGHT: Final = 5
_SHAPES: Final = {
    "a": (" ## ", "#  #", "####", "#  #", "#  #"),
    "b": ("### ", "#  #", "### ", "#  #", "### "),
    "d": ("### ", "#  #", "#  #", "#  #", "### "),
    "e": ("####", "#   ", "### ", "#   ", "####"),
    "f": ("####", "#   ", "### ", "#   ", "#   "),
    "g": (" ###", "#   ", "# ##", "#  #", " ###"),
    "h": ("#  #", "#  #", "####", "#  #", "#  #"),
    "i": ("###", " # ", " # ", " # ", "###"),
    "j": ("  ##", "   #", "   #", "#  #", " ## "),
    "k": ("#  #", "# # ", "##  ", "# # ", "#  #"),
    "l": ("#   ", "#   ", "#   ", "#   ", "####"),
    "m": ("#   #", "## ##", "# # #", "#   #", "#   #"),
    "n": ("#   #", "##  #", "# # #", "#  ##", "#   #"),
    "o": (" ## ", "#  #", "#  #", "#  #", " ## "),
    "p": ("### ", "#  #", "### ", "#   ", "#   "),
    "r": ("### ", "#  #", "### ", "# # ", "#  #"),
    "s": (" ###", "#   ", " ## ", "   #", "### "),
    "t": ("#####", "  #  ", "  #  ", "  #  ", "  #  "),
    "u": ("#  #", "#  #", "#  #", "#  #", " ## "),
    "v": ("#   #", "#   #", " # # ", " # # ", "  #  "),
    "z": ("####", "   #", " ## ", "#   ", "####"),
    "-": ("   ", "   ", "###", "   ", "   "),
}


def large(code: str) -> list[str]:
    """`bato-kemi-luso-rida`: two groups a line, 5 rows each, and an empty one between them; 58 cells at most."""
    groups = code.split("-")
    lines = ["-".join(groups[at : at + 2]) + "-" * (at + 2 < len(groups)) for at in range(0, len(groups), 2)]
    return [row for at, line in enumerate(lines) for row in ([""] * bool(at) + list(_rows(line)))]


def _rows(line: str) -> Iterator[str]:
    for y in range(HEIGHT):
        yield "  ".join(_SHAPES[letter][y].replace("#", "█") for letter in line).rstrip()
