"""Running the day. Stages are suggestions: they change what everybody sees first and never refuse a write."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import NotUndone, Quiet, Row, Telling, still
from wtfc_tui.domain.visible import NOBODY
from wtfc_tui.domain.words import name_key, quoted
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.stages.day.records import (
    AddToTimer,
    CallEverybody,
    EverybodyCalled,
    GiveLead,
    GiveUpLead,
    LeadTaken,
    SetStep,
    Spotlight,
    Spotlit,
    StartTimer,
    StepSet,
    StopTimer,
    TakeLead,
    TimerStarted,
    TimerStopped,
)

LONGEST_TIMER: Final = timedelta(hours=4)

# ── deciding ────────────────────────────────────────────────────────────────


def set_step(workshop: Workshop, command: SetStep, asking: Asking) -> Iterator[Event]:
    yield from _to_step(workshop, command.step, asking)


def call_everybody(workshop: Workshop, command: CallEverybody, asking: Asking) -> Iterator[Event]:
    step = command.step or asking.steps.of(workshop).key
    yield from _to_step(workshop, step, asking)
    yield EverybodyCalled(asking.steps.named(step).key)


def _to_step(workshop: Workshop, typed: str, asking: Asking) -> Iterator[Event]:
    step = asking.steps.named(typed)
    if step != asking.steps.of(workshop):
        yield StepSet(step.key, workshop.step)


def take_lead(workshop: Workshop, command: TakeLead, asking: Asking) -> Iterator[Event]:
    if workshop.lead != asking.person.id:
        yield LeadTaken(asking.person.id)


def give_lead(workshop: Workshop, command: GiveLead, asking: Asking) -> Iterator[Event]:
    to = Person(command.name, Role.FACILITATOR).id
    if to not in workshop.people:
        known = ", ".join(one.name for one in workshop.people.values() if one.role is Role.FACILITATOR) or "nobody yet"
        raise Refused(Why.NO_SUCH, f"No facilitator called “{name_key(command.name)[:40]}” has been here; known: {known}.")
    if to != workshop.lead:
        yield LeadTaken(to)


def give_up_lead(workshop: Workshop, command: GiveUpLead, asking: Asking) -> Iterator[Event]:
    if workshop.lead == asking.person.id:
        yield LeadTaken(NOBODY)


def start_timer(workshop: Workshop, command: StartTimer, asking: Asking) -> Iterator[Event]:
    yield TimerStarted(asking.at + _sane(command.seconds))


def add_to_timer(workshop: Workshop, command: AddToTimer, asking: Asking) -> Iterator[Event]:
    running = workshop.timer_ends if workshop.timer_ends and workshop.timer_ends > asking.at else asking.at
    yield TimerStarted(asking.at + _sane(int((running - asking.at).total_seconds()) + command.seconds))


def _sane(seconds: int) -> timedelta:
    if not 1 <= seconds <= LONGEST_TIMER.total_seconds():
        raise Refused(Why.NOT_UNDERSTOOD, "A timer runs from one second to four hours: try 5m.")
    return timedelta(seconds=seconds)


def stop_timer(workshop: Workshop, command: StopTimer, asking: Asking) -> Iterator[Event]:
    if workshop.timer_ends:
        yield TimerStopped()


def spotlight(workshop: Workshop, command: Spotlight, asking: Asking) -> Iterator[Event]:
    kinds = [kind for kind in asking.kinds if kind.spotlit]
    item = item_id(command.item, *kinds)
    kind = next(kind for kind in kinds if kind.letter == item[0])
    item = standing(workshop, kind, item).id
    if workshop.spots.get(kind.letter) != item:
        yield Spotlit(item, workshop.spots.get(kind.letter, ""))


DECIDES: Final[Decides] = {
    SetStep: set_step,
    CallEverybody: call_everybody,
    TakeLead: take_lead,
    GiveLead: give_lead,
    GiveUpLead: give_up_lead,
    StartTimer: start_timer,
    AddToTimer: add_to_timer,
    StopTimer: stop_timer,
    Spotlight: spotlight,
}

# ── evolving ────────────────────────────────────────────────────────────────


def _step_set(workshop: Workshop, event: StepSet, _: Recorded) -> Workshop:
    return replace(workshop, step=event.step)


def _called(workshop: Workshop, _: EverybodyCalled, recorded: Recorded) -> Workshop:
    return replace(workshop, called_at=recorded.seq)


def _lead_taken(workshop: Workshop, event: LeadTaken, _: Recorded) -> Workshop:
    return replace(workshop, lead=event.person or None)


def _timer_started(workshop: Workshop, event: TimerStarted, _: Recorded) -> Workshop:
    return replace(workshop, timer_ends=event.ends)


def _timer_stopped(workshop: Workshop, _: TimerStopped, __: Recorded) -> Workshop:
    return replace(workshop, timer_ends=None)


def _spotlit(workshop: Workshop, event: Spotlit, _: Recorded) -> Workshop:
    letter = (event.item or event.before)[0]
    others = {other: item for other, item in workshop.spots.items() if other != letter}
    return replace(workshop, spots={**others, letter: event.item} if event.item else others)


# ── taking back, in words ───────────────────────────────────────────────────


def _step_back(workshop: Workshop, event: StepSet, _: Doing) -> Iterator[Event]:
    still(workshop.step == event.step, "somebody has moved the stage on since")
    yield StepSet(event.before, event.step)


def _turned_back(workshop: Workshop, event: Spotlit, _: Doing) -> Iterator[Event]:
    letter, before = (event.item or event.before)[0], workshop.thing(event.before)
    still(workshop.spots.get(letter, "") == event.item, "the room has been turned elsewhere since")
    still(before is None or before.stands, f"{workshop.named(event.before)} is no longer part of the work")
    yield Spotlit(event.before, event.item)


def _looks_at(event: Spotlit, telling: Telling) -> str:
    if thing := telling.workshop.thing(event.item):
        return f"the room looks at {quoted(thing.words)} again ({event.item})"
    return f"the room no longer looks at {telling.named(event.before)}"


def _news_turned(event: Spotlit, telling: Telling) -> str:
    to = f"to {telling.named(event.item)}" if event.item else f"away from {telling.named(event.before)}"
    return f"turned the room {to}"


def _lead_stays(event: LeadTaken, telling: Telling) -> str:
    return f"you {_news_lead(event, telling)}; take it or give it anew instead"


def _news_lead(event: LeadTaken, telling: Telling) -> str:
    if not event.person:
        return "gave up the lead"
    given = event.person != telling.actor and telling.person(event.person)
    return f"gave {given} the lead" if given else "took the lead"


_STARTED = NotUndone(lambda event, _: "the timer was started and time has passed; stop it or add to it instead")
_STOPPED = NotUndone(lambda event, _: "the timer was stopped and time has passed; start it anew instead")
_NO_UNDO = Quiet("it is never undone")
EVENTS: Final = (
    Row(
        StepSet, _step_set, lambda event, telling: f"moved the workshop to {telling.step(event.step)}",
        _step_back, lambda event, telling: f"the workshop is at {telling.step(event.step)} again",
    ),
    Row(
        EverybodyCalled, _called, lambda event, telling: f"calls everybody to {telling.step(event.step)}",
        NotUndone(lambda event, telling: f"everybody was called to {telling.step(event.step)} and has heard it"), _NO_UNDO,
    ),
    Row(LeadTaken, _lead_taken, _news_lead, NotUndone(_lead_stays), _NO_UNDO),
    Row(TimerStarted, _timer_started, lambda event, _: "started the timer", _STARTED, _NO_UNDO),
    Row(TimerStopped, _timer_stopped, lambda event, _: "stopped the timer", _STOPPED, _NO_UNDO),
    Row(
        Spotlit, _spotlit, _news_turned,
        _turned_back, _looks_at,
    ),
)  # fmt: skip
