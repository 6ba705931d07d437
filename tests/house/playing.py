"""A workshop in memory, played from examples: rooms and seats as they are, with no store and a clock of its own."""

import hashlib
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded, numbered
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.together import Together
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import present
from wtfc_tui.views.policy import Own, own, public
from wtfc_tui.views.reckoned import Reckoned

PEOPLE: Final = {
    "host": HOST, "fran": Person("Fran", Role.FACILITATOR), "femi": Person("Femi", Role.FACILITATOR),
    "sam": Person("Sam", Role.SCRIBE), "ana": Person("Ana", Role.PARTICIPANT), "bob": Person("Bob", Role.PARTICIPANT),
    "wall": Person("Wall", Role.WALL),
}  # fmt: skip
COMES_AGAIN: Final = "(comes again)"
"""Among what somebody types, in place of the first line: the line has dropped, and they come back."""
LOOK: Final = "look"
"""In an example, in place of a command: everything that can be seen is looked at here."""
Spoil = Callable[[dict[str, Any]], object]
"""What is done to a file before it comes in."""
Example = list[tuple[str, Any]]
OF_UNDO: Final = ("done", "taken_back", "undoing", "redoing", "boxed", "box_used", "veil")
"""Of a workshop: what undo and redo remember of it."""
BEGIN: Final = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)


