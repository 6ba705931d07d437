"""A vote, as this person may see it: while it is open their own dots and the turnout; afterwards the ranking for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.stages.theme.records import OnTheme, Theme
from wtfc_tui.stages.theme.rules import THEMES, worked_on
from wtfc_tui.stages.theme.view import on_theme, theme_line, themes
from wtfc_tui.stages.vote.records import OwnVote, RoomDots, Round
from wtfc_tui.stages.vote.rules import ROUNDS, open_round
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here, present
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.heard import Heard
from wtfc_tui.views.looks import Look
from wtfc_tui.views.policy import Own
from wtfc_tui.views.shapes import ID, or_null


@dataclass(frozen=True)
class VoteItem:
    id: str
    text: str
    mine: int


@dataclass(frozen=True)
class Ranked:
    place: int
    id: str
    text: str
    ballots: int
    room: int

    @property
    def sum(self) -> int:
        return self.ballots + self.room


@dataclass(frozen=True)
class VoteView:
    round: Round | None
    """The open round, else the last closed one, else None."""
    items: tuple[VoteItem, ...]
    left: int
    turnout: str
    ranking: tuple[Ranked, ...]
    """Empty while open."""

    @property
    def question(self) -> str:
        if not self.round:
            return ""
        on_themes = self.round.on == THEMES.name
        return (
            "Which of these matters most?"
            if on_themes
            else f"Which of these {self.round.on} would make the most difference?"
        )

    @property
    def allowance(self) -> str:
        if not self.round:
            return ""
        return f"You have {self.left} of {counted(self.round.dots, 'dot')} left, {self.round.cap} at most on one"


def own_vote(board: Board, own: Own) -> OwnVote:
    """One's own ballot in the open round, and the room's dots that one entered; nothing where none is open."""
    running = open_round(board.workshop)
    return (own.part(ROUNDS, running.id) if running else None) or OwnVote({}, None)


def own_ballot(board: Board, own: Own) -> Mapping[str, int]:
    return own_vote(board, own).ballot


def own_room_entry(board: Board, own: Own) -> RoomDots | None:
    return own_vote(board, own).room_entry


def rounds(board: Board, about: str = "") -> list[Round]:
    """All votes in the order in which they were opened, or those on themes or on ideas."""
    return [one for one in board.workshop[ROUNDS].values() if about in ("", one.on)]


def vote_view(board: Board, own: Own, here: Sequence[Here], round_id: str | None = None, about: str = "") -> VoteView:
    """`about`: what the step votes on, themes or ideas. An open vote is shown whatever it is on."""
    round = board.workshop[ROUNDS].get(round_id or "R0") or open_round(board.workshop) or _last(rounds(board, about))
    if round is None:
        on = f" on {about}" if about and rounds(board) else ""
        return VoteView(None, (), 0, f"No vote{on} has been opened yet.", ())
    mine = own_ballot(board, own) if round.open else {}
    items = tuple(VoteItem(item, item_text(board, item), mine.get(item, 0)) for item in round.items)
    left = round.dots - sum(mine.values())
    return VoteView(round, items, left, turnout(round, here), () if round.open else ranking(board, round))


def ranked_words(one: Ranked) -> str:
    """`1. T3 I never know who is coming: 19 dots, 7 by ballot, 12 in the room`."""
    return f"{one.place}. {one.id} {one.text}: {counted(one.sum, 'dot')}, {one.ballots} by ballot, {one.room} in the room"


def vote_told(view: VoteView) -> Heard:
    """Open: one's own dots and the turnout. Closed: the ranking; the end of it, where nothing got dots, can wait."""
    round = view.round
    if round is None:
        return Heard((view.turnout,))
    head = f"{round.id} on {round.on}, {'open' if round.open else 'closed'}: {view.turnout}"
    if round.open:
        own = [f"{item.id} {item.text}: {counted(item.mine, 'dot')} of yours" for item in view.items]
        return Heard((head, f"{view.allowance}.", *own))
    rows = list(map(ranked_words, view.ranking))
    without = sum(not one.sum for one in view.ranking)
    if without < 2:  # One line is as short as the sentence about it.
        return Heard((head, *rows))
    instead = f"{f'{without} more' if without < len(rows) else f'All {without}'} without dots"
    return Heard((head, *rows[:-without]), rows[-without:], instead)


