"""Who stands at the door and has not said yet who they are, in all and by address. Where too many do, one makes room.

It is never the newcomer: then whoever stands around silently could keep everybody out. It is one who stands there, by lot,
and first of those who have not even begun to log in. (OpenSSH's MaxStartups drops at random too, but the newcomer.)
"""

import random
from collections import Counter

from server.door.limits import Limits


class Threshold:
    """A connection stands here from its first moment until it is known who comes."""

    def __init__(self, limits: Limits, lot: random.Random | None = None) -> None:
        self._limits = limits
        self._lot = lot or random.SystemRandom()
        self._addresses: dict[object, str] = {}
        self._begun: set[object] = set()
        self._counts: Counter[str] = Counter()

    def step_on(self, who: object, address: str) -> object | None:
        """Who has to go for it, and stands here no longer; the newcomer where there is room for nobody at all."""
        gone = self._who_makes_room(address)
        if gone is None and not self._has_room(address):
            return who
        if gone is not None:
            self.step_off(gone)
        self._addresses[who] = address
        self._counts[address] += 1
        return gone

    def begun(self, who: object) -> None:
        """It has said under which name it wants to log in, which costs it a whole key exchange."""
        if who in self._addresses:
            self._begun.add(who)

    def step_off(self, who: object) -> None:
        """In, or gone. Safe to say twice."""
        address = self._addresses.pop(who, None)
        self._begun.discard(who)
        if address is not None:
            self._counts[address] -= 1
            if not self._counts[address]:
                del self._counts[address]

    @property
    def waiting(self) -> int:
        return len(self._addresses)

    def _has_room(self, address: str) -> bool:
        return len(self._addresses) < self._limits.unknown and not self._is_crowded(address)

    def _is_crowded(self, address: str) -> bool:
        return address not in self._limits.exempt and self._counts[address] >= self._limits.unknown_per_address

    def _who_makes_room(self, address: str) -> object | None:
        """Of the newcomer's own address where that has too many, else of the one that has most."""
        if self._has_room(address) or not self._addresses:
            return None
        if not self._is_crowded(address):
            address = max(self._counts, key=self._counts.__getitem__)
        there = [who for who, its in self._addresses.items() if its == address]
        silent = [who for who in there if who not in self._begun]
        return self._lot.choice(silent or there) if there else None
