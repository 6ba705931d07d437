"""One row an event: how it evolves the workshop, its sentence of news, how it is undone, the sentence of its undoing.

Its visibility stands with the event itself. Nothing here has a default: what an event is silent about, it says with a
reason (`Quiet`, `NotUndone`, `NoDeed`), and a test holds the table of every stage complete.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.steps import Steps
from wtfc_tui.domain.workshop import Doing, Workshop


@dataclass(frozen=True)
class Telling:
    """What a sentence about an event may speak of: the workshop as everybody may see it."""

    workshop: Workshop
    steps: Steps
    actor: str = ""
    """The id of whoever did it; "" where nobody may know."""
    most: int = 36
    """Letters of a thing's words that a sentence has room for."""

    def named(self, id: str) -> str:
        """`“I wait all morning” (S12)`."""
        return self.workshop.named(id, self.most)

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
    """It cannot be undone. Asked for it, undo names it and says why, and what to do instead; it takes back nothing else."""

    says: Callable[[Any, Telling], str]
    """What stands behind `Not undone: `, such as `the vote R1 is closed, and its ballots are destroyed`."""


@dataclass(frozen=True)
class NoDeed:
    """It is nothing that somebody does by itself, so that nobody can mean it by undo."""

    why: str


Evolver = Callable[[Workshop, Any, Recorded], Workshop]
News = Callable[[Any, Telling], str]
"""What somebody did, without who: `added S12 to not working`. "" where this one is nothing to tell."""
Opposite = Callable[[Workshop, Any, Doing], Iterator[Event]]
"""What takes it back; raises Changed where others have built on it. The Doing is all that was done in that breath. Of an
event that an undo brought about, it is what does the thing again."""
TakenBack = Callable[[Any, Telling], str]
"""How things are now that an undo or a redo made it happen, words first: `“I wait all morning” stands again (S12)`."""


@dataclass(frozen=True)
class Row:
    event: type[Event]
    evolve: Evolver
    news: News | Quiet
    undo: Opposite | NotUndone | NoDeed
    taken_back: TakenBack | Quiet


class Changed(Exception):
    """Something has happened since: half a sentence that says what."""


def changes_nothing(workshop: Workshop, _: Event, __: Recorded) -> Workshop:
    """How an event evolves the workshop that is only told: the log keeps it."""
    return workshop


def still(holds: bool, what_happened: str) -> None:
    """In an undo or a redo: Changed where something has happened since."""
    if not holds:
        raise Changed(what_happened)
