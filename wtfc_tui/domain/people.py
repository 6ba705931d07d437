"""Who is acting: a name, a role, and the id that both make together."""

from dataclasses import dataclass
from functools import cached_property

from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.visible import Shown, Visible
from wtfc_tui.domain.words import NAME_LIMIT, name_key, worded


@dataclass(frozen=True)
class Person(Visible):
    """Someone (or a table with one scribe) who acts. The role is part of the id, so that a participant who gives the
    facilitator's name is somebody else."""

    name: Shown[str]
    role: Shown[Role]

    @cached_property
    def id(self) -> str:
        return f"{self.role}:{name_key(self.name)}"


def person_named(name: str, role: Role) -> Person:
    """A person with a cleaned name; refuses an empty or overlong one."""
    return Person(worded(name, "A name", NAME_LIMIT), role)


HOST = Person("Host", Role.HOST)
