"""All that is held of what was said under one code: each statement, what came of it, and where its words stand again."""

from collections.abc import Iterator
from dataclasses import dataclass

from wtfc_tui.analysis.repeating import repeats
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.gather.records import Participant, Statement
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS
from wtfc_tui.views.board import Board
from wtfc_tui.views.looks import Looks, thread


@dataclass(frozen=True)
class SaidThere:
    statement: Statement
    came_of: tuple[str, ...]
    """Ids of all that the thread leads to from it, the nearest first."""
    stands_in: tuple[str, ...]
    """Ids of what somebody else wrote that repeats its words, or words of an earlier version of it."""


@dataclass(frozen=True)
class PersonsCopy:
    person: Participant
    said: tuple[SaidThere, ...]
    """What was withdrawn, too; and what was moved to somebody else since is theirs now."""


def persons_copy(board: Board, looks: Looks, typed: str) -> PersonsCopy:
    """Refuses what is no code, and a code under which nothing was ever said."""
    code = person_code(typed)
    person = board.workshop[PARTICIPANTS].get(code)
    if person is None:
        raise Refused(Why.NO_SUCH, f"Nothing is held of {code} in “{board.workshop.slug}”.")
    said = (one for one in board.workshop[STATEMENTS].values() if one.person == code)
    return PersonsCopy(person, tuple(_followed(board, looks, one) for one in said))


def _followed(board: Board, looks: Looks, one: Statement) -> SaidThere:
    """`comes_from` of a statement is its person, so that the thread onwards is all that came of it."""
    return SaidThere(one, tuple(thread(looks, board, one.id, onwards=True)), tuple(stands_in(board, one)))


def stands_in(board: Board, statement: Statement) -> Iterator[str]:
    """Other statements are other people's own words, even where they are the same."""
    words = {text for text in statement.said if text != ERASED}
    for kind in board.workshop.kinds():
        if kind.letter and kind not in (STATEMENTS, PARTICIPANTS):
            yield from (other.id for other in board.workshop[kind].values() if _repeats(other, words))


def _repeats(other: Record, words: set[str]) -> bool:
    return any(repeats(other.words, one) for one in words)


def titles_that_repeat(board: Board, code: str) -> list[str]:
    """Ids of what somebody else wrote that repeats anything said under this code."""
    said = (one for one in board.workshop[STATEMENTS].values() if one.person == code)
    return list(dict.fromkeys(id for one in said for id in stands_in(board, one)))
