"""The investment grid: effort to the right, difference made upwards, 0 to 10 each; the room shouts, a hand moves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, standing
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import NotUndone, Quiet, Row, Telling, still
from wtfc_tui.domain.words import quoted
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, nothing_to_fit
from wtfc_tui.stages.chefs.records import Idea, Place
from wtfc_tui.stages.chefs.rules import HIGHEST, IDEAS, MIDDLE, where_lies
from wtfc_tui.stages.grid.records import (
    Calls,
    HeedShouts,
    IdeaPlaced,
    NudgeIdea,
    PlaceIdea,
    Shout,
    Shouted,
    TakeOffGrid,
)

STEPS: Final = {"up": (0, 1), "down": (0, -1), "left": (-1, 0), "right": (1, 0)}
AXES: Final = {"higher": "difference", "lower": "difference", "left": "effort", "right": "effort"}

CALLS: Final[Kind[Calls]] = Kind("calls", "", "call", "calls", Calls, spotlit=False, fits=nothing_to_fit, arrives=alone)


def calling(workshop: Workshop, idea: str) -> Mapping[str, int]:
    """How many people are calling each way: `{"higher": 4, "left": 2}`."""
    found = workshop[CALLS].get(idea)
    return found.calling if found else {}


# ── deciding ────────────────────────────────────────────────────────────────


def place_idea(workshop: Workshop, command: PlaceIdea, asking: Asking) -> Iterator[Event]:
    idea = standing(workshop, IDEAS, command.id)
    for name, number in (("effort", command.effort), ("difference", command.difference)):
        if not 0 <= number <= HIGHEST:
            raise Refused(Why.NOT_UNDERSTOOD, f"The {name} goes from 0 to {HIGHEST}, and {number} is outside.")
    yield from _to(idea, Place(command.effort, command.difference))


def nudge_idea(workshop: Workshop, command: NudgeIdea, asking: Asking) -> Iterator[Event]:
    idea = standing(workshop, IDEAS, command.id)
    right, up = STEPS[chosen(command.direction, STEPS, "a direction", higher="up", lower="down")]
    if not 1 <= command.steps <= HIGHEST:
        raise Refused(Why.NOT_UNDERSTOOD, f"A nudge goes 1 to {HIGHEST} steps.")
    yield from _to(idea, _moved(idea, right * command.steps, up * command.steps))


def take_off_grid(workshop: Workshop, command: TakeOffGrid, asking: Asking) -> Iterator[Event]:
    yield from _to(standing(workshop, IDEAS, command.id), None)


def shout(workshop: Workshop, command: Shout, asking: Asking) -> Iterator[Event]:
    idea = standing(workshop, IDEAS, command.idea)
    direction = chosen(command.direction, AXES, "a shout", up="higher", down="lower")
    calls = workshop[CALLS].get(idea.id)
    if not calls or calls.voices.get(_voice(direction, asking.person.id)) != direction:
        yield Shouted(idea.id, asking.person.id, direction)


def heed_shouts(workshop: Workshop, command: HeedShouts, asking: Asking) -> Iterator[Event]:
    idea = standing(workshop, IDEAS, command.idea)
    calls = Counter(calling(workshop, idea.id))
    right, up = _sign(calls["right"] - calls["left"]), _sign(calls["higher"] - calls["lower"])
    if not right and not up:
        raise Refused(
            Why.REFUSED, f"The room has no one word on {workshop.named(idea.id)} yet: wait for a shout, or move it yourself."
        )
    yield from _to(idea, _moved(idea, right, up))


def _to(idea: Idea, place: Place | None) -> Iterator[Event]:
    if place != idea.place:
        yield IdeaPlaced(idea.id, place, idea.place)


def _moved(idea: Idea, right: int, up: int) -> Place:
    """From the middle where the idea has no place yet; stays inside the grid."""
    here = idea.place or MIDDLE
    return Place(min(max(here.effort + right, 0), HIGHEST), min(max(here.difference + up, 0), HIGHEST))


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _voice(direction: str, person: str) -> str:
    return f"{AXES[direction]} {person}"


DECIDES: Final[Decides] = {
    PlaceIdea: place_idea,
    NudgeIdea: nudge_idea,
    TakeOffGrid: take_off_grid,
    Shout: shout,
    HeedShouts: heed_shouts,
}

# ── evolving ────────────────────────────────────────────────────────────────


def _placed(workshop: Workshop, event: IdeaPlaced, _: Recorded) -> Workshop:
    """Once the idea has moved, what was shouted has been heard."""
    moved = workshop.having(IDEAS, replace(workshop[IDEAS][event.id], place=event.place))
    return moved.having(CALLS, Calls(event.id, {}, {})) if calling(workshop, event.id) else moved


def _shouted(workshop: Workshop, event: Shouted, _: Recorded) -> Workshop:
    before = workshop[CALLS].get(event.idea)
    voices = {**(before.voices if before else {}), _voice(event.direction, event.person): event.direction}
    return workshop.having(CALLS, Calls(event.idea, dict(Counter(voices.values())), voices))


# ── taking back, in words ───────────────────────────────────────────────────


def _not_placed(workshop: Workshop, event: IdeaPlaced, _: Doing) -> Iterator[Event]:
    still(workshop[IDEAS][event.id].place == event.place, f"{workshop.named(event.id)} has been moved again since")
    yield IdeaPlaced(event.id, event.before, event.place)


def _news_placed(event: IdeaPlaced, telling: Telling) -> str:
    idea = telling.named(event.id)
    return f"moved {idea}: {where_lies(event.place)}" if event.place else f"took {idea} off the grid"


def _is_at(event: IdeaPlaced, telling: Telling) -> str:
    where = f"at {where_lies(event.place)}" if event.place else "off the grid"
    return f"{quoted(telling.workshop[IDEAS][event.id].text)} is {where} again ({event.id})"


def _call_stays(event: Shouted, telling: Telling) -> str:
    return f"what you called on {telling.named(event.idea)} counts until you call another way"


EVENTS: Final = (
    Row(IdeaPlaced, _placed, _news_placed, _not_placed, _is_at),
    Row(
        Shouted, _shouted, Quiet("the grid counts the voices; whose they are is nobody's business"),
        NotUndone(_call_stays),
        Quiet("it is never undone"),
    ),
)  # fmt: skip
