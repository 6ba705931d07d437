"""Causes: what each of their events does, how it is taken back, and in what words: all that stands in their rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.stages.causes.records import (
    Cause,
    CauseAdded,
    CauseCorrected,
    CauseMoved,
    CausesRestored,
    CausesWithdrawn,
    CauseTied,
    RootMarked,
)
from wtfc_tui.stages.causes.rules import CAUSES, below, why_not_under
from wtfc_tui.stages.theme.rules import THEMES, still_a_theme

# ── evolving ────────────────────────────────────────────────────────────────


def _added(workshop: Workshop, event: CauseAdded, recorded: Recorded) -> Workshop:
    cause = Cause(event.id, event.theme, event.text, recorded.actor, event.under, event.root)
    return workshop.having(CAUSES, cause)


def _corrected(workshop: Workshop, event: CauseCorrected, _: Recorded) -> Workshop:
    return workshop.having(CAUSES, replace(workshop[CAUSES][event.id], text=event.text))


def _marked(workshop: Workshop, event: RootMarked, _: Recorded) -> Workshop:
    return workshop.having(CAUSES, replace(workshop[CAUSES][event.id], root=event.root))


def _moved(workshop: Workshop, event: CauseMoved, _: Recorded) -> Workshop:
    return workshop.having(CAUSES, replace(workshop[CAUSES][event.id], under=event.under))


def _tied(workshop: Workshop, event: CauseTied, _: Recorded) -> Workshop:
    cause = workshop[CAUSES][event.id]
    says = {*cause.says, *event.tied}.difference(event.loosed)
    return workshop.having(CAUSES, replace(cause, says=tuple(sorted(says, key=number))))


def _withdrawn(workshop: Workshop, event: CausesWithdrawn, _: Recorded) -> Workshop:
    return workshop.having(CAUSES, *(workshop[CAUSES][one].taken_out() for one in event.causes))


def _restored(workshop: Workshop, event: CausesRestored, _: Recorded) -> Workshop:
    return workshop.having(CAUSES, *(workshop[CAUSES][one].brought_back() for one in event.causes))


# ── taking back ─────────────────────────────────────────────────────────────


def _not_added(workshop: Workshop, event: CauseAdded, _: Doing) -> Iterator[Event]:
    yield _out_again(workshop, (event.id,))


def _not_restored(workshop: Workshop, event: CausesRestored, _: Doing) -> Iterator[Event]:
    yield _out_again(workshop, event.causes)


def _out_again(workshop: Workshop, causes: tuple[str, ...]) -> CausesWithdrawn:
    """What others have said under one of them since would lose its place."""
    for id in causes:
        cause = workshop[CAUSES][id]
        if since := [one for one in below(workshop, cause) if cause.stands and one.id not in causes]:
            still(False, f"{quoted(since[0].text)} has been said under {quoted(cause.text)} since ({since[0].id}, {id})")
    return CausesWithdrawn(causes)


def _not_corrected(workshop: Workshop, event: CauseCorrected, _: Doing) -> Iterator[Event]:
    still(workshop[CAUSES][event.id].text == event.text, f"{workshop.named(event.id)} has been corrected again since")
    yield CauseCorrected(event.id, event.before, event.text)


def _not_marked(workshop: Workshop, event: RootMarked, _: Doing) -> Iterator[Event]:
    still(workshop[CAUSES][event.id].root == event.root, f"{workshop.named(event.id)} has been marked otherwise since")
    yield RootMarked(event.id, not event.root)


def _not_moved(workshop: Workshop, event: CauseMoved, _: Doing) -> Iterator[Event]:
    cause, home = workshop[CAUSES][event.id], workshop[CAUSES].get(event.before or "C0")
    still(cause.stands, f"{workshop.named(event.id)} has been taken out since")
    still(cause.under == event.under, f"{workshop.named(event.id)} has been moved again since")
    if home:
        still(home.stands, f"{quoted(home.text)} has been taken out since ({home.id})")
        why = why_not_under(workshop, cause.id, home)
        still(not why, why)
    yield CauseMoved(event.id, event.before, event.under)


def _not_tied(workshop: Workshop, event: CauseTied, _: Doing) -> Iterator[Event]:
    says = set(workshop[CAUSES][event.id].says)
    same = says.issuperset(event.tied) and says.isdisjoint(event.loosed)
    still(same, f"the statements of {workshop.named(event.id)} have been changed since")
    yield CauseTied(event.id, event.loosed, event.tied)


def _not_withdrawn(workshop: Workshop, event: CausesWithdrawn, _: Doing) -> Iterator[Event]:
    for id in event.causes:
        if not workshop[CAUSES][id].besides:
            still_a_theme(workshop, workshop[CAUSES][id].theme)
    yield CausesRestored(event.causes)


# ── in words ────────────────────────────────────────────────────────────────


def _words(telling: Telling, id: str) -> str:
    return quoted(telling.workshop[CAUSES][id].text, telling.most)


def _news_added(event: CauseAdded, telling: Telling) -> str:
    asked = _words(telling, event.under) if event.under else quoted(telling.workshop[THEMES][event.theme].title)
    root = ", a root" if event.root else ""
    return f"said why {asked}: {quoted(event.text)}{root} ({event.id}{f' under {event.under}' if event.under else ''})"


def _news_moved(event: CauseMoved, telling: Telling) -> str:
    return f"put {_words(telling, event.id)} {_where(event, telling)}"


def _where(event: CauseMoved, telling: Telling) -> str:
    theme = telling.workshop[CAUSES][event.id].theme
    place = event.under or theme
    words = _words(telling, event.under) if event.under else quoted(telling.workshop[THEMES][theme].title)
    return f"under {words} ({event.id}, {place})"


def _as_marked(event: RootMarked, telling: Telling, again: str = "") -> str:
    return f"{_words(telling, event.id)} is {'a root' if event.root else 'no root'}{again} ({event.id})"


def _as_tied(event: CauseTied, telling: Telling) -> str:
    tied, what = event.tied, _words(telling, event.id)
    these = ", ".join(map(telling.named, tied or event.loosed))
    how = f"tied {these} to" if tied else f"took {these} away from"
    return f"{how} {what} ({event.id})"


def _said_by(event: CauseTied, telling: Telling) -> str:
    says = ", ".join(map(telling.named, telling.workshop[CAUSES][event.id].says)) or "no statement"
    return f"{_words(telling, event.id)} is tied to {says} again ({event.id})"


def _with_those_below(causes: Sequence[str], telling: Telling) -> str:
    first, *more = causes
    also = f" and {counted(len(more), 'cause')} under it" if more else ""
    return f"{_words(telling, first)}{also} ({first})"


def _is_out(event: CausesWithdrawn, telling: Telling) -> str:
    first, *more = event.causes
    also = f", and {counted(len(more), 'cause')} under it" if more else ""
    return f"{telling.workshop[CAUSES][first].is_out}{also}"


def _is_back(event: CausesRestored, telling: Telling) -> str:
    first, *more = event.causes
    also = f", and {counted(len(more), 'cause')} under it" if more else ""
    return f"{telling.workshop[CAUSES][first].is_back}{also}"


EVENTS: Final = (
    Row(CauseAdded, _added, _news_added, _not_added, Quiet("an undo never adds a cause")),
    Row(
        CauseCorrected, _corrected, lambda event, telling: f"corrected {telling.named(event.id)}",
        _not_corrected, lambda event, _: f"the words are {quoted(event.text)} again ({event.id})",
    ),
    Row(
        RootMarked, _marked, lambda event, telling: f"says that {_as_marked(event, telling)}",
        _not_marked, lambda event, telling: _as_marked(event, telling, " again"),
    ),
    Row(
        CauseMoved, _moved, _news_moved,
        _not_moved, lambda event, telling: f"{_words(telling, event.id)} is {_where(event, telling)} again",
    ),
    Row(CauseTied, _tied, _as_tied, _not_tied, _said_by),
    Row(
        CausesWithdrawn, _withdrawn, lambda event, telling: f"took out {_with_those_below(event.causes, telling)}",
        _not_withdrawn, _is_out,
    ),
    Row(
        CausesRestored, _restored, lambda event, telling: f"brought back {_with_those_below(event.causes, telling)}",
        _not_restored, _is_back,
    ),
)  # fmt: skip
