"""How each part of a sign is drawn, in a width: paragraphs, and how close they may stand to what is above them."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from rich.cells import cell_len

from screens.wall import figures
from screens.widgets.colours import BAR, HERE
from screens.widgets.lines import EMPTY, Line, Span, bold, folded, line
from wtfc_tui.views.signs import Asked, Large, Listed, Page, Part, Quarter, Quarters, Ranked, Said, Told

LONGEST_BAR: Final = 40


class Paragraph(NamedTuple):
    lines: tuple[Line, ...]
    apart: bool = True
    """Whether it stands apart from what is above it even where room is short."""


def asked(part: Asked, width: int) -> Iterator[Paragraph]:
    name = (line(Span(part.name.upper(), f"bold {part.about}")),) if part.about else ()
    yield Paragraph((*name, *(line(bold(row)) for row in folded(part.words, width) if row)))


def _said(part: Said, width: int) -> Iterator[Paragraph]:
    style = "bold" if part.newest else ""
    yield Paragraph(tuple(line(Span(row, style)) for row in _hanging("“", f"{part.words}”", width)))


def _told(part: Told, width: int) -> Iterator[Paragraph]:
    yield Paragraph(tuple(map(line, folded(part.words, width))))


def _large(part: Large, width: int) -> Iterator[Paragraph]:
    if not figures.are_drawn(part.figures):
        yield Paragraph((line(bold(f"{part.figures} {part.words}")),))
        return
    rows = [Span(row, BAR) for row in figures.drawn(part.figures)]
    beside = {figures.HEIGHT // 2: bold(f"   {part.words}")}
    yield Paragraph(tuple(line(row, beside.get(y, Span(""))) for y, row in enumerate(rows)))


def _listed(part: Listed, width: int) -> Iterator[Paragraph]:
    for at, entry in enumerate(part.entries):
        yield Paragraph(tuple(map(line, _hanging("• ", entry, width))), apart=not at)


def _ranked(part: Ranked, width: int) -> Iterator[Paragraph]:
    longest = min(width - 10, LONGEST_BAR)
    for at, one in enumerate(part.ranks):
        lead = f"{one.place}  "
        rows = [line(Span(row, "" if at else "bold")) for row in _hanging(lead, one.words, width)]
        cells = max(round(one.dots / part.most * longest), 1) if one.dots else 0
        bar = line(" " * len(lead), Span("█" * cells, BAR), f"{' ' * bool(cells)}{one.dots}")
        yield Paragraph((*rows, bar), apart=not at)


def _quarters(part: Quarters, width: int) -> Iterator[Paragraph]:
    half = (width - 3) // 2
    first, second, third, last = (_quarter(one, half, quick=not at) for at, one in enumerate(part.quarters))
    rule = line(f"{'─' * half}─┼─{'─' * half}")
    yield Paragraph((*_beside(first, second, half), rule, *_beside(third, last, half)))


def _quarter(part: Quarter, width: int, *, quick: bool) -> list[Line]:
    head = line(Span(part.name, f"bold {BAR}" if quick else "bold"))
    here = [line(Span("► here", f"bold {HERE}"))] if part.here else []
    rows = [line(row) for entry in part.entries for row in _hanging("• ", entry, width)]
    more = [line(f"and {part.more} more")] if part.more else []
    return [head, *here, *rows, *more, EMPTY]


def _beside(left: list[Line], right: list[Line], width: int) -> Iterator[Line]:
    for one, other in zip_longest(left, right, fillvalue=EMPTY):
        used = sum(cell_len(span.text) for span in one)
        yield (*one, Span(" " * max(width - used, 0) + " │ "), *other)


def _hanging(lead: str, words: str, width: int) -> list[str]:
    """The rows after the first stand under its words."""
    first, *rest = folded(words, width - len(lead))
    return [lead + first, *(" " * len(lead) + row for row in rest)]


DRAWN: Final[dict[type, Callable[[Any, int], Iterator[Paragraph]]]] = {
    Asked: asked, Said: _said, Told: _told, Large: _large, Listed: _listed, Ranked: _ranked, Quarters: _quarters,
}  # fmt: skip
"""All parts of which a sign can be made."""


def paragraphs(page: Page, width: int) -> list[Paragraph]:
    return [one for part in page for one in _of(part, width)]


def _of(part: Part, width: int) -> Iterator[Paragraph]:
    return DRAWN[type(part)](part, width)
