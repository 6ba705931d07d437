"""What every rule is given when it decides, and what it answers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.steps import Steps
from wtfc_tui.domain.workshop import Kind, Workshop

_NO_STEPS: Final = Steps(())


@dataclass(frozen=True)
class Asking:
    """Who asks, and when. `ballot_key` is the keyed hash under which this person's ballot lies in the open round."""

    person: Person
    at: datetime
    ballot_key: str = ""
    steps: Steps = _NO_STEPS
    """Of the process; filled in by it."""
    kinds: tuple[Kind[Any], ...] = ()
    """All kinds of things, each after those it refers to; filled in by the process."""


Decider = Callable[[Workshop, Any, Asking], Iterable[Event]]
Decides = Mapping[type[Command], Decider]
"""A stage's commands and the rule that decides each."""


@dataclass(frozen=True)
class Decision:
    """What will happen, in one breath. No events: it was so already."""

    events: tuple[Event, ...]
    actor: str
