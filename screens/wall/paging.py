"""What is longer than a page: a list goes on on the next one; a result has one page, from its first place, and no tie is cut
in two on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import Final

from screens.wall.letters import OWN
from screens.wall.parts import Paragraph, Pen, paragraphs, rank
from screens.widgets.lines import line
from wtfc_tui.views.signs import Listed, Part, Rank, Ranked, count

_AT_LEAST: Final = 3
"""Entries on each page of several, or their letters are too large."""


def split(part: Part, pen: Pen, room: int, words: int, *, last: bool) -> list[list[Paragraph]]:
    """Page by page, in that many lines; none where the letters are too large for it, unless they are the `last`."""
    if isinstance(part, Ranked):
        found = next(_results(part, pen, room, last=last), None)
        return [found] if found else []
    return _listed(part, pen, room, words, last=last) if isinstance(part, Listed) else []


# ── lists ───────────────────────────────────────────────────────────────────


def _listed(part: Listed, pen: Pen, room: int, words: int, *, last: bool) -> list[list[Paragraph]]:
    drawn = paragraphs((part,), pen)
    said = list(map(count, part.entries))
    pages = _filled(drawn, said, pen, room, words, len(drawn))
    if len(pages) > 1:
        if not last and min(map(len, pages[:-1])) < _AT_LEAST:
            return []
        pages = _filled(drawn, said, pen, room, words, -(-len(drawn) // len(pages)))  # None of them nearly empty.
    return pages or [[]]


def _filled(
    drawn: Sequence[Paragraph], said: Sequence[int], pen: Pen, room: int, words: int, most: int
) -> list[list[Paragraph]]:
    """`most` entries on a page. Big letters have the white between them in themselves."""
    pages: list[list[Paragraph]] = []
    lines = left = 0
    for one, its_words in zip(drawn, said, strict=True):
        its_lines = len(one.lines) + (pen.size(pen.rest) == OWN)
        if not pages or its_lines > lines or its_words > left or len(pages[-1]) == most:
            pages.append([])
            lines, left = room, words
        pages[-1].append(replace(one, apart=not pages[-1]))
        lines, left = lines - its_lines, left - its_words
    return pages


# ── results ─────────────────────────────────────────────────────────────────


def _results(part: Ranked, pen: Pen, room: int, *, last: bool) -> Iterator[list[Paragraph]]:
    """What has room, best first: all places, the first ones in large letters; then without what has no dots; then, where
    nothing else is left, as many places as there is room for."""
    places = [tuple(some) for _, some in groupby(part.ranks, key=lambda one: one.place)]
    large = pen.size(pen.rest) > OWN
    for shown in range(len(places), 0, -1):
        left_out = list(chain.from_iterable(places[shown:]))
        if any(one.dots for one in left_out) and not last:
            return
        for first in range(shown, 0, -1) if large else (0,):
            made = [*_places(places[:first], part, pen), *_places(places[first:shown], part, replace(pen, rest=OWN))]
            made += _more(left_out, "with fewer dots")
            if sum(len(one.lines) for one in made) + 1 <= room:
                yield made
    if last and places:
        most = max(room // 2 - 1, 1)  # Two lines each, and one about the others.
        yield [*_places([places[0][:most]], part, pen), *_more(places[0][most:], "with as many dots")]


def _places(places: Sequence[Sequence[Rank]], part: Ranked, pen: Pen) -> Iterator[Paragraph]:
    for one in chain.from_iterable(places):
        yield rank(one, part.most, pen, first=one is part.ranks[0])


def _more(left_out: Sequence[Rank], how: str) -> list[Paragraph]:
    if not left_out:
        return []
    return [Paragraph((line(f"and {len(left_out)} more {how if left_out[0].dots else 'without dots'}"),))]
