"""Three chefs: one theme at a time, its ideas under each lens, no authors."""

from dataclasses import dataclass

from wtfc_tui.domain.workshop import Idea, Theme
from wtfc_tui.views.board import Board
from wtfc_tui.views.vote import ranking


@dataclass(frozen=True)
class Lens:
    id: str
    name: str
    prompt: str
    ideas: tuple[Idea, ...]


@dataclass(frozen=True)
class ChefsView:
    theme: Theme | None
    position: str
    """`theme 2 of 7`."""
    lenses: tuple[Lens, ...]


def chefs_themes(board: Board) -> list[Theme]:
    """The themes to have ideas on: in the order of the last closed vote on themes, then what else is not working."""
    rounds = [one for one in board.workshop.rounds.values() if one.on == "themes" and not one.open]
    ranked = [one.id for one in ranking(board, rounds[-1])] if rounds else []
    having = [theme for theme in board.themes() if board.ideas.get(theme.id)]
    eligible = {theme.id: theme for theme in (*(board.themes("notworking") or board.themes()), *having)}
    order = dict.fromkeys(key for key in (*ranked, *eligible) if key in eligible)
    return [eligible[key] for key in order]


def chefs_view(board: Board, theme_id: str | None) -> ChefsView:
    """The theme asked for, or what it was merged into; without one, the first."""
    themes = chefs_themes(board)
    asked = board.workshop.themes.get(theme_id or "")
    while asked and asked.into:
        asked = board.workshop.themes[asked.into]
    if asked and not asked.retired and asked not in themes:
        themes.append(asked)
    ids = [theme.id for theme in themes]
    if not themes:
        return ChefsView(None, "", ())
    theme = asked if asked and asked in themes else themes[0]
    ideas = board.ideas.get(theme.id, ())
    lenses = tuple(
        Lens(
            lens.id,
            lens.id.capitalize(),
            _without_name(lens.id, lens.prompt),
            tuple(one for one in ideas if one.lens == lens.id),
        )
        for lens in board.workshop.lenses
    )
    return ChefsView(theme, f"theme {ids.index(theme.id) + 1} of {len(ids)}", lenses)


def _without_name(name: str, prompt: str) -> str:
    head, colon, rest = prompt.partition(": ")
    return rest if colon and head.casefold() == name.casefold() else prompt
