"""An action hangs on an idea and has what, who and by when; what is missing is pointed out, never forced."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import mine_to_mend, standing
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import IDEA_LIMIT, REMARK_LIMIT, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.plan.records import (
    Action,
    ActionAdded,
    ActionChanged,
    ActionRestored,
    ActionWithdrawn,
    AddAction,
    ChangeAction,
    Planned,
    WithdrawAction,
)

STATUSES: Final = ("open", "done", "dropped", "cannot")
"""An action ends as done, dropped, or not possible because of something."""


def _fit(workshop: Workshop, kind: Kind[Action]) -> Iterator[str]:
    for one in workshop[kind].values():
        if one.idea not in workshop[IDEAS]:
            yield f"{one.id} is for {one.idea}, which is not there."
        if one.status not in STATUSES:
            yield f"{one.id} has a status that is not one of {', '.join(STATUSES)}."
        if not all(map(is_day, filter(None, (one.planned.due, *(update.on for update in one.updates))))):
            yield f"{one.id} has a day that is not written as 2027-03-15."


def is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


ACTIONS: Final[Kind[Action]] = Kind("actions", "A", "action", "actions", Action, spotlit=False, fits=_fit, arrives=alone)


class InThePast(Refused):
    """The day that an action should be done by is past: it is asked whether that is meant."""


# ── deciding ────────────────────────────────────────────────────────────────


def add_action(workshop: Workshop, command: AddAction, asking: Asking) -> Iterator[Event]:
    idea = standing(workshop, IDEAS, command.idea)
    said = _clean(Planned(command.what, command.who, command.due, command.first_step, command.needs))
    _not_past(said.due, asking, command.past_meant)
    yield ActionAdded(next_id(workshop, ACTIONS), idea.id, said)


def change_action(workshop: Workshop, command: ChangeAction, asking: Asking) -> Iterator[Event]:
    before = mine_to_mend(workshop, ACTIONS, command.id, asking.person)
    names = ("what", "who", "due", "first_step", "needs")
    wished = {name: words for name in names if (words := getattr(command, name)) is not None}
    now = _clean(replace(before.planned, **wished))
    if now.due != before.planned.due:
        _not_past(now.due, asking, command.past_meant)
    if now != before.planned:
        yield ActionChanged(before.id, now, before.planned)


def withdraw_action(workshop: Workshop, command: WithdrawAction, asking: Asking) -> Iterator[Event]:
    yield ActionWithdrawn(mine_to_mend(workshop, ACTIONS, command.id, asking.person).id)


def _clean(said: Planned) -> Planned:
    if said.due and not is_day(said.due):
        raise Refused(Why.NOT_UNDERSTOOD, f"“{said.due[:20]}” is not a day: write it as 2027-03-15.")
    what = worded(said.what, "An action", IDEA_LIMIT)
    who, first = _said(said.who, "Who carries it out"), _said(said.first_step, "A first step")
    return Planned(what, who, said.due, first, _said(said.needs, "What help it needs"))


def _said(words: str, name: str) -> str:
    return worded(words, name, REMARK_LIMIT) if words.strip() else ""


def _not_past(due: str, asking: Asking, meant: bool) -> None:
    if due and due < asking.at.date().isoformat() and not meant:
        raise InThePast(Why.REFUSED, f"{day_in_full(due)} is past: nothing is saved yet. Is that day meant?")


def day_in_full(written: str) -> str:
    """`Monday 15 March 2027`, as it is shown back to whoever typed it in other words."""
    day = date.fromisoformat(written)
    return f"{day:%A} {day.day} {day:%B %Y}"


DECIDES: Final[Decides] = {AddAction: add_action, ChangeAction: change_action, WithdrawAction: withdraw_action}

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: ActionAdded, recorded: Recorded) -> Workshop:
    return workshop.having(ACTIONS, Action(event.id, event.idea, event.planned, recorded.actor))


def _changed(workshop: Workshop, event: ActionChanged, _: Recorded) -> Workshop:
    return workshop.having(ACTIONS, replace(workshop[ACTIONS][event.id], planned=event.planned))


def _withdrawn(workshop: Workshop, event: ActionWithdrawn, _: Recorded) -> Workshop:
    return workshop.having(ACTIONS, workshop[ACTIONS][event.id].taken_out())


def _restored(workshop: Workshop, event: ActionRestored, _: Recorded) -> Workshop:
    return workshop.having(ACTIONS, workshop[ACTIONS][event.id].brought_back())


# ── taking back ─────────────────────────────────────────────────────────────


def _not_added(workshop: Workshop, event: ActionAdded, _: Doing) -> Iterator[Event]:
    yield ActionWithdrawn(event.id)


def _not_changed(workshop: Workshop, event: ActionChanged, _: Doing) -> Iterator[Event]:
    still(workshop[ACTIONS][event.id].planned == event.planned, f"{workshop.named(event.id)} has been changed again since")
    yield ActionChanged(event.id, event.before, event.planned)


def _not_withdrawn(workshop: Workshop, event: ActionWithdrawn, _: Doing) -> Iterator[Event]:
    yield ActionRestored(event.id)


def _not_restored(workshop: Workshop, event: ActionRestored, _: Doing) -> Iterator[Event]:
    yield ActionWithdrawn(event.id)


# ── in words ────────────────────────────────────────────────────────────────


def planned_in_words(said: Planned) -> str:
    """`Ring the school: Jo, by Monday 15 March 2027`; what is missing is not there."""
    more = [said.who, f"by {day_in_full(said.due)}" if said.due else ""]
    return ": ".join(filter(None, (said.what, ", ".join(filter(None, more)))))


def _news_added(event: ActionAdded, telling: Telling) -> str:
    return f"planned {telling.named(event.id)} for {telling.named(event.idea)}"


EVENTS: Final = (
    Row(ActionAdded, _added, _news_added, _not_added, Quiet("an undo never adds an action")),
    Row(
        ActionChanged, _changed, lambda event, _: f"changed an action: {planned_in_words(event.planned)} ({event.id})",
        _not_changed, lambda event, _: f"the action is {planned_in_words(event.planned)} again ({event.id})",
    ),
    Row(
        ActionWithdrawn, _withdrawn,
        lambda event, telling: f"withdrew the action {telling.named(event.id)}",
        _not_withdrawn, lambda event, telling: telling.workshop[ACTIONS][event.id].is_out,
    ),
    Row(
        ActionRestored, _restored,
        lambda event, telling: f"brought the action {telling.named(event.id)} back",
        _not_restored, lambda event, telling: telling.workshop[ACTIONS][event.id].is_back,
    ),
)  # fmt: skip
