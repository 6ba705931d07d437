"""All open workshops of one data folder: finds, opens and makes rooms. Nothing may assume that there is only one."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any, Final, Protocol

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live import codes
from wtfc_tui.live.clock import Clock, utc_now
from wtfc_tui.live.room import REMEMBERED, Room
from wtfc_tui.live.trouble import Written
from wtfc_tui.store.collecting import keep_out, let_in, undisturbed
from wtfc_tui.store.protocol import Backup, Recalled, Store
from wtfc_tui.views.reckoned import Reckoning

PATIENCE = 10.0
"""Seconds for people's faces to go before a backup takes their workshop's place."""
UNUSED_SECONDS = 360.0
"""After which a room that nobody looks at is put away: longer than anybody may take between asking for it and coming in, and
than it takes until what happened last is backed up."""

ROTATED: Final = (
    "The join code by which you came in was exchanged for a new one. Come in again with your own code; if you have none, "
    "ask the facilitator."
)
WORTH_KEEPING: Final = 500
"""Events since the last snapshot that make another one worth its while: telling them again takes some 40 ms."""


class Revoking(Protocol):
    """A door of the server, as the hub knows it."""

    async def revoke(self, slug: str, role: str, why: str) -> int:
        """Ends whatever came in by the code of that workshop for that role; how many that were."""


class Hub:
    def __init__(
        self,
        process: Process,
        store: Store,
        clock: Clock = utc_now,
        ready: Sequence[Reckoning[Any]] = (),
        written: Written | None = None,
    ) -> None:
        """`ready`: what is counted as soon as a room opens, away from the loop, instead of when somebody first asks.
        `written`: as which file a room is set down when its disk is lost."""
        self.process = process
        self.store = store
        self.clock = clock
        self.ready = ready
        self.written = written
        self.rooms: dict[str, Room] = {}
        self._opening: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        """One a workshop: opening a large one keeps nobody out of another."""
        self.doors: list[Revoking] = []
        """By which people come in while this process serves; each adds itself."""
        self._doing: set[asyncio.Task[None]] = set()

    async def slugs(self) -> list[str]:
        return await self.store.slugs()

    async def room(self, slug: str) -> Room:
        """The open room, opened now if need be. Refuses a slug that is not there."""
        if slug in self.rooms:
            self.rooms[slug].asked_for()
            return self.rooms[slug]
        if slug not in await self.store.slugs():
            raise Refused(Why.NO_SUCH, f"There is no workshop “{slug[:60]}” here: look at the name on your joining card.")
        async with self._opening[slug]:
            if slug not in self.rooms:
                with undisturbed():
                    recalled = await self.store.recall(slug, REMEMBERED)
                    # A large workshop takes a second to go through, and meanwhile others type in theirs.
                    self.rooms[slug] = await asyncio.to_thread(self._opened, slug, recalled)
                    keep_out(self.rooms[slug].workshop.seq)
                self._make_whole(self.rooms[slug])
            return self.rooms[slug]

    def _opened(self, slug: str, recalled: Recalled) -> Room:
        room = Room(self.process, self.store, slug, recalled, self.clock)
        room.down.written = self.written
        room.get_ready(self.ready)
        return room

    def _make_whole(self, room: Room) -> None:
        """What opening has left for later. What took long to go through should not take as long again, however this server
        may end: so the state is kept."""
        for work in (self._count_on(room), room.keep(WORTH_KEEPING)):
            doing = asyncio.create_task(work)
            self._doing.add(doing)
            doing.add_done_callback(self._doing.discard)

    async def _count_on(self, room: Room) -> None:
        """Others have their turn again and again meanwhile."""
        for reckoning in self.ready:
            left = True
            while left:
                left = reckoning.count_on(room.board[reckoning])
                await asyncio.sleep(0)

    async def rotate(self, slug: str, role: str) -> int:
        """A new code for one role, and whoever came in by the old one is shown out; how many were. Raises Refused."""
        await codes.rotate(self.store, slug, role)
        return sum([await door.revoke(slug, role, ROTATED) for door in self.doors])

    async def put_away(self, after: float = UNUSED_SECONDS) -> list[str]:
        """Rooms that nobody has looked at for so many seconds are closed and what the store holds open for them is let go;
        each comes back as it opens. Which they were."""
        unused = [slug for slug, room in self.rooms.items() if room.is_unused_for(after)]
        for slug in unused:
            async with self._opening[slug]:
                if slug in self.rooms and self.rooms[slug].is_unused_for(after):
                    room = self.rooms.pop(slug)
                    await room.close("This workshop was put away: log in again.")
                    await room.keep(WORTH_KEEPING)
                    await self.store.release(slug)
        if unused:
            let_in()
        return unused

    async def create(self, slug: str, command: Command) -> Room:
        """Makes a workshop under that short name with the command that sets one up."""
        async with self._opening[slug]:
            if slug in await self.store.slugs():
                raise Refused(Why.REFUSED, f"There is a workshop “{slug}” already: choose another with --slug.")
            at = self.clock()
            decision = self.process.decide(Workshop(), command, Asking(HOST, at))
            if isinstance(decision, Refused):
                raise decision
            recorded = [Recorded(seq, at, HOST.id, event) for seq, event in enumerate(decision.events, start=1)]
            await self.store.create(slug, recorded, self.process.fold(recorded, Workshop()))
        return await self.room(slug)

    async def restore(self, slug: str, backup: Backup, why: str) -> list[str]:
        """Puts a backup in a workshop's place; everybody inside is told why and shown out first. What the host should know
        of it, in plain sentences; what is there now is kept as a backup."""
        return await self._with_nobody_inside(slug, why, lambda: self.store.restore(slug, backup))

    async def erase(self, slug: str, ids: Collection[str], why: str) -> list[str]:
        """The words of these things go for good; everybody inside is told why and shown out first. What the host should
        know of it, in plain sentences."""
        return await self._with_nobody_inside(slug, why, lambda: self.store.erase(slug, ids))

    async def _with_nobody_inside(self, slug: str, why: str, work: Callable[[], Awaitable[list[str]]]) -> list[str]:
        if room := self.rooms.get(slug):
            await room.close(why)
            await room.until_empty(PATIENCE)  # The room refuses whatever else is asked of it meanwhile.
        async with self._opening[slug]:  # Nobody may open the room while its file is being exchanged.
            if room := self.rooms.pop(slug, None):
                await room.close(why)
            return await work()

    async def settled(self) -> None:
        """After all that opening has left for later."""
        await asyncio.gather(*self._doing)

    async def close(self, why: str) -> None:
        await self.settled()
        for room in self.rooms.values():
            await room.close(why)
            await room.keep(WORTH_KEEPING)
        await self.store.close()
