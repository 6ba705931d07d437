"""Gathering: what people say, in their own words. Words are never overwritten: a correction stands beside them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, find, mine_to_mend
from wtfc_tui.domain.ids import next_person, person_code
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role, role_in
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.settings import GROUP_NAMES, GROUPS, QUESTION_NAMES, SOURCES
from wtfc_tui.domain.words import STATEMENT_LIMIT, quoted, remarked, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id, nothing_to_fit
from wtfc_tui.stages.gather.records import (
    DONE_AGAIN,
    UNDONE,
    AddStatement,
    CorrectStatement,
    Filed,
    MoveStatement,
    Participant,
    Statement,
    StatementAdded,
    StatementCorrected,
    StatementMoved,
    StatementRestored,
    StatementWithdrawn,
    Version,
    WithdrawStatement,
)

# ── kinds ───────────────────────────────────────────────────────────────────


def _questions_are_known(workshop: Workshop, _: Kind[Statement]) -> Iterator[str]:
    for one in workshop[STATEMENTS].values():
        if one.question not in QUESTION_NAMES:
            yield f"{one.id} answers a question that is not one of the three."


def _kept(workshop: Workshop, _: Kind[Statement], statement: Statement) -> Workshop:
    """With the statement, and with the person of whom it is (or was), known from now on. One that was withdrawn is in no
    theme."""
    if statement.withdrawn and statement.theme:
        statement = replace(statement, theme=None, was_in=statement.theme)
    for old in statement.earlier:
        workshop = knowing(workshop, old.person, old.group)
    by_themselves = statement.by if role_in(statement.by) is Role.PARTICIPANT else ""
    return knowing(workshop.having(STATEMENTS, statement), statement.person, statement.group, by_themselves)


def knowing(workshop: Workshop, person: str | None, group: str | None, own: str = "") -> Workshop:
    """`own`: the id of the participant who speaks under this code, where they do."""
    if not person:
        return workshop
    known = workshop[PARTICIPANTS].get(person, Participant(person, None))
    speaking = known.own or own
    now = replace(known, group=known.group or group, own=speaking, themselves=bool(speaking))
    return workshop if now == workshop[PARTICIPANTS].get(now.id) else workshop.having(PARTICIPANTS, now)


STATEMENTS: Final[Kind[Statement]] = Kind(
    "statements", "S", "statement", "statements", Statement, spotlit=False, fits=_questions_are_known, arrives=_kept
)
PARTICIPANTS: Final[Kind[Participant]] = Kind(
    "participants", "P", "participant", "participants", Participant, spotlit=False, fits=nothing_to_fit, arrives=alone
)

# ── deciding ────────────────────────────────────────────────────────────────


def question_named(typed: str) -> str:
    return chosen(typed, QUESTION_NAMES, "a question")


def group_named(typed: str) -> str:
    return chosen(typed, GROUPS, "a group", livedexperience="lived")


def person_and_group(typed: str) -> tuple[str, str | None]:
    """`P07` or `P07 family` -> the code and the group; refuses what is neither."""
    code, _, group = typed.strip().partition(" ")
    return person_code(code), group_named(group) if group.strip() else None


def own_code(workshop: Workshop, person: str) -> str | None:
    """The code under which a participant (by id) speaks for themselves; None before their first words."""
    return next((one.id for one in workshop[PARTICIPANTS].values() if one.own == person), None)


def add_statement(workshop: Workshop, command: AddStatement, asking: Asking) -> Iterator[Event]:
    person = person_code(command.person) if command.person else None
    if asking.person.role is Role.PARTICIPANT:
        person = speaking_as(workshop, asking, person)
    known = workshop[PARTICIPANTS].get(person or "P0")
    yield StatementAdded(
        id=next_id(workshop, STATEMENTS),
        question=question_named(command.question),
        person=person,
        group=group_named(command.group) if command.group else known.group if known else None,
        text=worded(command.text, "A statement", STATEMENT_LIMIT),
        source=chosen(command.source, SOURCES, "a source"),
    )


def speaking_as(workshop: Workshop, asking: Asking, wanted: str | None) -> str:
    """Participants speak for themselves: the first that they do gives them the next free code, and they keep it."""
    own, taken = own_code(workshop, asking.person.id), workshop[PARTICIPANTS]
    if wanted and wanted != own and (own or wanted in taken):
        yours = f"your code is {own}" if own else f"{wanted} is somebody else's code: leave --person out"
        raise Refused(Why.REFUSED, f"You can add your own words only; {yours}. A scribe may enter for anyone.")
    return own or wanted or next_person(taken)


def correct_statement(workshop: Workshop, command: CorrectStatement, asking: Asking) -> Iterator[Event]:
    statement = mine_to_mend(workshop, STATEMENTS, command.id, asking.person)
    text = worded(command.text, "A statement", STATEMENT_LIMIT)
    if text != statement.text:
        yield StatementCorrected(statement.id, text, statement.text, remarked(command.why))


def move_statement(workshop: Workshop, command: MoveStatement, asking: Asking) -> Iterator[Event]:
    statement = mine_to_mend(workshop, STATEMENTS, command.id, asking.person)
    if command.text is not None:
        yield from correct_statement(workshop, CorrectStatement(command.id, command.text, command.why), asking)
    elif command.question is None and command.person is None and command.group is None:
        raise Refused(
            Why.NOT_UNDERSTOOD, f"Say where {workshop.named(statement.id)} belongs: another question, or another person."
        )
    before = filed(statement)
    after = _filed_anew(workshop, before, command)
    if after.person != before.person and asking.person.role is Role.PARTICIPANT:
        raise Refused(
            Why.REFUSED,
            f"{workshop.named(statement.id)} is your own, and stays yours. A scribe can move it to somebody else.",
        )
    if after != before:
        yield StatementMoved(statement.id, after, before, remarked(command.why))


def filed(statement: Statement) -> Filed:
    return Filed(statement.question, statement.person, statement.group, statement.theme)


def _filed_anew(workshop: Workshop, before: Filed, command: MoveStatement) -> Filed:
    """Themes are of one question, so whoever answers another leaves theirs. A person's group is known from before."""
    question = before.question if command.question is None else question_named(command.question)
    person = before.person if command.person is None else person_code(command.person)
    known = workshop[PARTICIPANTS].get(person or "P0")
    group = before.group if person == before.person else known.group if known else None
    if command.group is not None:
        group = group_named(command.group)
    return Filed(question, person, group, before.theme if question == before.question else None)


