"""How many connections are inside at once: in all, by one workshop's code for one role, and by that from one address."""

from collections import Counter
from typing import Final, Protocol

from server.door.limits import Limits
from server.faces.visit import Visitor

FULL: Final = "This server has as many people inside as it can carry. Please try again in a few minutes, or ask the host."
CROWDED_ADDRESS: Final = (
    "From your address as many connections are open by this code as there may be: close one and try again."
)
CROWDED_CODE: Final = "With this code as many connections are open as one code may have: close one, or ask the facilitator."


class Inside(Protocol):
    """A connection that has come in, as the house knows it."""

    async def show_out(self, why: str, patience: float) -> None:
        """Ends its sessions with a sentence, then itself; seconds after which a session is no longer waited for."""


class Crowd:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._inside: dict[Inside, tuple[str, Visitor]] = {}
        self._addresses: Counter[tuple[str, str, str]] = Counter()
        """By address and code: whoever fills an address by one code keeps out nobody there who has another."""
        self._codes: Counter[tuple[str, str]] = Counter()

    def enter(self, who: Inside, address: str, visitor: Visitor) -> str:
        """Why there is no room for one more, in one sentence; "" where it has come in. By a registered key, and from the
        host's own terminal, one always comes in."""
        code = (visitor.slug, visitor.role.value)
        if visitor.by_code:
            if len(self._inside) >= self._limits.inside:
                return FULL
            if address not in self._limits.exempt and self._addresses[address, *code] >= self._limits.inside_per_address:
                return CROWDED_ADDRESS
            if self._codes[code] >= self._limits.inside_per_code:
                return CROWDED_CODE
        self._inside[who] = (address, visitor)
        self._addresses[address, *code] += 1
        self._codes[code] += 1
        return ""

    def leave(self, who: Inside) -> None:
        """Safe to say twice."""
        if who in self._inside:
            address, visitor = self._inside.pop(who)
            self._addresses -= Counter([(address, visitor.slug, visitor.role.value)])
            self._codes -= Counter([(visitor.slug, visitor.role.value)])

    def everybody(self) -> list[Inside]:
        return list(self._inside)

    def by_code(self, slug: str, role: str) -> list[Inside]:
        """Whoever came in by that workshop's join code for that role, and not by something of their own."""
        came = ((who, one) for who, (_, one) in self._inside.items() if one.by_code and not (one.proof or one.card))
        return [who for who, one in came if (one.slug, one.role.value) == (slug, role)]

    def __len__(self) -> int:
        return len(self._inside)