def room_told(people: int, given: Mapping[str, int]) -> str:
    """What was entered for the people in the room."""
    said = ", ".join(f"{item} {number}" for item, number in given.items())
    return f"Entered for {counted(people, 'person', 'people')} in the room: {said}. Entering again replaces it."


def opened_told(round: Round) -> str:
    """What is voted on, and with how many dots."""
    items = counted(len(round.items), round.on[:-1])
    return f"{round.id} is open on {items}: {counted(round.dots, 'dot')} each, {round.cap} at most on one."


def _last(some: list[Round]) -> Round | None:
    return some[-1] if some else None


def turnout(round: Round, here: Sequence[Here]) -> str:
    electorate = max(len(present(here)), round.turnout)
    words = f"{round.turnout} of {electorate} have voted" if round.open else f"{round.turnout} voted"
    return f"{words} · {round.room_people} more in the room" if round.room_people else words


def ranking(board: Board, round: Round) -> tuple[Ranked, ...]:
    """Most dots first; equal sums share a place; what got none is there too."""
    ordered = sorted(round.results, key=lambda result: -(result.dots + result.room_dots))
    sums = [result.dots + result.room_dots for result in ordered]
    return tuple(
        Ranked(sums.index(total) + 1, result.item, item_text(board, result.item), result.dots, result.room_dots)
        for total, result in zip(sums, ordered, strict=True)
    )


def ranked_themes(board: Board) -> list[str]:
    """In the order of the last closed vote on themes; none before there is one."""
    closed = [one for one in rounds(board, THEMES.name) if not one.open]
    return [one.id for one in ranking(board, closed[-1])] if closed else []


def themes_in_turn(board: Board, having: Kind[Any]) -> list[Theme]:
    """The themes to go through on day 2: in the order of the last closed vote, then what else is not working; and themes
    with things of the kind `having` on them, whatever they are about."""
    with_things = [theme for theme in themes(board) if on_theme(board, having, theme.id)]
    eligible = {theme.id: theme for theme in (*worked_on(board.workshop), *with_things)}
    order = dict.fromkeys(key for key in (*ranked_themes(board), *eligible) if key in eligible)
    return [eligible[key] for key in order]


def item_text(board: Board, item: str) -> str:
    thing = board.workshop.thing(item)
    return thing.words if thing else ""


def item_about(board: Board, item: str) -> str:
    """What stands behind an item: `9 statements of 8 people`, or the theme that it is for."""
    thing = board.workshop.thing(item)
    if isinstance(thing, OnTheme):
        for_theme = f"for {thing.theme} {board.workshop[THEMES][thing.theme].title}"
        return f"{thing.manner}, {for_theme}" if thing.manner else for_theme
    return theme_line(board, item).in_words.replace(", ", " of ") if item in board.workshop[THEMES] else ""


def _at_length(board: Board, round: Round) -> list[str]:
    """Nobody's own dots are here: whoever wants those asks for the votes."""
    head = f"{'open' if round.open else 'closed'}: {turnout(round, ())}"
    return [head, *([] if round.open else map(ranked_words, ranking(board, round)))]


LOOKS: Final = (
    Look(
        ROUNDS, line=lambda _, one: f"{one.id} on {one.on}",
        at_length=_at_length,
        comes_from=lambda _, one: one.items, leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    running = open_round(board.workshop)
    if running is None:
        return (Figure("vote", None, (), or_null(ID)),)
    return (
        Figure("vote", running.id, (f"open vote: {running.id} on {running.on}, {turnout(running, here)}",), or_null(ID)),
    )