def withdraw_statement(workshop: Workshop, command: WithdrawStatement, asking: Asking) -> Iterator[Event]:
    statement = mine_to_mend(workshop, STATEMENTS, command.id, asking.person)
    yield StatementWithdrawn(statement.id, remarked(command.why))


DECIDES: Final[Decides] = {
    AddStatement: add_statement,
    CorrectStatement: correct_statement,
    MoveStatement: move_statement,
    WithdrawStatement: withdraw_statement,
}

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: StatementAdded, recorded: Recorded) -> Workshop:
    return _kept(
        workshop,
        STATEMENTS,
        Statement(
            event.id, event.question, event.person, event.group, event.text, event.source, recorded.actor, recorded.at
        ),
    )


def _corrected(workshop: Workshop, event: StatementCorrected, recorded: Recorded) -> Workshop:
    statement = find(workshop, STATEMENTS, event.id)
    earlier = (*statement.earlier, _version(replace(statement, text=event.before), event.why, recorded))
    return workshop.having(STATEMENTS, replace(statement, text=event.text, earlier=earlier))


def _version(before: Statement, why: str, recorded: Recorded) -> Version:
    return Version(before.text, recorded.actor, recorded.at, why, before.question, before.person, before.group)


def _moved(workshop: Workshop, event: StatementMoved, recorded: Recorded) -> Workshop:
    before, after = workshop[STATEMENTS][event.id], event.after
    moved = replace(before, question=after.question, person=after.person, group=after.group, theme=after.theme)
    kept = replace(moved, earlier=(*before.earlier, _version(before, event.why, recorded)))
    return knowing(workshop.having(STATEMENTS, kept), after.person, after.group)


def _withdrawn(workshop: Workshop, event: StatementWithdrawn, _: Recorded) -> Workshop:
    """It knows where it was, and comes back to there."""
    statement = workshop[STATEMENTS][event.id]
    was_in = statement.theme if statement.stands else statement.was_in
    return workshop.having(STATEMENTS, replace(statement.taken_out(), theme=None, was_in=was_in))


