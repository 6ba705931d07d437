"""What all connections of one server share: the hub, the limits, who stands at the door and who is inside."""

import asyncio
import logging
from collections import Counter

import asyncssh

from server.door.admission import Admission, Admitted
from server.door.doorkeeper import Doorkeeper
from server.door.limits import Limits
from server.door.session import Session
from server.door.team_keys import TeamKeys
from server.door.threshold import Threshold
from wtfc_tui.domain.people import Person, person_named
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.live import door_rules
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat

_log = logging.getLogger(__name__)


class House:
    def __init__(self, hub: Hub, limits: Limits, team: TeamKeys) -> None:
        self.hub = hub
        self.limits = limits
        self.admission = Admission(hub, limits, team)
        self.threshold = Threshold(limits)
        self.connections: set[asyncssh.SSHServerConnection] = set()
        self.sessions: set[Session] = set()
        self._coming: Counter[tuple[str, str]] = Counter()
        """Workshop and person whose seat is being made: they count as well, or many at once would slip in."""

    def doorkeeper(self) -> Doorkeeper:
        return Doorkeeper(self)

    def session(self, keeper: Doorkeeper, visitor: Admitted) -> Session:
        keeper.sessions += 1
        session = Session(self, visitor, lambda: self._gone(keeper, session))
        self.sessions.add(session)
        return session

    def _gone(self, keeper: Doorkeeper, session: Session) -> None:
        keeper.sessions -= 1
        self.sessions.discard(session)

    async def seat(self, visitor: Admitted, name: str, face: str) -> Seat:
        """The one place where a seat is given to somebody who came over SSH. Raises Refused."""
        person = person_named(name, visitor.role)
        room = await self.hub.room(visitor.slug)
        if refusal := await door_rules.refusal_for(room, person, visitor.by_code, self.hub.clock()):
            raise refusal
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
        if refusal := await door_rules.refusal_for(room, person, visitor.by_code, self.hub.clock()):
            seat.leave()  # Removed in the very moment of coming in.
            raise refusal
        return seat

    def _seats(self, key: tuple[str, str], person: Person) -> int:
        room = self.hub.rooms[key[0]]
        return self._coming[key] + sum(seat.person.id == person.id for seat in room.seats)

    async def empty(self, why: str, patience: float = 10.0) -> None:
        """Ends every session with a sentence and waits until their terminals are clean, then closes the connections."""
        ending = [asyncio.ensure_future(session.leave(why)) for session in self.sessions]
        if ending:
            _, late = await asyncio.wait(ending, timeout=patience)
            for task in late:
                task.cancel()
        for connection in list(self.connections):
            connection.disconnect(asyncssh.DISC_BY_APPLICATION, why)
