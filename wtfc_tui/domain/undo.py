"""Taking back what one did last, and doing it again: the opposite is appended, nothing is erased.

Undo takes back exactly the last thing that its person did, or refuses and changes nothing: it never reaches past what
cannot be taken back. Redo does again what the last undo took back, while nothing of it has changed and its person has done
nothing else. How each event is taken back stands in its row; this is what holds for all of them. All of it is a fold of the
log, so that a new start of the server forgets nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Boxed, ClosesBox, Event, OpensBox, Recorded
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.rows import Changed, NoDeed, NotUndone, Quiet, Row, Telling, still
from wtfc_tui.domain.visible import Shown, Visibility, altered
from wtfc_tui.domain.workshop import Doing, TakenBack, Veil, Workshop

REMEMBERED: Final = 50
"""How many doings of one person can be undone, one after the other."""
Rows = Mapping[type[Event], Row]


@dataclass(frozen=True)
class Undo(Command, may=OWN_VOICE):
    pass


@dataclass(frozen=True)
class Redo(Command, may=OWN_VOICE):
    pass


@dataclass(frozen=True)
class Undone(Event, actor=Visibility.HIDDEN):
    """The events after this one, in the same breath, take back what the actor did at that time."""

    did_at: Shown[datetime]


@dataclass(frozen=True)
class Redone(Event, actor=Visibility.HIDDEN):
    """The events after this one, in the same breath, do again what the actor took back at that time."""

    undid_at: Shown[datetime]


# ── deciding ────────────────────────────────────────────────────────────────


def decides(table: Callable[[], Rows]) -> Decides:
    """The rules over a table of rows, which is asked for late: the rows of these rules stand in it too."""

    def undo(workshop: Workshop, command: Undo, asking: Asking) -> Iterator[Event]:
        doings, secret = workshop.done.get(asking.person.id, ()), _secret(workshop, asking)
        last = max((*doings[-1:], *secret), key=lambda one: one.at, default=None)
        if last is None:
            raise Refused(Why.REFUSED, "There is nothing of yours left to undo.")
        with _refusing("Not undone"):
            _must_be_known_as_last(workshop, last)
            yield Undone(last.at)
            yield from _opposites(table(), workshop, last, asking)

    def redo(workshop: Workshop, command: Redo, asking: Asking) -> Iterator[Event]:
        undone = workshop.taken_back.get(asking.person.id, ())
        if not undone:
            raise Refused(Why.REFUSED, "There is nothing to do again: you have taken nothing back since your last step.")
        last = undone[-1]
        with _refusing("Not done again"):
            still(all(one.at < last.at for one in _secret(workshop, asking)), "you have done something else since")
            _must_be_known_as_last(workshop, last)
            yield Redone(last.at)
            yield from _opposites(table(), workshop, last, asking)
            _must_be_as_it_was_left(workshop, last)

    return {Undo: undo, Redo: redo}


@contextmanager
def _refusing(what: str) -> Iterator[None]:
    try:
        yield
    except Changed as changed:
        raise Refused(Why.REFUSED, f"{what}: {changed}.") from changed


def _secret(workshop: Workshop, asking: Asking) -> tuple[Doing, ...]:
    """What this person put into the open box last, if anything: under their key, or under one that begins with it."""
    if not asking.ballot_key:
        return ()
    mine = (doing for key, doing in workshop.boxed.items() if key.startswith(asking.ballot_key))
    return tuple(sorted(mine, key=lambda one: one.at)[-1:])


def _opposites(table: Rows, workshop: Workshop, doing: Doing, asking: Asking) -> Iterator[Event]:
    """Changed where nothing of it can be taken back. What stands beside what can, such as a call to come, stays."""
    if all(isinstance(table[type(event)].undo, NotUndone | NoDeed) for event in doing.events):
        event = doing.events[0]
        raise Changed(_why_not(table[type(event)].undo, event, Telling(workshop, asking.steps, asking.person.id)))
    for event in reversed(doing.events):
        opposite = table[type(event)].undo
        if not isinstance(opposite, NotUndone | NoDeed):
            yield from opposite(workshop, event, doing)


def _why_not(stays: Any, event: Event, telling: Telling) -> str:
    words: str = stays.says(event, telling)
    return words


def _must_be_known_as_last(workshop: Workshop, last: Doing) -> None:
    """What lay in a box that was closed since, nobody can tell: it may have been the last that this person did."""
    if workshop.veil and last.at < workshop.veil.at:
        raise Changed(workshop.veil.why)


def _must_be_as_it_was_left(workshop: Workshop, last: TakenBack) -> None:
    for id, look in last.left.items():
        still(looks_like(workshop, id) == look, f"{workshop.named(id)} has been changed since")


def looks_like(workshop: Workshop, id: str) -> str:
    """The same for as long as nothing of a thing has changed; short, for it is kept for each step that may be done again."""
    thing = workshop.thing(id)
    return blake2b(repr(thing and thing.as_it_stands).encode("utf-8", "surrogatepass"), digest_size=9).hexdigest()


# ── evolving ────────────────────────────────────────────────────────────────


def remember(before: Workshop, workshop: Workshop, recorded: Recorded, row: Row) -> Workshop:
    """Keeps what each person did lately, and what they took back. `before` and `workshop`: around the event."""
    if isinstance(recorded.event, Boxed | OpensBox | ClosesBox):
        workshop = _in_the_box(workshop, recorded)
    if isinstance(row.undo, NoDeed) or isinstance(recorded.event, Boxed) or workshop.redoing == recorded.at:
        return workshop
    if workshop.undoing == recorded.at:
        return _undid(before, workshop, recorded)
    doings = workshop.done.get(recorded.actor, ())
    if doings and doings[-1].at == recorded.at:
        return _done(workshop, recorded.actor, *doings[:-1], Doing(recorded.at, (*doings[-1].events, recorded.event)))
    workshop = _done(workshop, recorded.actor, *doings, Doing(recorded.at, (recorded.event,)))
    return _taken_back(workshop, recorded.actor) if workshop.taken_back.get(recorded.actor) else workshop


def _in_the_box(workshop: Workshop, recorded: Recorded) -> Workshop:
    event = recorded.event
    if isinstance(event, OpensBox):
        return altered(workshop, boxed={}, box_used=False)
    if isinstance(event, ClosesBox):
        veil = Veil(recorded.at, event.nobody_can_tell) if workshop.box_used else workshop.veil
        return altered(workshop, boxed={}, box_used=False, veil=veil)
    if isinstance(event, Boxed) and event.box_key:
        return altered(workshop, boxed={**workshop.boxed, event.box_key: Doing(recorded.at, (event,))}, box_used=True)
    return altered(workshop, box_used=True)


def _undid(before: Workshop, workshop: Workshop, recorded: Recorded) -> Workshop:
    """One more event of an undo, with the things as it left them."""
    *earlier, last = workshop.taken_back[recorded.actor]
    tables = {kind.name for kind in workshop.kinds() if kind.letter}
    left, chain = dict(last.left), workshop.touched
    while chain is not before.touched:
        chain, table, ids = chain
        left |= {id: looks_like(workshop, id) for id in ids if table in tables}
    now = altered(last, events=(*last.events, recorded.event), left=left)
    return _taken_back(workshop, recorded.actor, *earlier, now)


def undone(workshop: Workshop, event: Undone, recorded: Recorded) -> Workshop:
    doings = workshop.done.get(recorded.actor, ())
    workshop = _done(workshop, recorded.actor, *(doing for doing in doings if doing.at != event.did_at))
    of = tuple(one for doing in doings if doing.at == event.did_at for one in doing.events)
    back = (*workshop.taken_back.get(recorded.actor, ()), TakenBack(recorded.at, (), of, {}))
    return altered(_taken_back(workshop, recorded.actor, *back), undoing=recorded.at)


def redone(workshop: Workshop, event: Redone, recorded: Recorded) -> Workshop:
    """It is then as if it had been done now, and can be undone again."""
    back = workshop.taken_back.get(recorded.actor, ())
    workshop = _taken_back(workshop, recorded.actor, *(one for one in back if one.at != event.undid_at))
    again = [Doing(recorded.at, one.of) for one in back if one.at == event.undid_at]
    return altered(_done(workshop, recorded.actor, *workshop.done.get(recorded.actor, ()), *again), redoing=recorded.at)


def _done(workshop: Workshop, actor: str, *doings: Doing) -> Workshop:
    return altered(workshop, done={**workshop.done, actor: doings[-REMEMBERED:]})


def _taken_back(workshop: Workshop, actor: str, *back: TakenBack) -> Workshop:
    return altered(workshop, taken_back={**workshop.taken_back, actor: back[-REMEMBERED:]})


_TOLD: Final = Quiet("the events after it tell what came of it")
EVENTS = (
    Row(Undone, undone, _TOLD, NoDeed("an undo is done again, and not undone"), _TOLD),
    Row(Redone, redone, _TOLD, NoDeed("what was done again is what can be undone"), _TOLD),
)
