"""Running the day: the step of the process, the call, the lead, the timer, what the room looks at."""

from dataclasses import dataclass
from datetime import datetime

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.rights import FOR_OTHERS, LEADING, RUNNING
from wtfc_tui.domain.visible import Shown, Visibility

# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class SetStep(Command, may=RUNNING):
    """`step` as typed: a step's word or an unambiguous beginning of one."""

    step: str


@dataclass(frozen=True)
class CallEverybody(Command, may=RUNNING):
    """To a step, or to the one that is on."""

    step: str | None = None


@dataclass(frozen=True)
class TakeLead(Command, may=LEADING):
    pass


@dataclass(frozen=True)
class GiveLead(Command, may=RUNNING):
    name: str


@dataclass(frozen=True)
class GiveUpLead(Command, may=RUNNING):
    """So that nobody has it, and everybody may look around."""


@dataclass(frozen=True)
class StartTimer(Command, may=RUNNING):
    seconds: int


@dataclass(frozen=True)
class AddToTimer(Command, may=RUNNING):
    seconds: int


@dataclass(frozen=True)
class StopTimer(Command, may=RUNNING):
    pass


@dataclass(frozen=True)
class Spotlight(Command, may=FOR_OTHERS):
    """Turn the room to one thing, by its id."""

    item: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class StepSet(Event, actor=Visibility.SHOWN):
    """By keys of steps; `before` "" where none was set."""

    step: Shown[str]
    before: Shown[str]


@dataclass(frozen=True)
class EverybodyCalled(Event, actor=Visibility.SHOWN):
    """A facilitator asked everybody to come to a step."""

    step: Shown[str]


@dataclass(frozen=True)
class LeadTaken(Event, actor=Visibility.SHOWN):
    """`person` (an id) now holds the lead; "" is nobody."""

    person: Shown[str]


@dataclass(frozen=True)
class TimerStarted(Event, actor=Visibility.SHOWN):
    ends: Shown[datetime]


@dataclass(frozen=True)
class TimerStopped(Event, actor=Visibility.SHOWN):
    pass


@dataclass(frozen=True)
class Spotlit(Event, actor=Visibility.SHOWN):
    """The room now looks at one thing: a theme (three chefs), an idea (grid)."""

    item: Shown[str]
    """"" where it looks at nothing again."""
    before: Shown[str] = ""
    """The thing of that kind that it looked at before; "" for none."""
