"""Theming: statements of one question are put into themes with a first-person title. Any number of hands at once."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import still
from wtfc_tui.domain.settings import NOT_WORKING, QUESTION_NAMES
from wtfc_tui.domain.words import TITLE_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Kind, Workshop, alone, next_id
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS, question_named
from wtfc_tui.stages.theme.fitting import statements_and_themes_agree
from wtfc_tui.stages.theme.records import (
    CreateTheme,
    MergeThemes,
    Move,
    OnTheme,
    PutStatements,
    RenameTheme,
    SplitTheme,
    StatementsPut,
    Theme,
    ThemeCreated,
    ThemeRenamed,
    ThemeRetired,
    ThingsRehung,
)

Thing = TypeVar("Thing", bound=OnTheme)

# ── kinds and what hangs on themes ──────────────────────────────────────────


THEMES: Final[Kind[Theme]] = Kind(
    "themes", "T", "theme", "themes", Theme, spotlit=True, fits=statements_and_themes_agree, arrives=alone
)


def members(workshop: Workshop, theme: str) -> list[str]:
    return [statement.id for statement in workshop[STATEMENTS].values() if statement.theme == theme]


def hanging(workshop: Workshop, theme: str) -> Iterator[tuple[Kind[Any], OnTheme]]:
    """Whatever hangs on a theme, of every kind, whether or not it still stands."""
    for kind in workshop.kinds():
        if issubclass(kind.record, OnTheme):
            yield from ((kind, one) for one in workshop[kind].values() if one.theme == theme)


def leading_back_to(workshop: Workshop, theme: str) -> list[str]:
    """What was withdrawn out of it, and would come back to it."""
    return [statement.id for statement in workshop[STATEMENTS].values() if statement.was_in == theme]


def fit_their_themes(workshop: Workshop, kind: Kind[Thing]) -> Iterator[str]:
    """For the kinds of what hangs on themes: things that came in with an export, and name a theme that is not there."""
    for one in workshop[kind].values():
        theme = workshop[THEMES].get(one.theme)
        if theme is None or (one.stands and not theme.stands):
            yield f"{one.id} names {one.theme}, which is not a theme in this file."


def live_theme(workshop: Workshop, typed: str) -> Theme:
    return standing(workshop, THEMES, typed)


def still_a_theme(workshop: Workshop, theme: str) -> None:
    """In an undo that brings back what hangs on a theme."""
    still(workshop[THEMES][theme].stands, f"{workshop.named(theme)} is no longer a theme")


def worked_on(workshop: Workshop) -> list[Theme]:
    """The themes that ideas, votes and plans are for: of what is not working, or where there are none of those, all."""
    standing = list(workshop.standing(THEMES))
    return [theme for theme in standing if theme.question == NOT_WORKING] or standing


def titled(workshop: Workshop, question: str, title: str, but: str = "") -> Theme | None:
    """The theme of this pile that has this title already, whatever its case, its spaces and its last mark. `but`: the id of
    one that does not count."""
    key = _title_key(title)
    there = (one for one in workshop.standing(THEMES) if one.question == question and one.id != but)
    return next((one for one in there if _title_key(one.title) == key), None)


def _title_key(title: str) -> str:
    return " ".join(title.casefold().split()).rstrip(".,;:!?… ")


# ── deciding ────────────────────────────────────────────────────────────────


class TitleThere(Refused):
    """A theme of the pile has this title: whoever wants a second one of it has to know that."""

    def __init__(self, there: Theme) -> None:
        self.there = there
        title = quoted(there.title, TITLE_LIMIT)
        super().__init__(Why.REFUSED, f"There is {title} already in this pile ({there.id}): give another title.")


def _must_be_new(workshop: Workshop, question: str, title: str, but: str = "") -> None:
    if there := titled(workshop, question, title, but):
        raise TitleThere(there)


def create_theme(workshop: Workshop, command: CreateTheme, asking: Asking) -> Iterator[Event]:
    question = question_named(command.question)
    theme = Theme(next_id(workshop, THEMES), question, worded(command.title, "A theme", TITLE_LIMIT))
    if not command.even_so:
        _must_be_new(workshop, question, theme.title)
    moves = _moves(workshop, command.statements, theme)
    yield ThemeCreated(theme.id, question, theme.title)
    if moves:
        yield StatementsPut(moves)


def rename_theme(workshop: Workshop, command: RenameTheme, asking: Asking) -> Iterator[Event]:
    theme = live_theme(workshop, command.id)
    title = worded(command.title, "A theme", TITLE_LIMIT)
    if title != theme.title:
        if not command.even_so:
            _must_be_new(workshop, theme.question, title, but=theme.id)
        yield ThemeRenamed(theme.id, title, theme.title)


def merge_themes(workshop: Workshop, command: MergeThemes, asking: Asking) -> Iterator[Event]:
    kept, absorbed = live_theme(workshop, command.kept), live_theme(workshop, command.absorbed)
    if kept == absorbed:
        raise Refused(Why.NOT_UNDERSTOOD, f"{workshop.named(kept.id)} cannot be merged with itself: name two themes.")
    if kept.question != absorbed.question:
        two = f"{workshop.named(kept.id)} and {workshop.named(absorbed.id)}"
        raise Refused(Why.REFUSED, f"{two} answer different questions, so they stay apart.")
    moves = tuple(Move(member, absorbed.id, kept.id) for member in members(workshop, absorbed.id))
    if moves:
        yield StatementsPut(moves)
    things = (*(thing.id for _, thing in hanging(workshop, absorbed.id)), *leading_back_to(workshop, absorbed.id))
    if things:
        yield ThingsRehung(things, absorbed.id, kept.id)
    yield ThemeRetired(absorbed.id, kept.id)


def split_theme(workshop: Workshop, command: SplitTheme, asking: Asking) -> Iterator[Event]:
    theme = live_theme(workshop, command.id)
    things = {thing.id for _, thing in hanging(workshop, theme.id) if thing.stands}
    there = {*members(workshop, theme.id), *things}
    kinds = (STATEMENTS, *(kind for kind in asking.kinds if issubclass(kind.record, OnTheme)))
    leaving = [item_id(typed, *kinds) for typed in command.statements]
    if strangers := [one for one in leaving if one not in there]:
        stranger, there_is = workshop.named(strangers[0]), workshop.named(theme.id)
        raise Refused(Why.REFUSED, f"{stranger} is not in {there_is}: a split takes only what is in it.")
    if not leaving:
        raise Refused(Why.NOT_UNDERSTOOD, f"Say which statements leave {workshop.named(theme.id)}, such as S1 S2.")
    statements = tuple(one for one in leaving if one not in things)
    new = next_id(workshop, THEMES)
    yield from create_theme(workshop, CreateTheme(theme.question, command.title, statements, command.even_so), asking)
    if rehung := _with_what_goes_along(workshop, theme.id, [one for one in leaving if one in things]):
        yield ThingsRehung(rehung, theme.id, new)


def _with_what_goes_along(workshop: Workshop, theme: str, leaving: list[str]) -> tuple[str, ...]:
    """What was withdrawn goes along too: it may come back to what it went with."""
    going, there = dict.fromkeys(leaving), [thing for _, thing in hanging(workshop, theme)]
    while more := [thing.id for thing in there if thing.goes_with in going and thing.id not in going]:
        going.update(dict.fromkeys(more))
    return tuple(going)


def put_statements(workshop: Workshop, command: PutStatements, asking: Asking) -> Iterator[Event]:
    if not command.statements:
        raise Refused(Why.NOT_UNDERSTOOD, "Say which statements to put, such as S12 S13.")
    theme = live_theme(workshop, command.theme) if command.theme else None
    moves = _moves(workshop, command.statements, theme)
    if moves:
        yield StatementsPut(moves)


def _moves(workshop: Workshop, typed: Iterable[str], theme: Theme | None) -> tuple[Move, ...]:
    moves = []
    for statement in dict.fromkeys(standing(workshop, STATEMENTS, one) for one in typed):
        if theme and statement.question != theme.question:
            raise Refused(Why.REFUSED, _sorted_apart(workshop, statement, theme))
        after = theme.id if theme else None
        if statement.theme != after:
            moves.append(Move(statement.id, statement.theme, after))
    return tuple(moves)


def _sorted_apart(workshop: Workshop, statement: Statement, theme: Theme) -> str:
    return (
        f"{workshop.named(statement.id)} is about {QUESTION_NAMES[statement.question]} and {workshop.named(theme.id)} about "
        f"{QUESTION_NAMES[theme.question]}: the three piles are sorted separately."
    )


DECIDES: Final[Decides] = {
    CreateTheme: create_theme,
    RenameTheme: rename_theme,
    MergeThemes: merge_themes,
    SplitTheme: split_theme,
    PutStatements: put_statements,
}
