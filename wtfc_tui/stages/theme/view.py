"""Theming one pile: the statement that is dealt to somebody, themes it may belong to, and what each theme holds."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wtfc_tui.analysis.likeness import stems
from wtfc_tui.analysis.word_index import Titles
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.table import Table
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import PILES, UNTHEMED, WORDS
from wtfc_tui.stages.theme.records import OnTheme, PutStatements, Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.reckoned import Distinct, Index, OneByOne

TOOL: Final = "theme"
MEMBERS: Final = Index(STATEMENTS, lambda one: one.theme)
"""Theme -> its statements."""
PEOPLE: Final = Distinct(STATEMENTS, lambda one: one.theme, lambda one: one.person)
"""Theme -> the different people whose words are in it."""
OF_QUESTION: Final = Index(THEMES, lambda one: one.question)
"""Question -> its themes."""
_WORD: Final = re.compile(r"[\w']+")
_ON_THEME: Final[dict[Kind[Any], Index[Any]]] = {}


def on_theme(board: Board, kind: Kind[Any], theme: str) -> list[Any]:
    """What hangs on a theme, of one kind, in the order in which it came."""
    index = _ON_THEME.setdefault(kind, Index(kind, lambda one: one.theme))
    return list(board[index].get(theme, {}).values())


def hanging(board: Board, theme: str) -> Iterator[tuple[Kind[Any], OnTheme]]:
    """Whatever hangs on a theme and stands, kind by kind."""
    for kind in board.workshop.kinds():
        if issubclass(kind.record, OnTheme):
            yield from ((kind, one) for one in on_theme(board, kind, theme))


def spoken_of(board: Board, statements: Sequence[str], most: int = 20) -> str:
    """One statement by its words, several by how many they are."""
    one = board.workshop[STATEMENTS].get(statements[0]) if len(statements) == 1 else None
    return quoted(one.text, most) if one else counted(len(statements), "statement")


def codes(statements: Sequence[str], theme: str) -> str:
    """`(S12, T3)`, behind a sentence that says it in words; of many statements only where they are."""
    return f"({', '.join([*(statements if len(statements) < 4 else ()), theme])})"


def members(board: Board, theme: str) -> list[Statement]:
    return list(board[MEMBERS].get(theme, {}).values())


def themes(board: Board, question: str | None = None) -> list[Theme]:
    """Those that stand, in the order in which they were started."""
    if question is None:
        return list(board.workshop.standing(THEMES))
    return list(board[OF_QUESTION].get(question, {}).values())


def numbered_themes(board: Board, question: str) -> list[tuple[int, Theme]]:
    """Those that stand, each with its place among all themes of that question that ever were: a number that it keeps."""
    ever = (one for one in board.workshop[THEMES].values() if one.question == question)
    return [(place, one) for place, one in enumerate(ever, start=1) if one.stands]


def themes_meant(board: Board, question: str, typed: str) -> list[str]:
    """By a number, an id, how the title begins or words in it: the ids of the themes that may be meant."""
    there = numbered_themes(board, question)
    exact = [one.id for place, one in there if typed.casefold() in (str(place), one.id.casefold())]
    return exact if exact or typed.isdigit() else titled_so([one for _, one in there], typed)


def titled_so(some: Iterable[Theme], typed: str) -> list[str]:
    """Of some themes, by the whole title, else by how it begins, else by words in it that tell something."""
    titles = {one.id: _in_words(one.title) for one in some}
    words = _in_words(typed)
    if not words:
        return []
    exact = [id for id, title in titles.items() if title == words]
    begin = exact or [id for id, title in titles.items() if " ".join(title).startswith(" ".join(words))]
    if begin or not stems(typed):
        return begin
    return [id for id, title in titles.items() if all(_stands_in(word, title) for word in words)]


def _in_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _stands_in(word: str, title: Sequence[str]) -> bool:
    return word in title or any(stem in stems(" ".join(title)) for stem in stems(word))


@dataclass(frozen=True)
class ThemeLine:
    id: str
    title: str
    statements: int
    people: int

    @property
    def counts(self) -> str:
        return f"{self.statements} · {counted(self.people, 'person', 'people')}"

    @property
    def in_words(self) -> str:
        """`9 statements, 7 people`."""
        return f"{counted(self.statements, 'statement')}, {counted(self.people, 'person', 'people')}"


@dataclass(frozen=True)
class Suggestion:
    theme: ThemeLine
    shared: tuple[str, ...]

    @property
    def words(self) -> str:
        return f"shares {', '.join(self.shared)}" if self.shared else ""


def theme_line(board: Board, theme: str) -> ThemeLine:
    inside, people = board[MEMBERS].get(theme, ()), board[PEOPLE].get(theme, ())
    return ThemeLine(theme, board.workshop[THEMES][theme].title, len(inside), len(people))


def theme_words(board: Board, theme: str) -> str:
    """`T3 I never know who is coming: 9 statements, 7 people`."""
    line = theme_line(board, theme)
    return f"{theme} {line.title}: {line.in_words}"


def themes_told(board: Board, questions: Iterable[str] = tuple(QUESTION_NAMES)) -> list[str]:
    """Question after question: how many themes, how much is not sorted, and each theme."""
    lines = []
    for question in questions:
        there, (_, left) = themes(board, question), sorted_so_far(board, question)
        lines.append(f"{QUESTION_NAMES[question]}: {counted(len(there), 'theme')}, {left} not sorted")
        lines += [theme_words(board, theme.id) for theme in there]
    return lines


class _Titles(OneByOne[Titles]):
    """The words of the themes' titles, kept up along with the board; the statements' words are gathering's."""

    kinds: tuple[Kind[Any], ...] = (THEMES,)

    def none(self) -> Titles:
        return Titles()

    def step(self, so_far: Titles, before: Record | None, after: Record | None) -> Titles:
        if isinstance(after, Theme) and after.stands:
            so_far.retitle(after.id, after.question, after.title)
        elif isinstance(before := after or before, Theme):
            so_far.drop_theme(before.id)
        return so_far


