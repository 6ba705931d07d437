"""A vote, as this person may see it: while it is open their own dots and the turnout; afterwards the ranking for all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.stages.theme.records import OnTheme, Theme
from wtfc_tui.stages.theme.rules import THEMES, worked_on
from wtfc_tui.stages.theme.view import on_theme, theme_line, themes
from wtfc_tui.stages.vote.records import CastBallot, OwnVote, RoomDots, Round
from wtfc_tui.stages.vote.rules import ROUNDS, open_round
from wtfc_tui.stages.vote.turnout import participants, turnout
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.heard import Heard
from wtfc_tui.views.looks import Look
from wtfc_tui.views.policy import Own
from wtfc_tui.views.shapes import ID, or_null

IN_A_LIST: Final = 24
"""Letters of a title where several are told one after another."""
CHANGEABLE: Final = "You can change it until the vote is closed."


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
    left: int | None
    """Of one's own dots; None for whoever has no ballot."""
    turnout: str
    ranking: tuple[Ranked, ...]
    """Empty while open."""
    of_pile: str = ""
    """The question whose themes are voted on; "" for ideas, and where they are of several."""

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
    def ballot(self) -> str:
        """Which themes there are, where it is not all of them."""
        return f"Only what is {self.of_pile}." if self.of_pile else ""

    @property
    def allowance(self) -> str:
        """What one may still give; "" for whoever has no ballot, such as the wall."""
        if not self.round or self.left is None:
            return ""
        return f"You have {self.left} of {counted(self.round.dots, 'dot')} left, {self.round.cap} at most on one"

    @property
    def cast(self) -> str:
        """That one's vote is in, and what is in it: `Your vote is in: 2 on “I wait”`. "" before there is any of it."""
        given = ", ".join(f"{item.mine} on {quoted(item.text, IN_A_LIST)}" for item in self.items if item.mine)
        return f"Your vote is in: {given}" if given else ""


def own_vote(board: Board, own: Own) -> OwnVote:
    """One's own ballot in the open round, and the room's dots that one entered; nothing where none is open."""
    running = open_round(board.workshop)
    return (own.part(ROUNDS, running.id) if running else None) or OwnVote({}, {})


def own_ballot(board: Board, own: Own) -> Mapping[str, int]:
    return own_vote(board, own).ballot


def own_room_entry(board: Board, own: Own, group: str = "") -> RoomDots | None:
    """What one entered for a group of the room, or without one."""
    return own_vote(board, own).room.get(group)


def rounds(board: Board, about: str = "") -> list[Round]:
    """All votes in the order in which they were opened, or those on themes or on ideas."""
    return [one for one in board.workshop[ROUNDS].values() if about in ("", one.on)]


def vote_view(
    board: Board, own: Own, me: Person | None, came: Sequence[Person], round_id: str | None = None, about: str = ""
) -> VoteView:
    """`me`: None for what all look at together. `came`: who has been here since the vote was opened. `about`: what the step
    votes on, themes or ideas. An open vote is shown whatever it is on."""
    round = board.workshop[ROUNDS].get(round_id or "R0") or open_round(board.workshop) or _last(rounds(board, about))
    if round is None:
        on = f" on {about}" if about and rounds(board) else ""
        return VoteView(None, (), None, f"No vote{on} has been opened yet.", ())
    mine = own_ballot(board, own) if round.open else {}
    items = tuple(VoteItem(item, item_text(board, item), mine.get(item, 0)) for item in round.items)
    left = round.dots - sum(mine.values()) if round.open and me and may(me.role, CastBallot) else None
    there = board.workshop[THEMES]
    piles = {there[item].question for item in round.items if item in there}
    of_pile = QUESTION_NAMES[piles.pop()] if len(piles) == 1 else ""
    return VoteView(round, items, left, turnout(round, came), () if round.open else ranking(board, round), of_pile)


_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ranked_words(one: Ranked, joint: bool = False) -> str:
    """`1. T3 I never know who is coming: 19 dots, 7 by ballot, 12 in the room`; `joint`: others share its place. Where all
    dots came in one way, that is all that is said of it, and of what got none no place is told."""
    if not one.sum:
        return f"{one.id} {one.text}: no dots"
    place = _PLACES[one.place - 1] if one.place <= len(_PLACES) else f"in place {one.place}"
    ways = [(one.ballots, "by ballot"), (one.room, "in the room")]
    given = (
        [f", {number} {way}" for number, way in ways]
        if one.ballots and one.room
        else [f" {way}" for number, way in ways if number]
    )
    return (
        f"{f'Joint {place},' if joint else f'{one.place}.'} {one.id} {one.text}: {counted(one.sum, 'dot')}{''.join(given)}"
    )


def _rows_told(ranking: Sequence[Ranked]) -> list[str]:
    shared = Counter(one.place for one in ranking)
    return [ranked_words(one, shared[one.place] > 1) for one in ranking]


