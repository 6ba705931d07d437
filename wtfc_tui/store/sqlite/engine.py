"""The store on SQLite: one file per workshop in one data folder. It says the words of protocol.py."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.slugs import check_slug
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.collecting import undisturbed
from wtfc_tui.store.failures import NotOpen, Unreadable
from wtfc_tui.store.protocol import Backup, Recalled
from wtfc_tui.store.retelling import Undecodable
from wtfc_tui.store.shape import Shape
from wtfc_tui.store.sqlite import appending, ballot_box, event_log, keepsakes, upkeep
from wtfc_tui.store.sqlite.commit import Write
from wtfc_tui.store.sqlite.courtesy import Courtesy
from wtfc_tui.store.sqlite.disk_errors import not_saved
from wtfc_tui.store.sqlite.erase import erase
from wtfc_tui.store.sqlite.folder import FolderLock, make_suitable, write_durably
from wtfc_tui.store.sqlite.lanes import Kind, Lanes
from wtfc_tui.store.sqlite.lookers import Lookers
from wtfc_tui.store.sqlite.restore import restore
from wtfc_tui.store.sqlite.serving import Serving
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.touched import put_all_away
from wtfc_tui.store.sqlite.watching import Watching

T = TypeVar("T")
READING: Final = 4
"""Whole logs that are read at once, on connections that only read."""
CHECKING: Final = 2
"""Checks and backups that run at once, likewise."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqliteStore:
    def __init__(self, folder: Path, shape: Shape, now: Callable[[], datetime] = _utc_now) -> None:
        self.folder = folder
        self._now = now
        self._shelf = Shelf(folder, shape, now)
        self._lock = FolderLock(folder)
        self._lanes = Lanes(Serving(self._shelf).serve, partial(put_all_away, self._shelf))
        self._shelf.waiting = self._lanes.standing_by
        self._shelf.rest = Courtesy(lambda: self._lanes.saving).rest
        self._new_hands()
        self._watching = Watching()
        self._lookers = Lookers()

    def _new_hands(self) -> None:
        """They make their threads when they are first needed."""
        self._reading = ThreadPoolExecutor(READING, "store-reading")
        self._checking = ThreadPoolExecutor(CHECKING, "store-checking")

    async def open(self) -> None:
        make_suitable(self.folder)
        self._lock.take()
        self._shelf.sweep()
        self._new_hands()
        self._lanes.start()

    async def close(self) -> None:
        for hands in (self._reading, self._checking):
            await asyncio.to_thread(hands.shutdown)
        await self._lanes.finish()
        self._shelf.ballast.leave()
        self._lock.release()

    @property
    def where(self) -> str:
        return os.fspath(self.folder.absolute())

    @property
    def short_of_space(self) -> bool:
        return self._shelf.ballast.short_of_space

    def of_votes(self, slug: str) -> Sequence[str]:
        return self._shelf.of_votes.get(slug, ())

    async def slugs(self) -> list[str]:
        return self._shelf.slugs()

    async def release(self, slug: str) -> None:
        await self._alone(check_slug(slug), lambda shelf: shelf.put_away(slug))

    # ── the log ─────────────────────────────────────────────────────────────

    async def create(self, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
        create = partial(appending.create, slug=slug, recorded=recorded, after=after)
        await self._lanes.ask(Kind.ALONE, slug, create, partial(self._watching.written, slug, len(recorded)))

    async def append(self, slug: str, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
        append = appending.Append(self._shelf.log, self._shelf.tables, expected_seq, recorded, after, self._shelf.rest())
        end = expected_seq + len(recorded)
        await self._lanes.ask(Kind.WRITE, slug, append, partial(self._watching.written, slug, end))

    async def read_after(self, slug: str, seq: int = 0) -> list[Recorded]:
        log, rest = self._shelf.log, self._shelf.rest()
        if seq:
            return await self._read(slug, lambda file: list(log.after(file, seq, rest)))
        return await self._read_through(slug, lambda file: list(log.after(file, 0, rest)))

    async def recall(self, slug: str, last: int = 0) -> Recalled:
        return await self._read_through(slug, partial(upkeep.recall, self._shelf, last))

    async def keep(self, slug: str, workshop: Workshop) -> bool:
        kept, rest = self._shelf.snapshots, self._shelf.rest()
        try:
            writing = asyncio.get_running_loop().run_in_executor(self._checking, kept.write, workshop, rest)
        except RuntimeError as error:
            raise NotOpen("The server is stopping.") from error
        if written := await writing:
            await self._write(slug, keepsakes.PutSnapshot(workshop.seq, kept.rules, written))
        return written is not None

    async def _read_through(self, slug: str, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self._look(slug, work, self._reading)
        except (sqlite3.Error, OSError, Undecodable) as error:
            raise await self._alone(slug, partial(Shelf.not_read, slug=slug, error=error)) from error

    async def watch(self, slug: str, seq: int) -> int:
        while (end := self._watching.end(slug)) in (None, seq):
            if end is None:
                now = self._watching.now
                self._watching.read(slug, await self._read(slug, event_log.last_seq), now)
            else:
                await self._watching.change(slug)
        return end

    async def ballot_key(self, slug: str, box: str, person: str) -> str:
        found = await self.ballot_keys(slug, box, [person])
        if person not in found:
            raise NotOpen(f"Vote {box} is not open.")
        return found[person]

    async def ballot_keys(self, slug: str, box: str, people: Sequence[str]) -> dict[str, str]:
        return await self._read(slug, lambda file: ballot_box.keys(file, box, people))

    # ── beside the log ──────────────────────────────────────────────────────

    async def keep_draft(self, slug: str, person: str, field: str, text: str) -> None:
        await self._write(slug, keepsakes.KeepDraft(person, field, text))

    async def drafts(self, slug: str, person: str) -> dict[str, str]:
        return await self._read(slug, lambda file: keepsakes.drafts(file, person))

    async def prefer(self, slug: str, person: str, name: str, value: str) -> None:
        await self._write(slug, keepsakes.Prefer(person, name, value))

    async def preferences(self, slug: str, person: str) -> dict[str, str]:
        return await self._read(slug, lambda file: keepsakes.preferences(file, person))

    async def setting(self, slug: str, name: str) -> Any | None:
        return await self._read(slug, lambda file: keepsakes.setting(file, name))

    async def swap_setting(self, slug: str, name: str, expected: Any | None, value: Any) -> bool:
        return cast(bool, await self._write(slug, keepsakes.Swap(name, expected, value)))

    async def set_down(self, slug: str, written: bytes) -> str:
        path = self.folder / f"{check_slug(slug)}.{self._now():%Y%m%dT%H%M%S}.json"
        try:
            await asyncio.to_thread(write_durably, path, written)
        except OSError as error:
            raise not_saved(error) from error
        return path.name

    # ── copies and checks ───────────────────────────────────────────────────

    async def back_up(self, slug: str) -> Backup:
        return await self._look(slug, partial(upkeep.back_up, self._shelf, slug, self._now()), self._checking)

    async def backups(self, slug: str) -> list[Backup]:
        return await asyncio.to_thread(self._shelf.backups.of, check_slug(slug))

    async def restore(self, slug: str, backup: Backup) -> list[str]:
        restoring = partial(restore, slug=slug, backup=backup, at=self._now())
        said = await self._lanes.ask(Kind.ALONE, slug, restoring, lambda outcome: self._watching.forget(slug))
        return cast(list[str], said)

    async def erase(self, slug: str, ids: Collection[str]) -> list[str]:
        async with self._lookers.alone(slug):  # What is being copied or read now would keep the words.
            return await self._alone(slug, partial(erase, slug=slug, ids=ids))

    async def verify(self, slug: str) -> list[str]:
        strange = await self._alone(slug, partial(upkeep.strange, slug=slug))
        if strange.nothing_more:
            return strange.findings
        verify = partial(upkeep.verify, self._shelf)
        try:
            with undisturbed():
                return [*strange.findings, *await self._look(slug, verify, self._checking, lane=False)]
        except Unreadable as failure:
            return [*strange.findings, failure.sentence]

    # ── by whom it is done ──────────────────────────────────────────────────

    async def _read(self, slug: str, work: Callable[[sqlite3.Connection], T]) -> T:
        return cast(T, await self._lanes.ask(Kind.READ, slug, work))

    async def _write(self, slug: str, work: Write) -> Any:
        return await self._lanes.ask(Kind.WRITE, slug, work)

    async def _alone(self, slug: str, work: Callable[[Shelf], T]) -> T:
        return cast(T, await self._lanes.ask(Kind.ALONE, slug, work))

    async def _look(
        self, slug: str, work: Callable[[sqlite3.Connection], T], hands: ThreadPoolExecutor, *, lane: bool = True
    ) -> T:
        """On a connection of its own that only reads, so that nobody waits for it; where none can be had, in the lane, if
        what the running connection has in its memory will do."""
        async with self._lookers.looking(slug):
            reader = await self._lanes.ask(Kind.LEND, slug, None)
            if reader is None:
                if lane:
                    return await self._read(slug, work)
                raise Unreadable(f"“{slug}” cannot be read from the disk now by another connection than the running one.")
            try:
                looking = asyncio.get_running_loop().run_in_executor(hands, _and_close, reader, work)
            except RuntimeError as error:
                reader.close()
                raise NotOpen("The server is stopping.") from error
            return await looking


def _and_close(reader: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    try:
        return work(reader)
    finally:
        reader.close()
