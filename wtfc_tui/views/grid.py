"""The grid: where each idea sits, which stand on one another, what is not placed yet, what the room is calling."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from wtfc_tui.domain.events import Place
from wtfc_tui.domain.rules.grid import quadrant
from wtfc_tui.domain.workshop import Idea
from wtfc_tui.views.board import Board


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
    ideas = {idea.id: idea for idea in board.workshop.live_ideas()}
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
        voices=board.public.voices.get(chosen.id, Counter()) if chosen else {},
        places={place: tuple(ids) for place, ids in places.items()},
        unplaced=unplaced,
        order=order,
    )


def where(idea: Idea) -> str:
    return where_lies(idea.place) if idea.place else "not placed yet"


def where_lies(place: Place) -> str:
    return f"effort {place.effort} · difference {place.difference} · {quadrant(place)}"
