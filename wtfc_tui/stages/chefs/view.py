"""Three chefs: one theme at a time, its ideas under each lens, no authors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.ids import number
from wtfc_tui.domain.settings import GROUP_NAMES
from wtfc_tui.stages.chefs.records import Idea, Picker
from wtfc_tui.stages.chefs.rules import IDEAS, where_lies
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import on_theme, should_hear, title_of, what_is_said
from wtfc_tui.stages.vote.view import themes_in_turn
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.signs import Asked, Looking, Page, Said, Sign, Told, count, shortened


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


def ideas_for(board: Board, theme: str) -> list[Idea]:
    """Those that stand, in the order in which they were had."""
    return on_theme(board, IDEAS, theme)


def chefs_themes(board: Board) -> list[Theme]:
    """The themes to have ideas on, in their turn; and whatever else has ideas already."""
    return themes_in_turn(board, IDEAS)


def chefs_view(board: Board, theme_id: str | None) -> ChefsView:
    """The theme asked for, or what it was merged into; without one, the first."""
    themes = chefs_themes(board)
    asked = board.workshop[THEMES].get(theme_id or "T0")
    while asked and asked.into:
        asked = board.workshop[THEMES][asked.into]
    if asked and asked.stands and asked not in themes:
        themes.append(asked)
    if not themes:
        return ChefsView(None, "", ())
    theme = asked if asked and asked in themes else themes[0]
    ideas = ideas_for(board, theme.id)
    lenses = tuple(
        Lens(
            lens.id,
            lens.id.capitalize(),
            _without_name(lens.id, lens.prompt),
            tuple(one for one in ideas if one.lens == lens.id),
        )
        for lens in board.workshop.lenses
    )
    return ChefsView(theme, f"theme {themes.index(theme) + 1} of {len(themes)}", lenses)


def ideas_told(board: Board, theme: str | None = None) -> list[str]:
    """The ideas for a theme, lens after lens, and the statements behind it; without one, of all themes that have some."""
    if theme:
        behind = ", ".join(what_is_said(board, theme)) or "no statement yet"
        return [title_of(board, theme), f"from {behind}", *_under_lenses(board, theme)]
    having = [one.id for one in chefs_themes(board) if ideas_for(board, one.id)]
    lines = [line for one in having for line in (title_of(board, one), *_under_lenses(board, one))]
    return lines or ["There are no ideas yet."]


def _under_lenses(board: Board, theme: str) -> Iterator[str]:
    for lens in chefs_view(board, theme).lenses:
        yield f"{lens.name}: {len(lens.ideas) or 'no ideas yet'}"
        yield from (f"{one.id}: {one.text}" for one in lens.ideas)


def _without_name(name: str, prompt: str) -> str:
    head, colon, rest = prompt.partition(": ")
    return rest if colon and head.casefold() == name.casefold() else prompt


def thread(board: Board, idea: Idea) -> list[str]:
    """What an idea hangs on, back to the people who should hear of it."""
    comes_from = ", ".join(what_is_said(board, idea.theme)) or "no statement yet"
    return [
        f"theme: {title_of(board, idea.theme)}",
        f"comes from: {comes_from}",
        f"should hear of it: {should_hear(board, idea.theme)}",
    ]


def where(idea: Idea) -> str:
    """`effort 3 · difference 8 · a quick win`, or `not placed yet`."""
    return where_lies(idea.place) if idea.place else "not placed yet"


def picker_words(one: Picker) -> str:
    """`Ana`, or `Ana (family)` where it is known."""
    return f"{one.name} ({GROUP_NAMES[one.group]})" if one.group else one.name


def _at_length(board: Board, idea: Idea) -> list[str]:
    picked = [f"picked by: {', '.join(map(picker_words, idea.picked_by))}"] if idea.picked_by else []
    return [f"lens: {idea.lens.capitalize()}", f"place: {where(idea)}", *picked, *thread(board, idea)]


LOOKS: Final = (
    Look(
        IDEAS, line=lambda _, one: f"{one.id} {one.text} ({where(one)})",
        at_length=_at_length,
        comes_from=lambda _, one: (one.theme,), leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """The theme, and the newest idea for it under the prompt of its chef; before there is one, the first chef's prompt."""
    view = chefs_view(looking.board, looking.workshop.spots.get("T"))
    if view.theme is None:
        return ((Asked("Three chefs"), Told("There are no themes yet.")),)
    lens, idea = max(
        ((lens, idea) for lens in view.lenses for idea in lens.ideas),
        key=lambda pair: number(pair[1].id),
        default=(view.lenses[0], None),
    )
    prompt = Told(f"{lens.name}: {lens.prompt}")
    left = looking.words - count(view.theme.title) - count(prompt.words)
    newest = [Said(shortened(idea.text, left), newest=True)] if idea else []
    return ((Asked(f"“{view.theme.title}”", view.theme.question), prompt, *newest),)


SIGN: Final = Sign("chefs", _on_the_wall)


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    ideas = list(board.workshop.standing(IDEAS))
    placed = sum(idea.place is not None for idea in ideas)
    return (Figure("ideas", len(ideas), (f"ideas: {len(ideas)}, {placed} on the grid",)), Figure("placed", placed, ()))
