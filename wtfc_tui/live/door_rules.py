"""Who may still come in to a workshop: closed doors, codes that have run out, people who were removed.

It knows rooms and the store, and no face: the host's command, a facilitator's verb and the full screen all ask here.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Final, Protocol

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.joining import GiveOwnCode, KeepDoor
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import check_right
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import name_key
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live import own_codes
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.store.protocol import Store

SETTING: Final = "door"
SENT_AWAY: Final = "You have been asked to leave this workshop. Speak to the facilitator if that is a mistake."


class Guarded(Protocol):
    """What a room must have for its door to be kept."""

    @property
    def store(self) -> Store: ...

    @property
    def slug(self) -> str: ...

    @property
    def workshop(self) -> Workshop: ...

    def send_away(self, person: str, why: str) -> int: ...

    async def do(self, person: Person, command: Command) -> Any: ...


@dataclass(frozen=True)
class Door:
    closed: bool = False
    """No more joiners: who has been here before may come back."""
    until: str = ""
    """When the join codes stop working, ISO 8601 with offset; "" for never."""
    removed: tuple[str, ...] = ()
    """Person ids."""

    @property
    def sentence(self) -> str:
        codes = f"the join codes work until {self.until}" if self.until else "the join codes do not run out"
        who = "closed to new people; those who were here may come back" if self.closed else "open"
        return f"The door is {who}, and {codes}."


async def door(room: Guarded) -> Door:
    try:
        return _door(await room.store.setting(room.slug, SETTING))
    except StoreFailure as failure:
        raise Refused(Why.TRY_AGAIN, failure.sentence) from failure


def _door(known: dict[str, Any] | None) -> Door:
    known = known or {}
    return Door(bool(known.get("closed")), str(known.get("until", "")), tuple(known.get("removed", ())))


async def refusal_for(room: Guarded, person: Person, by_code: bool, known: bool, now: datetime) -> Refused | None:
    """Why this person may not come in now. `known`: by something of their own. A registered key is not bound by closed doors
    and old codes."""
    rules = await door(room)
    if person.id in rules.removed:
        return Refused(Why.REFUSED, SENT_AWAY)
    if not by_code:
        return None
    if rules.until and now >= datetime.fromisoformat(rules.until):
        return Refused(Why.REFUSED, "The join codes of this workshop are no longer valid: ask the host for the way in.")
    if rules.closed and not known:
        return Refused(
            Why.REFUSED,
            "This workshop takes no more people. If you were in before, type your own code; else ask the facilitator.",
        )
    return None


async def set_door(room: Guarded, asker: Person, closed: bool, until: str | None, now: datetime) -> Door:
    """Opens or closes; with `until`, says when the codes stop working ("" for never)."""
    check_right(asker.role, KeepDoor)
    before, changes = await door(room), dict[str, Any](closed=closed)
    if until is not None:
        changes["until"] = _moment(until, now) if until else ""
    if closed != before.closed:
        await _done(room, asker, KeepDoor("close" if closed else "open"))
    elif changes.get("until", before.until) != before.until:
        await _done(room, asker, KeepDoor("codes"))
    return await _change(room, lambda rules: replace(rules, **changes))


async def remove(room: Guarded, asker: Person, name: str) -> str:
    """Sends a person away and keeps them out until let back. Under another name they need another code: rotate it too."""
    check_right(asker.role, KeepDoor)
    known = _named(room, name)
    people = [one for one in known if why_not_removed(asker, one) is None]
    if not people and (refusal := why_not_removed(asker, known[0])):
        raise refusal
    person = _the_one(people, "remove")
    if person.id not in (await door(room)).removed:
        await _done(room, asker, KeepDoor("remove", person.id))
    await _change(room, lambda rules: replace(rules, removed=tuple(dict.fromkeys([*rules.removed, person.id]))))
    ended = room.send_away(person.id, SENT_AWAY)
    return f"{person.name} is removed ({ended} {'session' if ended == 1 else 'sessions'} ended) until let back."


def why_not_removed(asker: Person, person: Person) -> Refused | None:
    """Of somebody who may keep the door, about one person."""
    if person.role is Role.HOST:
        return Refused(Why.REFUSED, "The host is at the machine and cannot be removed.")
    if person.id == asker.id:
        return Refused(Why.REFUSED, "Nobody removes themselves: to leave, just go. What you saved is kept.")
    return None


async def let_back(room: Guarded, asker: Person, name: str) -> str:
    check_right(asker.role, KeepDoor)
    people = _named(room, name)
    out = (await door(room)).removed
    person = _the_one([one for one in people if one.id in out] or people, "letback")
    if person.id in out:
        await _done(room, asker, KeepDoor("letback", person.id))
    await _change(room, lambda rules: replace(rules, removed=tuple(one for one in rules.removed if one != person.id)))
    return f"{person.name} may come in again."


async def give_own_code(room: Guarded, asker: Person, name: str) -> tuple[Person, str]:
    """Whose it is, and the code, told this once. The old one counts for nothing, and every session in their
    name ends. Everybody hears of it."""
    check_right(asker.role, GiveOwnCode)
    given = (Role.HOST, Role.WALL)
    known = _named(room, name)
    person = _the_one([one for one in known if one.role not in given and one.id != asker.id] or known[:1], "own code new")
    await _done(room, asker, GiveOwnCode(person.id))
    code = await own_codes.exchange(room.store, room.slug, person)
    room.send_away(person.id, own_codes.ENDED)
    return person, code


def the_person(room: Guarded, name: str, verb: str) -> Person:
    """Whoever has been here under that name. Of two it is asked which: `verb` begins what is then to be said."""
    return _the_one(_named(room, name), verb)


async def _done(room: Guarded, asker: Person, command: Command) -> None:
    """Told to the log before it holds at the door, so that undo never takes something older for the last step."""
    done = await room.do(asker, command)
    if isinstance(done, Refused):
        raise done


async def removed(room: Guarded) -> list[Person]:
    """Those who are kept out now, in the order in which they were removed."""
    people = room.workshop.people
    return [people[one] for one in (await door(room)).removed if one in people]


async def _change(room: Guarded, change: Callable[[Door], Door]) -> Door:
    """Of what it is now: should somebody else change it meanwhile, of what they made of it."""
    try:
        while True:
            known = await room.store.setting(room.slug, SETTING)
            rules = change(_door(known))
            if await room.store.swap_setting(room.slug, SETTING, known, {**asdict(rules), "removed": list(rules.removed)}):
                return rules
    except StoreFailure as failure:
        raise Refused(Why.TRY_AGAIN, failure.sentence) from failure


def _named(room: Guarded, name: str) -> list[Person]:
    """Everybody of that name, whatever their role, or of that role (`participant Fay`), or the one whose id was given."""
    wanted, people = name_key(name), room.workshop.people.values()
    found = [one for one in people if wanted in (name_key(one.name), one.id)]
    found = found or [one for one in people if wanted == f"{one.role} {name_key(one.name)}"]
    if not found:
        raise Refused(Why.NO_SUCH, f"Nobody called “{name[:40]}” has been in this workshop: see who.")
    return found


def _the_one(people: list[Person], verb: str) -> Person:
    """Whoever would be meant besides says so first."""
    if len(people) > 1:
        roles = " or ".join(f"“{verb} {one.role} {one.name}”" for one in people)
        raise Refused(Why.NOT_UNDERSTOOD, f"{len(people)} people are called {people[0].name}: say {roles}.")
    return people[0]


def _moment(typed: str, now: datetime) -> str:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise Refused(
            Why.NOT_UNDERSTOOD, "Give the end as a date or a date and time: 2026-10-01 or 2026-10-01T18:00."
        ) from None
    return (moment if moment.tzinfo else moment.astimezone()).isoformat(timespec="seconds")
