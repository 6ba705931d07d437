"""Theming: statements of one question are put into themes with a first-person title. Any number of hands at once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, live_statement, live_theme
from wtfc_tui.domain.rules.gather import question_named
from wtfc_tui.domain.words import TITLE_LIMIT, worded
from wtfc_tui.domain.workshop import QUESTION_NAMES, Theme, Workshop, next_id


def create_theme(workshop: Workshop, command: do.CreateTheme, asking: Asking) -> Iterator[did.Event]:
    question = question_named(command.question)
    theme = Theme(next_id("T", workshop.themes), question, worded(command.title, "A theme", TITLE_LIMIT))
    moves = _moves(workshop, command.statements, theme)
    yield did.ThemeCreated(theme.id, question, theme.title)
    if moves:
        yield did.StatementsPut(moves)


def rename_theme(workshop: Workshop, command: do.RenameTheme, asking: Asking) -> Iterator[did.Event]:
    theme = live_theme(workshop, command.id)
    title = worded(command.title, "A theme", TITLE_LIMIT)
    if title != theme.title:
        yield did.ThemeRenamed(theme.id, title, theme.title)


def merge_themes(workshop: Workshop, command: do.MergeThemes, asking: Asking) -> Iterator[did.Event]:
    kept, absorbed = live_theme(workshop, command.kept), live_theme(workshop, command.absorbed)
    if kept == absorbed:
        raise Refused(Why.NOT_UNDERSTOOD, f"{kept.id} cannot be merged with itself: name two themes.")
    if kept.question != absorbed.question:
        raise Refused(Why.REFUSED, f"{kept.id} and {absorbed.id} answer different questions, so they stay apart.")
    moves = tuple(did.Move(member, absorbed.id, kept.id) for member in members(workshop, absorbed.id))
    if moves:
        yield did.StatementsPut(moves)
    ideas = tuple(idea.id for idea in workshop.ideas.values() if idea.theme == absorbed.id)
    if ideas:
        yield did.IdeasRehung(ideas, absorbed.id, kept.id)
    yield did.ThemeRetired(absorbed.id, kept.id)


def split_theme(workshop: Workshop, command: do.SplitTheme, asking: Asking) -> Iterator[did.Event]:
    theme = live_theme(workshop, command.id)
    there = set(members(workshop, theme.id))
    strangers = [typed for typed in command.statements if live_statement(workshop, typed).id not in there]
    if strangers:
        raise Refused(Why.REFUSED, f"{strangers[0].upper()} is not in {theme.id}: a split takes only what is in it.")
    if not command.statements:
        raise Refused(Why.NOT_UNDERSTOOD, f"Say which statements leave {theme.id}, such as S1 S2.")
    yield from create_theme(workshop, do.CreateTheme(theme.question, command.title, command.statements), asking)


def put_statements(workshop: Workshop, command: do.PutStatements, asking: Asking) -> Iterator[did.Event]:
    if not command.statements:
        raise Refused(Why.NOT_UNDERSTOOD, "Say which statements to put, such as S12 S13.")
    theme = live_theme(workshop, command.theme) if command.theme else None
    moves = _moves(workshop, command.statements, theme)
    if moves:
        yield did.StatementsPut(moves)


def _moves(workshop: Workshop, typed: Iterable[str], theme: Theme | None) -> tuple[did.Move, ...]:
    moves = []
    for statement in dict.fromkeys(live_statement(workshop, one) for one in typed):
        if theme and statement.question != theme.question:
            raise Refused(
                Why.REFUSED,
                f"{statement.id} is about {QUESTION_NAMES[statement.question]} and {theme.id} about "
                f"{QUESTION_NAMES[theme.question]}: the three piles are sorted separately.",
            )
        after = theme.id if theme else None
        if statement.theme != after:
            moves.append(did.Move(statement.id, statement.theme, after))
    return tuple(moves)


def is_first_person(title: str) -> bool:
    """Whether a title speaks as “I” or “we”, as a theme should. A suggestion to people, never a wall."""
    first = next(iter(title.casefold().replace("’", "'").split()), "")
    return first.partition("'")[0] in {"i", "my", "we", "our", "me", "us"}


def members(workshop: Workshop, theme: str) -> list[str]:
    return [statement.id for statement in workshop.statements.values() if statement.theme == theme]


def put(workshop: Workshop, event: did.StatementsPut, _: did.Recorded) -> Workshop:
    changed = {move.statement: replace(workshop.statements[move.statement], theme=move.after) for move in event.moves}
    return replace(workshop, statements={**workshop.statements, **changed})


def rehung(workshop: Workshop, event: did.IdeasRehung, _: did.Recorded) -> Workshop:
    changed = {idea: replace(workshop.ideas[idea], theme=event.after) for idea in event.ideas}
    return replace(workshop, ideas={**workshop.ideas, **changed})


def _changed(workshop: Workshop, theme: Theme) -> Workshop:
    return replace(workshop, themes={**workshop.themes, theme.id: theme})


def created(workshop: Workshop, event: did.ThemeCreated, _: did.Recorded) -> Workshop:
    return _changed(workshop, Theme(event.id, event.question, event.title))


def renamed(workshop: Workshop, event: did.ThemeRenamed, _: did.Recorded) -> Workshop:
    return _changed(workshop, replace(workshop.themes[event.id], title=event.title))


def retired(workshop: Workshop, event: did.ThemeRetired, _: did.Recorded) -> Workshop:
    return _changed(workshop, replace(workshop.themes[event.id], retired=True, into=event.into))


def revived(workshop: Workshop, event: did.ThemeRevived, _: did.Recorded) -> Workshop:
    return _changed(workshop, replace(workshop.themes[event.id], retired=False, into=None))


DECIDES: dict[type, Decider] = {
    do.CreateTheme: create_theme,
    do.RenameTheme: rename_theme,
    do.MergeThemes: merge_themes,
    do.SplitTheme: split_theme,
    do.PutStatements: put_statements,
}
EVOLVES: dict[type, Evolver] = {
    did.ThemeCreated: created,
    did.ThemeRenamed: renamed,
    did.ThemeRetired: retired,
    did.ThemeRevived: revived,
    did.StatementsPut: put,
    did.IdeasRehung: rehung,
}
