"""The grid: where each idea sits, which stand on one another, what is not placed yet, what the room is calling."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.stages.chefs.records import Idea, Place
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.chefs.view import where
from wtfc_tui.stages.grid.rules import AXES, CALLS, calling
from wtfc_tui.views.board import Board
from wtfc_tui.views.looks import Look
from wtfc_tui.views.signs import Asked, Looking, Page, Quarter, Quarters, Sign, Told, few

_QUARTER_NAMES: Final = {
    "a quick win": "QUICK WINS", "a big bet": "BIG BETS", "a fill-in": "FILL-INS", "think again": "THINK AGAIN",
}  # fmt: skip
_OF_THE_WORDS: Final = 7
"""A quarter has one word of so many that there is room for."""
QUADRANTS: Final = ("a quick win", "a big bet", "a fill-in", "think again")
"""In the order in which they are told."""

EXAMPLE: Final = "3 8 is little effort, great difference"
"""What two typed numbers mean, in plain words."""


@dataclass(frozen=True)
class GridView:
    idea: Idea | None
    """The one that is being placed."""
    where: str
    """`effort 3 · difference 8 · a quick win`, or `not placed yet`."""
    voices: Mapping[str, int]
    places: Mapping[Place, tuple[str, ...]]
    unplaced: tuple[str, ...]
    order: tuple[str, ...]
    """All ideas in the order in which they are taken: those without a place first."""


def grid_view(board: Board, idea_id: str | None) -> GridView:
    ideas = {idea.id: idea for idea in board.workshop.standing(IDEAS)}
    places: dict[Place, list[str]] = defaultdict(list)
    for idea in ideas.values():
        if idea.place:
            places[idea.place].append(idea.id)
    unplaced = tuple(key for key, idea in ideas.items() if not idea.place)
    order = (*unplaced, *(key for key in ideas if key not in unplaced))
    chosen = ideas.get(idea_id or "") or (ideas[order[0]] if order else None)
    return GridView(
        idea=chosen,
        where=where(chosen) if chosen else "",
        voices=calling(board.workshop, chosen.id) if chosen else {},
        places={place: tuple(ids) for place, ids in places.items()},
        unplaced=unplaced,
        order=order,
    )


def calls_words(voices: Mapping[str, int]) -> str:
    """`4 call higher, 1 calls left`."""
    calls = ((voices.get(way, 0), way) for way in AXES)
    return ", ".join(f"{many} {'calls' if many == 1 else 'call'} {way}" for many, way in calls if many) or "nobody calls"


def grid_told(board: Board) -> list[str]:
    """All ideas in words: quadrant after quadrant, most difference first; then those that have no place."""
    view, told = grid_view(board, None), list[str]()
    for name in QUADRANTS:
        told += _lying(view, name)
    ideas = board.workshop[IDEAS]
    return [_row(board, ideas[idea]) for idea in (*told, *view.unplaced)] or ["There are no ideas yet."]


def _lying(view: GridView, name: str) -> list[str]:
    """The ideas of one quarter by their ids, most difference first."""
    here = sorted((place for place in view.places if quadrant(place) == name), key=lambda place: -place.difference)
    return [idea for place in here for idea in view.places[place]]


def _row(board: Board, idea: Idea) -> str:
    voices = calling(board.workshop, idea.id)
    return f"{idea.id}, {where(idea)}{f', {calls_words(voices)}' if voices else ''}: {idea.text}"


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """The idea that is being placed, what the room calls, and by name whatever lies in each quarter."""
    view = grid_view(looking.board, looking.workshop.spots.get("I"))
    if view.idea is None:
        return ((Asked("Grid"), Told("There are no ideas yet.")),)
    calls = [Told(calls_words(view.voices))] if view.voices else []
    first, second, third, last = (_quarter(looking, view, name) for name in QUADRANTS)
    quarters = Quarters((first, second, third, last))
    return ((Asked(f"“{view.idea.text}”"), Told(view.where), *calls, quarters),)


def _quarter(looking: Looking, view: GridView, name: str) -> Quarter:
    """The names of what lies there, most difference first; the idea at hand stands over the grid already."""
    here = view.idea is not None and view.idea.place is not None and quadrant(view.idea.place) == name
    ids = [idea for idea in _lying(view, name) if view.idea is None or idea != view.idea.id]
    shown = few((looking.workshop[IDEAS][idea].text for idea in ids), looking.words // _OF_THE_WORDS)
    return Quarter(_QUARTER_NAMES[name], here, shown, len(ids) - len(shown))


SIGN: Final = Sign("grid", _on_the_wall)


LOOKS: Final = (
    Look(
        CALLS, line=lambda _, one: calls_words(one.calling), at_length=lambda _, one: [calls_words(one.calling)],
        comes_from=lambda _, one: (one.id,), leads_to=lambda _, one: (),
    ),
)  # fmt: skip
