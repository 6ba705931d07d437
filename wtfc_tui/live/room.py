"""One open workshop: asks the domain, appends to the store, tells the seats. It never runs face code.

Commands are decided one after another against the newest state, appended without waiting for one another (so that the
store can commit several at once), and shown only when they are durable.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded, numbered
from wtfc_tui.domain.joining import Join, PersonJoined
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.visible import altered
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.clock import Clock, later_than, utc_now
from wtfc_tui.live.decided import Ahead, decided
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.live.trouble import SetDown, append
from wtfc_tui.live.who_is_here import WhoIsHere
from wtfc_tui.store.failures import Behind, NotOpen, StoreFailure
from wtfc_tui.store.protocol import Recalled, Store
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.policy import Own, looks_the_same, own
from wtfc_tui.views.reckoned import Reckoned, Reckoning

log = logging.getLogger(__name__)
REMEMBERED = 300
"""Events kept at hand for `log` and for people who come in."""
ATTEMPTS = 5
PRESENCE_SECONDS = 1.0
"""Who is here, and where, is told at most this often."""


class Room:
    _board: Board | None

    def __init__(self, process: Process, store: Store, slug: str, recalled: Recalled, clock: Clock = utc_now) -> None:
        self.process, self.store, self.slug, self.clock = process, store, slug, clock
        self.workshop = altered(process.fold(recalled.since, recalled.start or Workshop()), touched=())
        """The newest durable state: what people see."""
        self.seats: list[Seat] = []
        self._who = WhoIsHere()
        self._telling_presence: asyncio.TimerHandle | None = None
        self._presence_told_at = -PRESENCE_SECONDS
        self.recent = deque(numbered(lately := (*recalled.before, *recalled.since), self.workshop.unseen), maxlen=REMEMBERED)
        self._head = self.workshop
        """The newest decided state; ahead of `workshop` while appends are under way."""
        self._line = 0
        """Goes up whenever `_head` is set back; what was decided on an earlier line cannot be appended any more."""
        self._last_at = lately[-1].at if lately else None
        self._kept = recalled.start.seq if recalled.start else 0
        """The number of the last event in the state that the store has kept."""
        self._board, self._ahead = None, Ahead()
        self._private: Reckoned | None = None
        """Over the workshop as it is: whose own each thing is."""
        self._revision = self.workshop.seq
        self._ballot_keys: dict[tuple[str, str], str] = {}
        self.down = SetDown(store, slug)
        self._doing: set[asyncio.Task[Done | Refused]] = set()
        self._closed = ""
        """Why nothing more is done here; "" while the room is open."""
        self._nobody = asyncio.Event()
        self._nobody.set()
        self.turning = asyncio.Lock()
        """Held by a face while it turns to the stage that the room has moved to."""
        self._last_used = time.monotonic()

    # ── asking ──

    async def do(self, person: Person, command: Command, seat: Seat | None = None) -> Done | Refused:
        """Decides, appends, tells. Returns only when it is durable; on refusal nothing has changed. What was begun is
        finished, and others are told, even when whoever asked has gone meanwhile."""
        task = asyncio.create_task(self._do(person, command, seat))
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)
        return await asyncio.shield(task)

    async def _do(self, person: Person, command: Command, seat: Seat | None) -> Done | Refused:
        for _ in range(ATTEMPTS):
            if self._closed:
                return Refused(Why.TRY_AGAIN, self._closed)
            try:
                return await self._once(person, command, seat)
            except Behind:
                continue
            except StoreFailure as failure:
                log.error("append failed in %s: %r", self.slug, failure.sentence)
                return Refused(Why.TRY_AGAIN, failure.sentence + await self.down.after(failure, self.board))
        return Refused(Why.TRY_AGAIN, "Too much is happening at once: please try again.")

    async def _once(self, person: Person, command: Command, seat: Seat | None) -> Done | Refused:
        await self._fetch_ballot_key(person)
        at = later_than(self._last_at, self.clock())
        before, line = self._head, self._line
        found = await decided(self.process, before, command, Asking(person, at, self._ballot_key(person)))
        if isinstance(found, Refused):
            return found
        recorded, after = found.recorded, found.after
        if not recorded:
            return Done(())
        if command.takes_long:
            await self._ahead.count(self.board, after)
        if self._head is not before:  # It took long, and somebody else was quicker.
            raise Behind("Somebody else's change came first: try again.")
        self._head, self._last_at = after, at
        try:
            at_once = await append(self.store, self.slug, before.seq, recorded, after)
        except Behind:
            await self._read_on(line)
            raise
        except StoreFailure:
            self._start_again(line, self.workshop)
            raise
        if at_once:
            self._publish(recorded, after, person, seat)
        else:
            await self._read_on(line)
        return Done(tuple(one.event for one in recorded))

    def _publish(
        self, recorded: tuple[Recorded, ...], after: Workshop, person: Person | None = None, by: Seat | None = None
    ) -> None:
        """Tells every seat; where it was done it only wakes. Of a ballot that was changed nobody else is even woken."""
        if after.seq <= self.workshop.seq:
            return
        before, self.workshop = self.workshop, after
        in_line = after.seq - len(recorded) == before.seq
        unseen = in_line and looks_the_same(before, after, recorded)
        if not (unseen or all(isinstance(one.event, PersonJoined) for one in recorded)):
            self._revision = after.seq
        self._bring_along(in_line)
        self.recent += (seen := tuple(numbered(recorded, after.unseen)))
        for seat in self.seats:
            if not unseen or seat.person == person:
                seat.tell(() if seat is by else seen)

    async def _read_on(self, line: int) -> None:
        """Another writer, or an append of ours that failed before this one: start again from what is on disk."""
        found = await self.store.read_after(self.slug, self.workshop.seq)
        missed = tuple(one for one in found if one.seq > self.workshop.seq)  # Some may have been shown meanwhile.
        after = self.process.fold(missed, self.workshop)
        self._start_again(line, after)
        if missed:
            self._last_at = missed[-1].at
        self._publish(missed, after)

    def _start_again(self, line: int, from_here: Workshop) -> None:
        """Unless somebody has since `line`: then there is a newer head to build on already."""
        if line == self._line:
            self._head, self._line = from_here, line + 1

    async def keep(self, least: int) -> None:
        """Has the store keep the state as it is, if so many events have come since it last did. Should it not, what is
        opened next opens more slowly, and nothing else is lost."""
        durable = self.workshop
        if durable.seq - self._kept < least:
            return
        try:
            if await self.store.keep(self.slug, durable):
                self._kept = durable.seq
        except StoreFailure as failure:
            log.warning("no snapshot of %s: %r", self.slug, failure.sentence)

    # ── looking ──

    @property
    def board(self) -> Board:
        """The same for everybody, counted once per revision."""
        if self._board is None:
            self._board = Board.of(self.workshop, self._revision)
        return self._board

    def get_ready(self, reckonings: Iterable[Reckoning[Any]]) -> None:
        """Counts now what people will ask for as soon as they come in, but for what their `count_on` does."""
        for reckoning in reckonings:
            self.board[reckoning]

    def own(self, person: Person) -> Own:
        if self._private is None:
            self._private = Reckoned(self.workshop)
        return own(self._private, person.id, self._ballot_key(person))

    def _bring_along(self, in_line: bool) -> None:
        """What was counted is brought along by what has changed; out of line (others' events were shown first, or some
        were missed) it is made anew when somebody asks."""
        board, private, ahead = self._board, self._private, self._ahead.after(self._board, self.workshop)
        self._board = ahead or (board.after(self.workshop, self._revision) if board and in_line else None)
        self._private = Reckoned(self.workshop) if private and in_line else None
        if private and self._private:
            self._private.bring_along(private)

    def _ballot_key(self, person: Person) -> str:
        return self._ballot_keys.get((self._head.box, person.id), "")

    async def _fetch_ballot_key(self, person: Person) -> None:
        """The one secret that a face needs at hand: where this person's own ballot lies in the open round."""
        box = self._head.box
        if box and box == self.workshop.box and (box, person.id) not in self._ballot_keys:
            line = self._line
            try:
                key = await self.store.ballot_key(self.slug, box, person.id)
            except NotOpen:  # Closed by another writer.
                await self._read_on(line)
            else:
                self._ballot_keys[box, person.id] = key

    # ── seats ──

    async def join(self, person: Person, face: str) -> Seat | Refused:
        joined = await self.do(person, Join())
        if isinstance(joined, Refused):
            return joined
        seat = Seat(self, person, face)
        self.seats.append(seat)
        self._nobody.clear()
        self.presence_changed()
        return seat

    def left(self, seat: Seat) -> None:
        if seat in self.seats:
            self._who.came(self._places, self.workshop.box)
            self.seats.remove(seat)
            if not self.seats:
                self._nobody.set()
            self.asked_for()
            self.presence_changed()

    @property
    def people_here(self) -> list[Person]:
        """Different people, counted once however many look."""
        return self._who.here(self._places)

    @property
    def came(self) -> list[Person]:
        """Who is here, or has been since the box that is open now was opened."""
        return self._who.came(self._places, self.workshop.box)

    @property
    def _places(self) -> Iterator[Here]:
        return (seat.here for seat in self.seats)

    def presence_changed(self) -> None:
        """Every seat is told, at once or with the next change within the second: when fifty people come in one minute, each
        of them would otherwise wake fifty screens."""
        self._who.changed()
        if self._telling_presence is None:
            loop = asyncio.get_running_loop()
            wait = self._presence_told_at + PRESENCE_SECONDS - loop.time()
            self._telling_presence = loop.call_later(max(wait, 0.0), self._tell_presence)

    def _tell_presence(self) -> None:
        self._telling_presence, self._presence_told_at = None, asyncio.get_running_loop().time()
        for seat in self.seats:
            seat.tell()

    def send_away(self, person: str, why: str) -> int:
        """Takes every seat of a person (by id) away; how many there were."""
        gone = [seat for seat in self.seats if seat.person.id == person]
        for seat in gone:
            seat.take_away(why)
        return len(gone)

    def is_unused_for(self, seconds: float) -> bool:
        """For so long nobody has been here, has asked for the room or done anything in it."""
        return not self.seats and not self._doing and time.monotonic() - self._last_used >= seconds

    def asked_for(self) -> None:
        self._last_used = time.monotonic()

    async def close(self, why: str) -> None:
        """For good: every seat is told, what was begun is finished, and nothing more is done in this room."""
        self._closed = why
        for seat in list(self.seats):
            seat.take_away(why)
        if self._doing:
            await asyncio.wait(self._doing)

    async def until_empty(self, patience: float) -> bool:
        """Waits until every face has gone, but not for ever; whether they have."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._nobody.wait(), patience)
        return not self.seats