TITLES: Final = _Titles()


def themes_alike(board: Board, theme: str) -> list[str]:
    """Other themes of its pile that share telling words with this one, most alike first."""
    return board[WORDS].themes_like(theme, board[TITLES])


def suggestions(board: Board, statement: Statement, most: int = 3) -> tuple[Suggestion, ...]:
    """Themes that share telling words, best first; filled up with the largest themes so that the digits always work."""
    alike = board[WORDS].groups_like(statement.text, statement.question, board[TITLES], without=statement.id, most=most + 1)
    shared = {found.key: found.shared for found in alike if found.key != statement.theme}
    found = list(shared)[:most]
    if len(found) < most:
        inside = board[MEMBERS]
        rest = [
            theme
            for theme in board[OF_QUESTION].get(statement.question, ())
            if theme not in shared and theme != statement.theme
        ]
        found += sorted(rest, key=lambda theme: (-len(inside.get(theme, ())), number(theme)))[: most - len(found)]
    return tuple(Suggestion(theme_line(board, theme), shared.get(theme, ())) for theme in found)


def is_first_person(title: str) -> bool:
    """Whether a title speaks as “I” or “we”, as a theme should. A suggestion to people, never a wall."""
    first = next(iter(title.casefold().replace("’", "'").split()), "")
    return first.partition("'")[0] in {"i", "my", "we", "our", "me", "us"}


# ── sorting ─────────────────────────────────────────────────────────────────


def next_to_sort(board: Board, question: str, taken: Collection[str], skipped: Sequence[str]) -> str | None:
    """The next unthemed statement: not one that lies before somebody else; those skipped come last, oldest skip first."""
    waiting = board[UNTHEMED].get(question, Table[Statement]())
    fresh = (one for one in waiting if one not in taken and one not in skipped)
    again = (one for one in skipped if one in waiting and one not in taken)
    return next(fresh, None) or next(again, None)


def sorted_so_far(board: Board, question: str) -> tuple[int, int]:
    """Of one pile: how many statements there are, and how many are in no theme yet."""
    return len(board[PILES].get(question, ())), len(board[UNTHEMED].get(question, ()))


def progress(board: Board, question: str, others: Sequence[Here]) -> str:
    """`38 of 96 sorted · 58 to go · Ben is sorting here too`."""
    whole, left = sorted_so_far(board, question)
    parts = [f"{whole - left} of {whole} sorted", f"{left} to go"]
    here = [one.person for one in others if one.tool == TOOL and one.question == question]
    names = sorted({person.name for person in here if may(person.role, PutStatements)})
    if names:
        parts.append(f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} sorting here too")
    return " · ".join(parts)


def pile_name(question: str) -> str:
    return QUESTION_NAMES[question].upper()


# ── one theme, at length ────────────────────────────────────────────────────


def title_of(board: Board, theme: str) -> str:
    """`T3 “I never know who is coming”`."""
    return f"{theme} “{board.workshop[THEMES][theme].title}”"


def what_is_said(board: Board, theme: str) -> Iterable[str]:
    """For the thread of what hangs on a theme: the ids of the statements behind it."""
    return tuple(board[MEMBERS].get(theme, ()))


def should_hear(board: Board, theme: str) -> str:
    """`P03, P07`: by their codes, the people whose words are behind what hangs on a theme."""
    codes = sorted(board[PEOPLE].get(theme, ()), key=number)
    return ", ".join(codes) or "nobody known by a code"


def _at_length(board: Board, theme: Theme) -> list[str]:
    lines = [f"question: {QUESTION_NAMES[theme.question]}"]
    if theme.retired:
        lines.append(f"merged into: {title_of(board, theme.into)}" if theme.into else "taken away")
    return [*lines, f"holds: {theme_line(board, theme.id).in_words}"]


def _leads_to(board: Board, theme: Theme) -> Iterable[str]:
    return tuple(one.id for _, one in hanging(board, theme.id))


LOOKS: Final = (
    Look(
        THEMES, line=lambda board, one: theme_words(board, one.id), at_length=_at_length,
        comes_from=lambda board, one: what_is_said(board, one.id), leads_to=_leads_to,
    ),
)  # fmt: skip


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    return (Figure("themes", len(themes(board)), (f"themes: {len(themes(board))}",)),)
