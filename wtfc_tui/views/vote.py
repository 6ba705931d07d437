"""A vote, as this person may see it: while it is open their own dots and the turnout; afterwards the ranking for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wtfc_tui.domain.workshop import Round
from wtfc_tui.views.board import Board, counted, people_among
from wtfc_tui.views.day import Here, present
from wtfc_tui.views.heard import Heard
from wtfc_tui.views.policy import Own


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
        on_ideas = self.round.on == "ideas"
        return "Which of these ideas would make the most difference?" if on_ideas else "Which of these matters most?"

    @property
    def allowance(self) -> str:
        if not self.round:
            return ""
        return f"You have {self.left} of {counted(self.round.dots, 'dot')} left, {self.round.cap} at most on one"


def vote_view(board: Board, own: Own, here: Sequence[Here], round_id: str | None = None) -> VoteView:
    rounds = board.workshop.rounds
    round = rounds.get(round_id or "") or board.workshop.open_round or next(reversed(list(rounds.values())), None)
    if round is None:
        return VoteView(None, (), 0, "No vote has been opened yet.", ())
    mine = own.ballot if round.open else {}
    items = tuple(VoteItem(item, item_text(board, item), mine.get(item, 0)) for item in round.items)
    left = round.dots - sum(mine.values())
    return VoteView(round, items, left, turnout(round, here), () if round.open else ranking(board, round))


def vote_told(view: VoteView) -> Heard:
    """Open: one's own dots and the turnout. Closed: the ranking; the end of it, where nothing got dots, can wait."""
    round = view.round
    if round is None:
        return Heard((view.turnout,))
    head = f"{round.id} on {round.on}, {'open' if round.open else 'closed'}: {view.turnout}"
    if round.open:
        own = [f"{item.id} {item.text}: {counted(item.mine, 'dot')} of yours" for item in view.items]
        return Heard((head, f"{view.allowance}.", *own))
    rows = [
        f"{one.place}. {one.id} {one.text}: {counted(one.sum, 'dot')}, {one.ballots} by ballot, {one.room} in the room"
        for one in view.ranking
    ]
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


def item_text(board: Board, item: str) -> str:
    workshop = board.workshop
    if item in workshop.themes:
        return workshop.themes[item].title
    return workshop.ideas[item].text if item in workshop.ideas else ""


def item_about(board: Board, item: str) -> str:
    """What stands behind an item: `9 statements of 8 people`, or the chef and the theme of an idea."""
    workshop = board.workshop
    if item in workshop.themes:
        members = board.members.get(item, ())
        return f"{counted(len(members), 'statement')} of {counted(people_among(members), 'person', 'people')}"
    idea = workshop.ideas.get(item)
    return f"with {idea.lens.capitalize()}, for {idea.theme} {workshop.themes[idea.theme].title}" if idea else ""
