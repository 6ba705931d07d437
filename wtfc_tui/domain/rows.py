"""One row an event: how it evolves the workshop, its sentence of news, how it is undone, the sentence of its undoing.

Its visibility stands with the event itself. Nothing here has a default: what an event is silent about, it says with a
reason (`Quiet`, `NotUndone`), and a test holds the table of every stage complete.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.steps import Steps
from wtfc_tui.domain.workshop import Doing, Workshop


@dataclass(frozen=True)
class Telling:
    """What a sentence about an event may speak of: the workshop as everybody may see it."""

    workshop: Workshop
    steps: Steps
    actor: str = ""
    """The id of whoever did it; "" where nobody may know."""

    def step(self, key: str) -> str:
        """`4 Vote`."""
        return self.steps[key].heading

    def person(self, id: str) -> str:
        """Their name; "" for somebody whom nobody has met."""
        person = self.workshop.people.get(id)
        return person.name if person else ""


@dataclass(frozen=True)
class Quiet:
    """Nobody needs to be told."""

    why: str


@dataclass(frozen=True)
class NotUndone:
    """It cannot be undone."""

    why: str


Evolver = Callable[[Workshop, Any, Recorded], Workshop]
News = Callable[[Any, Telling], str]
"""What somebody did, without who: `added S12 to not working`. "" where this one is nothing to tell."""
Opposite = Callable[[Workshop, Any, Doing], Iterator[Event]]
"""What takes it back, or a refusal raised where others have built on it. The Doing is all that was done in that breath."""
TakenBack = Callable[[Any, Telling], str]
"""What the event has come to where an undo made it happen: `S12 is back again`."""


@dataclass(frozen=True)
class Row:
    event: type[Event]
    evolve: Evolver
    news: News | Quiet
    undo: Opposite | NotUndone
    taken_back: TakenBack | Quiet


def still(holds: bool, what_happened: str) -> None:
    """In an undo: refuses where something has happened since."""
    if not holds:
        raise Refused(Why.REFUSED, f"Not undone: {what_happened}.")
