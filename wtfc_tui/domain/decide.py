"""From a wish to what happens: events, or a refusal. Pure: the same state, command, asker and time give the same answer."""

from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import BallotCast, Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import check_right
from wtfc_tui.domain.rules.asking import Asking
from wtfc_tui.domain.rules.every import DECIDES
from wtfc_tui.domain.workshop import Workshop

NOBODY = ""
"""The actor of a ballot in the log."""


@dataclass(frozen=True)
class Decision:
    """What will happen, in one breath. No events: it was so already."""

    events: tuple[Event, ...]
    actor: str


def decide(workshop: Workshop, command: Command, asking: Asking) -> Decision | Refused:
    try:
        check_right(asking.person.role, type(command))
        events = tuple(DECIDES[type(command)](workshop, command, asking))
    except Refused as refused:
        return refused
    secret = any(isinstance(event, BallotCast) for event in events)
    return Decision(events, NOBODY if secret else asking.person.id)
