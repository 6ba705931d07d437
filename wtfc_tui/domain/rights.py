"""Who may do what: the groups of roles that commands name. Faces ask `may` to leave out what would be refused; deciding
holds it."""

from typing import Final

from wtfc_tui.domain.commands import Right
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role

AT_THE_MACHINE: Final = frozenset({Role.HOST})
RUNNING: Final = AT_THE_MACHINE | {Role.FACILITATOR}
"""Stages, timer, votes, the door."""
LEADING: Final = frozenset({Role.FACILITATOR})
"""The lead is for people in the room; the host is at the machine."""
FOR_OTHERS: Final = RUNNING | {Role.SCRIBE}
"""Writing down and placing what others say."""
OWN_VOICE: Final = FOR_OTHERS | {Role.PARTICIPANT}
EVERYBODY: Final = OWN_VOICE | {Role.WALL}


class KnowWhoVoted(Right, may=RUNNING):
    """By name, against the heads in the room, before a vote is closed; what anybody chose nobody may know."""


def may(role: Role, right: type[Right]) -> bool:
    return role in right.roles


def check_right(role: Role, right: type[Right]) -> None:
    """Refuses, in one sentence, with who may."""
    if may(role, right):
        return
    who = [f"{other}s" for other in (Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT) if may(other, right)]
    who = who or ["the host, at the server"]
    raise Refused(Why.REFUSED, f"As {_article(role)} {role} you cannot do that here; this is for {' and '.join(who)}.")


def _article(role: Role) -> str:
    return "the" if role in (Role.HOST, Role.WALL) else "a"
