"""All open workshops of one data folder: finds, opens and makes rooms. Nothing may assume that there is only one."""

import asyncio
from collections import defaultdict

from wtfc_tui.domain.commands import CreateWorkshop
from wtfc_tui.domain.decide import decide
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.clock import Clock, utc_now
from wtfc_tui.live.room import Room
from wtfc_tui.store.protocol import Backup, Store

PATIENCE = 10.0
"""Seconds for people's faces to go before a backup takes their workshop's place."""


class Hub:
    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self.store = store
        self.clock = clock
        self.rooms: dict[str, Room] = {}
        self._opening: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        """One a workshop: opening a large one keeps nobody out of another."""

    async def slugs(self) -> list[str]:
        return await self.store.slugs()

    async def room(self, slug: str) -> Room:
        """The open room, opened now if need be. Refuses a slug that is not there."""
        if slug in self.rooms:
            return self.rooms[slug]
        if slug not in await self.store.slugs():
            raise Refused(Why.NO_SUCH, f"There is no workshop “{slug[:60]}” here: look at the name on your joining card.")
        async with self._opening[slug]:
            if slug not in self.rooms:
                self.rooms[slug] = Room(self.store, slug, await self.store.read_after(slug), self.clock)
            return self.rooms[slug]

    async def create(self, command: CreateWorkshop) -> Room:
        async with self._opening[command.slug]:
            if command.slug in await self.store.slugs():
                raise Refused(Why.REFUSED, f"There is a workshop “{command.slug}” already: choose another with --slug.")
            at = self.clock()
            decision = decide(Workshop(), command, Asking(HOST, at))
            if isinstance(decision, Refused):
                raise decision
            recorded = [Recorded(seq, at, HOST.id, event) for seq, event in enumerate(decision.events, start=1)]
            await self.store.create(command.slug, recorded, fold(recorded))
        return await self.room(command.slug)

    async def restore(self, slug: str, backup: Backup, why: str) -> list[str]:
        """Puts a backup in a workshop's place; everybody inside is told why and shown out first. What the host should know
        of it, in plain sentences; what is there now is kept as a backup."""
        if room := self.rooms.get(slug):
            await room.close(why)
            await room.until_empty(PATIENCE)  # The room refuses whatever else is asked of it meanwhile.
        async with self._opening[slug]:  # Nobody may open the room while its file is being exchanged.
            if room := self.rooms.pop(slug, None):
                await room.close(why)
            return await self.store.restore(slug, backup)

    async def close(self, why: str) -> None:
        for room in self.rooms.values():
            await room.close(why)
        await self.store.close()
