"""Gathering: what people say, in their own words. Words are never overwritten: a correction stands beside them."""

from collections.abc import Iterator
from dataclasses import replace

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.ids import next_person, person_code
from wtfc_tui.domain.people import Role
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver, chosen, find, live_statement
from wtfc_tui.domain.words import STATEMENT_LIMIT, remarked, worded
from wtfc_tui.domain.workshop import GROUPS, QUESTION_NAMES, SOURCES, Statement, Version, Workshop, next_id


def question_named(typed: str) -> str:
    return chosen(typed, QUESTION_NAMES, "a question")


def group_named(typed: str) -> str:
    return chosen(typed, GROUPS, "a group", livedexperience="lived")


def add_statement(workshop: Workshop, command: do.AddStatement, asking: Asking) -> Iterator[did.Event]:
    person = person_code(command.person) if command.person else None
    if asking.person.role is Role.PARTICIPANT:
        person = _own_code(workshop, asking, person)
    yield did.StatementAdded(
        id=next_id("S", workshop.statements),
        question=question_named(command.question),
        person=person,
        group=group_named(command.group) if command.group else _known_group(workshop, person),
        text=worded(command.text, "A statement", STATEMENT_LIMIT),
        source=chosen(command.source, SOURCES, "a source"),
    )


def _own_code(workshop: Workshop, asking: Asking, wanted: str | None) -> str:
    """Participants speak for themselves: their first statement gives them the next free code, and they keep it."""
    own = workshop.codes.get(asking.person.id)
    taken = {statement.person for statement in workshop.statements.values()}
    if wanted and wanted != own and (own or wanted in taken):
        yours = f"your code is {own}" if own else f"{wanted} is somebody else's code: leave --person out"
        raise Refused(Why.REFUSED, f"You can add your own words only; {yours}. A scribe may enter for anyone.")
    return own or wanted or next_person(taken)


def _known_group(workshop: Workshop, person: str | None) -> str | None:
    said = (one.group for one in workshop.statements.values() if person and one.person == person and one.group)
    return next(said, None)


def correct_statement(workshop: Workshop, command: do.CorrectStatement, asking: Asking) -> Iterator[did.Event]:
    statement = _mine_to_mend(workshop, command.id, asking)
    text = worded(command.text, "A statement", STATEMENT_LIMIT)
    if text != statement.text:
        yield did.StatementCorrected(statement.id, text, statement.text, remarked(command.why))


def withdraw_statement(workshop: Workshop, command: do.WithdrawStatement, asking: Asking) -> Iterator[did.Event]:
    statement = _mine_to_mend(workshop, command.id, asking)
    if statement.theme:
        yield did.StatementsPut((did.Move(statement.id, statement.theme, None),))
    yield did.StatementWithdrawn(statement.id, remarked(command.why))


def _mine_to_mend(workshop: Workshop, typed: str, asking: Asking) -> Statement:
    statement = live_statement(workshop, typed)
    if asking.person.role is Role.PARTICIPANT and statement.by != asking.person.id:
        raise Refused(Why.REFUSED, f"{statement.id} is not yours to change: ask a scribe or a facilitator.")
    return statement


def added(workshop: Workshop, event: did.StatementAdded, recorded: did.Recorded) -> Workshop:
    statement = Statement(
        event.id, event.question, event.person, event.group, event.text, event.source, recorded.actor, recorded.at
    )
    return _with(workshop, statement)


def corrected(workshop: Workshop, event: did.StatementCorrected, recorded: did.Recorded) -> Workshop:
    statement = find(workshop.statements, event.id, "S")
    earlier = (*statement.earlier, Version(event.before, recorded.actor, recorded.at, event.why))
    return _with(workshop, replace(statement, text=event.text, earlier=earlier))


def withdrawn(workshop: Workshop, event: did.StatementWithdrawn, _: did.Recorded) -> Workshop:
    return _with(workshop, replace(workshop.statements[event.id], withdrawn=True))


def restored(workshop: Workshop, event: did.StatementRestored, _: did.Recorded) -> Workshop:
    return _with(workshop, replace(workshop.statements[event.id], withdrawn=False))


def _with(workshop: Workshop, statement: Statement) -> Workshop:
    return replace(workshop, statements={**workshop.statements, statement.id: statement})


DECIDES: dict[type, Decider] = {
    do.AddStatement: add_statement,
    do.CorrectStatement: correct_statement,
    do.WithdrawStatement: withdraw_statement,
}
EVOLVES: dict[type, Evolver] = {
    did.StatementAdded: added,
    did.StatementCorrected: corrected,
    did.StatementWithdrawn: withdrawn,
    did.StatementRestored: restored,
}
