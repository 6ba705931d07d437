"""The words of many texts, kept up text by text: which texts and themes are like this one, without reading them all.

A change costs as much as the changed text has words. A question costs what lies under the rarest of its words: whoever has
none of those cannot be as alike as is wanted (prefix filtering: Bayardo, Ma and Srikant 2007).
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from math import fsum, log, sqrt
from sys import intern

from wtfc_tui.analysis.likeness import Likeness, says_little, stems, telling

_ROUNDING = 1 - 1e-9
"""What is cut unseen lies below the limit by more than sums are inexact."""
_NONE: Mapping[str, int] = {}


class WordIndex:
    """Texts by key. Each lies in one pile (a question), and in at most one theme of that pile.

    In which order texts and titles come is all the same: texts may lie in a theme before it has a title and after it was
    dropped; a theme is found while it has one.
    """

    def __init__(self) -> None:
        self._texts: dict[str, _Text] = {}
        self._counts: dict[str, int] = {}
        """Stem -> how many texts have it. Titles weigh nothing."""
        self._most = 0
        """No stem was ever in more texts than this."""
        self._piles: dict[str, _Pile] = {}
        self._pile_of: dict[str, str] = {}
        """Theme that has a title -> its pile."""

    def __len__(self) -> int:
        return len(self._texts)

    # ── keeping up ──

    def put(self, key: str, text: str, pile: str, theme: str | None) -> None:
        """The text is there from now on, or stands there in other words, or lies elsewhere."""
        self.take_out(key)
        words = tuple(sorted(map(intern, telling(text))))
        self._texts[key] = _Text(words, pile, theme)
        for stem in words:
            self._counts[stem] = count = self._counts.get(stem, 0) + 1
            if count > self._most:
                self._most = count
        there = self._pile(pile)
        there.put(key, words)
        if theme:
            there.count(theme, words, 1)

    def take_out(self, key: str) -> None:
        """The text is there no longer; that it never was is no mistake."""
        text = self._texts.pop(key, None)
        if text is None:
            return
        for stem in text.words:
            _add(self._counts, stem, -1)
        there = self._piles[text.pile]
        there.take_out(key, text.words)
        if text.theme:
            there.count(text.theme, text.words, -1)

    def retitle(self, theme: str, pile: str, title: str) -> None:
        """The theme stands under this title from now on, for the first time or again."""
        self.drop_theme(theme)
        self._pile_of[theme] = pile
        there = self._pile(pile)
        there.titles[theme] = words = tuple(map(intern, telling(title)))
        there.count(theme, words, 1)

    def drop_theme(self, theme: str) -> None:
        """The theme stands no longer; what lies in it stays there, for whenever it comes back."""
        if theme in self._pile_of:
            there = self._piles[self._pile_of.pop(theme)]
            there.count(theme, there.titles.pop(theme), -1)

    # ── asking ──

    def nearest(self, text: str, pile: str, least: float) -> Likeness | None:
        """The text of this pile most like this one, by the weight of shared words over all words of both, if that is at
        least `least` and two words are shared; of several as alike the earliest."""
        mine, there = stems(text), self._piles.get(pile) or _Pile()
        weights = {stem: self._weigh(stem) for stem in mine}
        whole, best, found, seen = fsum(weights.values()), least, list[_Bag](), set[_Bag]()
        lightest = log(1 + len(self) / max(self._most, 1))
        rarest = sorted(weights, key=lambda stem: -weights[stem])
        for place, stem in enumerate(rarest[:-1]):
            if fsum(weights[one] for one in rarest[place:]) < best * whole * _ROUNDING:
                break  # Who has none of the rarer ones shares too little.
            others = frozenset(rarest[place + 1 :])
            for bag in there.having.get(stem, ()):
                count = len(bag.words)
                if count * lightest * best * _ROUNDING > whole or others.isdisjoint(bag.words) or bag in seen:
                    continue
                seen.add(bag)
                both = [weights[one] for one in bag.words if one in weights]
                shared = fsum(both)
                if shared < best * (whole + (count - len(both)) * lightest) * _ROUNDING:
                    continue
                union = fsum([*weights.values(), *(self._weigh(one) for one in bag.words if one not in weights)])
                if (score := shared / union) > best:
                    best, found = score, [bag]
                elif score == best:
                    found.append(bag)
        return self._earliest(found, best, mine) if found else None

    def _earliest(self, found: list["_Bag"], score: float, mine: Mapping[str, str]) -> Likeness:
        _, key = min(bag.keys[0] for bag in found)
        theirs = self._texts[key].words
        return Likeness(key, score, tuple(word for stem, word in mine.items() if stem in theirs))

    def groups_like(self, text: str, pile: str, without: str = "", most: int | None = None) -> list[Likeness]:
        """Themes of this pile that share words with `text`, most alike first, of several as alike the earlier; `most` of
        them, or all. The text whose key is `without` is left out of the theme in which it lies."""
        mine, there = stems(text), self._piles.get(pile) or _Pile()
        weights = {stem: self._weigh(stem) for stem in mine if not says_little(self._counts.get(stem, 0), len(self._texts))}
        own = self._texts.get(without)
        home = own.theme if own and own.theme and own.pile == pile and own.theme in there.titles else ""
        rough = there.roughly_like(weights)
        rough.pop(home, None)
        if most and most < len(rough):
            cut = nlargest(most, rough.values())[-1] * _ROUNDING
            rough = {theme: part for theme, part in rough.items() if part >= cut}
        found = [_likeness(theme, mine, weights, there.shares(theme, weights)) for theme in rough]
        if own and home and (shares := there.shares(home, weights, own.words)):
            found.append(_likeness(home, mine, weights, shares))
        return sorted(found, key=lambda one: (-one.score, _age(one.key)))[:most]

    def themes_like(self, theme: str) -> list[str]:
        """Other themes of its pile that share telling words with this one, most alike first, then the earlier."""
        there, sums = self._piles.get(self._pile_of.get(theme, "")) or _Pile(), dict[str, float]()
        for stem, counts in there.in_themes.items():
            if theme not in counts or says_little(self._counts.get(stem, 0), len(self._texts)):
                continue
            for other in (counts.keys() & there.titles.keys()) - {theme}:
                part = self._weigh(stem) * sqrt(counts[theme] * counts[other] / there.sizes[other])
                sums[other] = sums.get(other, 0.0) + part
        return sorted(sums, key=lambda other: (-sums[other], _age(other)))

    def _pile(self, pile: str) -> "_Pile":
        return self._piles.setdefault(pile, _Pile())

    def _weigh(self, stem: str) -> float:
        """A word tells more the fewer texts use it."""
        everything = max(len(self._texts), 1)
        return log(1 + everything / self._counts.get(stem, 1))


@dataclass(slots=True)
class _Text:
    words: tuple[str, ...]
    """Stems, in the order of the alphabet."""
    pile: str
    theme: str | None


@dataclass(slots=True, eq=False)
class _Bag:
    """Telling words, and the texts of one pile that have these and no others."""

    words: tuple[str, ...]
    keys: list[tuple[int, str]] = field(default_factory=list)
    """By age, the earliest first."""


@dataclass(slots=True)
class _Pile:
    bags: dict[tuple[str, ...], _Bag] = field(default_factory=dict)
    """Of two words and more: by one word nobody is alike."""
    having: dict[str, set[_Bag]] = field(default_factory=dict)
    """Stem -> the bags with it."""
    titles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Theme that stands -> the words of its title."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Theme -> how many texts it has, a title being one of them."""
    in_themes: dict[str, dict[str, int]] = field(default_factory=dict)
    """Stem -> theme -> how many of those texts have it."""

    def put(self, key: str, words: tuple[str, ...]) -> None:
        if len(words) < 2:
            return
        bag = self.bags.get(words)
        if bag is None:
            bag = self.bags[words] = _Bag(words)
            for stem in words:
                if stem in self.having:
                    self.having[stem].add(bag)
                else:
                    self.having[stem] = {bag}
        insort(bag.keys, _age(key))

    def take_out(self, key: str, words: tuple[str, ...]) -> None:
        if len(words) < 2:
            return
        bag = self.bags[words]
        del bag.keys[bisect_left(bag.keys, _age(key))]
        if bag.keys:
            return
        del self.bags[words]
        for stem in words:
            self.having[stem].remove(bag)
            if not self.having[stem]:
                del self.having[stem]

    def count(self, theme: str, words: Iterable[str], by: int) -> None:
        """A text with these words came into the theme (1) or left it (-1)."""
        _add(self.sizes, theme, by)
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

    def roughly_like(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Theme that stands and shares words -> how much of their weight; in the order of the scores but for rounding."""
        sums: dict[str, float] = {}
        for stem, weight in weights.items():
            for theme, count in self.in_themes.get(stem, _NONE).items():
                sums[theme] = sums.get(theme, 0.0) + weight * sqrt(count)
        return {theme: part / sqrt(self.sizes[theme]) for theme, part in sums.items() if theme in self.titles}

    def shares(self, theme: str, mine: Iterable[str], without: tuple[str, ...] | None = None) -> dict[str, float]:
        """Stem -> the share of the theme's texts that have it, of those that any has; one text's words may be left out."""
        size = self.sizes[theme] - (without is not None)
        counts = {
            stem: self.in_themes.get(stem, _NONE).get(theme, 0) - (without is not None and stem in without) for stem in mine
        }
        return {stem: count / size for stem, count in counts.items() if count}


def _likeness(theme: str, mine: Mapping[str, str], weights: Mapping[str, float], shares: Mapping[str, float]) -> Likeness:
    score = fsum(weights[stem] * sqrt(share) for stem, share in shares.items()) / fsum(weights.values())
    telling_most = sorted(shares, key=lambda stem: -weights[stem] * shares[stem])[:3]
    return Likeness(theme, score, tuple(mine[stem] for stem in telling_most))


def _age(key: str) -> tuple[int, str]:
    """S9 before S10."""
    return len(key), key


def _add(counts: dict[str, int], key: str, by: int) -> None:
    """What comes to nothing is not kept."""
    counts[key] = counts.get(key, 0) + by
    if not counts[key]:
        del counts[key]
