"""The result of a closed vote by constituency, and the question that makes it possible."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from wtfc_tui.domain.settings import GROUP_NAMES, GROUPS
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.vote.records import Round
from wtfc_tui.stages.vote.view import Ranked, VoteView, item_text, places, vote_told
from wtfc_tui.views.board import Board
from wtfc_tui.views.heard import Heard

QUESTION: Final = "Which group do you speak for?"
WHY: Final = "So that the result can be shown by group. Nobody sees yours, and it is forgotten when the vote is closed."
IN_SHORT: Final = "For the result by group; nobody sees yours"
RATHER_NOT: Final = "I would rather not say"
ANSWERS: Final = tuple(GROUPS)
NOTED: Final = "Noted, and nobody sees it. Now your dots."
NONE_SHOWN: Final = "No group is shown: of each, or of those left over, so few voted that they could be told by it."


@dataclass(frozen=True)
class OfGroup:
    """What one group gave."""

    group: str
    voters: int
    ranking: tuple[Ranked, ...]
    """Every item, most dots first."""

    @property
    def who(self) -> str:
        """`family, 6 people`"""
        return f"{GROUP_NAMES[self.group]}, {counted(self.voters, 'person', 'people')}"


def by_constituency(board: Board, round: Round) -> tuple[OfGroup, ...]:
    """Empty while it is open, and where nobody was asked."""
    return tuple(
        OfGroup(group, given[0].voters, _ranking(board, [(one.item, one.dots) for one in given]))
        for group, given in ((key, list(some)) for key, some in groupby(round.group_results, key=lambda one: one.group))
    )


def _ranking(board: Board, given: Sequence[tuple[str, int]]) -> tuple[Ranked, ...]:
    """Ballots and the room are one here, so that fewer people can be told apart."""
    ordered = sorted(given, key=lambda one: -one[1])
    found = zip(places([dots for _, dots in ordered]), ordered, strict=True)
    return tuple(Ranked(place, item, item_text(board, item), dots, 0) for place, (item, dots) in found)


def with_groups(board: Board, view: VoteView) -> Heard:
    """The vote as it is told, and, once it is closed, by group."""
    heard = vote_told(view)
    groups = groups_told(board, view.round) if view.round else []
    return Heard((*heard.lines, *groups), heard.more, heard.instead)


def groups_told(board: Board, round: Round) -> list[str]:
    """A line a group: `family, 6 people: I never know who is coming, 5 dots; …`. Nothing where nobody was asked."""
    if round.open or not round.by_group:
        return []
    groups = by_constituency(board, round)
    return [f"By group. {NONE_SHOWN}"] if not groups else ["By group:", *(_line(one) for one in groups)]


def group_rows(board: Board, round: Round) -> list[str]:
    """The same to be read: a group under the other, its items as `5 dots`, a tab, the item's words."""
    groups = by_constituency(board, round)
    if round.open or not groups:
        return [NONE_SHOWN] if round.by_group and not round.open else []
    rows = [
        ["", one.who, *(f"{counted(item.sum, 'dot')}\t{item.text}" for item in one.ranking if item.sum)] for one in groups
    ]
    return [row for some in rows for row in some][1:]


def _line(one: OfGroup) -> str:
    given = "; ".join(f"{item.text}, {counted(item.sum, 'dot')}" for item in one.ranking if item.sum)
    return f"{one.who}: {given or 'no dots'}."