def vote_told(view: VoteView) -> Heard:
    """Open: what is voted on, one's own dots and the turnout. Closed: the ranking; the end of it, where nothing got dots,
    can wait."""
    round = view.round
    if round is None:
        return Heard((view.turnout,))
    head = f"{round.id} on {round.on}, {'open' if round.open else 'closed'}: {view.turnout}"
    if round.open:
        if view.left is None:
            return Heard((head, *(f"{item.id} {item.text}" for item in view.items)))
        own = [f"{item.id} {item.text}: {counted(item.mine, 'dot')} of yours" for item in view.items]
        return Heard((head, *([f"{view.cast}. {CHANGEABLE}"] if view.cast else []), f"{view.allowance}.", *own))
    rows = _rows_told(view.ranking)
    without = sum(not one.sum for one in view.ranking)
    if without < 2:  # One line is as short as the sentence about it.
        return Heard((head, *rows))
    instead = f"{f'{without} more' if without < len(rows) else f'All {without}'} without dots"
    return Heard((head, *rows[:-without]), rows[-without:], instead)


def room_told(board: Board, people: int, given: Mapping[str, int]) -> str:
    """What was entered for people in the room, and for how many it is now."""
    if not people:
        return f"Taken back. {in_the_room(board)}"
    said = ", ".join(f"{number} on {board.workshop.named(item, IN_A_LIST)}" for item, number in given.items()) or "no dots"
    entered = f"Entered for {counted(people, 'person', 'people')} in the room: {said}"
    return f"{entered}. {in_the_room(board)} Entering them again replaces these."


def in_the_room(board: Board) -> str:
    """For how many people in the room dots are entered, all entries together."""
    running = open_round(board.workshop)
    return f"The room is {counted(running.room_people, 'person', 'people')} now." if running else ""


@dataclass(frozen=True)
class Voters:
    """By name and never by choice: for whoever closes a vote, to be held against the heads in the room."""

    voted: tuple[str, ...]
    not_yet: tuple[str, ...]
    """Participants who came since it was opened."""
    here: int
    """Participants who are here now."""

    @property
    def lines(self) -> list[str]:
        return [
            f"Voted, {len(self.voted)}: {', '.join(self.voted) or 'nobody yet'}.",
            *([f"Not yet, {len(self.not_yet)}: {', '.join(self.not_yet)}."] if self.not_yet else []),
            f"{counted(self.here, 'participant')} here now: does that fit the heads in the room?",
        ]


def voters(voted: Sequence[Person], came: Sequence[Person], here: Sequence[Person]) -> Voters:
    done = {one.id for one in voted}
    waiting = [one for one in came if one.role is Role.PARTICIPANT and one.id not in done]
    there = participants(here)
    named = sorted(one.name if one.role is Role.PARTICIPANT else f"{one.name} ({one.role})" for one in voted)
    return Voters(tuple(named), tuple(sorted(one.name for one in waiting)), there)


def opened_told(round: Round) -> str:
    """What is voted on, and with how many dots."""
    items = counted(len(round.items), round.on[:-1])
    return f"{round.id} is open on {items}: {counted(round.dots, 'dot')} each, {round.cap} at most on one."


def _last(some: list[Round]) -> Round | None:
    return some[-1] if some else None


def ranking(board: Board, round: Round) -> tuple[Ranked, ...]:
    """Most dots first; equal sums share a place; what got none is there too."""
    ordered = sorted(round.results, key=lambda result: -(result.dots + result.room_dots))
    found = zip(places([result.dots + result.room_dots for result in ordered]), ordered, strict=True)
    return tuple(
        Ranked(place, result.item, item_text(board, result.item), result.dots, result.room_dots) for place, result in found
    )


def places(sums: Sequence[int]) -> list[int]:
    """Of sums from the highest down: equal ones share a place."""
    return [sums.index(one) + 1 for one in sums]


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
    """Its title or words; an export of an earlier version may have left out what was withdrawn or merged."""
    thing = board.workshop.thing(item)
    return thing.words if thing else "(withdrawn; its words did not come with the import)"


def item_about(board: Board, item: str) -> str:
    """What stands behind an item: `9 statements of 8 people`, or the theme that it is for."""
    thing = board.workshop.thing(item)
    if isinstance(thing, OnTheme):
        for_theme = f"for {thing.theme} {board.workshop[THEMES][thing.theme].title}"
        return f"{thing.manner}, {for_theme}" if thing.manner else for_theme
    return theme_line(board, item).in_words.replace(", ", " of ") if item in board.workshop[THEMES] else ""


def _at_length(board: Board, round: Round) -> list[str]:
    """Nobody's own dots are here: whoever wants those asks for the votes."""
    head = f"{'open' if round.open else 'closed'}: {turnout(round)}"
    return [head, *([] if round.open else _rows_told(ranking(board, round)))]


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
    words = f"open vote: {running.id} on {running.on}, {turnout(running)}"
    return (Figure("vote", running.id, (words,), or_null(ID)),)
