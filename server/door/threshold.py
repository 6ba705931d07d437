"""Counts connections that have not said who they are yet, in all and by address, and lets no more than some stand there."""

from collections import Counter

from server.door.limits import Limits


class Threshold:
    """A connection stands here from its first moment until it is known who comes."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._addresses: dict[object, str] = {}
        self._counts: Counter[str] = Counter()

    def step_on(self, who: object, address: str) -> bool:
        """False where there are too many already; who is then not counted."""
        if len(self._addresses) >= self._limits.unknown:
            return False
        if address not in self._limits.exempt and self._counts[address] >= self._limits.unknown_per_address:
            return False
        self._addresses[who] = address
        self._counts[address] += 1
        return True

    def step_off(self, who: object) -> None:
        """In, or gone. Safe to say twice."""
        address = self._addresses.pop(who, None)
        if address is not None:
            self._counts[address] -= 1
            if not self._counts[address]:
                del self._counts[address]

    @property
    def waiting(self) -> int:
        return len(self._addresses)
