"""Taking back what one did: the opposite is appended, nothing is erased. Refused where others have built on it since.

How each event is taken back stands in its row; this is what holds for all of them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wtfc_tui.domain import rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.rows import Quiet, Row
from wtfc_tui.domain.visible import Shown, Visibility, altered
from wtfc_tui.domain.workshop import Doing, Workshop

REMEMBERED: Final = 50
"""How many doings of one person can be undone, one after the other."""
Rows = Mapping[type[Event], Row]


@dataclass(frozen=True)
class Undo(Command, may=OWN_VOICE):
    pass


@dataclass(frozen=True)
class Undone(Event, actor=Visibility.HIDDEN):
    """The events after this one, in the same breath, take back what the actor did at that time."""

    did_at: Shown[datetime]


def undoing(table: Callable[[], Rows]) -> Callable[[Workshop, Undo, Asking], Iterator[Event]]:
    """The rule of undo over a table of rows, which is asked for late: this rule's own row stands in it too."""

    def undo(workshop: Workshop, command: Undo, asking: Asking) -> Iterator[Event]:
        doings = workshop.done.get(asking.person.id, ())
        if not doings:
            raise Refused(Why.REFUSED, "There is nothing of yours left to undo.")
        doing = doings[-1]
        yield Undone(doing.at)
        for event in reversed(doing.events):
            opposite = table()[type(event)].undo
            if not isinstance(opposite, rows.NotUndone):
                yield from opposite(workshop, event, doing)

    return undo


def remember(workshop: Workshop, recorded: Recorded, row: Row) -> Workshop:
    """Keeps what can be undone, by person; what an undo itself does is not kept."""
    if isinstance(row.undo, rows.NotUndone) or workshop.undoing == recorded.at:
        return workshop
    doings = workshop.done.get(recorded.actor, ())
    if doings and doings[-1].at == recorded.at:
        doings = (*doings[:-1], Doing(recorded.at, (*doings[-1].events, recorded.event)))
    else:
        doings = (*doings, Doing(recorded.at, (recorded.event,)))[-REMEMBERED:]
    return altered(workshop, done={**workshop.done, recorded.actor: doings})


def undone(workshop: Workshop, event: Undone, recorded: Recorded) -> Workshop:
    left = tuple(doing for doing in workshop.done.get(recorded.actor, ()) if doing.at != event.did_at)
    return altered(workshop, undoing=recorded.at, done={**workshop.done, recorded.actor: left})


EVENTS = (
    Row(
        Undone, undone, Quiet("the events after it tell what came of it"),
        rows.NotUndone("an undo is not undone but done again"), Quiet("the events after it tell what came of it"),
    ),
)  # fmt: skip
