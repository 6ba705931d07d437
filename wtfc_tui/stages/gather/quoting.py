"""What of people's words may be quoted outside the room: not those of whoever said no to that."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages.gather.consenting import consent_of
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.views.board import Board

NOT_QUOTED: Final = "(not to be quoted)"


def may_be_quoted(workshop: Workshop, one: Statement) -> bool:
    """Unless they said no: whom nobody has asked is told of in each report."""
    return not one.person or consent_of(workshop, one.person).answer("quote") is not False


def for_outside(board: Board, one: Statement) -> Statement:
    """It is still counted, and stands in its place; of its words and earlier versions there is nothing."""
    if may_be_quoted(board.workshop, one):
        return one
    return replace(one, text=NOT_QUOTED, earlier=tuple(replace(old, text=NOT_QUOTED, why="") for old in one.earlier))


def about_quoting(board: Board) -> Iterator[str]:
    """For the head of a report: whose words are left out, and who has still to be asked."""
    people = {one.person for one in board.workshop.standing(STATEMENTS) if one.person}
    answers = {person: consent_of(board.workshop, person).answer("quote") for person in people}
    if said_no := sum(answer is False for answer in answers.values()):
        yield f"What {counted(said_no, 'person', 'people')} said is not to be quoted, and is left out here."
    if unknown := sum(answer is None for answer in answers.values()):
        yield (
            f"{counted(unknown, 'person', 'people')} of {len(people)} were not asked whether they may be quoted: ask before "
            "this leaves the room."
        )
