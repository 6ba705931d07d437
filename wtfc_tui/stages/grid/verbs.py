"""The investment grid: placing, nudging, shouting, and the whole of it in words."""

from typing import Final

from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.ids import item_id
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.chefs.verbs import idea_data
from wtfc_tui.stages.chefs.view import where
from wtfc_tui.stages.grid.picture import picture
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.grid.rules import AXES, calling
from wtfc_tui.stages.grid.view import calls_words, grid_told, grid_view
from wtfc_tui.verbs.call import Call, Verb, whole
from wtfc_tui.verbs.reply import Said
from wtfc_tui.views.heard import Heard
from wtfc_tui.views.shapes import ID, NUMBER, TEXT

VOICES: Final = {"*": NUMBER}
"""Direction -> how many call for it."""


async def place(call: Call) -> Said:
    idea, numbers = item_id(call.word(0, "an idea"), IDEAS), call.words[1:]
    if numbers == ["-"]:
        await call.do(TakeOffGrid(idea))
    else:
        await call.do(PlaceIdea(idea, _axis(call, "effort", 0), _axis(call, "difference", 1)))
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
    await call.do(NudgeIdea(item_id(idea, IDEAS), direction, steps))
    return _said(call, item_id(idea, IDEAS))


async def shout(call: Call) -> Said:
    idea, typed = (call.word(place, "an idea and higher, lower, left or right") for place in (0, 1))
    await call.do(Shout(idea, typed))
    identifier, direction = item_id(idea, IDEAS), chosen(typed, AXES, "a shout", up="higher", down="lower")
    voices = dict(calling(call.workshop, identifier))
    return Said(
        f"{call.workshop.named(identifier)} {direction}: {calls_words(voices)}", {"idea": identifier, "voices": voices}
    )


async def heed(call: Call) -> Said:
    idea = item_id(call.word(0, "an idea"), IDEAS)
    await call.do(HeedShouts(idea))
    return _said(call, idea)


def _said(call: Call, identifier: str) -> Said:
    idea = call.workshop[IDEAS][identifier]
    return Said(f"{idea.id}, {where(idea)}: {idea.text}", idea_data(call.board, idea))


async def grid(call: Call) -> Said:
    view, told = grid_view(call.board, None), grid_told(call.board)
    ideas = [call.workshop[IDEAS][identifier] for identifier in view.order]
    data = {
        "ideas": [idea_data(call.board, one) for one in ideas],
        "where": {one.id: quadrant(one.place) for one in ideas if one.place},
        "voices": {one.id: dict(calls) for one in ideas if (calls := calling(call.workshop, one.id))},
    }
    drawn = ["", *picture(view.places)] if view.places and "words" not in call.options else []
    return Said("\n".join([*told, *drawn]), data, heard=Heard(told))


VERBS = (
    Verb(
        "place", "I4 3 8 [--effort 3] [--difference 8]", "put an idea on the grid, both 0 to 10",
        "Effort goes right, difference made goes up. Also: place I4 --effort 3 --difference 8. place I4 - takes it off.",
        place, PlaceIdea, gives="idea",
    ),
    Verb("nudge", "I4 up|down|left|right [N]", "move an idea by a step, or by N", "", nudge, NudgeIdea, gives="idea"),
    Verb("shout", "I4 higher|lower|left|right", "call where an idea should go", "One voice each; the latest counts.",
         shout, Shout, gives={"idea": ID, "voices": VOICES}),
    Verb("heed", "I4", "move an idea one step where most voices point", "", heed, HeedShouts,
         gives="idea"),
    Verb("grid", "[--words]", "all ideas and where they stand", "--words leaves the picture out.", grid,
         gives={"ideas": ["idea"], "where": {"*": TEXT}, "voices": {"*": VOICES}}),
)  # fmt: skip
