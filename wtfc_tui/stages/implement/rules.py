"""Actions are carried out: each says now and then how it goes, and ends as done, dropped, or not possible because …"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, mine_to_mend
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rows import Row, still
from wtfc_tui.domain.words import IDEA_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.stages.implement.records import (
    ActionSettled,
    ActionUpdated,
    SettleAction,
    Settled,
    UpdateAction,
    UpdateTakenBack,
)
from wtfc_tui.stages.plan.records import Action, Update
from wtfc_tui.stages.plan.rules import ACTIONS, STATUSES

IN_WORDS: Final = {"open": "open again", "done": "done", "dropped": "dropped", "cannot": "not possible"}

# ── deciding ────────────────────────────────────────────────────────────────


def update_action(workshop: Workshop, command: UpdateAction, asking: Asking) -> Iterator[Event]:
    action = mine_to_mend(workshop, ACTIONS, command.id, asking.person)
    text = worded(command.text, "How it goes", IDEA_LIMIT)
    yield ActionUpdated(action.id, Update(text, asking.at.date().isoformat()))


def settle_action(workshop: Workshop, command: SettleAction, asking: Asking) -> Iterator[Event]:
    action = mine_to_mend(workshop, ACTIONS, command.id, asking.person)
    status = chosen(command.status, STATUSES, "how an action ends", notpossible="cannot", drop="dropped")
    because = worded(command.because, "Why", IDEA_LIMIT) if command.because.strip() else ""
    if status == "cannot" and not because:
        raise Refused(Why.NOT_UNDERSTOOD, "Say why it is not possible: the people whose words it comes from will ask.")
    now, before = Settled(status, because if status != "open" else ""), stands(action)
    if now != before:
        yield ActionSettled(action.id, now, before)


def stands(action: Action) -> Settled:
    return Settled(action.status, action.because)


DECIDES: Final[Decides] = {UpdateAction: update_action, SettleAction: settle_action}

# ── evolving ────────────────────────────────────────────────────────────────


def _updated(workshop: Workshop, event: ActionUpdated, _: Recorded) -> Workshop:
    action = workshop[ACTIONS][event.id]
    return workshop.having(ACTIONS, replace(action, updates=(*action.updates, event.update)))


def _taken_back(workshop: Workshop, event: UpdateTakenBack, _: Recorded) -> Workshop:
    action = workshop[ACTIONS][event.id]
    return workshop.having(ACTIONS, replace(action, updates=action.updates[:-1]))


def _settled(workshop: Workshop, event: ActionSettled, _: Recorded) -> Workshop:
    action = workshop[ACTIONS][event.id]
    return workshop.having(ACTIONS, replace(action, status=event.now.status, because=event.now.because))


# ── taking back ─────────────────────────────────────────────────────────────


def _not_updated(workshop: Workshop, event: ActionUpdated, _: Doing) -> Iterator[Event]:
    last = workshop[ACTIONS][event.id].updates[-1:]
    still(last == (event.update,), f"somebody has said since how {workshop.named(event.id)} goes")
    yield UpdateTakenBack(event.id, event.update)


def _updated_again(workshop: Workshop, event: UpdateTakenBack, _: Doing) -> Iterator[Event]:
    yield ActionUpdated(event.id, event.update)


def _not_settled(workshop: Workshop, event: ActionSettled, _: Doing) -> Iterator[Event]:
    still(stands(workshop[ACTIONS][event.id]) == event.now, f"{workshop.named(event.id)} stands otherwise since")
    yield ActionSettled(event.id, event.before, event.now)


# ── in words ────────────────────────────────────────────────────────────────


def settled_words(settled: Settled) -> str:
    """`not possible, because the school is closed`"""
    because = ", because " if settled.status == "cannot" else ": "
    return IN_WORDS[settled.status] + (f"{because}{settled.because}" if settled.because else "")


EVENTS: Final = (
    Row(
        ActionUpdated, _updated,
        lambda event, telling: f"said how {telling.named(event.id)} goes: {quoted(event.update.text)}",
        _not_updated, lambda event, _: f"it is said again how it goes: {quoted(event.update.text)}",
    ),
    Row(
        UpdateTakenBack, _taken_back,
        lambda event, telling: f"took back how {telling.named(event.id)} goes",
        _updated_again, lambda event, telling: f"{quoted(event.update.text)} is no longer said of {telling.named(event.id)}",
    ),
    Row(
        ActionSettled, _settled,
        lambda event, telling: f"settled {telling.named(event.id)}: {settled_words(event.now)}",
        _not_settled, lambda event, telling: f"{telling.named(event.id)} is {settled_words(event.now)}",
    ),
)  # fmt: skip