def _restored(workshop: Workshop, event: StatementRestored, _: Recorded) -> Workshop:
    statement = workshop[STATEMENTS][event.id].brought_back()
    if statement.stands:
        statement = replace(statement, theme=statement.was_in, was_in=None)
    return workshop.having(STATEMENTS, statement)


# ── taking back ─────────────────────────────────────────────────────────────


def _not_added(workshop: Workshop, event: StatementAdded, _: Doing) -> Iterator[Event]:
    where = workshop[STATEMENTS][event.id].theme
    still(not where, f"{workshop.named(event.id)} has been put into {workshop.named(where or '')} since")
    yield StatementWithdrawn(event.id, UNDONE)


def _not_corrected(workshop: Workshop, event: StatementCorrected, _: Doing) -> Iterator[Event]:
    still(workshop[STATEMENTS][event.id].text == event.text, f"{workshop.named(event.id)} has been corrected again since")
    yield StatementCorrected(event.id, event.before, event.text, DONE_AGAIN if event.why == UNDONE else UNDONE)


def _not_moved(workshop: Workshop, event: StatementMoved, _: Doing) -> Iterator[Event]:
    statement, home = workshop[STATEMENTS][event.id], workshop.thing(event.before.theme or "T0")
    still(statement.stands, f"{workshop.named(event.id)} has been withdrawn since")
    still(filed(statement) == event.after, f"{workshop.named(event.id)} has been moved again since")
    still(not (home and not home.stands), f"{workshop.named(event.before.theme or '')} is no longer a theme")
    yield StatementMoved(event.id, event.before, event.after, DONE_AGAIN if event.why == UNDONE else UNDONE)


def _not_withdrawn(workshop: Workshop, event: StatementWithdrawn, _: Doing) -> Iterator[Event]:
    still(workshop[STATEMENTS][event.id].withdrawn, f"{workshop.named(event.id)} is back already")
    yield StatementRestored(event.id)


def _not_restored(workshop: Workshop, event: StatementRestored, _: Doing) -> Iterator[Event]:
    yield StatementWithdrawn(event.id, DONE_AGAIN)


# ── in words ────────────────────────────────────────────────────────────────


def _news_added(event: StatementAdded, telling: Telling) -> str:
    whose = f" for {event.person}" if event.person else ""
    return f"added {telling.named(event.id)} to {QUESTION_NAMES[event.question]}{whose}"


def _news_moved(event: StatementMoved, telling: Telling) -> str:
    return f"moved {telling.named(event.id)} to {_where(event)}"


def _back_at(event: StatementMoved, telling: Telling) -> str:
    words = telling.workshop[STATEMENTS][event.id].text
    return f"{quoted(words)} is at {_where(event)} again ({event.id})"


def _where(event: StatementMoved) -> str:
    """Only what is new of it: `future`, `P09 family`."""
    now, before = event.after, event.before
    question = QUESTION_NAMES[now.question] if now.question != before.question else ""
    group = GROUP_NAMES[now.group] if now.group and now.group != before.group else ""
    person = now.person or "nobody known" if now.person != before.person else ""
    return ", ".join(filter(None, (question, " ".join(filter(None, (person, group))))))


EVENTS: Final = (
    Row(StatementAdded, _added, _news_added, _not_added, Quiet("an undo never adds a statement")),
    Row(
        StatementCorrected, _corrected, lambda event, telling: f"corrected {telling.named(event.id)}",
        _not_corrected, lambda event, _: f"the words are {quoted(event.text)} again ({event.id})",
    ),
    Row(
        StatementMoved, _moved, _news_moved, _not_moved, _back_at,
    ),
    Row(
        StatementWithdrawn, _withdrawn, lambda event, telling: f"withdrew {telling.named(event.id)}",
        _not_withdrawn, lambda event, telling: telling.workshop[STATEMENTS][event.id].is_out,
    ),
    Row(
        StatementRestored, _restored, lambda event, telling: f"brought {telling.named(event.id)} back",
        _not_restored, lambda event, telling: telling.workshop[STATEMENTS][event.id].is_back,
    ),
)  # fmt: skip
