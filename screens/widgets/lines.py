"""Lines of styled text, and how text is folded into them. People's words come in as they are: nothing here is markup."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from screens.widgets.colours import PLAIN, Palette


class Span(NamedTuple):
    text: str
    style: str = ""
    """"bold", "reverse", and roles of colour (widgets/colours.py): "bold here"."""


Line = tuple[Span, ...]
EMPTY: Line = ()
BETWEEN: Final = " · "
COMFORTABLE: Final = 66
"""Cells of a line of words that is read with ease."""


def line(*parts: str | Span) -> Line:
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def bold(text: str) -> Span:
    return Span(text, "bold")


def reverse(text: str) -> Span:
    return Span(text, "reverse")


@lru_cache(maxsize=64)
def style_of(words: str) -> Style:
    return Style.parse(words) if words else Style.null()


@lru_cache(maxsize=4096)
def strip_of(spans: Line, width: int, palette: Palette = PLAIN) -> Strip:
    """Exactly `width` cells: cut at the end or filled up. Kept, for the same line goes to many people."""
    segments, used = [], 0
    for text, style in spans:
        size = cell_len(text)
        if used + size > width:
            text, size = cut(text, width - used), width - used
        segments.append(Segment(text, style_of(palette.style(style))))
        used += size
    if used < width:
        segments.append(Segment(" " * (width - used), style_of(palette.base)))
    return Strip(segments, width)


@lru_cache(maxsize=4096)
def cut(text: str, width: int) -> str:
    """At most `width` cells; what is cut off is shown by an ellipsis. Filled up to the width when a cell is left over."""
    if cell_len(text) <= width:
        return text
    return "" if width <= 0 else set_cell_size(text, width - 1) + "…"


def padded(text: str, width: int) -> str:
    """Exactly `width` cells."""
    return cut(text, width) + " " * (width - cell_len(text))


def fold(text: str, width: int) -> list[tuple[int, int]]:
    """Where the text breaks into lines of at most `width` cells: (start, end) offsets, at spaces where there are any.

    A space at a break belongs to neither line. There is always a line, empty for an empty text.
    """
    rows: list[tuple[int, int]] = []
    start = used = 0
    space = -1
    spans, _ = split_graphemes(text)
    for begin, end, size in spans:
        if used + size > width and end > start:
            if text[begin:end] == " ":
                rows.append((start, begin))
                start, used, space = end, 0, -1
                continue
            if space >= start:
                rows.append((start, space))
                start = space + 1
                used = cell_len(text[start:begin])
            else:
                rows.append((start, begin))
                start, used = begin, 0
            space = -1
        if text[begin:end] == " ":
            space = begin
        used += size
    rows.append((start, len(text)))
    return rows


def folded(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in fold(text, max(width, 1))]


def stops(text: str) -> list[int]:
    """Where a caret may stand: between graphemes, never inside one."""
    spans, _ = split_graphemes(text)
    return [0, *(end for _, end, _ in spans)]


def is_typed(character: str | None) -> bool:
    """A character that somebody means to write, not a key that does something."""
    return bool(character) and all(unicodedata.category(one) not in ("Cc", "Cs") for one in character or "")


def fitting(parts: Iterable[str], width: int) -> list[str]:
    """As many of the parts, most useful first, as fit with something between them."""
    fit: list[str] = []
    for part in parts:
        if cell_len(BETWEEN.join([*fit, part])) > width:
            break
        fit.append(part)
    return fit


def joined(parts: Iterable[str], width: int) -> str:
    return BETWEEN.join(fitting(parts, width))
