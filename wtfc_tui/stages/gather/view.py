"""Gathering, seen by somebody who types: what this person has still to say, and what came in lately."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from wtfc_tui.analysis.word_index import Lying, WordIndex
from wtfc_tui.domain.ids import next_person
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.settings import GROUP_NAMES, QUESTION_NAMES, WANTED
from wtfc_tui.domain.words import STATEMENT_LIMIT, counted, quoted
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.stages.gather.consenting import CONSENT, consent_of
from wtfc_tui.stages.gather.records import Participant, Statement, Version
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.policy import Own
from wtfc_tui.views.reckoned import Distinct, Index
from wtfc_tui.views.shapes import NUMBER

PILES: Final = Index(STATEMENTS, lambda one: one.question)
"""Question -> its statements."""
UNTHEMED: Final = Index(STATEMENTS, lambda one: None if one.theme else one.question)
"""Question -> what is in no theme yet."""
SAID: Final = Index(STATEMENTS, lambda one: one.person)
"""Person code -> what they said."""
PEOPLE: Final = Distinct(STATEMENTS, lambda _: "", lambda one: one.person)
"""Of how many different people there are statements, in all; those of unknown people are not counted as people."""
VERY_LIKE: Final = 0.55
_AT_A_TIME: Final = 50
"""Statements whose words are counted in one go: some two milliseconds."""


def statements(board: Board) -> int:
    """How many stand."""
    return sum(map(len, board[PILES].values()))


def people(board: Board) -> int:
    return len(board[PEOPLE].get("", ()))


def total(board: Board) -> str:
    """`96 statements · 48 people`."""
    return f"{counted(statements(board), 'statement')} · {counted(people(board), 'person', 'people')}"


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


def gather_view(board: Board, person: str | None, most: int = 200) -> GatherView:
    said = list(board[SAID].get(person or "", {}).values())
    answered = tuple(
        Answered(question, name, sum(one.question == question for one in said), WANTED[question])
        for question, name in QUESTION_NAMES.items()
    )
    newest = (one for one in board.workshop[STATEMENTS].newest() if one.stands)
    known = board.workshop[PARTICIPANTS].get(person or "P0")
    return GatherView(
        answered, known.group if known else None, tuple(map(line, islice(newest, most))), total(board), next_free(board, ())
    )


def next_free(board: Board, others: Sequence[Here]) -> str:
    """The first code that nobody has and for which nobody else is typing just now."""
    return next_person(board.workshop[PARTICIPANTS], [other.writes_for for other in others if other.writes_for])


def own_code(own: Own) -> str | None:
    """The code under which this participant speaks for themselves; None before their first words."""
    return next(iter(own.ids(PARTICIPANTS)), None)


def types_for_themselves(board: Board, code: str) -> bool:
    """A participant speaks under this code: whoever else types it may mean somebody new, and is asked once."""
    known = board.workshop[PARTICIPANTS].get(code)
    return bool(known and known.themselves)


def line(statement: Statement) -> StatementLine:
    return StatementLine(statement.id, statement.person or "", QUESTION_NAMES[statement.question], statement.text)


def question_asked(workshop: Workshop, question: str) -> str:
    """The words that are read out to people."""
    return next((one.prompt for one in workshop.questions if one.id == question), "")


# ── likeness ────────────────────────────────────────────────────────────────


def _lying(one: Statement) -> Lying:
    return Lying(one.text, one.question, one.theme)


class _Words:
    """The telling words of what people said, and the theme that each lies in, kept up; see analysis/word_index.py. It goes
    along with its board, so that whoever keeps an older board asks it about newer words. Counting them takes longer than
    all else about opening a large workshop, so that it is done bit by bit, while people come in."""

    kinds: tuple[Kind[Any], ...] = (STATEMENTS,)

    def over(self, things: Iterable[Any]) -> WordIndex:
        words = WordIndex(_lying)
        words.put_later({one.id: one for one in things if one.stands})
        return words

    def count_on(self, so_far: WordIndex) -> bool:
        return so_far.count_some(_AT_A_TIME)

    def step(self, so_far: WordIndex, before: Record | None, after: Record | None) -> WordIndex:
        was = before if isinstance(before, Statement) and before.stands else None
        now = after if isinstance(after, Statement) and after.stands else None
        if now and was and (was.text, was.question) == (now.text, now.question):
            so_far.lay(now.id, now.theme)
        elif now:
            so_far.put(now.id, now.text, now.question, now.theme)
        elif was:
            so_far.take_out(was.id)
        return so_far


WORDS: Final = _Words()


def very_like(board: Board, question: str, text: str, *, whose: bool = True, most: int = STATEMENT_LIMIT) -> str:
    """A sentence about the statement that says nearly the same, or ""; with the code of whoever said it if it is asked, and
    with so many letters of it at most."""
    found = board[WORDS].nearest(text, question, VERY_LIKE)
    if not found:
        return ""
    other = board.workshop[STATEMENTS][found.key]
    code = f" ({other.person or 'unknown'})" if whose else ""
    return f"very like {other.id} {quoted(other.text, most)}{code}"


# ── one statement, at length ────────────────────────────────────────────────


def statement_line(one: Statement) -> str:
    """`S41 P09 not working T3: The bus does not stop near the day centre`."""
    parts = [one.id, one.person or "", QUESTION_NAMES[one.question], one.theme or ""]
    return f"{' '.join(part for part in parts if part)}: {one.text}"


def _of_a_person(board: Board, one: Participant) -> list[str]:
    return [consent_line(board, one.id), *map(statement_line, board[SAID].get(one.id, {}).values())]


def consent_line(board: Board, person: str) -> str:
    """What they agree to."""
    return f"consent: {consent_of(board.workshop, person).words}"


def _at_length(board: Board, one: Statement) -> list[str]:
    lines = [f"question: {QUESTION_NAMES[one.question]}"]
    if one.person:
        lines.append(f"person: {one.person}{', ' + GROUP_NAMES[one.group] if one.group else ''}")
    entered = board.workshop.people.get(one.by)
    lines.append(f"source: {one.source}{', entered by ' + entered.name if entered else ''}")
    stood: list[Version | Statement] = [*one.earlier, one]
    return lines + [_version_line(board, old, after) for old, after in zip(one.earlier, stood[1:], strict=True)]


def _version_line(board: Board, old: Version, after: Version | Statement) -> str:
    """`before 28 September 12:04 (misheard), mended by Sam: …`: the words where they changed, or where it stood."""
    who = board.workshop.people.get(old.by)
    when = f"{old.at:%d %B %H:%M}{f' ({old.why})' if old.why else ''}{f', changed by {who.name}' if who else ''}"
    stood = [QUESTION_NAMES[old.question]] if old.question and old.question != after.question else []
    stood += [old.person or "nobody known"] if old.question and old.person != after.person else []
    stood += [GROUP_NAMES[old.group]] if old.group and old.group != after.group else []
    words = old.text if old.text != after.text or not stood else ""
    return f"before {when}: {', '.join(filter(None, (*stood, words)))}"


LOOKS: Final = (
    Look(
        STATEMENTS, line=lambda _, one: f"{one.id}{' ' + one.person if one.person else ''}: {one.text}",
        at_length=_at_length, comes_from=lambda _, one: (one.person,) if one.person else (),
        leads_to=lambda _, one: (one.theme,) if one.theme else (),
    ),
    Look(
        PARTICIPANTS, line=lambda _, one: one.id,
        at_length=_of_a_person,
        comes_from=lambda _, one: (), leads_to=lambda board, one: tuple(board[SAID].get(one.id, ())),
    ),
    Look(
        CONSENT, line=lambda _, one: f"{one.id}: {one.words}", at_length=lambda _, one: [],
        comes_from=lambda _, one: (), leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    said, left = board[PILES], board[UNTHEMED]
    piles = {key: {"said": len(said.get(key, ())), "unthemed": len(left.get(key, ()))} for key in QUESTION_NAMES}
    told = f"statements: {statements(board)} from {counted(people(board), 'person', 'people')}"
    lines = tuple(f"{QUESTION_NAMES[key]}: {one['said']}, {one['unthemed']} not sorted" for key, one in piles.items())
    return (
        Figure("statements", statements(board), (told,)), Figure("people", people(board), ()),
        Figure("piles", piles, lines, {"*": {"said": NUMBER, "unthemed": NUMBER}}),
    )  # fmt: skip
