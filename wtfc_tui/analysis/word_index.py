"""The words of many texts, kept up text by text: which texts and themes are like this one, without reading them all.

A change costs as much as the changed text has words. A question costs what lies under the rarest of its words: whoever has
none of those cannot be as alike as is wanted (prefix filtering: Bayardo, Ma and Srikant 2007).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from math import fsum, log, sqrt
from sys import intern
from typing import Any

from wtfc_tui.analysis.likeness import Likeness, says_little, stems, telling
from wtfc_tui.analysis.word_piles import Bag, Pile, Themes, Titled, add, age

_ROUNDING = 1 - 1e-9
"""What is cut unseen lies below the limit by more than sums are inexact."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A text, and where it lies: in one pile (a question), and in at most one theme of that pile."""

    text: str
    pile: str
    theme: str | None


class Titles:
    """Themes that stand, with the words of their titles: in its theme, a title counts as one text more."""

    def __init__(self) -> None:
        self._piles: dict[str, Titled] = {}
        self._pile_of: dict[str, str] = {}

    def retitle(self, theme: str, pile: str, title: str) -> None:
        """The theme stands under this title from now on, for the first time or again."""
        self.drop_theme(theme)
        self._pile_of[theme] = pile
        there = self._piles.setdefault(pile, Titled())
        there.words[theme] = words = tuple(map(intern, telling(title)))
        for stem in words:
            there.having.setdefault(stem, set()).add(theme)

    def drop_theme(self, theme: str) -> None:
        """The theme stands no longer; what lies in it stays there, for whenever it comes back."""
        if theme not in self._pile_of:
            return
        there = self._piles[self._pile_of.pop(theme)]
        for stem in there.words.pop(theme):
            there.having[stem].remove(theme)
            if not there.having[stem]:
                del there.having[stem]

    def pile_of(self, theme: str) -> str:
        """ "" for a theme that does not stand."""
        return self._pile_of.get(theme, "")

    def of(self, pile: str) -> Titled:
        return self._piles.get(pile) or Titled()


class WordIndex:
    """Texts by key.

    In which order texts and titles come is all the same: texts may lie in a theme before it has a title and after it was
    dropped; a theme is found while it has one. Texts that lie there in great number may be counted later, some at a time;
    whoever asks before all are counted waits for the rest.
    """

    def __init__(self, lying: Callable[[Any], Lying] = lambda one: one) -> None:
        """`lying`: how something that `put_later` was given lies."""
        self._texts: dict[str, _Text] = {}
        self._waiting: dict[str, Any] = {}
        """Not counted yet."""
        self._lying = lying
        self._counts: dict[str, int] = {}
        """Stem -> how many texts have it. Titles weigh nothing."""
        self._most = 0
        """No stem was ever in more texts than this."""
        self._piles: dict[str, Pile] = {}

    def __len__(self) -> int:
        return len(self._texts) + len(self._waiting)

    @property
    def all_counted(self) -> bool:
        return not self._waiting

    # ── keeping up ──

    def put_later(self, things: Mapping[str, Any]) -> None:
        """These are there from now on, and are counted by `count_some` or for whoever asks first."""
        self._waiting.update(things)

    def count_some(self, most: int) -> bool:
        """Counts so many of those that wait; whether any are left."""
        for key in list(islice(self._waiting, most)):
            one = self._lying(self._waiting.pop(key))
            self.put(key, one.text, one.pile, one.theme)
        return bool(self._waiting)

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

    def lay(self, key: str, theme: str | None) -> None:
        """The text, which is there, lies in this theme of its pile from now on: its words need no counting anew."""
        if key in self._waiting:
            one = self._lying(self._waiting[key])
            self.put(key, one.text, one.pile, theme)
            return
        text = self._texts[key]
        there = self._piles[text.pile]
        for at, by in ((text.theme, -1), (theme, 1)):
            if at:
                there.count(at, text.words, by)
        text.theme = theme

    def take_out(self, key: str) -> None:
        """The text is there no longer; that it never was is no mistake."""
        self._waiting.pop(key, None)
        text = self._texts.pop(key, None)
        if text is None:
            return
        for stem in text.words:
            add(self._counts, stem, -1)
        there = self._piles[text.pile]
        there.take_out(key, text.words)
        if text.theme:
            there.count(text.theme, text.words, -1)

    # ── asking ──

    def nearest(self, text: str, pile: str, least: float) -> Likeness | None:
        """The text of this pile most like this one, by the weight of shared words over all words of both, if that is at
        least `least` and two words are shared; of several as alike the earliest."""
        mine, there = stems(text), self._counted(pile)
        weights = {stem: self._weigh(stem) for stem in mine}
        whole, best, found, seen = fsum(weights.values()), least, list[Bag](), set[Bag]()
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

    def _earliest(self, found: list[Bag], score: float, mine: Mapping[str, str]) -> Likeness:
        _, key = min(bag.keys[0] for bag in found)
        theirs = self._texts[key].words
        return Likeness(key, score, tuple(word for stem, word in mine.items() if stem in theirs))

    def groups_like(
        self, text: str, pile: str, titles: Titles, without: str = "", most: int | None = None
    ) -> list[Likeness]:
        """Themes of this pile that share words with `text`, most alike first, of several as alike the earlier; `most` of
        them, or all. The text whose key is `without` is left out of the theme in which it lies."""
        mine, there = stems(text), Themes(self._counted(pile), titles.of(pile))
        weights = {stem: self._weigh(stem) for stem in mine if not says_little(self._counts.get(stem, 0), len(self._texts))}
        own = self._texts.get(without)
        home = own.theme if own and own.theme and own.pile == pile and own.theme in there.titled.words else ""
        rough = there.roughly_like(weights)
        rough.pop(home, None)
        if most and most < len(rough):
            cut = nlargest(most, rough.values())[-1] * _ROUNDING
            rough = {theme: part for theme, part in rough.items() if part >= cut}
        found = [_likeness(theme, mine, weights, there.shares(theme, weights)) for theme in rough]
        if own and home and (shares := there.shares(home, weights, own.words)):
            found.append(_likeness(home, mine, weights, shares))
        return sorted(found, key=lambda one: (-one.score, age(one.key)))[:most]

    def themes_like(self, theme: str, titles: Titles) -> list[str]:
        """Other themes of its pile that share telling words with this one, most alike first, then the earlier."""
        pile = titles.pile_of(theme)
        there, sums = Themes(self._counted(pile), titles.of(pile)), dict[str, float]()
        for stem in there.stems():
            counts = there.counts(stem)
            if theme not in counts or says_little(self._counts.get(stem, 0), len(self._texts)):
                continue
            for other in (counts.keys() & there.titled.words.keys()) - {theme}:
                part = self._weigh(stem) * sqrt(counts[theme] * counts[other] / there.size(other))
                sums[other] = sums.get(other, 0.0) + part
        return sorted(sums, key=lambda other: (-sums[other], age(other)))

    def _counted(self, pile: str) -> Pile:
        self.count_some(len(self._waiting))
        return self._piles.get(pile) or Pile()

    def _pile(self, pile: str) -> Pile:
        return self._piles.setdefault(pile, Pile())

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


def _likeness(theme: str, mine: Mapping[str, str], weights: Mapping[str, float], shares: Mapping[str, float]) -> Likeness:
    score = fsum(weights[stem] * sqrt(share) for stem, share in shares.items()) / fsum(weights.values())
    telling_most = sorted(shares, key=lambda stem: -weights[stem] * shares[stem])[:3]
    return Likeness(theme, score, tuple(mine[stem] for stem in telling_most))
