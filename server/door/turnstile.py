"""How fast one code lets people in from one address: a hall full of people at once, and then some each second.

A right code always enters. But whoever has one could come in and go, thousands of times, and each time costs a key exchange:
so the right answer waits, once far more came in by it than a hall has seats.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

AT_ONCE: Final = 200
"""Of one code, from one address."""
A_SECOND: Final = 5.0
"""After those."""
MOST_WAITING: Final = 1000
"""All together: each is a connection, and costs memory."""
MOST: Final = 4096
"""Codes and addresses that are remembered; the one that was used longest ago is forgotten first."""


@dataclass
class _Mark:
    used: float = 0.0
    """Of what may come in at once."""
    at: float = 0.0


class Turnstile:
    """`now` is in seconds, always of the same clock."""

    def __init__(self, exempt: frozenset[str] = frozenset()) -> None:
        self._exempt = exempt
        self._marks: OrderedDict[tuple[str, ...], _Mark] = OrderedDict()
        self._waiting = 0

    @property
    def is_full(self) -> bool:
        return self._waiting >= MOST_WAITING

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While somebody waits for as long as they were told."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    def wait(self, now: float, address: str, *code: str) -> float:
        """One more comes in; in how many seconds it may go on."""
        if address in self._exempt:
            return 0.0
        mark = self._marks.setdefault((address, *code), _Mark(at=now))
        self._marks.move_to_end((address, *code))
        while len(self._marks) > MOST:
            self._marks.popitem(last=False)
        mark.used = max(mark.used - (now - mark.at) * A_SECOND, 0.0) + 1
        mark.at = now
        return max(mark.used - AT_ONCE, 0.0) / A_SECOND
