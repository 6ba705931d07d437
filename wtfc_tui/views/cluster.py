"""Clustering one pile: the statement that is dealt to somebody, themes it may belong to, and what each theme holds."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from wtfc_tui.domain.commands import PutStatements
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.workshop import QUESTION_NAMES, Statement
from wtfc_tui.views.board import Board, counted, people_among
from wtfc_tui.views.day import Here


@dataclass(frozen=True)
class ThemeLine:
    id: str
    title: str
    statements: int
    people: int

    @property
    def counts(self) -> str:
        return f"{self.statements} · {counted(self.people, 'person', 'people')}"


@dataclass(frozen=True)
class Suggestion:
    theme: ThemeLine
    shared: tuple[str, ...]

    @property
    def words(self) -> str:
        return f"shares {', '.join(self.shared)}" if self.shared else ""


@dataclass(frozen=True)
class ClusterView:
    question: str
    progress: str
    """`38 of 96 sorted · 58 to go · Ben is sorting here too`."""
    statement: Statement | None
    suggestions: tuple[Suggestion, ...]
    themes: tuple[ThemeLine, ...]


def deal(board: Board, question: str, taken: Collection[str], skipped: Sequence[str]) -> str | None:
    """The next unthemed statement: not one that lies before somebody else; those skipped come last, oldest skip first."""
    free = [one.id for one in board.unthemed.get(question, ()) if one.id not in taken]
    fresh = [one for one in free if one not in skipped]
    again = [one for one in skipped if one in free]
    return next(iter(fresh + again), None)


def cluster_view(board: Board, question: str, holding: str | None, others: Sequence[Here]) -> ClusterView:
    statement = board.workshop.statements.get(holding or "")
    themes = tuple(theme_line(board, theme.id) for theme in board.themes(question))
    return ClusterView(
        question=question,
        progress=progress(board, question, others),
        statement=statement,
        suggestions=suggestions(board, statement) if statement else (),
        themes=themes,
    )


def theme_line(board: Board, theme: str) -> ThemeLine:
    members = board.members.get(theme, ())
    return ThemeLine(theme, board.workshop.themes[theme].title, len(members), people_among(members))


def theme_words(board: Board, theme: str) -> str:
    """`T3 I never know who is coming: 9 statements, 8 people`."""
    line = theme_line(board, theme)
    return f"{theme} {line.title}: {counted(line.statements, 'statement')}, {counted(line.people, 'person', 'people')}"


def themes_told(board: Board, questions: Iterable[str] = tuple(QUESTION_NAMES)) -> list[str]:
    """Question after question: how many themes, how much is not sorted, and each theme."""
    lines = []
    for question in questions:
        themes, left = board.themes(question), len(board.unthemed.get(question, ()))
        lines.append(f"{QUESTION_NAMES[question]}: {counted(len(themes), 'theme')}, {left} not sorted")
        lines += [theme_words(board, theme.id) for theme in themes]
    return lines


def progress(board: Board, question: str, others: Sequence[Here]) -> str:
    whole, left = len(board.piles.get(question, ())), len(board.unthemed.get(question, ()))
    parts = [f"{whole - left} of {whole} sorted", f"{left} to go"]
    here = [one.person for one in others if one.stage == "theme" and one.question == question]
    names = sorted({person.name for person in here if may(person.role, PutStatements)})
    if names:
        parts.append(f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} sorting here too")
    return " · ".join(parts)


def suggestions(board: Board, statement: Statement, most: int = 3) -> tuple[Suggestion, ...]:
    """Themes that share telling words, best first; filled up with the largest themes so that the digits always work."""
    themes = {theme.id: theme.title for theme in board.themes(statement.question) if theme.id != statement.theme}
    members = {theme: [one.id for one in board.members.get(theme, ()) if one.id != statement.id] for theme in themes}
    found = board.likenesses.groups_like(statement.text, members, themes)
    shared = {likeness.key: likeness.shared for likeness in found}
    rest = sorted(themes.keys() - shared.keys(), key=lambda theme: (-len(members[theme]), number(theme)))
    return tuple(Suggestion(theme_line(board, theme), shared.get(theme, ())) for theme in (*shared, *rest)[:most])


def pile_name(question: str) -> str:
    return QUESTION_NAMES[question].upper()
