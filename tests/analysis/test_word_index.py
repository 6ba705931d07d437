"""The index that is kept up answers as if all texts were read anew, whatever happened before."""

from collections import Counter
from collections.abc import Iterator
from math import fsum, log, sqrt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wtfc_tui.analysis.likeness import Likeness, Likenesses, stems
from wtfc_tui.analysis.word_index import Lying, Titles, WordIndex

Texts = dict[str, tuple[str, str, str | None]]
Named = dict[str, tuple[str, str]]

PILES, KEYS, THEMES = ("working", "future"), ("S1", "S2", "S3", "S4", "S9", "S10", "S11"), ("T1", "T2", "T10")
WORDS = ("carers", "caring", "bus", "night", "forms", "forms", "people", "the", "is", "ring", "x")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
AN_ACT = st.one_of(
    st.tuples(
        st.just("put"),
        st.sampled_from(KEYS),
        TEXTS,
        st.sampled_from(PILES),
        st.sampled_from((None, *THEMES)),
    ),
    st.tuples(st.just("take_out"), st.sampled_from(KEYS)),
    st.tuples(
        st.just("put_later_one"), st.sampled_from(KEYS), TEXTS, st.sampled_from(PILES), st.sampled_from((None, *THEMES))
    ),
    st.tuples(st.just("lay_if_there"), st.sampled_from(KEYS), st.sampled_from((None, *THEMES))),
    st.tuples(st.just("count_some"), st.integers(0, 3)),
    st.tuples(st.just("retitle"), st.sampled_from(THEMES), st.sampled_from(PILES), TEXTS),
    st.tuples(st.just("drop_theme"), st.sampled_from(THEMES)),
)


class Reading:
    """All texts and titles, read from the first to the last at each question."""

    def __init__(self) -> None:
        self.texts: Texts = {}
        self.titles: Named = {}

    def put(self, key: str, text: str, pile: str, theme: str | None) -> None:
        self.texts[key] = (text, pile, theme)

    put_later_one = put

    def lay_if_there(self, key: str, theme: str | None) -> None:
        if key in self.texts:
            text, pile, _ = self.texts[key]
            self.texts[key] = (text, pile, theme)

    def take_out(self, key: str) -> None:
        self.texts.pop(key, None)

    def retitle(self, theme: str, pile: str, title: str) -> None:
        self.titles[theme] = (pile, title)

    def drop_theme(self, theme: str) -> None:
        self.titles.pop(theme, None)

    def weight(self, stem: str) -> float:
        having = sum(stem in stems(text) for text, _, _ in self.texts.values())
        return log(1 + (len(self.texts) / having if having else max(len(self.texts), 1)))

    def heavy(self, found: Iterator[str] | set[str]) -> float:
        return fsum(map(self.weight, found))

    def nearest(self, text: str, pile: str, least: float) -> tuple[float, str, tuple[str, ...]] | None:
        mine, found = stems(text), []
        for key, (other, where, _) in self.texts.items():
            theirs = set(stems(other))
            both = theirs & set(mine)
            if where == pile and len(both) > 1:
                found.append((self.heavy(both) / self.heavy(theirs | set(mine)), key, both))
        score, key, both = min(found, key=lambda one: (-one[0], int(one[1][1:])), default=(-1.0, "", set[str]()))
        return (score, key, tuple(mine[stem] for stem in mine if stem in both)) if score >= least else None

    def groups_like(self, text: str, pile: str, without: str) -> list[tuple[float, str, tuple[str, ...]]]:
        mine, found = stems(text), []
        for theme, (where, title) in self.titles.items():
            if where != pile:
                continue
            members = [other for key, (other, of, at) in self.texts.items() if (of, at) == (pile, theme) and key != without]
            seen = Counter(stem for other in (*members, title) for stem in stems(other) if stem in mine)
            telling = {stem: self.weight(stem) * seen[stem] / (len(members) + 1) for stem in mine if stem in seen}
            if seen:
                roots = (self.weight(stem) * sqrt(number / (len(members) + 1)) for stem, number in seen.items())
                shared = sorted(telling, key=lambda stem: -round(telling[stem], 9))[:3]
                found.append((fsum(roots) / self.heavy(set(mine)), theme, tuple(mine[stem] for stem in shared)))
        return sorted(found, key=lambda one: (-round(one[0], 9), int(one[1][1:])))


