"""What all connections of one server share: the hub, the limits, who stands at the door and who is inside."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Final

from server.door.admission import Admission
from server.door.budget import Budget
from server.door.crowd import Crowd, Inside
from server.door.limits import Limits
from server.door.reception import Leaving
from server.door.team_keys import TeamKeys
from server.door.threshold import Threshold
from server.door.turns import Turns
from server.door.turnstile import Turnstile
from server.faces.visit import Visitor
from wtfc_tui.domain.people import Person, person_named
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.live import door_rules
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat

BROUGHT: Final = "Others are bringing files into this workshop just now: try again in a minute."
PATIENCE: Final = 10.0
"""Seconds for a session to end cleanly."""


class House:
    """The reception of every connection and session; it knows of them only how to send them home."""

    def __init__(self, hub: Hub, limits: Limits, team: TeamKeys) -> None:
        self._hub = hub
        self.limits = limits
        self.admission = Admission(hub, limits, team)
        self.threshold = Threshold(limits)
        self.turns = Turns()
        self.turnstile = Turnstile(limits.exempt)
        self.crowd = Crowd(limits)
        self.join: Callable[[str], str] = lambda slug: ""
        """Slug -> what people type to come in; whoever listens says it."""
        self._scripts = Budget(limits.script_share)
        hub.doors.append(self)
        self._brought: Counter[str] = Counter()
        """Workshop -> how many are sending something to it just now."""
        self.sessions: set[Leaving] = set()
        self._coming: Counter[tuple[str, str]] = Counter()
        """Workshop and person whose seat is being made: they count as well, or many at once would slip in."""

    async def seat(self, visitor: Visitor, name: str, face: str) -> Seat:
        """The one place where a seat is given to somebody who came over SSH: over one connection always to the same person.
        Raises Refused."""
        person = person_named(name, visitor.role)
        room = await self.room(visitor.slug)
        if refusal := await door_rules.refusal_for(room, person, visitor.by_code, self._hub.clock()):
            raise refusal
        if visitor.bound.person not in ("", person.id):
            raise Refused(Why.REFUSED, "This line came in as somebody else: log in again to be another person.")
        bound_before, visitor.bound.person = visitor.bound.person, person.id
        try:
            return await self._seated(visitor, person, room, face)
        except BaseException:
            visitor.bound.person = bound_before
            raise

    async def _seated(self, visitor: Visitor, person: Person, room: Room, face: str) -> Seat:
        key = (visitor.slug, person.id)
        if self._seats(key, person) >= self.limits.sessions_per_person:
            raise Refused(
                Why.TRY_AGAIN, f"{person.name} is here {self.limits.sessions_per_person} times already: end one first."
            )
        self._coming[key] += 1
        try:
            seat = await room.join(person, face)
        finally:
            self._coming[key] -= 1
            self._coming += Counter()
        if isinstance(seat, Refused):
            raise seat
        if refusal := await door_rules.refusal_for(room, person, visitor.by_code, self._hub.clock()):
            seat.leave()  # Removed in the very moment of coming in.
            raise refusal
        return seat

    def turn(self, visitor: Visitor) -> AbstractAsyncContextManager[None]:
        return self._scripts.turn((visitor.slug, visitor.bound.address))

    @contextmanager
    def bringing(self, visitor: Visitor) -> Iterator[None]:
        if self._brought[visitor.slug] >= self.limits.files_per_workshop:
            raise Refused(Why.TRY_AGAIN, BROUGHT)
        self._brought[visitor.slug] += 1
        try:
            yield
        finally:
            self._brought[visitor.slug] -= 1
            self._brought += Counter()

    async def room(self, slug: str) -> Room:
        return await self._hub.room(slug)

    def join_line(self, slug: str) -> str:
        return self.join(slug)

    async def preferences(self, slug: str, person: str) -> Mapping[str, str]:
        return await self._hub.store.preferences(slug, person)

    def _seats(self, key: tuple[str, str], person: Person) -> int:
        room = self._hub.rooms[key[0]]
        return self._coming[key] + sum(seat.person.id == person.id for seat in room.seats)

    async def empty(self, why: str, patience: float = PATIENCE) -> None:
        """Ends every session with a sentence and waits until their terminals are clean, then closes the connections.

        `patience` in seconds: a session that takes longer is no longer waited for.
        """
        await _show_out(self.crowd.everybody(), why, patience)

    async def revoke(self, slug: str, role: str, why: str) -> int:
        """Ends every connection that came in by the code of that workshop for that role; how many there were."""
        there = self.crowd.by_code(slug, role)
        await _show_out(there, why, PATIENCE)
        return len(there)


async def _show_out(there: list[Inside], why: str, patience: float) -> None:
    await asyncio.gather(*(one.show_out(why, patience) for one in there))
