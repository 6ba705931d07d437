"""How each part of a sign is drawn, in a width and in letters of a size: paragraphs, and how close they may stand to what is
above them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Final

from rich.cells import cell_len

from screens.wall import figures, letters
from screens.wall.letters import BIG, LINES, OWN, TWICE
from screens.widgets.colours import BAR, HERE
from screens.widgets.lines import EMPTY, Line, Span, folded, line
from wtfc_tui.views.signs import Asked, Large, Listed, Page, Part, Quarter, Quarters, Rank, Ranked, Said, Told

WIDEST: Final = 100
"""Cells of a line in the terminal's own letters: longer ones are hard to follow."""
_LEAST_WIDTH: Final = {OWN: 0, BIG: 90, TWICE: 150}
"""Cells without which letters of that size would be few in a line."""
LONGEST_BAR: Final = 40
_GAP: Final = 3


@dataclass(frozen=True)
class Pen:
    """How wide a page is, and how large its letters are."""

    width: int
    asked: int = OWN
    newest: int = OWN
    rest: int = OWN
    lying: int = OWN
    """What lies in a quarter."""

    def size(self, wanted: int, width: int | None = None) -> int:
        while (self.width if width is None else width) < _LEAST_WIDTH[wanted]:
            wanted -= 1
        return wanted


@dataclass(frozen=True)
class Paragraph:
    lines: tuple[Line, ...]
    apart: bool = True
    """Whether it stands apart from what is above it even where room is short."""


def written(words: str, width: int, size: int, style: str = "", lead: str = "") -> list[Line]:
    """In letters of that size, or of the next smaller ones in which it can be written; the rows after the first stand under
    its words."""
    for at in range(size, OWN, -1):
        indent = (letters.cells(lead, at) or 0) if lead else 0
        if (rows := letters.folded(words, width - indent, at)) is not None:
            return [one for y, row in enumerate(rows) for one in _big(row, at, style, "" if y else lead, indent)]
    first, *rest = folded(words, min(width, WIDEST) - len(lead))
    return [line(Span(row, style)) for row in (lead + first, *(" " * len(lead) + row for row in rest))]


def _big(row: str, size: int, style: str, lead: str, indent: int) -> Iterator[Line]:
    heads = letters.drawn(lead, size) if lead else ("",) * LINES[size]
    for head, dots in zip(heads, letters.drawn(row, size), strict=True):
        words = f"{head.ljust(indent)}{dots}".rstrip()
        yield line(Span(words, style)) if words else EMPTY


def asked(part: Asked, pen: Pen) -> Iterator[Paragraph]:
    """The question that it is about above it, or before it on the same line where both have room there."""
    name, size = part.name.upper(), pen.size(min(pen.asked, BIG))
    about = written(name, pen.width, size, f"bold {part.about}") if name else []
    words = written(part.words, pen.width, pen.size(pen.asked), "bold") if part.words else []
    if about and len(words) == len(about) == LINES[BIG]:
        indent = letters.cells(f"{name}  ", BIG) or 0
        if indent + (letters.cells(part.words, BIG) or 0) <= pen.width:
            yield Paragraph(tuple(_beside(about, words, indent, "")))
            return
    yield Paragraph((*about, *words))


def _said(part: Said, pen: Pen) -> Iterator[Paragraph]:
    size, style = (pen.newest, "bold") if part.newest else (pen.rest, "")
    yield Paragraph(tuple(written(f"{part.words}”", pen.width, pen.size(size), style, "“")))


def _told(part: Told, pen: Pen) -> Iterator[Paragraph]:
    yield Paragraph(tuple(written(part.words, pen.width, pen.size(pen.rest))))


