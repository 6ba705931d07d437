"""The investment grid: placing, nudging, shouting, and the whole of it in words."""

from typing import Any

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.rules.asking import chosen
from wtfc_tui.domain.rules.grid import AXES, quadrant
from wtfc_tui.domain.workshop import Idea
from wtfc_tui.verbs.call import Call, Verb, whole
from wtfc_tui.verbs.picture import picture
from wtfc_tui.verbs.reply import Said
from wtfc_tui.verbs.show import idea_data
from wtfc_tui.views.grid import grid_told, grid_view, voices_words, where
from wtfc_tui.views.heard import Heard


async def place(call: Call) -> Said:
    idea, numbers = item_id(call.word(0, "an idea"), "I"), call.words[1:]
    if numbers == ["-"]:
        await call.do(do.TakeOffGrid(idea))
    else:
        await call.do(do.PlaceIdea(idea, _axis(call, "effort", 0), _axis(call, "difference", 1)))
    return _said(call, idea)


def _axis(call: Call, name: str, position: int) -> int:
    """By its option, or by position: `place I4 3 8`."""
    numbers = call.words[1:]
    if name in call.options:
        return call.number(name)
    if len(numbers) != 2:
        raise call.lacking("both numbers, 0 to 10")
    return whole(numbers[position], name)


async def nudge(call: Call) -> Said:
    idea, direction = (call.word(place, "an idea and a direction") for place in (0, 1))
    steps = whole(call.words[2], "nudge") if len(call.words) > 2 else 1
    await call.do(do.NudgeIdea(item_id(idea, "I"), direction, steps))
    return _said(call, item_id(idea, "I"))


async def shout(call: Call) -> Said:
    idea, typed = (call.word(place, "an idea and higher, lower, left or right") for place in (0, 1))
    await call.do(do.Shout(idea, typed))
    identifier, direction = item_id(idea, "I"), chosen(typed, AXES, "a shout", up="higher", down="lower")
    voices = dict(call.board.public.voices.get(identifier, {}))
    return Said(f"{identifier} {direction}: {voices_words(voices)}", {"id": identifier, "voices": voices})


async def heed(call: Call) -> Said:
    idea = item_id(call.word(0, "an idea"), "I")
    await call.do(do.HeedShouts(idea))
    return _said(call, idea)


def _said(call: Call, identifier: str) -> Said:
    idea = call.workshop.ideas[identifier]
    return Said(f"{idea.id}, {where(idea)}: {idea.text}", _data(idea))


def _data(idea: Idea) -> dict[str, Any]:
    return idea_data(idea) | {"where": quadrant(idea.place) if idea.place else None}


async def grid(call: Call) -> Said:
    view, ideas = grid_view(call.board, None), call.workshop.ideas
    told = grid_told(call.board)
    data = [
        _data(ideas[identifier]) | {"voices": dict(call.board.public.voices.get(identifier, {}))}
        for identifier in view.order
    ]
    drawn = ["", *picture(view.places)] if view.places and "words" not in call.options else []
    return Said("\n".join([*told, *drawn]), data, heard=Heard(told))


VERBS = (
    Verb(
        "place", "I4 3 8 [--effort 3] [--difference 8]", "put an idea on the grid, both 0 to 10",
        "Effort goes right, difference made goes up. Also: place I4 --effort 3 --difference 8. place I4 - takes it off.",
        place, do.PlaceIdea,
    ),
    Verb("nudge", "I4 up|down|left|right [N]", "move an idea by a step, or by N", "", nudge, do.NudgeIdea),
    Verb("shout", "I4 higher|lower|left|right", "call where an idea should go", "One voice each; the latest counts.",
         shout, do.Shout),
    Verb("heed", "I4", "move an idea one step where most voices point", "", heed, do.HeedShouts),
    Verb("grid", "[--words]", "all ideas and where they stand", "--words leaves the picture out.", grid),
)  # fmt: skip
