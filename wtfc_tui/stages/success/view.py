"""What success looks like for a theme, in words: perspective by perspective, and from whom there is nothing yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.words import counted
from wtfc_tui.stages.success.records import SuccessStatement
from wtfc_tui.stages.success.rules import SUCCESSES, perspectives
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import on_theme, should_hear, title_of
from wtfc_tui.stages.vote.view import ranking, rounds, themes_in_turn
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look

NOBODY_YET: Final = "Nobody has said yet what success looks like."
_IN_SHORT: Final = 40


def themes(board: Board) -> list[Theme]:
    """In their turn: the voted ones first, and whatever else has a success statement."""
    return themes_in_turn(board, SUCCESSES)


def dots(board: Board) -> dict[str, int]:
    """Theme -> its dots in the last closed vote on themes; empty before there is one."""
    closed = [one for one in rounds(board, THEMES.name) if not one.open]
    return {one.id: one.sum for one in ranking(board, closed[-1])} if closed else {}


def wanted(board: Board) -> list[Theme]:
    """Of which success is to be said: the themes with dots, before there was a vote all of them; and where it has been."""
    given = dots(board)
    return [one for one in themes(board) if not given or given.get(one.id) or on_theme(board, SUCCESSES, one.id)]


def for_whom(perspective: str) -> str:
    """As long as fits in a line with something else; a workshop may have long names for them."""
    return perspective if len(perspective) <= _IN_SHORT else f"{perspective[: _IN_SHORT - 1].rstrip()}…"


# ── the table of themes and perspectives ────────────────────────────────────


@dataclass(frozen=True)
class Cell:
    """What was said for one theme by one perspective; often nothing yet."""

    perspective: str
    said: tuple[SuccessStatement, ...]


def cells(board: Board, theme: str) -> tuple[Cell, ...]:
    """Of one theme: a cell for each of the workshop's perspectives, in their order."""
    there: list[SuccessStatement] = on_theme(board, SUCCESSES, theme)
    order = dict.fromkeys((*perspectives(board.workshop), *(one.perspective for one in there)))
    return tuple(Cell(name, tuple(one for one in there if one.perspective == name)) for name in order)


def successes(board: Board, theme: str) -> list[SuccessStatement]:
    """Of one theme, perspective by perspective."""
    return [one for cell in cells(board, theme) for one in cell.said]


def nothing_from(board: Board, theme: str) -> list[str]:
    """The perspectives from which there is nothing yet."""
    return [cell.perspective for cell in cells(board, theme) if not cell.said]


def nothing_yet(board: Board, theme: str) -> list[str]:
    """`nothing yet from: commissioners, providers`, in a line; no line where each has said something."""
    lacking = nothing_from(board, theme)
    return [f"nothing yet from: {', '.join(lacking)}"] if lacking else []


# ── in words ────────────────────────────────────────────────────────────────


def in_words(one: SuccessStatement) -> str:
    """`G3 people and families: I know who is coming`."""
    return f"{one.id} {one.perspective}: {one.text}"


def of_theme(board: Board, theme: str) -> list[str]:
    return [*map(in_words, successes(board, theme)), *nothing_yet(board, theme)]


def told(board: Board, theme: str | None = None) -> list[str]:
    """What success looks like for a theme; without one, for all of which it is to be said."""
    shown = [theme] if theme else [one.id for one in wanted(board)]
    if not theme and not any(successes(board, one) for one in shown):
        return [NOBODY_YET]
    return [line for one in shown for line in (title_of(board, one), *of_theme(board, one))]


# ── read back aloud ─────────────────────────────────────────────────────────


@dataclass(frozen=True)
class ReadBack:
    """One theme, as it is read back at the end of the day: words alone, no ids."""

    theme: Theme
    votes: str
    """`19 dots`; "" where there was no vote on it."""
    cells: tuple[Cell, ...]

    @property
    def heading(self) -> str:
        return " · ".join(filter(None, (f"“{self.theme.title}”", self.votes)))

    @property
    def lines(self) -> list[tuple[str, str]]:
        """For whom, and what success looks like to them; an empty cell says so."""
        found = []
        for cell in self.cells:
            said = [one.text for one in cell.said] or ["nothing yet"]
            found += [(f"For {cell.perspective}" if not at else "", text) for at, text in enumerate(said)]
        return found


def read_back(board: Board) -> list[ReadBack]:
    """The day, theme by theme, in the order of the vote."""
    given = dots(board)
    return [
        ReadBack(one, counted(given[one.id], "dot") if one.id in given else "", cells(board, one.id))
        for one in wanted(board)
    ]


def left_aside(board: Board) -> list[str]:
    """The titles of themes that nobody gave a dot and of which nobody has said anything: they are not forgotten."""
    there = wanted(board)
    return [f"“{one.title}”" for one in themes(board) if one not in there]


def read_aloud(board: Board) -> list[str]:
    """A line each, for whoever hears it."""
    lines = []
    for one in read_back(board):
        whose = ""
        lines.append(one.heading)
        for head, text in one.lines:
            whose = head or whose
            lines.append(f"{whose}: {text}")
    aside = left_aside(board)
    return [*lines, *([f"Without dots: {', '.join(aside)}"] if aside else [])] or ["There are no themes yet."]


# ── one of them, and how things stand ───────────────────────────────────────


LOOKS: Final = (
    Look(
        SUCCESSES, line=lambda _, one: in_words(one),
        at_length=lambda board, one: [
            f"perspective: {one.perspective}", f"should hear of it: {should_hear(board, one.theme)}",
        ],
        comes_from=lambda _, one: (one.theme,), leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    there, of = sum(1 for _ in board.workshop.standing(SUCCESSES)), wanted(board)
    whole = sum(not nothing_from(board, one.id) for one in of)
    words = f"success statements: {there}; from every perspective for {whole} of {counted(len(of), 'theme')}"
    return (Figure("successes", there, (words if there else "success statements: 0",)),)
