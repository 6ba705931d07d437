"""One person's place in a room: a mailbox and a way to ask. A face holds a seat and nothing else."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import RUNNING, KnowWhoVoted, check_right
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.visible import public_of
from wtfc_tui.live import door_rules
from wtfc_tui.live.clock import Clock
from wtfc_tui.live.codes import LETTERS, normal, role_for
from wtfc_tui.live.door_rules import Door
from wtfc_tui.live.who_is_here import in_the_box
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here, heading
from wtfc_tui.views.keeping import warning
from wtfc_tui.views.policy import Own

DISK_NEARLY_FULL = "The server's disk is nearly full: tell the host before nothing can be saved any more."
MAILBOX = 100
"""Events kept for a seat that has not looked; the state is always the newest, so nothing but the story is cut."""


@dataclass(frozen=True)
class Done:
    """What came of a command, durable on disk. No events: it was so already."""

    events: tuple[Event, ...]


@dataclass(frozen=True)
class News:
    """What is new since the last look. `events` are public ones, oldest first; `missed` more were cut."""

    events: tuple[Recorded, ...]
    missed: int
    closed: str = ""
    """Why this seat was taken away; "" while it stands."""
    notes: tuple[str, ...] = ()
    """What concerns this person alone."""


class Hosting(door_rules.Guarded, Protocol):
    """What a seat asks of its room. Faces ask the seat; the room is private to its seats."""

    @property
    def process(self) -> Process: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def seats(self) -> "Sequence[Seat]": ...

    @property
    def people_here(self) -> list[Person]: ...

    @property
    def came(self) -> list[Person]: ...

    @property
    def recent(self) -> Iterable[Recorded]: ...

    @property
    def board(self) -> Board: ...

    @property
    def turning(self) -> asyncio.Lock: ...

    def own(self, person: Person) -> Own: ...

    async def do(self, person: Person, command: Command, seat: "Seat | None" = None) -> "Done | Refused": ...

    def presence_changed(self) -> None: ...

    def left(self, seat: "Seat") -> None: ...


class Seat:
    """Held by one face. `news()` is awaited by that face's own task; everything else answers at once or awaits the store."""

    def __init__(self, room: Hosting, person: Person, face: str) -> None:
        self._room = room
        self.person = person
        self.own_code = ""
        """That was made for them as they came in, to be told by the face this once; else ""."""
        step = room.process.steps.of(room.workshop)
        self.here = Here(person, step=step.key, tool=step.tool, face=face)
        self._letters: list[Recorded] = []
        self._missed = 0
        self._closed = ""
        self._notes: list[str] = []
        self._noted: set[str] = set()
        self._knock = asyncio.Event()

    # ── looking ──

    @property
    def steps(self) -> Steps:
        """Of the process, in its order."""
        return self._room.process.steps

    @property
    def step(self) -> Step:
        """The one that the room is at."""
        return self.steps.of(self.board.workshop)

    @property
    def heading(self) -> str:
        """`Carers 2026 · Day 1 · 4 Vote`, of the step that the room is at."""
        return heading(self.board.workshop, self.step)

    def told(self, recorded: Recorded, *, whole: bool = False) -> str:
        """`Ana started “I wait” (T3)`; "" for what nobody needs to be told. `whole`: with all of people's words."""
        return self._room.process.told(recorded, self.board.workshop, whole=whole)

    def taken_back(self, events: Sequence[Event]) -> list[str]:
        """What an undo or a redo came to: `“I wait” stands again (S278)`, each once."""
        return self._room.process.taken_back([public_of(event) for event in events], self.board.workshop)

    def tried(self, command: Command) -> Decision | Refused:
        """What would come of a command now. Nothing is done."""
        return self._room.process.decide(self.board.workshop, command, Asking(self.person, self.now()))

    @property
    def can_undo(self) -> bool:
        """Whether there is something of one's own to take back now; of the workshop as it is, where that is kept."""
        asking = Asking(self.person, self.now())
        return not isinstance(self._room.process.decide(self._room.workshop, Undo(), asking), Refused)

    @property
    def board(self) -> Board:
        return self._room.board

    @property
    def own(self) -> Own:
        return self._room.own(self.person)

    @property
    def others(self) -> list[Here]:
        return [seat.here for seat in self._room.seats if seat is not self]

    @property
    def people_here(self) -> list[Person]:
        """Different people in the room, this one included; the wall is none."""
        return self._room.people_here

    @property
    def came(self) -> list[Person]:
        """Different people who are here, or have been since the open box of secret words was opened."""
        return self._room.came

    @property
    def is_voting(self) -> bool:
        """Whether a box of secret words is open now."""
        return bool(self._room.workshop.box)

    async def voters(self) -> list[Person]:
        """Who has put something into the open box of secret words, and nothing of what. Refuses who may not know."""
        check_right(self.person.role, KnowWhoVoted)
        return await in_the_box(self._room.store, self._room.slug, self._room.workshop)

    @property
    def recent(self) -> Iterable[Recorded]:
        """The last public events, oldest first."""
        return self._room.recent

    @property
    def turning(self) -> asyncio.Lock:
        """Held by a face while it turns to the stage that the room has moved to, so that they turn one after another."""
        return self._room.turning

    def now(self) -> datetime:
        """The room's time, UTC."""
        return self._room.clock()

    @property
    def warning(self) -> str:
        """What whoever runs the day should know of the machine, the secrecy of votes and how long words are kept; ""
        for all is well."""
        if self.person.role not in RUNNING:
            return ""
        disk = [DISK_NEARLY_FULL] if self._room.store.short_of_space else []
        keeping = warning(self._room.slug, self._room.workshop.keep_until, self.now())
        return " ".join(filter(None, [*disk, *self._room.store.of_votes(self._room.slug), keeping]))

    async def news(self) -> News:
        """Waits until there is something new, and empties the mailbox. A burst is one piece of news."""
        await self._knock.wait()
        self._knock.clear()
        news = News(tuple(self._letters), self._missed, self._closed, tuple(self._notes))
        self._letters, self._missed, self._notes = [], 0, []
        return news

    # ── doing ──

    async def do(self, command: Command) -> Done | Refused:
        return await self._room.do(self.person, command, self)

    def go(self, step: str, question: str = "") -> None:
        """Says where this face is looking now (a step's key); others see it. What was in hand goes back when the pile is
        left."""
        holding = self.here.holding if (step, question) == (self.here.step, self.here.question) else ""
        self._be(replace(self.here, step=step, tool=self.steps[step].tool, question=question, holding=holding))

    def hold(self, item: str, question: str | None = None) -> None:
        """Takes one thing in hand, by its id; "" puts back what was there. Others see that it lies here."""
        self._be(replace(self.here, holding=item, question=self.here.question if question is None else question))

    def write_for(self, code: str) -> None:
        """Says for whom this face types, so that others are given another code."""
        self._be(replace(self.here, writes_for=code))

    def others_writing_for(self, code: str) -> list[str]:
        """The names of those who type for the same person."""
        same = (other for other in self.others if other.writes_for == code and other.person != self.person)
        return sorted({other.person.name for other in same})

    def _be(self, here: Here) -> None:
        if here != self.here:
            self.here = here
            self._room.presence_changed()

    async def drafts(self) -> dict[str, str]:
        """Field -> half-typed text, as it was when the line dropped."""
        return await self._room.store.drafts(self._room.slug, self.person.id)

    async def keep_draft(self, field: str, text: str) -> None:
        await self._room.store.keep_draft(self._room.slug, self.person.id, field, text)

    async def preferences(self) -> dict[str, str]:
        return await self._room.store.preferences(self._room.slug, self.person.id)

    async def prefer(self, name: str, value: str) -> None:
        await self._room.store.prefer(self._room.slug, self.person.id, name, value)

    async def is_join_code(self, typed: str) -> bool:
        """Whether this opens this workshop, so that it is hardly what somebody said."""
        long = len(normal(typed)) == LETTERS  # Nothing else is looked up.
        return long and await role_for(self._room.store, self._room.slug, typed) is not None

    # ── keeping the door: rights are asked, a refusal is raised ──

    async def door(self) -> Door:
        return await door_rules.door(self._room)

    async def set_door(self, closed: bool) -> Door:
        return await door_rules.set_door(self._room, self.person, closed, None, self.now())

    async def remove(self, name: str) -> str:
        """Sends somebody away, by name or person id; what came of it as a sentence."""
        return await door_rules.remove(self._room, self.person, name)

    async def let_back(self, name: str) -> str:
        return await door_rules.let_back(self._room, self.person, name)

    async def give_own_code(self, name: str) -> tuple[Person, str]:
        """To somebody else: whose, and the code, told this once."""
        return await door_rules.give_own_code(self._room, self.person, name)

    async def removed(self) -> list[Person]:
        return await door_rules.removed(self._room)

    def leave(self) -> None:
        self._room.left(self)

    # ── for the room ──

    def tell(self, events: tuple[Recorded, ...] = ()) -> None:
        self._letters.extend(events)
        if (over := len(self._letters) - MAILBOX) > 0:
            del self._letters[:over]
            self._missed += over
        self._knock.set()

    def note(self, sentence: str, once: bool = False) -> None:
        """For this person alone. `once`: unless it has been said to them before."""
        if once and sentence in self._noted:
            return
        self._noted.add(sentence)
        if sentence not in self._notes:
            self._notes.append(sentence)
        self._knock.set()

    def take_away(self, why: str) -> None:
        """The face is told with its next news, and ends."""
        self._closed = why
        self._knock.set()
