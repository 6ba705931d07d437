"""The frame of every face: which workshop, day and stage, how long still, who is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Here:
    """Somebody who is in the room, and what they are looking at."""

    person: Person
    step: str = ""
    """The key of the step that they are at."""
    tool: str = ""
    """The tool that it uses."""
    question: str = ""
    """The pile that they are at, where it has piles."""
    holding: str = ""
    """The id of what lies before them alone."""
    face: str = "screen"
    writes_for: str = ""
    """The person code whose words are being typed."""


SAID_FOR = 120
"""Seconds for which it is said that time is up."""


@dataclass(frozen=True)
class Timer:
    words: str
    """"", or whole minutes until the last one, then steps of ten seconds."""
    changes_in: float
    """Seconds until the words change; 0: never."""


def timer(ends: datetime | None, now: datetime) -> Timer:
    if ends is None:
        return Timer("", 0)
    left = (ends - now).total_seconds()
    if left <= -SAID_FOR:
        return Timer("", 0)
    if left <= 0:
        return Timer("time is up", SAID_FOR + left)
    step = 60 if left > 60 else 10
    shown = ceil(left / step) * step
    words = f"{shown // 60} min left" if step == 60 else f"{shown} s left"
    return Timer(words, max(left - (shown - step), 0.05))


def present(here: Sequence[Here]) -> list[Person]:
    """Different people; the wall is not a person, and two windows of one person are one."""
    people = {one.person.id: one.person for one in here if one.person.role is not Role.WALL}
    return sorted(people.values(), key=lambda person: (person.role, person.name.casefold()))


def place(step: Step) -> str:
    """`Day 1 · 4 Vote`."""
    return f"Day {step.day} · {step.heading}" if step.day else step.heading


def heading(workshop: Workshop, step: Step) -> str:
    """`Carers 2026 · Day 1 · 4 Vote`."""
    return f"{workshop.title} · {place(step)}"


def lead_away(workshop: Workshop, people_here: Sequence[Person]) -> str:
    """The name of whoever has the lead and is not here, so that another facilitator may take it; else ""."""
    leader = workshop.people.get(workshop.lead or "")
    return leader.name if leader and leader.id not in {one.id for one in people_here} else ""


def missing(workshop: Workshop, here: Sequence[Here]) -> list[str]:
    """What a day cannot well begin without, for whoever runs it."""
    people = present(here)
    roles = {one.role for one in people}
    lacks = [("a scribe", Role.SCRIBE not in roles), ("somebody to take part", Role.PARTICIPANT not in roles)]
    lacks.append(("somebody with the lead", workshop.lead not in {one.id for one in people}))
    return [what for what, lacking in lacks if lacking]


def who_lines(workshop: Workshop, steps: Steps, here: Sequence[Here]) -> list[str]:
    """One line a person: name, role, lead, where they are."""
    places = {one.person.id: one for one in here}
    lines = []
    for person in present(here):
        place = places[person.id]
        where = steps[place.step].title if place.step else ""
        if place.question:
            where += f" ({QUESTION_NAMES[place.question]})"
        lead = ", has the lead" if person.id == workshop.lead else ""
        lines.append(f"{person.name}, {person.role}{lead}{': ' + where if where else ''}")
    return lines
