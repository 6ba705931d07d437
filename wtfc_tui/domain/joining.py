"""Coming in: somebody is known from the first time on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.rights import EVERYBODY
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import NoDeed, Quiet, Row, Telling
from wtfc_tui.domain.visible import Shown, Visibility
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Join(Command, may=EVERYBODY):
    pass


@dataclass(frozen=True)
class PersonJoined(Event, actor=Visibility.SHOWN):
    """Somebody came for the first time; `person` is their id."""

    person: Shown[str]
    name: Shown[str]
    role: Shown[str]


def join(workshop: Workshop, command: Join, asking: Asking) -> Iterator[Event]:
    person = asking.person
    if workshop.people.get(person.id) != person:
        yield PersonJoined(person.id, person.name, person.role)


def joined(workshop: Workshop, event: PersonJoined, _: Recorded) -> Workshop:
    return workshop.with_person(Person(event.name, Role(event.role)))


def _news(event: PersonJoined, _: Telling) -> str:
    return f"came as {event.role}"


DECIDES: Final[Decides] = {Join: join}
EVENTS = (Row(PersonJoined, joined, _news, NoDeed("coming in is no step of the work"), Quiet("it is never undone")),)
