"""Gathering, seen by somebody who types: what this person has still to say, and what came in lately."""

from dataclasses import dataclass

from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.rules.gather import group_named
from wtfc_tui.domain.workshop import QUESTION_NAMES, WANTED, Statement
from wtfc_tui.views.board import Board

VERY_LIKE = 0.55


@dataclass(frozen=True)
class Answered:
    question: str
    name: str
    given: int
    wanted: int

    @property
    def words(self) -> str:
        return f"{self.name} {self.given} of {self.wanted}"


@dataclass(frozen=True)
class StatementLine:
    id: str
    person: str
    question: str
    text: str


@dataclass(frozen=True)
class GatherView:
    answered: tuple[Answered, ...]
    """For one person, a question each."""
    group: str | None
    latest: tuple[StatementLine, ...]
    """Everybody's, newest first."""
    total: str
    next_person: str


def person_and_group(typed: str) -> tuple[str, str | None]:
    """`p7 fam` -> P07 and family; without a group, None. Refuses what is no person, or no group."""
    code, _, group = typed.strip().partition(" ")
    return person_code(code), group_named(group) if group.strip() else None


def gather_view(board: Board, person: str | None, most: int = 200) -> GatherView:
    said = board.said.get(person or "", ())
    answered = tuple(
        Answered(question, name, sum(one.question == question for one in said), WANTED[question])
        for question, name in QUESTION_NAMES.items()
    )
    statements = board.statements
    latest = tuple(line(one) for one in reversed(statements[-most:]))
    group = next((one.group for one in said if one.group), None)
    return GatherView(answered, group, latest, board.total, board.next_person)


def line(statement: Statement) -> StatementLine:
    return StatementLine(statement.id, statement.person or "", QUESTION_NAMES[statement.question], statement.text)


def very_like(board: Board, question: str, text: str) -> str:
    """A sentence about the statement that says nearly the same, or ""."""
    found = board.likenesses.nearest(text, [one.id for one in board.piles.get(question, ())], VERY_LIKE)
    if not found:
        return ""
    other = board.workshop.statements[found.key]
    return f"very like {other.id} “{other.text}” ({other.person or 'unknown'})"
