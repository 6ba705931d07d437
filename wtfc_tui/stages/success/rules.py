"""Success is said for a theme and by one perspective: how they would know that it has been mended."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import chosen, mine_to_mend
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import IDEA_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id
from wtfc_tui.stages.success.records import (
    AddSuccess,
    CorrectSuccess,
    SuccessAdded,
    SuccessCorrected,
    SuccessRestored,
    SuccessStatement,
    SuccessWithdrawn,
    WithdrawSuccess,
)
from wtfc_tui.stages.theme.rules import fit_their_themes, live_theme, still_a_theme

EVERYBODY: Final = "everybody"
"""Whose perspective it is in a workshop that tells none apart."""


def perspectives(workshop: Workshop) -> tuple[str, ...]:
    """As the workshop has them: at least one."""
    return workshop.perspectives or (EVERYBODY,)


def perspective_named(workshop: Workshop, typed: str) -> str:
    """`prov`, `people`, `families`: by how it begins, else by how a word in it begins."""
    there, key = perspectives(workshop), typed.strip().casefold()
    try:
        return chosen(typed, there, "a perspective")
    except Refused:
        found = [one for one in there if any(word.startswith(key) for word in one.casefold().split())]
        if len(key) > 1 and len(found) == 1:
            return found[0]
        raise


def _fit(workshop: Workshop, kind: Kind[SuccessStatement]) -> Iterator[str]:
    yield from fit_their_themes(workshop, kind)
    for one in workshop[kind].values():
        if one.perspective not in perspectives(workshop):
            yield f"{one.id} is for {one.perspective}, which is no perspective of this workshop."


SUCCESSES: Final[Kind[SuccessStatement]] = Kind(
    "successes", "G", "success statement", "success statements", SuccessStatement, spotlit=False, fits=_fit, arrives=alone
)

# ── deciding ────────────────────────────────────────────────────────────────


def add_success(workshop: Workshop, command: AddSuccess, asking: Asking) -> Iterator[Event]:
    theme = live_theme(workshop, command.theme)
    perspective = perspective_named(workshop, command.perspective)
    text = worded(command.text, "A success statement", IDEA_LIMIT)
    yield SuccessAdded(next_id(workshop, SUCCESSES), theme.id, perspective, text)


def correct_success(workshop: Workshop, command: CorrectSuccess, asking: Asking) -> Iterator[Event]:
    one = mine_to_mend(workshop, SUCCESSES, command.id, asking.person)
    text = worded(command.text, "A success statement", IDEA_LIMIT)
    if text != one.text:
        yield SuccessCorrected(one.id, text, one.text)


def withdraw_success(workshop: Workshop, command: WithdrawSuccess, asking: Asking) -> Iterator[Event]:
    yield SuccessWithdrawn(mine_to_mend(workshop, SUCCESSES, command.id, asking.person).id)


DECIDES: Final[Decides] = {AddSuccess: add_success, CorrectSuccess: correct_success, WithdrawSuccess: withdraw_success}

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: SuccessAdded, recorded: Recorded) -> Workshop:
    return workshop.having(SUCCESSES, SuccessStatement(event.id, event.theme, event.perspective, event.text, recorded.actor))


def _corrected(workshop: Workshop, event: SuccessCorrected, _: Recorded) -> Workshop:
    return workshop.having(SUCCESSES, replace(workshop[SUCCESSES][event.id], text=event.text))


def _withdrawn(workshop: Workshop, event: SuccessWithdrawn, _: Recorded) -> Workshop:
    return workshop.having(SUCCESSES, workshop[SUCCESSES][event.id].taken_out())


def _restored(workshop: Workshop, event: SuccessRestored, _: Recorded) -> Workshop:
    return workshop.having(SUCCESSES, workshop[SUCCESSES][event.id].brought_back())


# ── taking back ─────────────────────────────────────────────────────────────


def _taken_out(workshop: Workshop, event: SuccessAdded | SuccessRestored, _: Doing) -> Iterator[Event]:
    yield SuccessWithdrawn(event.id)


def _not_corrected(workshop: Workshop, event: SuccessCorrected, _: Doing) -> Iterator[Event]:
    still(workshop[SUCCESSES][event.id].text == event.text, f"{workshop.named(event.id)} has been corrected again since")
    yield SuccessCorrected(event.id, event.before, event.text)


def _not_withdrawn(workshop: Workshop, event: SuccessWithdrawn, _: Doing) -> Iterator[Event]:
    if not workshop[SUCCESSES][event.id].besides:
        still_a_theme(workshop, workshop[SUCCESSES][event.id].theme)
    yield SuccessRestored(event.id)


# ── in words ────────────────────────────────────────────────────────────────


def _news_added(event: SuccessAdded, telling: Telling) -> str:
    return f"said what success is for {event.perspective}: {telling.named(event.id)}"


EVENTS: Final = (
    Row(SuccessAdded, _added, _news_added, _taken_out, Quiet("an undo never adds one")),
    Row(
        SuccessCorrected, _corrected, lambda event, telling: f"corrected {telling.named(event.id)}",
        _not_corrected, lambda event, _: f"the words are {quoted(event.text)} again ({event.id})",
    ),
    Row(
        SuccessWithdrawn, _withdrawn, lambda event, telling: f"withdrew {telling.named(event.id)}",
        _not_withdrawn, lambda event, telling: telling.workshop[SUCCESSES][event.id].is_out,
    ),
    Row(
        SuccessRestored, _restored, lambda event, telling: f"brought {telling.named(event.id)} back",
        _taken_out, lambda event, telling: telling.workshop[SUCCESSES][event.id].is_back,
    ),
)  # fmt: skip
