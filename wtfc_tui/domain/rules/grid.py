"""The investment grid: effort to the right, difference made upwards, 0 to 10 each; the room shouts, a hand moves."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.events import Place
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, chosen, live_idea
from wtfc_tui.domain.workshop import Idea, Workshop

HIGHEST: Final = 10
MIDDLE: Final = Place(5, 5)
STEPS: Final = {"up": (0, 1), "down": (0, -1), "left": (-1, 0), "right": (1, 0)}
AXES: Final = {"higher": "difference", "lower": "difference", "left": "effort", "right": "effort"}
_STEP_OF_SHOUT: Final = {"higher": (0, 1), "lower": (0, -1), "left": (-1, 0), "right": (1, 0)}


def quadrant(place: Place) -> str:
    """Where a place lies, in the words of the room. The middle line belongs to the right and to the top."""
    easy, large = place.effort < MIDDLE.effort, place.difference >= MIDDLE.difference
    if large:
        return "a quick win" if easy else "a big bet"
    return "a fill-in" if easy else "think again"


def place_idea(workshop: Workshop, command: do.PlaceIdea, asking: Asking) -> Iterator[did.Event]:
    idea = live_idea(workshop, command.id)
    for name, number in (("effort", command.effort), ("difference", command.difference)):
        if not 0 <= number <= HIGHEST:
            raise Refused(Why.NOT_UNDERSTOOD, f"The {name} goes from 0 to {HIGHEST}, and {number} is outside.")
    yield from _to(idea, Place(command.effort, command.difference))


def nudge_idea(workshop: Workshop, command: do.NudgeIdea, asking: Asking) -> Iterator[did.Event]:
    idea = live_idea(workshop, command.id)
    right, up = STEPS[chosen(command.direction, STEPS, "a direction", higher="up", lower="down")]
    if not 1 <= command.steps <= HIGHEST:
        raise Refused(Why.NOT_UNDERSTOOD, f"A nudge goes 1 to {HIGHEST} steps.")
    yield from _to(idea, _moved(idea, right * command.steps, up * command.steps))


def take_off_grid(workshop: Workshop, command: do.TakeOffGrid, asking: Asking) -> Iterator[did.Event]:
    yield from _to(live_idea(workshop, command.id), None)


def shout(workshop: Workshop, command: do.Shout, asking: Asking) -> Iterator[did.Event]:
    idea = live_idea(workshop, command.idea)
    direction = chosen(command.direction, AXES, "a shout", up="higher", down="lower")
    if workshop.shouts.get(idea.id, {}).get((asking.person.id, AXES[direction])) != direction:
        yield did.Shouted(idea.id, asking.person.id, direction)


def heed_shouts(workshop: Workshop, command: do.HeedShouts, asking: Asking) -> Iterator[did.Event]:
    idea = live_idea(workshop, command.idea)
    voices = voices_for(workshop, idea.id)
    right = _sign(voices["right"] - voices["left"])
    up = _sign(voices["higher"] - voices["lower"])
    if not right and not up:
        raise Refused(Why.REFUSED, f"The room has no one word on {idea.id} yet: wait for a shout, or move it yourself.")
    yield from _to(idea, _moved(idea, right, up))


def voices_for(workshop: Workshop, idea: str) -> Counter[str]:
    """How many people are calling each way: `{"higher": 4, "left": 2}`."""
    return Counter(workshop.shouts.get(idea, {}).values())


def _to(idea: Idea, place: Place | None) -> Iterator[did.Event]:
    if place != idea.place:
        yield did.IdeaPlaced(idea.id, place, idea.place)


def _moved(idea: Idea, right: int, up: int) -> Place:
    """From the middle where the idea has no place yet; stays inside the grid."""
    here = idea.place or MIDDLE
    return Place(min(max(here.effort + right, 0), HIGHEST), min(max(here.difference + up, 0), HIGHEST))


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def placed(workshop: Workshop, event: did.IdeaPlaced, _: did.Recorded) -> Workshop:
    """Once the idea has moved, what was shouted has been heard."""
    idea = replace(workshop.ideas[event.id], place=event.place)
    shouts = {about: voices for about, voices in workshop.shouts.items() if about != event.id}
    return replace(workshop, ideas={**workshop.ideas, idea.id: idea}, shouts=shouts)


def shouted(workshop: Workshop, event: did.Shouted, _: did.Recorded) -> Workshop:
    voices = {**workshop.shouts.get(event.idea, {}), (event.person, AXES[event.direction]): event.direction}
    return replace(workshop, shouts={**workshop.shouts, event.idea: voices})


DECIDES: dict[type, Decider] = {
    do.PlaceIdea: place_idea,
    do.NudgeIdea: nudge_idea,
    do.TakeOffGrid: take_off_grid,
    do.Shout: shout,
    do.HeedShouts: heed_shouts,
}
EVOLVES: dict[type, Evolver] = {did.IdeaPlaced: placed, did.Shouted: shouted}
