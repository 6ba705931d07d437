"""The whole workshop as an export: everything there is, what nobody sorted, voted for or placed included; nothing hidden."""

from wtfc_tui.domain.export_format import About, Document, IdeaRow, ResultRow, RoundRow, StatementRow, ThemeRow
from wtfc_tui.domain.workshop import Idea, Round, Statement
from wtfc_tui.views.board import Board, people_among


def document(board: Board) -> Document:
    workshop = board.workshop
    return Document(
        revision=workshop.revision,
        workshop=About(
            workshop.slug, workshop.title, workshop.focus, workshop.site, workshop.stage,
            workshop.questions, workshop.perspectives, workshop.lenses,
        ),
        statements=tuple(map(_statement, workshop.statements.values())),
        themes=tuple(_theme(board, theme.id) for theme in board.themes()),
        rounds=tuple(map(_round, workshop.rounds.values())),
        ideas=tuple(map(_idea, workshop.live_ideas())),
    )  # fmt: skip


def _statement(one: Statement) -> StatementRow:
    return StatementRow(one.id, one.question, one.person, one.group, one.text, one.theme, one.source, one.withdrawn)


def _theme(board: Board, key: str) -> ThemeRow:
    theme, members = board.workshop.themes[key], board.members.get(key, ())
    return ThemeRow(theme.id, theme.question, theme.title, tuple(one.id for one in members), people_among(members))


def _round(round: Round) -> RoundRow:
    results = tuple(ResultRow(one.item, one.dots, one.room_dots) for one in round.results)
    shown = None if round.open else results
    return RoundRow(round.id, round.on, round.open, round.dots, round.cap, round.turnout, shown, round.room_people)


def _idea(idea: Idea) -> IdeaRow:
    place = idea.place
    return IdeaRow(
        idea.id, idea.theme, idea.lens, idea.text, place.effort if place else None, place.difference if place else None
    )
