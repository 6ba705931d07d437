"""Who is acting: a name, a role, and the id that both make together."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wtfc_tui.domain.words import NAME_LIMIT, name_key, worded


class Role(StrEnum):
    HOST = "host"
    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    PARTICIPANT = "participant"
    WALL = "wall"


JOINING_ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL)
"""Roles that have a join code. The host needs none: the host is at the machine."""


@dataclass(frozen=True)
class Person:
    """Someone (or a table with one scribe) who acts. The role is part of the id, so that a participant who gives the
    facilitator's name is somebody else."""

    name: str
    role: Role

    @cached_property
    def id(self) -> str:
        return f"{self.role}:{name_key(self.name)}"


def role_in(person: str) -> Role | None:
    """The role that is part of a person's id, whether or not we have met them; None for nobody."""
    role = person.partition(":")[0]
    return Role(role) if role in set(Role) else None


def person_named(name: str, role: Role) -> Person:
    """A person with a cleaned name; refuses an empty or overlong one."""
    return Person(worded(name, "A name", NAME_LIMIT), role)


HOST = Person("Host", Role.HOST)