def said(likeness: Likeness | None) -> tuple[object, ...] | None:
    return likeness and (pytest.approx(likeness.score), likeness.key, likeness.shared)


class Index(WordIndex):
    """With its titles."""

    def __init__(self) -> None:
        super().__init__()
        self.titles = Titles()
        self.retitle, self.drop_theme = self.titles.retitle, self.titles.drop_theme

    def put_later_one(self, key: str, text: str, pile: str, theme: str | None) -> None:
        self.take_out(key)
        self.put_later({key: Lying(text, pile, theme)})

    def lay_if_there(self, key: str, theme: str | None) -> None:
        if key in self._texts or key in self._waiting:
            self.lay(key, theme)

    def like(self, text: str, pile: str, without: str = "", most: int | None = None) -> list[Likeness]:
        return self.groups_like(text, pile, self.titles, without, most)


def after(acts: list[tuple[Any, ...]]) -> tuple[Index, Reading]:
    index, reading = Index(), Reading()
    for name, *given_ in acts:
        getattr(index, name)(*given_)
        if name != "count_some":
            getattr(reading, name)(*given_)
    return index, reading


@given(st.lists(AN_ACT, max_size=25), TEXTS, st.sampled_from(PILES), st.sampled_from((0.0, 0.3, 0.55, 1.0)))
def test_nearest_is_as_if_read_anew(acts: list[tuple[Any, ...]], text: str, pile: str, least: float) -> None:
    index, reading = after(acts)
    assert said(index.nearest(text, pile, least)) == reading.nearest(text, pile, least)


@given(st.lists(AN_ACT, max_size=25), TEXTS, st.sampled_from(PILES), st.sampled_from(("", *KEYS)))
def test_themes_are_as_if_read_anew(acts: list[tuple[Any, ...]], text: str, pile: str, without: str) -> None:
    index, reading = after(acts)
    found = reading.groups_like(text, pile, without)
    assert list(map(said, index.like(text, pile, without))) == found
    for most in range(4):
        assert list(map(said, index.like(text, pile, without, most))) == found[:most]


@given(st.lists(AN_ACT, max_size=25), TEXTS)
def test_it_is_what_counting_anew_says(acts: list[tuple[Any, ...]], text: str) -> None:
    """But for the order of what is as alike but for rounding."""
    index, reading = after(acts)
    anew = Likenesses({key: other for key, (other, _, _) in reading.texts.items()})
    for pile in PILES:
        among = sorted((key for key, (_, of, _) in reading.texts.items() if of == pile), key=lambda key: int(key[1:]))
        old, new = anew.nearest(text, among, 0.3), index.nearest(text, pile, 0.3)
        assert (old and old.score) == (new and pytest.approx(new.score))
        titles = {theme: title for theme, (of, title) in reading.titles.items() if of == pile}
        members = {theme: [key for key in among if reading.texts[key][2] == theme] for theme in titles}
        scores = {one.key: (pytest.approx(one.score), set(one.shared)) for one in index.like(text, pile)}
        olds = anew.groups_like(text, members, titles)
        assert {one.key: one.score for one in olds} == {key: score for key, (score, _) in scores.items()}


@settings(max_examples=30)
@given(st.lists(AN_ACT, max_size=25))
def test_nothing_is_left_of_what_was_taken_out(acts: list[tuple[Any, ...]]) -> None:
    index, _ = after(acts)
    for key in KEYS:
        index.take_out(key)
    for theme in THEMES:
        index.drop_theme(theme)
    left = repr((index.__dict__, index.titles.__dict__))
    assert not any(stem in left for word in WORDS for stem in stems(word))
    assert not any(name in left for name in (*KEYS, *THEMES))


def test_of_several_as_alike_the_earliest_is_meant() -> None:
    index = WordIndex()
    for key in ("S10", "S9", "S11"):
        index.put(key, "the bus at night", "working", None)
    found = index.nearest("night bus", "working", 0.5)
    assert found == Likeness("S9", 1.0, ("night", "bus"))


def test_the_far_better_one_is_found_behind_many_that_are_just_good_enough() -> None:
    index = WordIndex()
    for number in range(200):
        index.put(f"S{number}", f"rare bus night forms {'people' * (number % 2)} other{'abc'[number % 3]}", "working", None)
    index.put("S500", "bus night forms ring", "working", None)
    found = index.nearest("bus night forms ring", "working", 0.3)
    assert found is not None
    assert found.key == "S500"