def _large(part: Large, pen: Pen) -> Iterator[Paragraph]:
    if not figures.are_drawn(part.figures):
        yield Paragraph(tuple(written(f"{part.figures} {part.words}", pen.width, pen.size(pen.rest), "bold")))
        return
    rows: list[Line] = [line(Span(row, BAR)) for row in figures.drawn(part.figures)]
    wide = cell_len(rows[0][0].text) + _GAP
    space = pen.width - wide
    words = written(part.words, space, pen.size(min(pen.rest, BIG), space), "bold")
    above = [EMPTY] * max((figures.HEIGHT + 1 - len(words)) // 2, 0)
    yield Paragraph(tuple(_beside(rows, [*above, *words], wide, "")))


def _listed(part: Listed, pen: Pen) -> Iterator[Paragraph]:
    for at, entry in enumerate(part.entries):
        yield Paragraph(tuple(written(entry, pen.width, pen.size(pen.rest), "", "• ")), apart=not at)


def rank(one: Rank, most: int, pen: Pen, *, first: bool) -> Paragraph:
    """Its place and title, and below them its bar; large, its number of dots stands at the right end. What has no dots
    has no place."""
    style, size = "bold" if one.place == 1 else "", pen.size(pen.rest)
    if not one.dots:
        return Paragraph(tuple(written(one.words, pen.width, size, "", "·  ")), apart=first)
    lead, dots = f"{one.place}  ", f"{one.dots}"
    number = letters.cells(dots, size) if size else 0
    rows = written(one.words, pen.width - (number + _GAP * 2 if number else 0), size, style, lead)
    longest = min(pen.width - 10, LONGEST_BAR) if not number else pen.width - (letters.cells(lead, size) or 0)
    cells = max(round(one.dots / most * longest), 1)
    if not number:
        bar = line(" " * len(lead), Span("█" * cells, BAR), f" {dots}")
        return Paragraph((*rows, bar), apart=first)
    for y, dotted in enumerate(letters.drawn(dots, size)):
        space = pen.width - number - sum(cell_len(span.text) for span in rows[y])
        rows[y] = line(*rows[y], " " * space, Span(dotted, "bold"))
    indent = " " * (letters.cells(lead, size) or 0)
    return Paragraph((*rows, line(indent, Span("▀" * cells, BAR))), apart=first)


def _ranked(part: Ranked, pen: Pen) -> Iterator[Paragraph]:
    for at, one in enumerate(part.ranks):
        yield rank(one, part.most, pen, first=not at)


def _quarters(part: Quarters, pen: Pen) -> Iterator[Paragraph]:
    half = (pen.width - 3) // 2
    first, second, third, last = (
        _quarter(one, replace(pen, width=half), quick=not at) for at, one in enumerate(part.quarters)
    )
    rule = line(f"{'─' * half}─┼─{'─' * half}")
    yield Paragraph((*_beside(first, second, half, " │ "), rule, *_beside(third, last, half, " │ ")))


def _quarter(part: Quarter, pen: Pen, *, quick: bool) -> list[Line]:
    size = pen.size(pen.rest)
    head = written(part.name, pen.width, size, f"bold {BAR}" if quick else "bold")
    here = written("here", pen.width, size, f"bold {HERE}", "> " if size else "► ") if part.here else []
    rows = [row for entry in part.entries for row in written(entry, pen.width, pen.size(pen.lying), "", "• ")]
    more = [line(f"and {part.more} more")] if part.more else []
    return [*head, *here, *rows, *more, EMPTY]


def _beside(left: list[Line], right: list[Line], width: int, between: str) -> Iterator[Line]:
    for one, other in zip_longest(left, right, fillvalue=EMPTY):
        used = sum(cell_len(span.text) for span in one)
        yield (*one, Span(" " * max(width - used, 0) + between), *other) if between or other else one


DRAWN: Final[dict[type, Callable[[Any, Pen], Iterator[Paragraph]]]] = {
    Asked: asked, Said: _said, Told: _told, Large: _large, Listed: _listed, Ranked: _ranked, Quarters: _quarters,
}  # fmt: skip
"""All parts of which a sign can be made."""


def paragraphs(page: Page | Sequence[Part], pen: Pen) -> list[Paragraph]:
    return [one for part in page for one in DRAWN[type(part)](part, pen)]
