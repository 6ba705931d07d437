"""What all connections of one server share: the hub, the limits, who stands at the door and who is inside."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, contextmanager, suppress
from typing import Final

from server.door.admission import Admission
from server.door.budget import Budget
from server.door.crowd import Crowd, Inside
from server.door.limits import Limits
from server.door.reception import Leaving
from server.door.sitting_down import Coming, coming, ensure_it_is_theirs
from server.door.team_keys import TeamKeys
from server.door.threshold import Threshold
from server.door.turns import Turns
from server.door.turnstile import Turnstile
from server.faces.visit import Visitor
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.live import door_rules, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat

BROUGHT: Final = "Others are bringing files into this workshop just now: try again in a minute."
PATIENCE: Final = 10.0
"""Seconds for a session to end cleanly."""
BEGUN: Final = "Another session in your name has begun just now. If that was not you, tell the facilitator at once."
OPEN_ALREADY: Final = (
    "Another session in your name is open, perhaps a line of yours that broke. If it is not yours, tell the facilitator."
)


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

    async def seat(self, visitor: Visitor, name: str | None, face: str) -> Seat:
        """The one place where a seat is given to somebody who came over SSH: over one connection always to the same person.
        Raises Refused."""
        room = await self.room(visitor.slug)
        async with visitor.bound.turn:
            who = await coming(self.admission, room, visitor, name)
            await self._check_door(room, who)
            seat = await (self._claimed(room, who, face) if who.new else self._seated(room, who, face))
            visitor.bound.person, visitor.bound.proof = who.person.id, who.proof
        return seat

    async def _check_door(self, room: Room, who: Coming) -> None:
        known = (bool(who.proof) and not who.new) or who.person.id in room.workshop.people
        if refusal := await door_rules.refusal_for(room, who.person, who.by_code, known, self._hub.clock()):
            raise refusal

    async def _claimed(self, room: Room, who: Coming, face: str) -> Seat:
        """The name is theirs before they sit down; where they cannot, it is nobody's again."""
        reserved = self.admission.reserved(room.slug)
        claimed = await own_codes.claim(self._hub.store, room.slug, lambda: room.workshop, who.person, reserved, who.proof)
        try:
            who.proof, who.new = claimed.proof, False
            seat = await self._seated(room, who, face)
        except BaseException:
            with suppress(Refused):
                await asyncio.shield(own_codes.give_up(self._hub.store, room.slug, who.person, claimed))
            raise
        seat.own_code = claimed.code
        return seat

    async def _seated(self, room: Room, who: Coming, face: str) -> Seat:
        person = who.person
        key = (room.slug, person.id)
        if self._seats(room, person) >= self.limits.sessions_per_person:
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
        try:  # Removed, or given a new code, in the very moment of coming in.
            await ensure_it_is_theirs(room, who)
            await self._check_door(room, who)
        except BaseException:
            seat.leave()
            raise
        _tell_of_one_another(room, seat)
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

    def _seats(self, room: Room, person: Person) -> int:
        return self._coming[room.slug, person.id] + sum(seat.person.id == person.id for seat in room.seats)

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


def _tell_of_one_another(room: Room, seat: Seat) -> None:
    """Two sessions of one person, so that nobody goes about unseen in somebody else's name; of scripts once."""
    by_verb = seat.here.face == "verb"
    others = [one for one in room.seats if one is not seat and one.person.id == seat.person.id and one.here.face != "verb"]
    for one in others:
        one.note(BEGUN, once=by_verb)
    if others and not by_verb:
        seat.note(OPEN_ALREADY)


async def _show_out(there: list[Inside], why: str, patience: float) -> None:
    await asyncio.gather(*(one.show_out(why, patience) for one in there))
