"""Running the day: who is here, which stage is on, who leads, the timer, what the room looks at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.people import Person, Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, chosen, live_idea, live_theme
from wtfc_tui.domain.words import name_key
from wtfc_tui.domain.workshop import STAGES, Workshop

NOBODY = ""
LONGEST_TIMER = timedelta(hours=4)


def stage_named(typed: str) -> str:
    return chosen(typed, STAGES, "a stage", cluster="theme", ideas="chefs", understand="vote", plan="chefs")


def join(workshop: Workshop, command: do.Join, asking: Asking) -> Iterator[did.Event]:
    person = asking.person
    if workshop.people.get(person.id) != person:
        yield did.PersonJoined(person.id, person.name, person.role)


def set_stage(workshop: Workshop, command: do.SetStage, asking: Asking) -> Iterator[did.Event]:
    stage = stage_named(command.stage)
    if stage != workshop.stage:
        yield did.StageSet(stage, workshop.stage)


def call_everybody(workshop: Workshop, command: do.CallEverybody, asking: Asking) -> Iterator[did.Event]:
    stage = stage_named(command.stage) if command.stage else workshop.stage
    if stage != workshop.stage:
        yield did.StageSet(stage, workshop.stage)
    yield did.EverybodyCalled(stage)


def take_lead(workshop: Workshop, command: do.TakeLead, asking: Asking) -> Iterator[did.Event]:
    if workshop.lead != asking.person.id:
        yield did.LeadTaken(asking.person.id)


def give_lead(workshop: Workshop, command: do.GiveLead, asking: Asking) -> Iterator[did.Event]:
    to = Person(command.name, Role.FACILITATOR).id
    if to not in workshop.people:
        known = ", ".join(one.name for one in workshop.people.values() if one.role is Role.FACILITATOR) or "nobody yet"
        raise Refused(Why.NO_SUCH, f"No facilitator called “{name_key(command.name)[:40]}” has been here; known: {known}.")
    if to != workshop.lead:
        yield did.LeadTaken(to)


def give_up_lead(workshop: Workshop, command: do.GiveUpLead, asking: Asking) -> Iterator[did.Event]:
    if workshop.lead == asking.person.id:
        yield did.LeadTaken(NOBODY)


def start_timer(workshop: Workshop, command: do.StartTimer, asking: Asking) -> Iterator[did.Event]:
    yield did.TimerStarted(asking.at + _sane(command.seconds))


def add_to_timer(workshop: Workshop, command: do.AddToTimer, asking: Asking) -> Iterator[did.Event]:
    running = workshop.timer_ends if workshop.timer_ends and workshop.timer_ends > asking.at else asking.at
    yield did.TimerStarted(asking.at + _sane(int((running - asking.at).total_seconds()) + command.seconds))


def _sane(seconds: int) -> timedelta:
    if not 1 <= seconds <= LONGEST_TIMER.total_seconds():
        raise Refused(Why.NOT_UNDERSTOOD, "A timer runs from one second to four hours: try 5m.")
    return timedelta(seconds=seconds)


def stop_timer(workshop: Workshop, command: do.StopTimer, asking: Asking) -> Iterator[did.Event]:
    if workshop.timer_ends:
        yield did.TimerStopped()


def spotlight(workshop: Workshop, command: do.Spotlight, asking: Asking) -> Iterator[did.Event]:
    item = item_id(command.item, "TI")
    item = live_theme(workshop, item).id if item.startswith("T") else live_idea(workshop, item).id
    if item not in (workshop.spot_theme, workshop.spot_idea):
        yield did.Spotlit(item)


def spotlit(workshop: Workshop, event: did.Spotlit, _: did.Recorded) -> Workshop:
    if event.item.startswith("T"):
        return replace(workshop, spot_theme=event.item)
    return replace(workshop, spot_idea=event.item)


def joined(workshop: Workshop, event: did.PersonJoined, _: did.Recorded) -> Workshop:
    return replace(workshop, people={**workshop.people, event.person: Person(event.name, Role(event.role))})


DECIDES: dict[type, Decider] = {
    do.Join: join,
    do.SetStage: set_stage,
    do.CallEverybody: call_everybody,
    do.TakeLead: take_lead,
    do.GiveLead: give_lead,
    do.GiveUpLead: give_up_lead,
    do.StartTimer: start_timer,
    do.AddToTimer: add_to_timer,
    do.StopTimer: stop_timer,
    do.Spotlight: spotlight,
}
EVOLVES: dict[type, Evolver] = {
    did.PersonJoined: joined,
    did.StageSet: lambda workshop, event, _: replace(workshop, stage=event.stage),
    did.EverybodyCalled: lambda workshop, event, recorded: replace(workshop, called_at=recorded.seq),
    did.LeadTaken: lambda workshop, event, _: replace(workshop, lead=event.person or None),
    did.TimerStarted: lambda workshop, event, _: replace(workshop, timer_ends=event.ends),
    did.TimerStopped: lambda workshop, event, _: replace(workshop, timer_ends=None),
    did.Spotlit: spotlit,
}
