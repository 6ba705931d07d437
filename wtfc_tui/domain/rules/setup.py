"""How a workshop comes to be: new, or from an export of another."""

from collections.abc import Iterator
from dataclasses import replace

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.export_format import Document, IdeaRow, RoundRow, StatementRow
from wtfc_tui.domain.ids import item_id, person_code
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver
from wtfc_tui.domain.rules.day import stage_named
from wtfc_tui.domain.rules.gather import group_named, question_named
from wtfc_tui.domain.rules.grid import HIGHEST
from wtfc_tui.domain.words import IDEA_LIMIT, STATEMENT_LIMIT, TITLE_LIMIT, clean, remarked, worded
from wtfc_tui.domain.workshop import Workshop


def create_workshop(workshop: Workshop, command: do.CreateWorkshop, asking: Asking) -> Iterator[did.Event]:
    if workshop.seq:
        raise Refused(Why.REFUSED, f"There is a workshop “{workshop.slug}” already: choose another short name.")
    title = worded(command.title, "A workshop's title", TITLE_LIMIT)
    yield did.WorkshopCreated(command.slug, title, remarked(command.focus), remarked(command.site))


def import_workshop(workshop: Workshop, command: do.ImportWorkshop, asking: Asking) -> Iterator[did.Event]:
    if workshop.statements or workshop.themes or workshop.ideas or workshop.rounds:
        raise Refused(
            Why.REFUSED,
            f"“{workshop.slug}” already holds {len(workshop.statements)} statements: import into a new, empty workshop.",
        )
    document = command.document
    _check_references(document)
    yield from _about(document)
    for statement in document.statements:
        yield from _statement(statement)
    for theme in document.themes:
        question = question_named(theme.question)
        yield did.ThemeCreated(item_id(theme.id, "T"), question, worded(theme.title, theme.id, TITLE_LIMIT))
    moves = tuple(did.Move(one.id, None, one.theme) for one in document.statements if one.theme)
    if moves:
        yield did.StatementsPut(moves)
    for statement in document.statements:
        if statement.withdrawn:
            yield did.StatementWithdrawn(statement.id, "")
    for idea in document.ideas:
        yield from _idea(idea)
    for round in document.rounds:
        yield from _round(round)
    yield did.WorkshopImported(document.revision)


def _about(document: Document) -> Iterator[did.Event]:
    about = document.workshop
    yield did.WorkshopDescribed(
        worded(about.title, "A workshop's title", TITLE_LIMIT), remarked(about.focus), remarked(about.site),
        tuple(did.Prompt(question_named(one.id), clean(one.prompt).text) for one in about.questions),
        tuple(clean(name).text for name in about.perspectives),
        tuple(did.Prompt(clean(one.id).text, clean(one.prompt).text) for one in about.lenses),
    )  # fmt: skip
    if stage_named(about.stage) != Workshop.stage:
        yield did.StageSet(stage_named(about.stage), Workshop.stage)


def _statement(row: StatementRow) -> Iterator[did.Event]:
    yield did.StatementAdded(
        id=item_id(row.id, "S"),
        question=question_named(row.question),
        person=person_code(row.person) if row.person else None,
        group=group_named(row.group) if row.group else None,
        text=worded(row.text, row.id, STATEMENT_LIMIT),
        source=clean(row.source).text,
    )


def _idea(row: IdeaRow) -> Iterator[did.Event]:
    yield did.IdeaAdded(item_id(row.id, "I"), row.theme, clean(row.lens).text, worded(row.text, row.id, IDEA_LIMIT))
    if row.effort is not None and row.difference is not None:
        if not (0 <= row.effort <= HIGHEST and 0 <= row.difference <= HIGHEST):
            raise Refused(Why.NOT_UNDERSTOOD, f"{row.id} lies outside the grid: effort and difference go from 0 to 10.")
        yield did.IdeaPlaced(row.id, did.Place(row.effort, row.difference), None)


def _round(row: RoundRow) -> Iterator[did.Event]:
    results = tuple(did.ItemResult(one.item, one.dots, one.room_dots) for one in row.results or ())
    yield did.RoundOpened(item_id(row.id, "R"), row.on, tuple(one.item for one in results), row.dots, row.cap)
    yield did.RoundClosed(row.id, results, row.turnout, row.room_people)


def _check_references(document: Document) -> None:
    if any(round.open for round in document.rounds):
        raise Refused(Why.REFUSED, "This export was made while a vote was open: close the vote there and export again.")
    themes = {theme.id: theme.question for theme in document.themes}
    wrong = [one.id for one in document.statements if one.theme and themes.get(one.theme) != one.question] + [
        one.id for one in document.ideas if one.theme not in themes
    ]
    if wrong:
        raise Refused(Why.NOT_UNDERSTOOD, f"{wrong[0]} names a theme that is not in this file for its question.")
    for rows in (document.statements, document.themes, document.ideas, document.rounds):
        ids = [row.id for row in rows]
        for identifier in ids:
            if item_id(identifier) != identifier:
                raise Refused(
                    Why.NOT_UNDERSTOOD, f"“{identifier}” is not an id as an export writes it: such as {item_id(identifier)}."
                )
        if len(ids) != len(set(ids)):
            twice = next(identifier for identifier in ids if ids.count(identifier) > 1)
            raise Refused(Why.NOT_UNDERSTOOD, f"{twice} stands in this file twice.")


def created(workshop: Workshop, event: did.WorkshopCreated, _: did.Recorded) -> Workshop:
    return replace(workshop, slug=event.slug, title=event.title, focus=event.focus, site=event.site)


def described(workshop: Workshop, event: did.WorkshopDescribed, _: did.Recorded) -> Workshop:
    return replace(
        workshop, title=event.title, focus=event.focus, site=event.site,
        questions=event.questions, perspectives=event.perspectives, lenses=event.lenses,
    )  # fmt: skip


def imported(workshop: Workshop, event: did.WorkshopImported, recorded: did.Recorded) -> Workshop:
    """An import starts the workshop, so it leaves nothing to undo."""
    done = {actor: doings for actor, doings in workshop.done.items() if actor != recorded.actor}
    return replace(workshop, revision=event.revision, done=done)


DECIDES: dict[type, Decider] = {do.CreateWorkshop: create_workshop, do.ImportWorkshop: import_workshop}
EVOLVES: dict[type, Evolver] = {
    did.WorkshopCreated: created,
    did.WorkshopDescribed: described,
    did.WorkshopImported: imported,
}
