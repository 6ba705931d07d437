"""Three chefs: one theme at a time, its ideas under each lens, no authors."""

from collections.abc import Iterator
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


def ideas_told(board: Board, theme: str | None = None) -> list[str]:
    """The ideas for a theme, lens after lens, and the statements behind it; without one, of all themes that have some."""
    if theme:
        behind = ", ".join(one.id for one in board.members.get(theme, ())) or "no statement yet"
        return [_titled(board, theme), f"from {behind}", *_under_lenses(board, theme)]
    having = [one.id for one in chefs_themes(board) if board.ideas.get(one.id)]
    lines = [line for one in having for line in (_titled(board, one), *_under_lenses(board, one))]
    return lines or ["There are no ideas yet."]


def _titled(board: Board, theme: str) -> str:
    return f"{theme} “{board.workshop.themes[theme].title}”"


def _under_lenses(board: Board, theme: str) -> Iterator[str]:
    for lens in chefs_view(board, theme).lenses:
        yield f"{lens.name}: {len(lens.ideas) or 'no ideas yet'}"
        yield from (f"{one.id}: {one.text}" for one in lens.ideas)


def _without_name(name: str, prompt: str) -> str:
    head, colon, rest = prompt.partition(": ")
    return rest if colon and head.casefold() == name.casefold() else prompt
