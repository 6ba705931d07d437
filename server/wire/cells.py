"""Cells: one grapheme and its style. It owns how text falls into cells, and which widths every terminal agrees on."""

from functools import lru_cache
from typing import Final

from rich.cells import split_graphemes

from server.wire.style import PLAIN, Style, blank_style

Cell = tuple[str, Style]
Row = list[Cell]

BLANK: Final[Cell] = (" ", PLAIN)
# Enough for every Latin text in a dozen styles; beyond it the table starts anew rather than grow for ever.
_MOST_CELLS = 8192


class _Palette(dict[str, Cell]):
    """The cells of one style, made once each, so that comparing rows is mostly comparing identities."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style
        self[" "] = (" ", blank_style(style))

    def __missing__(self, grapheme: str) -> Cell:
        if len(self) > _MOST_CELLS:
            self.clear()
        cell = self[grapheme] = (grapheme, blank_style(self.style) if grapheme == " " else self.style)
        return cell


_palettes: dict[Style, _Palette] = {}


def cells_of(text: str, style: Style) -> Row:
    """Text as cells; a wide grapheme is followed by an empty cell, a mark joins the cell before it."""
    palette = _palettes.get(style)
    if palette is None:
        palette = _palettes[style] = _Palette(style)
    if text.isascii():
        return [palette[letter] for letter in text]
    return [palette[grapheme] for grapheme in _graphemes(text)]


@lru_cache(maxsize=2048)
def _graphemes(text: str) -> tuple[str, ...]:
    """Graphemes by the widths Textual lays out with, each wide one followed by an empty string."""
    parts: list[str] = []
    for start, end, width in split_graphemes(text)[0]:
        grapheme = text[start:end]
        if width == 0:
            if parts:
                parts[-1 if parts[-1] else -2] += grapheme
            continue
        parts.append(grapheme)
        parts.extend([""] * (width - 1))
    return tuple(parts)


def leading_marks(text: str) -> str:
    """The marks at the head of a text, which belong to the cell already written before it."""
    if text.isascii():
        return ""
    spans = split_graphemes(text)[0]
    end = 0
    for _start, stop, width in spans:
        if width:
            break
        end = stop
    return text[:end]


@lru_cache(maxsize=4096)
def agreed(grapheme: str) -> bool:
    """Whether every terminal gives this the same width; after any other, the cursor's column is a guess."""
    if len(grapheme) != 1:
        return grapheme == ""
    code = ord(grapheme)
    return (
        0x20 <= code < 0x7F
        or (0xA0 <= code < 0x300 and code != 0xAD)
        or 0x370 <= code < 0x483
        or (0x2010 <= code <= 0x203A and not 0x2028 <= code <= 0x202F)
        or 0x20A0 <= code < 0x20C0
        or 0x2190 <= code <= 0x2195
        or 0x2500 <= code <= 0x25FC
    )
