"""As what somebody comes. The role is part of a person's id and decides what they may do."""

from enum import StrEnum


class Role(StrEnum):
    HOST = "host"
    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    PARTICIPANT = "participant"
    WALL = "wall"


JOINING_ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL)
"""Roles that have a join code. The host needs none: the host is at the machine."""


def role_in(person: str) -> Role | None:
    """The role that is part of a person's id, whether or not we have met them; None for nobody."""
    return _ROLES.get(person.partition(":")[0])


_ROLES = {role.value: role for role in Role}