def at_once(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """What comes of something that waits for nobody."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    raise RuntimeError("It waits for something, and here there is nothing to wait for.")


def lacking(part: str, *keys: str) -> Spoil:
    """A file as it was before these were written."""
    return lambda file: [one.pop(key) for one in file[part] for key in keys]


class NoStore:
    """Keeps drafts while it lasts, and nothing else."""

    short_of_space = False

    def of_votes(self, slug: str) -> tuple[str, ...]:
        return ()

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, str]] = {}

    @staticmethod
    def key(box: str, person: str) -> str:
        return hashlib.sha256(f"{box} {person}".encode()).hexdigest()[:12]

    async def ballot_keys(self, slug: str, box: str, people: Sequence[str]) -> dict[str, str]:
        return {person: self.key(box, person) for person in people}

    async def drafts(self, slug: str, person: str) -> dict[str, str]:
        return dict(self.kept.get(person, {}))

    async def keep_draft(self, slug: str, person: str, field: str, text: str) -> None:
        self.kept.setdefault(person, {})[field] = text

    async def preferences(self, *_: str) -> dict[str, str]:
        return {}

    async def prefer(self, *_: str) -> None: ...

    async def setting(self, *_: str) -> None:
        return None


class Hall:
    """What a seat asks of its room."""

    def __init__(self, together: Together, workshop: Workshop | None = None, now: datetime = BEGIN) -> None:
        self.process, self.workshop, self.now = together.process, workshop or Workshop(), now
        self.store, self.slug, self.turning = NoStore(), "carers", None
        self.seats: list[Seat] = []
        self.recent: list[Recorded] = []
        self._board: Board | None = None

    def fork(self, together: Together) -> "Hall":
        other = Hall(together, self.workshop, self.now)
        other.recent = list(self.recent)
        return other

    def clock(self) -> datetime:
        return self.now

    @property
    def board(self) -> Board:
        if self._board is None:
            self._board = Board.of(self.workshop, self.workshop.seq)
        return self._board

    def key(self, person: Person) -> str:
        box = self.workshop.box
        return NoStore.key(box, person.id) if box else ""

    def own(self, person: Person) -> Own:
        return own(Reckoned(self.workshop), person.id, self.key(person))

    def give(self, person: Person, command: Command) -> "tuple[Recorded, ...] | Refused":
        self.now += timedelta(seconds=1)
        decision = self.process.decide(self.workshop, command, Asking(person, self.now, self.key(person)))
        if isinstance(decision, Refused):
            return decision
        recorded = tuple(
            Recorded(seq, self.now, decision.actor, event)
            for seq, event in enumerate(decision.events, self.workshop.seq + 1)
        )
        self.workshop = self.process.fold(recorded, self.workshop)
        self._board = self._board.after(self.workshop, self.workshop.seq) if self._board else None
        self.recent += numbered(recorded, self.workshop.unseen)
        return recorded

    async def do(self, person: Person, command: Command, seat: Seat | None = None) -> Done | Refused:
        came = self.give(person, command)
        return came if isinstance(came, Refused) else Done(tuple(one.event for one in came))

    def seat(self, name: str, face: str = "lines") -> Seat:
        seat = Seat(self, PEOPLE[name], face)
        self.seats.append(seat)
        return seat

    @property
    def people_here(self) -> list[Person]:
        return present([seat.here for seat in self.seats])

    @property
    def came(self) -> list[Person]:
        return self.people_here

    def presence_changed(self) -> None: ...

    def left(self, seat: Seat) -> None:
        self.seats.remove(seat)

    def send_away(self, *_: str) -> int:
        return 0


@dataclass
class Given:
    """One command and what came of it."""

    name: str
    command: Any
    before: Workshop
    came: tuple[Recorded, ...] | Refused
    after: Workshop
    undone: tuple[Recorded, ...] | Refused = ()
    """What came of taking it back at once, in a workshop aside."""
    without: Workshop | None = None
    """That workshop afterwards."""
    again: tuple[Recorded, ...] | Refused = ()
    """What came of doing it again there, right after."""
    with_again: Workshop | None = None

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        return () if isinstance(self.came, Refused) else self.came


@dataclass
class Played:
    """All of it: each command, and the moments at which everything is looked at."""

    together: Together
    given: list[Given] = field(default_factory=list)
    moments: list[tuple[str, Hall]] = field(default_factory=list)
    _seen: dict[int, tuple[Workshop, Workshop]] = field(default_factory=dict, init=False)

    def seen(self, workshop: Workshop) -> Workshop:
        """As everybody may see it; made once, and kept beside its own so that no other takes its place."""
        if id(workshop) not in self._seen:
            self._seen[id(workshop)] = (workshop, public(workshop))
        return self._seen[id(workshop)][1]

    @property
    def end(self) -> Hall:
        return self.moments[-1][1]

    @property
    def recorded(self) -> Iterator[tuple[Given, Recorded]]:
        """Everything that happened, also what took something back in a workshop aside."""
        for one in self.given:
            yield from ((one, recorded) for recorded in one.recorded)
            for back in (one.undone, one.again):
                if not isinstance(back, Refused):
                    yield from ((one, recorded) for recorded in back)


def play(together: Together, examples: Iterable[tuple[str, Example]]) -> Played:
    """Plays the examples of stages one after the other in one workshop."""
    played, hall = Played(together), Hall(together)
    for stage, example in examples:
        for name, command in example:
            if command is LOOK:
                played.moments.append((f"in the middle of {stage}", hall.fork(together)))
                continue
            before = hall.workshop
            one = Given(name, command, before, hall.give(PEOPLE[name], command), hall.workshop)
            if one.recorded and not isinstance(command, Undo | Redo):
                _take_back(together, hall, one)
            played.given.append(one)
    played.moments.append(("at the end", hall))
    return played


def _take_back(together: Together, hall: Hall, one: Given) -> None:
    """Where there is something to be undone."""
    did = hall.workshop.done.get(PEOPLE[one.name].id, ())
    if did and did[-1].at == hall.now:
        aside = Hall(together, hall.workshop, hall.now)
        one.undone = aside.give(PEOPLE[one.name], Undo())
        one.without = aside.workshop
        if not isinstance(one.undone, Refused):
            one.again, one.with_again = aside.give(PEOPLE[one.name], Redo()), aside.workshop


def differences(was: Workshop, now: Workshop) -> Iterator[str]:
    """What everybody may see of a change, a line each; the counting of events left out."""
    for one in fields(Workshop):
        old, new = getattr(was, one.name), getattr(now, one.name)
        if old != new and one.name not in ("tables", "seq", "revision", "touched", *OF_UNDO):
            yield f"{one.name}: {old!r} → {new!r}"
    for kind in now.kinds():
        for id, thing in now[kind].items():
            old_thing = was[kind].get(id)
            if old_thing is None:
                yield f"{kind.name} {id}: {thing!r}"
            elif old_thing != thing:
                yield from _fields(id, old_thing, thing)
        yield from (f"{kind.name} {id}: gone" for id in was[kind] if id not in now[kind])


def _fields(id: str, old: Any, new: Any) -> Iterator[str]:
    for one in fields(new):
        if (was := getattr(old, one.name)) != (now := getattr(new, one.name)):
            yield f"{id}.{one.name}: {was!r} → {now!r}"


def unsecret(recorded: Recorded, doer: Person) -> Recorded:
    """With the id of whoever did it, whether or not the log keeps it."""
    return replace(recorded, actor=doer.id)
