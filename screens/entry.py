"""How somebody comes in: which workshop, as what, and under which name if they have said it. Made by the door."""

from collections.abc import Callable
from dataclasses import dataclass

from wtfc_tui.domain.people import Person, person_named
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat


def _everybody(_: Person) -> Refused | None:
    return None


@dataclass(frozen=True)
class Entry:
    room: Room
    role: Role
    name: str | None = None
    admit: Callable[[Person], Refused | None] = _everybody
    """The door's last word once the name is known: somebody removed, or in too many windows."""
    join: str = ""
    """What people type to come in, for the wall to say; "" where it is not known."""

    async def enter(self, name: str) -> Seat | Refused:
        try:
            person = person_named(name, self.role)
        except Refused as refused:
            return refused
        return self.admit(person) or await self.room.join(person, "screen")
