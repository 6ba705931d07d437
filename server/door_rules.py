"""Who may still come in to a workshop: closed doors, codes that have run out, people who were removed.

It knows rooms and the store, and nothing of SSH: a facilitator's screen or verb may call `remove`,
`let_back` and `set_door`.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Final

from wtfc_tui.domain.people import Person, Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import name_key
from wtfc_tui.live.room import Room
from wtfc_tui.store.store import Store

SETTING: Final = "door"
_KEEPERS: Final = (Role.HOST, Role.FACILITATOR)
SENT_AWAY: Final = "You have been asked to leave this workshop. Speak to the facilitator if that is a mistake."


@dataclass(frozen=True)
class Door:
    closed: bool = False
    """No more joiners: who has been here before may come back."""
    until: str = ""
    """When the join codes stop working, ISO 8601 with offset; "" for never."""
    removed: tuple[str, ...] = ()
    """Person ids."""


async def door(store: Store, slug: str) -> Door:
    known: dict[str, Any] = await store.setting(slug, SETTING) or {}
    return Door(bool(known.get("closed")), str(known.get("until", "")), tuple(known.get("removed", ())))


async def refusal_for(room: Room, person: Person, by_code: bool, now: datetime) -> Refused | None:
    """Why this person may not come in now. A registered key is not bound by closed doors and old codes."""
    rules = await door(room.store, room.slug)
    if person.id in rules.removed:
        return Refused(Why.REFUSED, SENT_AWAY)
    if not by_code:
        return None
    if rules.until and now >= datetime.fromisoformat(rules.until):
        return Refused(Why.REFUSED, "The join codes of this workshop are no longer valid: ask the host for the way in.")
    if rules.closed and person.id not in room.workshop.people:
        return Refused(
            Why.REFUSED,
            "This workshop takes no more people. If you were in before, give the same name and code; "
            "else ask the facilitator.",
        )
    return None


async def set_door(room: Room, asker: Person, closed: bool, until: str | None, now: datetime) -> str:
    """Opens or closes; with `until`, says when the codes stop working ("" for never). Answers with what holds now."""
    _check(asker)
    rules = replace(await door(room.store, room.slug), closed=closed)
    if until is not None:
        rules = replace(rules, until=_moment(until, now) if until else "")
    await _keep(room, rules)
    codes = f"the join codes work until {rules.until}" if rules.until else "the join codes do not run out"
    who = "closed to new people; those who were here may come back" if closed else "open"
    return f"The door of {room.slug} is {who}, and {codes}."


async def remove(room: Room, asker: Person, name: str) -> str:
    """Sends a person away and keeps them out until let back. Under another name they need another code: rotate it too."""
    _check(asker)
    people = _named(room, name)
    rules = await door(room.store, room.slug)
    await _keep(room, replace(rules, removed=tuple(dict.fromkeys([*rules.removed, *(one.id for one in people)]))))
    ended = sum(room.send_away(one.id, SENT_AWAY) for one in people)
    return f"{people[0].name} is removed ({ended} {'session' if ended == 1 else 'sessions'} ended) until let back."


async def let_back(room: Room, asker: Person, name: str) -> str:
    _check(asker)
    people = _named(room, name)
    rules = await door(room.store, room.slug)
    gone = {one.id for one in people}
    await _keep(room, replace(rules, removed=tuple(one for one in rules.removed if one not in gone)))
    return f"{people[0].name} may come in again."


async def _keep(room: Room, rules: Door) -> None:
    await room.store.set_setting(room.slug, SETTING, asdict(rules))


def _check(asker: Person) -> None:
    if asker.role not in _KEEPERS:
        raise Refused(Why.REFUSED, "Only the facilitator or the host looks after the door.")


def _named(room: Room, name: str) -> list[Person]:
    """Everybody of that name, whatever their role, or the one whose id was given."""
    wanted = name_key(name)
    found = [one for one in room.workshop.people.values() if wanted in (name_key(one.name), one.id)]
    found = [one for one in found if one.role is not Role.HOST]
    if not found:
        raise Refused(Why.NO_SUCH, f"Nobody called “{name[:40]}” has been in this workshop: see who.")
    return found


def _moment(typed: str, now: datetime) -> str:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise Refused(
            Why.NOT_UNDERSTOOD, "Give the end as a date or a date and time: 2026-10-01 or 2026-10-01T18:00."
        ) from None
    return (moment if moment.tzinfo else moment.astimezone()).isoformat(timespec="seconds")
