"""Who is about to sit down over a connection: somebody known by what is theirs, somebody new, or nobody in particular."""

from dataclasses import dataclass
from typing import Final

from server.door.admission import Admission
from server.faces.visit import Visitor
from wtfc_tui.domain.people import Person, person_named
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import own_codes
from wtfc_tui.live.names import newcomer
from wtfc_tui.live.room import Room

OF_ANOTHER_ROLE: Final = "That own code is not for this role: log in again, and type it where you are asked for the code."
SOMEBODY_ELSE: Final = "This line came in as somebody else: log in again to be another person."


@dataclass
class Coming:
    person: Person
    proof: str = ""
    """What of theirs brings them; of somebody new, the card with which they chose their name, or ""."""
    new: bool = False
    by_code: bool = True


async def coming(admission: Admission, room: Room, visitor: Visitor, typed: str | None) -> Coming:
    """`typed`: their name, or their own code in its place. Raises Refused."""
    who = await _who(admission, room, visitor, typed)
    await ensure_it_is_theirs(room, who)
    return who


async def ensure_it_is_theirs(room: Room, who: Coming) -> None:
    if who.proof and not who.new and not await own_codes.holds(room.store, room.slug, who.person.id, who.proof):
        raise Refused(Why.REFUSED, own_codes.ENDED)


async def _who(admission: Admission, room: Room, visitor: Visitor, typed: str | None) -> Coming:
    bound, role = visitor.bound, visitor.role
    if not visitor.by_code:
        return Coming(person_named(typed or visitor.name or role.capitalize(), role), by_code=False)
    if visitor.proof:
        return Coming(Person(visitor.name, role), visitor.proof)
    if bound.person:
        return _again(room, visitor, typed)
    if typed is None:
        return Coming(_nobody(role))
    if role is Role.WALL:
        return Coming(newcomer(typed, role, await own_codes.taken(room.store, room.slug, room.workshop)))
    named = await admission.named(visitor, typed, bound.address)
    if named.role is not role:
        raise Refused(Why.REFUSED, OF_ANOTHER_ROLE)
    return Coming(Person(named.name, role), named.proof or named.card, new=not named.proof)


def _again(room: Room, visitor: Visitor, typed: str | None) -> Coming:
    person = room.workshop.people[visitor.bound.person]
    if (_nobody(visitor.role) if typed is None else person_named(typed, visitor.role)).id != person.id:
        raise Refused(Why.REFUSED, SOMEBODY_ELSE)
    return Coming(person, visitor.bound.proof)


def _nobody(role: Role) -> Person:
    """A script's voice, which is nobody's own; nobody else may call themselves so."""
    return person_named(role.capitalize(), role)
