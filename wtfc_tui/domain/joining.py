"""Coming in: somebody is known from the first time on. What brings them back, and the door, are kept beside the log."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import EVERYBODY, RUNNING
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet, Row, Telling, changes_nothing
from wtfc_tui.domain.visible import Hidden, Shown, Visibility
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Join(Command, may=EVERYBODY):
    pass


@dataclass(frozen=True)
class GiveOwnCode(Command, may=RUNNING):
    """To somebody (their id) who has none, or has lost it."""

    person: str


@dataclass(frozen=True)
class KeepDoor(Command, may=RUNNING):
    """Something is done at the door, by its word; for `remove` and `letback` also to whom (their id)."""

    deed: str
    person: str = ""


@dataclass(frozen=True)
class PersonJoined(Event, actor=Visibility.SHOWN):
    """Somebody came for the first time; `person` is their id."""

    person: Shown[str]
    name: Shown[str]
    role: Shown[str]


@dataclass(frozen=True)
class OwnCodeGiven(Event, actor=Visibility.SHOWN):
    """Everybody may know, for whoever gave it has seen it."""

    person: Shown[str]


@dataclass(frozen=True)
class DoorKept(Event, actor=Visibility.SHOWN):
    """What was done at the door, so that undo knows that it was the last step; to whom is nobody else's business."""

    deed: Shown[str]
    person: Hidden[str]


DEEDS: Final[Mapping[str, str]] = {
    "close": "the door was closed. Open it instead",
    "open": "the door was opened. Close it instead",
    "codes": "it was set how long the join codes work. Set it anew instead",
    "remove": "{0} was removed. Let them back instead: letback {0}",
    "letback": "{0} was let back. Remove them again instead: remove {0}",
}
"""What can be done at the door, and what undo says of it; `{0}`: whose name stands there."""


def join(workshop: Workshop, command: Join, asking: Asking) -> Iterator[Event]:
    person = asking.person
    if workshop.people.get(person.id) != person:
        yield PersonJoined(person.id, person.name, person.role)


def joined(workshop: Workshop, event: PersonJoined, _: Recorded) -> Workshop:
    return workshop.with_person(Person(event.name, Role(event.role)))


def give_own_code(workshop: Workshop, command: GiveOwnCode, asking: Asking) -> Iterator[Event]:
    person = workshop.people.get(command.person)
    if person is None:
        raise Refused(Why.NO_SUCH, "Nobody of that name has been in this workshop: see who.")
    if person.role in (Role.HOST, Role.WALL):
        raise Refused(Why.REFUSED, f"The {person.role} comes in without an own code.")
    if person.id == asking.person.id:
        raise Refused(Why.REFUSED, "Your own new code comes from another facilitator or the host.")
    yield OwnCodeGiven(person.id)


def keep_door(workshop: Workshop, command: KeepDoor, asking: Asking) -> Iterator[Event]:
    yield DoorKept(chosen(command.deed, DEEDS, "something to do at the door"), command.person)


def _given(event: OwnCodeGiven, telling: Telling) -> str:
    return f"gave {telling.person(event.person)} a new own code"


def _not_undone(_: OwnCodeGiven, __: Telling) -> str:
    return "the code that was exchanged counts for nothing any more. Give another one if need be"


def _door_stays(event: DoorKept, telling: Telling) -> str:
    return f"undo does not reach the door: {DEEDS[event.deed].format(telling.person(event.person) or 'somebody')}"


def _news(event: PersonJoined, _: Telling) -> str:
    return f"came as {event.role}"


DECIDES: Final[Decides] = {Join: join, GiveOwnCode: give_own_code, KeepDoor: keep_door}
EVENTS = (
    Row(PersonJoined, joined, _news, NoDeed("coming in is no step of the work"), Quiet("it is never undone")),
    Row(OwnCodeGiven, changes_nothing, _given, NotUndone(_not_undone), Quiet("it is never undone")),
    Row(
        DoorKept, changes_nothing, Quiet("who is sent away is told to whoever asks at the door"),
        NotUndone(_door_stays), Quiet("it is never undone"),
    ),
)  # fmt: skip
