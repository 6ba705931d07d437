"""The grid: where each idea sits, which stand on one another, what is not placed yet, what the room is calling."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.events import Place
from wtfc_tui.domain.rules.grid import AXES, quadrant
from wtfc_tui.domain.workshop import Idea
from wtfc_tui.views.board import Board

QUADRANTS: Final = ("a quick win", "a big bet", "a fill-in", "think again")
"""In the order in which they are told."""


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


def voices_words(voices: Mapping[str, int]) -> str:
    """`4 call higher, 1 calls left`."""
    calls = ((voices.get(way, 0), way) for way in AXES)
    return ", ".join(f"{many} {'calls' if many == 1 else 'call'} {way}" for many, way in calls if many) or "nobody calls"


def grid_told(board: Board) -> list[str]:
    """All ideas in words: quadrant after quadrant, most difference first; then those that have no place."""
    view, ideas = grid_view(board, None), board.workshop.ideas
    told: list[str] = []
    for name in QUADRANTS:
        here = sorted((place for place in view.places if quadrant(place) == name), key=lambda place: -place.difference)
        told += [idea for place in here for idea in view.places[place]]
    lines = [_row(board, ideas[idea]) for idea in (*told, *view.unplaced)]
    return lines or ["There are no ideas yet."]


def _row(board: Board, idea: Idea) -> str:
    voices = dict(board.public.voices.get(idea.id, {}))
    return f"{idea.id}, {where(idea)}{f', {voices_words(voices)}' if voices else ''}: {idea.text}"
