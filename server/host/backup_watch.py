"""Backups while the server runs: when a stage has changed, and every few minutes where something has happened."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.store.failures import StoreFailure

_log = logging.getLogger(__name__)
LOOK_SECONDS: Final = 5.0
EVERY_SECONDS: Final = 300.0


@dataclass
class _Seen:
    step: str
    seq: int
    at: float


class BackupWatch:
    """`clock` in seconds that only grow."""

    def __init__(self, hub: Hub, clock: Callable[[], float]) -> None:
        self._hub = hub
        self._clock = clock
        self._seen: dict[str, _Seen] = {}
        self._was_short = False

    async def run(self) -> None:
        while True:
            await self.look()
            await self._put_away()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        self._look_at_the_disk()
        for slug, room in list(self._hub.rooms.items()):
            if self._is_due(slug, room):
                await self._back_up(slug, room)

    async def _put_away(self) -> None:
        """After the look: what happened last in a room is backed up before it goes."""
        try:
            await self._hub.put_away()
        except StoreFailure:
            _log.error("A room could not be put away", exc_info=True)

    def _look_at_the_disk(self) -> None:
        """Into the journal once each time that it becomes so; people read it on their screens."""
        short = self._hub.store.short_of_space
        if short and not self._was_short:
            _log.warning("The disk is nearly full")
        self._was_short = short

    def _is_due(self, slug: str, room: Room) -> bool:
        now, workshop = self._clock(), room.workshop
        seen = self._seen.setdefault(slug, _Seen(workshop.step, workshop.seq, now))
        if workshop.seq == seen.seq:
            return False
        return workshop.step != seen.step or now - seen.at >= EVERY_SECONDS

    async def _back_up(self, slug: str, room: Room) -> None:
        """A failure is told in the journal and tried again after the usual time; the workshop goes on."""
        self._seen[slug] = _Seen(room.workshop.step, room.workshop.seq, self._clock())
        try:
            await self._hub.store.back_up(slug)
        except StoreFailure:
            _log.error("A backup failed", exc_info=True, extra={"facts": {"workshop": slug}})
