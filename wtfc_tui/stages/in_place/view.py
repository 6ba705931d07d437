"""What is in place for a theme, in words: what, who runs it, how far it reaches."""

from collections.abc import Sequence
from typing import Final

from wtfc_tui.stages.in_place.records import Described, Thing
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.view import on_theme, should_hear, title_of
from wtfc_tui.stages.vote.view import themes_in_turn
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.signs import Asked, Listed, Looking, Page, Sign, Told

_REACH: Final = {"works": "works", "partly": "works for some", "unknown": "nobody knows how far it reaches"}


def themes(board: Board) -> list[Theme]:
    """In their turn: the voted ones first, and whatever else has something in place."""
    return themes_in_turn(board, THINGS)


def in_place(board: Board, theme: str) -> list[Thing]:
    return on_theme(board, THINGS, theme)


def as_typed(said: Described) -> str:
    """`Rota by e-mail; home care team; partly`: how it is typed again, to be mended."""
    return "; ".join(filter(None, (said.text, said.run_by, said.reach)))


def about(said: Described) -> str:
    """`home care team, works for some`; "" where nothing was said of it."""
    return ", ".join(filter(None, (said.run_by, _REACH.get(said.reach, ""))))


def in_words(thing: Thing) -> str:
    """`E3 Rota by e-mail (home care team, works for some)`."""
    said = about(thing.described)
    return f"{thing.id} {thing.words}{f' ({said})' if said else ''}"


def told(board: Board, theme: str | None = None) -> list[str]:
    """What is in place for a theme; without one, for all themes that have something."""
    shown = [theme] if theme else [one.id for one in themes(board) if in_place(board, one.id)]
    lines = []
    for one in shown:
        things = in_place(board, one)
        lines += [title_of(board, one), *(map(in_words, things) if things else ["nothing is in place that anybody knows"])]
    return lines or ["Nobody has said yet what is in place."]


def _at_length(board: Board, thing: Thing) -> list[str]:
    said = thing.described
    parts = (("run by", said.run_by), ("reach", _REACH.get(said.reach, "")))
    known = [f"{name}: {words}" for name, words in parts if words]
    return [*known, f"should hear of it: {should_hear(board, thing.theme)}"]


LOOKS: Final = (
    Look(
        THINGS, line=lambda _, one: in_words(one), at_length=_at_length,
        comes_from=lambda _, one: (one.theme,), leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """The theme that the room is at, or the first, and what is in place for it."""
    there = themes(looking.board)
    if not there:
        return ((Asked("In place already"), Told("There are no themes yet.")),)
    theme = next((one for one in there if one.id == looking.workshop.spots.get("T")), there[0])
    asked = Asked(f"“{theme.title}”", theme.question)
    said = tuple(one.words for one in in_place(looking.board, theme.id))
    return ((asked, Told("In place already:" if said else "What is in place already?"), Listed(said)),)


SIGN: Final = Sign("in_place", _on_the_wall)


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    there = sum(1 for _ in board.workshop.standing(THINGS))
    return (Figure("in_place", there, (f"in place already: {there}",)),)
