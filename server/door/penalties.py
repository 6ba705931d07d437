"""Growing penalties for wrong codes: by address, by workshop, and by both. It owns the counting; time is given in.

Nothing is kept on disk. The table is bounded; when it is full the oldest entries are forgotten, which lets people in.
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
    until: float = 0.0
    last: float = 0.0


PAIR: Final = Rule(free=5, first=15, longest=600)
"""One address at one workshop: somebody who reads the card wrongly twice over is not yet a guesser."""
ADDRESS: Final = Rule(free=20, first=15, longest=600)
"""One address at any workshop, because a whole council may share it."""
WORKSHOP: Final = Rule(free=60, first=5, longest=60)
"""All addresses at one workshop. Short, so that guessing from many places cannot lock the room out for long."""
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
        """Address and workshop that a right code came from: the workshop's own penalty does not fall on them."""

    def wrong(self, address: str, slug: str, now: float) -> None:
        if address in self._exempt:
            return
        for key, rule in _keys(address, slug):
            self._count(key, rule, now)

    def right(self, address: str, slug: str) -> None:
        self._marks.pop((address, slug), None)
        self._welcome[address, slug] = None
        while len(self._welcome) > MOST:
            self._welcome.popitem(last=False)

    def wait(self, address: str, slug: str, now: float) -> float:
        """Seconds until a code from there is looked at again; nought when it is now."""
        if address in self._exempt:
            return 0.0
        keys = [key for key, rule in _keys(address, slug) if rule is not WORKSHOP or (address, slug) not in self._welcome]
        ends = [self._marks[key].until for key in keys if key in self._marks]
        return max(0.0, max(ends, default=0.0) - now)

    def _count(self, key: Key, rule: Rule, now: float) -> None:
        mark = self._marks.pop(key, _Mark())
        if now - mark.last > FORGOTTEN:
            mark = _Mark()
        mark.wrong, mark.last = mark.wrong + 1, now
        if (over := mark.wrong - rule.free) > 0:
            mark.until = now + min(rule.longest, rule.first * 2.0 ** min(over - 1, 20))
        self._marks[key] = mark
        while len(self._marks) > MOST:
            self._marks.popitem(last=False)


def _keys(address: str, slug: str) -> tuple[tuple[Key, Rule], ...]:
    return ((address, slug), PAIR), ((address, ""), ADDRESS), (("", slug), WORKSHOP)
