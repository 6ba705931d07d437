"""Coming in: somebody is known from the first time on. What brings them back is kept beside the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import EVERYBODY, RUNNING
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet, Row, Telling, changes_nothing
from wtfc_tui.domain.visible import Shown, Visibility
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Join(Command, may=EVERYBODY):
    pass


@dataclass(frozen=True)
class GiveOwnCode(Command, may=RUNNING):
    """To somebody (their id) who has none, or has lost it."""

    person: str


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


def _given(event: OwnCodeGiven, telling: Telling) -> str:
    return f"gave {telling.person(event.person)} a new own code"


def _not_undone(_: OwnCodeGiven, __: Telling) -> str:
    return "the code that was exchanged counts for nothing any more. Give another one if need be"


def _news(event: PersonJoined, _: Telling) -> str:
    return f"came as {event.role}"


DECIDES: Final[Decides] = {Join: join, GiveOwnCode: give_own_code}
EVENTS = (
    Row(PersonJoined, joined, _news, NoDeed("coming in is no step of the work"), Quiet("it is never undone")),
    Row(OwnCodeGiven, changes_nothing, _given, NotUndone(_not_undone), Quiet("it is never undone")),
)
