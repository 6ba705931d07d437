"""What lies in one pile: texts by the words that they have, themes by the words of their texts and of their titles."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Final

_NONE: Final[Mapping[str, int]] = {}


@dataclass(slots=True, eq=False)
class Bag:
    """Telling words, and the texts of one pile that have these and no others."""

    words: tuple[str, ...]
    keys: list[tuple[int, str]] = field(default_factory=list)
    """By age, the earliest first."""


@dataclass(slots=True)
class Pile:
    bags: dict[tuple[str, ...], Bag] = field(default_factory=dict)
    """Of two words and more: by one word nobody is alike."""
    having: dict[str, set[Bag]] = field(default_factory=dict)
    """Stem -> the bags with it."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Theme -> how many texts it has."""
    in_themes: dict[str, dict[str, int]] = field(default_factory=dict)
    """Stem -> theme -> how many of those texts have it."""

    def put(self, key: str, words: tuple[str, ...]) -> None:
        if len(words) < 2:
            return
        bag = self.bags.get(words)
        if bag is None:
            bag = self.bags[words] = Bag(words)
            for stem in words:
                if stem in self.having:
                    self.having[stem].add(bag)
                else:
                    self.having[stem] = {bag}
        insort(bag.keys, age(key))

    def take_out(self, key: str, words: tuple[str, ...]) -> None:
        if len(words) < 2:
            return
        bag = self.bags[words]
        del bag.keys[bisect_left(bag.keys, age(key))]
        if bag.keys:
            return
        del self.bags[words]
        for stem in words:
            self.having[stem].remove(bag)
            if not self.having[stem]:
                del self.having[stem]

    def count(self, theme: str, words: Iterable[str], by: int) -> None:
        """A text with these words came into the theme (1) or left it (-1)."""
        add(self.sizes, theme, by)
        for stem in words:
            counts = self.in_themes.get(stem)
            if counts is None:
                self.in_themes[stem] = {theme: by}
            elif count := counts.get(theme, 0) + by:
                counts[theme] = count
            else:
                del counts[theme]
                if not counts:
                    del self.in_themes[stem]


@dataclass(slots=True)
class Titled:
    """Of one pile."""

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Theme that stands -> the words of its title."""
    having: dict[str, set[str]] = field(default_factory=dict)
    """Stem -> the themes with it in their titles."""


@dataclass(slots=True)
class Themes:
    """Of one pile: what lies in its themes together with their titles."""

    lying: Pile
    titled: Titled

    def size(self, theme: str) -> int:
        return self.lying.sizes.get(theme, 0) + 1

    def stems(self) -> Iterable[str]:
        return {**self.lying.in_themes, **self.titled.having}

    def counts(self, stem: str) -> Mapping[str, int]:
        """Theme -> how many of its texts have this word, its title being one of them."""
        lying, titled = self.lying.in_themes.get(stem, _NONE), self.titled.having.get(stem)
        return {**lying, **{theme: lying.get(theme, 0) + 1 for theme in titled}} if titled else lying

    def roughly_like(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Theme that stands and shares words -> how much of their weight; in the order of the scores but for rounding."""
        sums: dict[str, float] = {}
        for stem, weight in weights.items():
            for theme, count in self.counts(stem).items():
                sums[theme] = sums.get(theme, 0.0) + weight * sqrt(count)
        return {theme: part / sqrt(self.size(theme)) for theme, part in sums.items() if theme in self.titled.words}

    def shares(self, theme: str, mine: Iterable[str], without: tuple[str, ...] | None = None) -> dict[str, float]:
        """Stem -> the share of the theme's texts that have it, of those that any has; one text's words may be left out."""
        size = self.size(theme) - (without is not None)
        counts = {stem: self.counts(stem).get(theme, 0) - (without is not None and stem in without) for stem in mine}
        return {stem: count / size for stem, count in counts.items() if count}


def age(key: str) -> tuple[int, str]:
    """S9 before S10."""
    return len(key), key


def add(counts: dict[str, int], key: str, by: int) -> None:
    """What comes to nothing is not kept."""
    counts[key] = counts.get(key, 0) + by
    if not counts[key]:
        del counts[key]
