"""Which texts share telling words. A word tells more the fewer texts use it (inverse document frequency:
Spärck Jones 1972)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

_WORD = re.compile(r"\w+(?:['’]\w+)*")
"""Whole words: what stands behind an apostrophe is never a word of its own, nor is what stands beside a figure."""
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_JOINED: Final = frozenset("d ll m n re s t ve".split())
"""What stands behind an apostrophe and belongs to no word by itself: I’ve, they’re, the carer’s."""
_EMPTY: Final = frozenset(
    """
    a able about above across after again ago all almost alone along already also although always am among an and
    another any anybody anyone anything anyway are aren around as at away back be became because become been before
    behind being below better between bit both but by can cannot cant could couldn couldnt cos did didn didnt do does
    doesn doesnt doing don done dont down due during each either else enough etc even ever every everybody everyone
    everything far feel felt few for from full gave get gets getting give given gives go goes going gone got had hadn
    half has hasn hasnt have haven havent having he her here hers herself him himself his how however i if im in
    instead into is isn isnt it its itself just kind least less let like little long lot lots made make makes making
    many may maybe me mean means might mine more most much must my myself near never no none nor not nothing now of
    off often ok okay on once one ones only onto or other others our ours ourselves out over own part people per
    perhaps person please put quite rather real really said saw say saying says see seem seems seen several shall she
    should shouldn shouldnt simply since so some somebody someone something sometimes somewhere soon sort still such
    sure take taken takes taking tell tells than that thats the their theirs them themselves then there these they
    theyre thing things think this those though thought through to today together told tomorrow too took toward
    towards tried tries under until up upon us use used uses using usually ve very was wasn wasnt way ways we went
    were weren what whatever when where wherever whether which while who whole whom whose well nice great good best
    want wants wanted why will with within without won would wouldn wouldnt yes yesterday yet you your yours yourself
    yourselves two three four five six seven eight nine ten second third dozen hundred monday tuesday wednesday
    thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed
    thu thur thurs fri sat january february march april june july august september october november december
    """.split()
)
"""What says nothing of what a text is about: small words, who and when."""
_FEW: Final = 8
_OFTEN: Final = 1 / 5


def says_little(texts_with_it: int, texts: int) -> bool:
    """Whether a word stands in so many of the texts that it does not tell one from another."""
    return texts_with_it > max(_FEW, texts * _OFTEN)


@lru_cache(maxsize=20_000)
def stems(text: str) -> Mapping[str, str]:
    """Telling words by their stem, in the order they appear: `{"carer": "carers"}`. Kept: texts come back at each look."""
    return telling(text)


def telling(text: str) -> dict[str, str]:
    """The same, kept nowhere: for texts that are read once."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
        if stem := _stem(word):
            found.setdefault(stem, _without_ending(word))
    return found


def _without_ending(word: str) -> str:
    """`carer` of carer’s."""
    parts = word.replace("’", "'").split("'")
    while len(parts) > 1 and parts[-1] in _JOINED:
        parts.pop()
    return "'".join(parts)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """ "" for a word that tells nothing."""
    word = _without_ending(word)
    if len(word) < 2 or word in _EMPTY or word.replace("'", "") in _EMPTY or not word.replace("'", "").isalpha():
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
        self._counts = Counter(stem for found in self._stems.values() for stem in found)
        self._weight = {stem: log(1 + len(texts) / count) for stem, count in self._counts.items()}

    def groups_like(self, text: str, groups: Mapping[str, Iterable[str]], titles: Mapping[str, str]) -> list[Likeness]:
        """Groups (key -> keys of their texts) that share words with `text`, most alike first; a title counts as a text."""
        texts = len(self._stems)
        mine = {stem: word for stem, word in stems(text).items() if not says_little(self._counts[stem], texts)}
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
