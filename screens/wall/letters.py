"""Big letters for what a room reads from six metres: eight dots high, two dots to a terminal cell, of half blocks that every
font has; or twice as big, of whole ones. A letter with an accent is put together of the two, so that Welsh is whole.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

Dots = tuple[str, ...]
"""Row by row from the top, `#` for a dot and `.` for none."""

OWN, BIG, TWICE = 0, 1, 2
"""How large: the terminal's own letters, those of four lines, those of eight."""
LINES: Final = (1, 4, 8)
"""How many lines letters of each size take."""
_HEIGHT: Final = 8
_ABOVE_LINE: Final = 6
_SHEET: Final = Path(__file__).with_name("letters.txt")
"""A row of letters, and below it eight rows of their dots; a letter is as wide as what stands below it."""
_ABOVE: Final = {
    0x300: "#.", 0x301: ".#", 0x302: "##", 0x303: "#.##", 0x304: "####", 0x306: "#..#", 0x307: "##", 0x308: "#..#",
    0x30A: "##", 0x30C: "#..#",
}  # fmt: skip
"""Accents by their code points. They are low, so that they stand apart: were they to touch, an ô would be an 8."""
_BELOW: Final = {0x327: (".#", "#."), 0x328: ("#.", ".#")}
_DRAWN_LIKE: Final = {
    0xA0: " ", 0xB4: "’", 0x131: "i", 0x2010: "-", 0x2011: "-", 0x201E: "”", 0x2212: "–",
}  # fmt: skip
_OF_A_CAPITAL: Final = (0, 2, 3, 5)
"""Rows that are left to it below an accent."""
_HALVES: Final = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def _read() -> dict[str, Dots]:
    found: dict[str, Dots] = {" ": ("..",) * _HEIGHT}
    lines = _SHEET.read_text(encoding="utf-8").splitlines()
    for head in range(0, len(lines), _HEIGHT + 1):
        shapes = zip(*(row.split() for row in lines[head + 1 : head + 1 + _HEIGHT]), strict=True)
        found.update(zip(lines[head].split(), shapes, strict=True))
    return found


_SHAPES: Final = _read()


@lru_cache(maxsize=1024)
def _shape(letter: str) -> Dots | None:
    """None for what is not on the sheet and cannot be made of what is."""
    parts = unicodedata.normalize("NFD", letter.translate(_DRAWN_LIKE))
    bare, dots = parts[0], _SHAPES.get(parts[0])
    for accent in map(ord, parts[1:]):
        if dots and accent in _ABOVE:
            low = tuple(dots[at] for at in _OF_A_CAPITAL) if bare.isupper() else dots[2:_ABOVE_LINE]
            dots = _even((_ABOVE[accent], ".", *low, *dots[_ABOVE_LINE:]))
        elif dots and accent in _BELOW:
            dots = _even((*dots[:_ABOVE_LINE], *_BELOW[accent]))
        else:
            return None
    return dots


def _even(rows: Dots) -> Dots:
    """Of a letter and its accent the narrower one stands in the middle of the other."""
    wide = max(map(len, rows))
    return tuple(row.center(wide, ".") for row in rows)


def _letters(text: str) -> Iterator[str]:
    """Each with the accents that follow it."""
    letter = ""
    for sign in text:
        if letter and not unicodedata.combining(sign):
            yield letter
            letter = ""
        letter += sign
    if letter:
        yield letter


@lru_cache(maxsize=1024)
def cells(text: str, size: int) -> int | None:
    """How wide big letters are; None where one of them cannot be drawn."""
    shapes = list(map(_shape, _letters(text)))
    return sum(len(one[0]) + 1 for one in shapes if one) * size if all(shapes) else None


@lru_cache(maxsize=1024)
def drawn(text: str, size: int) -> tuple[str, ...]:
    """The lines of a row of big letters."""
    shapes = [one for one in map(_shape, _letters(text)) if one]
    dots = [".".join(one[y] for one in shapes) for y in range(_HEIGHT)]
    if size == TWICE:
        return tuple(row.replace(".", "  ").replace("#", "██").rstrip() for row in dots)
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return tuple("".join(_HALVES[f"{above}{below}"] for above, below in zip(*pair, strict=True)).rstrip() for pair in pairs)


@lru_cache(maxsize=1024)
def folded(text: str, width: int, size: int) -> tuple[str, ...] | None:
    """Broken at spaces into rows of at most that many cells; None where it cannot be drawn, or a word is too long."""
    rows: list[str] = []
    for word in text.split(" "):
        wide = cells(word, size)
        if wide is None or wide > width:
            return None
        joined = f"{rows[-1]} {word}" if rows else word
        if rows and (cells(joined, size) or 0) <= width:
            rows[-1] = joined
        else:
            rows.append(word)
    return tuple(rows)
