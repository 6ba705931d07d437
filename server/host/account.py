"""What is held of somebody who came in under a name: who they are here, and what everybody may see that they did."""

from typing import Any, Final

from server.host.answer import Answer
from wtfc_tui.domain.events import Recorded, numbered
from wtfc_tui.domain.joining import PersonJoined
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import counted
from wtfc_tui.live import door_rules, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.stages.pick.records import Picked
from wtfc_tui.stages.pick.rules import pick_of, somebody
from wtfc_tui.stages.pick.view import pick_words

UNSEEN: Final = (
    "What they said, thought of or called for: participants write unseen. It stands here without their name, and which of "
    "it is theirs is shown to them alone."
)
NOT_HELD: Final = (
    "Votes: which dots were anybody's is destroyed when a vote is closed.",
    "Their own code: only what a code can be checked against is kept.",
    "Contact details: there is no place for an address or a number here.",
)


async def account(hub: Hub, room: Room, name: str) -> Answer:
    """Of two with one name, `participant Fay` says which; else whoever is called so is refused with the choice."""
    try:
        person = door_rules.the_person(room, name, "wtfc person")
    except Refused as refused:
        if refused.why is Why.NO_SUCH and (picked := pick_of(room.board.workshop, somebody(room.board.workshop, name).id)):
            return _never_came(room, picked)
        raise
    log = numbered(await hub.store.read_after(room.slug), room.workshop.unseen)
    data: dict[str, Any] = {
        "slug": room.slug,
        "name": person.name,
        "role": person.role.value,
        "came": next((one.at.isoformat() for one in log if _came(one, person)), None),
        "here": person in room.people_here,
        "own_code": await own_codes.has_one(hub.store, room.slug, person.id),
        "removed": person in await door_rules.removed(room),
        "picked": as_data(pick_of(room.board.workshop, person.id)),
        "half_typed": len(await hub.store.drafts(room.slug, person.id)),
        "choices": await hub.store.preferences(room.slug, person.id),
        "did": [_deed(one, what) for one in log if one.actor == person.id and (what := _told(hub, room, one))],
        "backups": len(await hub.store.backups(room.slug)),
        "not_held": [*([UNSEEN] if person.role is Role.PARTICIPANT else []), *NOT_HELD],
    }
    return Answer(text="\n".join(_text(room, data, pick_words(room.board, person.id))), data=data)


def as_data(picked: Picked | None) -> dict[str, Any] | None:
    """Which idea they would carry on, as everybody may see it, whoever entered it."""
    return {"idea": picked.idea, "name": picked.by.name, "group": picked.by.group} if picked else None


def _never_came(room: Room, picked: Picked) -> Answer:
    """Somebody in the room without a screen, for whom a scribe picked."""
    head = f"All that “{room.workshop.title}” ({room.slug}) holds of {picked.by.name}, who never came in with a screen"
    return Answer(
        text="\n".join([head, pick_words(room.board, picked.by.person)]),
        data={"slug": room.slug, "name": picked.by.name, "picked": as_data(picked)},
    )


def _came(one: Recorded, person: Person) -> bool:
    return isinstance(one.event, PersonJoined) and one.event.person == person.id


def _told(hub: Hub, room: Room, one: Recorded) -> str:
    return hub.process.told(one, room.board.workshop)


def _deed(one: Recorded, what: str) -> dict[str, str]:
    return {"at": one.at.isoformat(timespec="seconds"), "what": what}


def _text(room: Room, data: dict[str, Any], picked: str) -> list[str]:
    came = f", came {data['came'][:16].replace('T', ' ')} UTC" if data["came"] else ""
    states = [
        "is here now" if data["here"] else "is not here now",
        "has an own code" if data["own_code"] else "has no own code",
        *(["is kept out"] if data["removed"] else []),
    ]
    lines = [
        f"All that “{room.workshop.title}” ({room.slug}) holds of {data['name']}, {data['role']}{came}",
        f"{data['name']} {', '.join(states)}.",
    ]
    lines += [picked] if picked else []
    if data["half_typed"]:
        lines.append(f"Half-typed words in {counted(data['half_typed'], 'field')}: shown to them alone.")
    lines += [f"Chosen for their screen: {name} {value}" for name, value in data["choices"].items()]
    lines += ["", "What they did, as everybody may see it:" if data["did"] else "Nothing that they did is shown by name."]
    lines += [f"{one['at'][:16].replace('T', ' ')}  {one['what']}" for one in data["did"]]
    if data["backups"]:
        lines += ["", f"{counted(data['backups'], 'backup')} of the workshop may hold the same."]
    return [*lines, "", "Not held, or shown to nobody:", *(f"- {sentence}" for sentence in data["not_held"])]
