"""Which texts share telling words. A word tells more the fewer texts use it (inverse document frequency:
Spärck Jones 1972)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_EMPTY: Final = frozenset(
    """
    a about all also always am an and any are as at be because been being but by can cant could did do does don't dont for
    from get gets getting go going got had has have he her him his how i i'm i’m if in into is it it’s it's its just like
    lot me more much my no not now of off on one or other our out over really she should so some such than that that’s the
    their them then there these they thing things this to too up us very was we were what when where which while who will
    with would you your don’t can’t isn’t
    """.split()
)


@lru_cache(maxsize=20_000)
def stems(text: str) -> Mapping[str, str]:
    """Telling words by their stem, in the order they appear: `{"carer": "carers"}`. Kept: texts come back at each look."""
    return telling(text)


def telling(text: str) -> dict[str, str]:
    """The same, kept nowhere: for texts that are read once."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
        if stem := _stem(word):
            found.setdefault(stem, word)
    return found


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """ "" for a word that tells nothing."""
    if word in _EMPTY:
        return ""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def forget() -> None:
    """Keeps no text and no word that was ever looked at: for when a person's words are erased."""
    stems.cache_clear()
    _stem.cache_clear()


@dataclass(frozen=True)
class Likeness:
    key: str
    score: float
    """0 nothing in common .. 1 the same telling words."""
    shared: tuple[str, ...]
    """The words in common, most telling first, as the first text has them."""


class Likenesses:
    """Weighs words over a set of texts; answers which of some groups of texts are most like one text."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._stems = {key: stems(text) for key, text in texts.items()}
        counts = Counter(stem for found in self._stems.values() for stem in found)
        self._weight = {stem: log(1 + len(texts) / count) for stem, count in counts.items()}

    def groups_like(self, text: str, groups: Mapping[str, Iterable[str]], titles: Mapping[str, str]) -> list[Likeness]:
        """Groups (key -> keys of their texts) that share words with `text`, most alike first; a title counts as a text."""
        mine = stems(text)
        whole = sum(self._weigh(stem) for stem in mine) or 1.0
        found = []
        for key, members in groups.items():
            bags: list[Mapping[str, str]] = [self._stems.get(member, {}) for member in members]
            bags.append(stems(titles.get(key, "")))
            share = {stem: sum(stem in bag for bag in bags) / len(bags) for stem in mine}
            score = sum(self._weigh(stem) * (part**0.5) for stem, part in share.items()) / whole
            shared = sorted((stem for stem in mine if share[stem]), key=lambda stem: -self._weigh(stem) * share[stem])
            if score > 0:
                found.append(Likeness(key, score, tuple(mine[stem] for stem in shared[:3])))
        return sorted(found, key=lambda likeness: -likeness.score)

    def nearest(self, text: str, among: Sequence[str], least: float) -> Likeness | None:
        """The text most like this one, by the weight of shared words over all words of both, if that is at least `least`."""
        mine = stems(text)
        best: Likeness | None = None
        for key in among:
            theirs = self._stems.get(key, {})
            both = [stem for stem in mine if stem in theirs]
            union = sum(map(self._weigh, mine.keys() | theirs.keys())) or 1.0
            score = sum(map(self._weigh, both)) / union
            if len(both) > 1 and score >= least and (best is None or score > best.score):
                best = Likeness(key, score, tuple(mine[stem] for stem in both))
        return best

    def _weigh(self, stem: str) -> float:
        return self._weight.get(stem, log(1 + max(len(self._stems), 1)))
