"""How long the answer to a wrong code takes: longer each time, by address, by workshop, by both. A right one never waits.

It owns the counting; time is given in. Nothing is kept on disk. The table is bounded; when it is full the oldest entries are
forgotten.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Rule:
    """How a count of wrong codes becomes a wait."""

    free: int
    """Wrong codes without a penalty."""
    first: float
    """Seconds of the first penalty; each further one doubles it."""
    longest: float
    """Seconds, however many there were."""


@dataclass
class _Mark:
    wrong: int = 0
    doublings: int = 0
    until: float = 0.0
    last: float = 0.0


PAIR: Final = Rule(free=5, first=1, longest=16)
"""One address at one workshop: somebody who reads the card wrongly twice over is not yet a guesser."""
ADDRESS: Final = Rule(free=20, first=1, longest=16)
"""One address at any workshop, because a whole council may share it."""
WORKSHOP: Final = Rule(free=60, first=1, longest=4)
"""All addresses at one workshop."""
FORGOTTEN: Final = 3600.0
"""Seconds after the last wrong code."""
MOST: Final = 65_536

Key = tuple[str, str]


class Penalties:
    """`now` is in seconds, always of the same clock; nothing is counted for the addresses in `exempt`."""

    def __init__(self, exempt: frozenset[str] = frozenset()) -> None:
        self._exempt = exempt
        self._marks: OrderedDict[Key, _Mark] = OrderedDict()
        self._welcome: OrderedDict[Key, None] = OrderedDict()
        """Address and workshop that a right code came from: what others guessed does not fall on them."""

    def wrong(self, address: str, slug: str, now: float) -> float:
        """Counts it; in how many seconds it is to be answered."""
        if address in self._exempt:
            return 0.0
        waits = [self._count(key, rule, now) for key, rule in _keys(address, slug)]
        return waits[0] if (address, slug) in self._welcome else max(waits)

    def right(self, address: str, slug: str) -> None:
        self._marks.pop((address, slug), None)
        self._welcome[address, slug] = None
        while len(self._welcome) > MOST:
            self._welcome.popitem(last=False)

    def _count(self, key: Key, rule: Rule, now: float) -> float:
        """Many at once double the wait once: what is tried while one waits is no further lesson that was not learnt."""
        mark = self._marks.pop(key, _Mark())
        if now - mark.last > FORGOTTEN:
            mark = _Mark()
        mark.wrong, mark.last = mark.wrong + 1, now
        if mark.wrong > rule.free and now >= mark.until:
            mark.until = now + min(rule.longest, rule.first * 2.0**mark.doublings)
            mark.doublings = min(mark.doublings + 1, 20)
        self._marks[key] = mark
        while len(self._marks) > MOST:
            self._marks.popitem(last=False)
        return max(mark.until - now, 0.0)


def _keys(address: str, slug: str) -> tuple[tuple[Key, Rule], ...]:
    return ((address, slug), PAIR), ((address, ""), ADDRESS), (("", slug), WORKSHOP)
