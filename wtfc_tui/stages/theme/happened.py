"""Theming: what each of its events does, how it is taken back, and in what words: all that stands in their rows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.rows import Quiet, Row, Telling, still
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.stages.gather.records import StatementWithdrawn
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import (
    Move,
    OnTheme,
    StatementsPut,
    Theme,
    ThemeCreated,
    ThemeRenamed,
    ThemeRetired,
    ThemeRevived,
    ThingsRehung,
)
from wtfc_tui.stages.theme.rules import THEMES, hanging, leading_back_to, members, still_a_theme

# ── evolving ────────────────────────────────────────────────────────────────


def _created(workshop: Workshop, event: ThemeCreated, _: Recorded) -> Workshop:
    return workshop.having(THEMES, Theme(event.id, event.question, event.title))


def _renamed(workshop: Workshop, event: ThemeRenamed, _: Recorded) -> Workshop:
    return workshop.having(THEMES, replace(workshop[THEMES][event.id], title=event.title))


def _retired(workshop: Workshop, event: ThemeRetired, _: Recorded) -> Workshop:
    """What was withdrawn out of it comes back, if it does, to where all the rest has gone."""
    away = [replace(one, was_in=event.into) for one in workshop[STATEMENTS].values() if one.was_in == event.id]
    retired = replace(workshop[THEMES][event.id], retired=True, into=event.into)
    return workshop.having(STATEMENTS, *away).having(THEMES, retired)


def _revived(workshop: Workshop, event: ThemeRevived, _: Recorded) -> Workshop:
    return workshop.having(THEMES, replace(workshop[THEMES][event.id], retired=False, into=None))


def _put(workshop: Workshop, event: StatementsPut, _: Recorded) -> Workshop:
    there = workshop[STATEMENTS]
    return workshop.having(STATEMENTS, *(replace(there[move.statement], theme=move.after) for move in event.moves))


def _rehung(workshop: Workshop, event: ThingsRehung, _: Recorded) -> Workshop:
    moved = set(event.things)
    for kind in list(workshop.kinds()):
        if issubclass(kind.record, OnTheme):
            there = workshop[kind]
            workshop = workshop.having(kind, *(replace(there[one], theme=event.after) for one in moved if one in there))
    said = workshop[STATEMENTS]
    return workshop.having(STATEMENTS, *(replace(said[one], was_in=event.after) for one in event.things if one in said))


# ── taking back ─────────────────────────────────────────────────────────────


def _not_created(workshop: Workshop, event: ThemeCreated, doing: Doing) -> Iterator[Event]:
    mine = {move.statement for one in doing.events if isinstance(one, StatementsPut) for move in one.moves}
    came = {thing for one in doing.events if isinstance(one, ThingsRehung) for thing in one.things}
    hangs = [
        f"{kind.noun} {workshop.named(one.id)}"
        for kind, one in hanging(workshop, event.id)
        if one.stands and one.id not in came
    ]
    still(workshop[THEMES][event.id].stands, f"{workshop.named(event.id)} has been merged into another since")
    still(set(members(workshop, event.id)) <= mine, f"others have put statements into {workshop.named(event.id)} since")
    still(not hangs, f"{workshop.named(event.id)} has {' and '.join(hangs)} now")
    away = [workshop.named(one) for one in leading_back_to(workshop, event.id)]
    still(not away, f"{' and '.join(away)} was withdrawn out of {workshop.named(event.id)}, and may come back to it")
    yield ThemeRetired(event.id, None)


def _not_renamed(workshop: Workshop, event: ThemeRenamed, _: Doing) -> Iterator[Event]:
    still(workshop[THEMES][event.id].title == event.title, f"{workshop.named(event.id)} has been renamed again since")
    yield ThemeRenamed(event.id, event.before, event.title)


def _not_retired(workshop: Workshop, event: ThemeRetired, _: Doing) -> Iterator[Event]:
    still(not workshop[THEMES][event.id].stands, f"{workshop.named(event.id)} is back already")
    yield ThemeRevived(event.id, event.into)


def _not_revived(workshop: Workshop, event: ThemeRevived, doing: Doing) -> Iterator[Event]:
    """Only with what the undo brought back to it: nothing that came since may be left behind."""
    back = {move.statement for one in doing.events if isinstance(one, StatementsPut) for move in one.moves}
    back |= {thing for one in doing.events if isinstance(one, ThingsRehung) for thing in one.things}
    there = [*members(workshop, event.id), *(one.id for _, one in hanging(workshop, event.id))]
    came = [one for one in (*there, *leading_back_to(workshop, event.id)) if one not in back]
    still(not came, f"{workshop.named(event.id)} has {' and '.join(map(workshop.named, came))} now")
    if event.into:
        still_a_theme(workshop, event.into)
    yield ThemeRetired(event.id, event.into)


def _not_put(workshop: Workshop, event: StatementsPut, doing: Doing) -> Iterator[Event]:
    home_again = {one.id for one in doing.events if isinstance(one, ThemeRetired | StatementWithdrawn)}
    yield StatementsPut(tuple(_back(workshop, move, home_again) for move in event.moves))


def _back(workshop: Workshop, move: Move, home_again: set[str]) -> Move:
    """`home_again`: themes and statements that this undo brings back, so that things may go home."""
    statement = workshop[STATEMENTS][move.statement]
    still(statement.stands or statement.id in home_again, f"{workshop.named(move.statement)} has been withdrawn since")
    still(statement.theme == move.after, f"{workshop.named(move.statement)} has been moved again since")
    home = workshop[THEMES].get(move.before or "T0")
    still(
        not (home and home.retired and home.id not in home_again),
        f"{workshop.named(move.before or '')} is no longer a theme",
    )
    still(
        not (home and home.question != statement.question),
        f"{workshop.named(move.statement)} answers another question since",
    )
    return Move(move.statement, statement.theme, move.before)


def _not_rehung(workshop: Workshop, event: ThingsRehung, doing: Doing) -> Iterator[Event]:
    there = {*(thing.id for _, thing in hanging(workshop, event.after)), *leading_back_to(workshop, event.after)}
    things = tuple(one for one in event.things if one in there)
    home_again = any(isinstance(one, ThemeRetired) and one.id == event.before for one in doing.events)
    if things:
        still(home_again or workshop[THEMES][event.before].stands, f"{workshop.named(event.before)} is no longer a theme")
        yield ThingsRehung(things, event.after, event.before)


# ── in words ────────────────────────────────────────────────────────────────


def _news_retired(event: ThemeRetired, telling: Telling) -> str:
    if not event.into:
        return f"took {_title(telling, event.id)} away ({event.id})"
    return f"merged {_title(telling, event.id)} into {_title(telling, event.into)} ({event.id}, {event.into})"


def _what(moves: tuple[Move, ...]) -> str:
    return moves[0].statement if len(moves) == 1 else counted(len(moves), "statement")


def _news_put(event: StatementsPut, telling: Telling) -> str:
    (first, *more), to = event.moves, event.moves[0].after
    what = _what(event.moves) if more else quoted(telling.workshop[STATEMENTS][first.statement].text)
    place = to or first.before or ""
    ids = place if more else f"{first.statement}, {place}"
    return f"put {what} into {_title(telling, to)} ({ids})" if to else f"took {what} out of {_title(telling, place)} ({ids})"


def _is_in(event: StatementsPut, telling: Telling) -> str:
    (first, *more), places = event.moves, {move.after for move in event.moves}
    if len(places) > 1:
        return f"{_what(event.moves)} are where they were"
    title = _title(telling, first.after) if first.after else "no theme"
    if more:
        return f"{_what(event.moves)} are in {title} again{f' ({first.after})' if first.after else ''}"
    ids = f"{first.statement} in {first.after}" if first.after else first.statement
    return f"{quoted(telling.workshop[STATEMENTS][first.statement].text)} is in {title} again ({ids})"


def _title(telling: Telling, theme: str) -> str:
    return quoted(telling.workshop[THEMES][theme].title)


def _is_no_theme(event: ThemeRetired, telling: Telling) -> str:
    if event.into:
        return f"{_title(telling, event.id)} is part of {_title(telling, event.into)} again ({event.id} in {event.into})"
    return f"{_title(telling, event.id)} is no theme any more ({event.id})"


EVENTS: Final = (
    Row(
        ThemeCreated, _created, lambda event, _: f"started “{event.title}” ({event.id})",
        _not_created, Quiet("an undo brings a theme back and never starts one"),
    ),
    Row(
        ThemeRenamed, _renamed, lambda event, _: f"renamed {quoted(event.before)} to “{event.title}” ({event.id})",
        _not_renamed, lambda event, _: f"the theme is {quoted(event.title)} again ({event.id})",
    ),
    Row(ThemeRetired, _retired, _news_retired, _not_retired, _is_no_theme),
    Row(
        ThemeRevived, _revived, lambda event, telling: f"brought {_title(telling, event.id)} back ({event.id})",
        _not_revived, lambda event, telling: f"{_title(telling, event.id)} is a theme again ({event.id})",
    ),
    Row(StatementsPut, _put, _news_put, _not_put, _is_in),
    Row(
        ThingsRehung, _rehung, Quiet("the merge or the split that moved them is told"),
        _not_rehung, Quiet("that the theme is back tells it"),
    ),
)  # fmt: skip
