"""The data folder's one door: append and read events, and what is kept beside them. Nobody else knows that this is SQLite.

What `append` has returned from is on the disk. Every failure is a StoreFailure whose sentence may be shown as it is.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.slugs import check_slug
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store import appending, ballot_box, keepsakes, upkeep
from wtfc_tui.store.backups import Backup
from wtfc_tui.store.failures import NotOpen
from wtfc_tui.store.folder import FolderLock, make_suitable
from wtfc_tui.store.restore import restore
from wtfc_tui.store.shelf import Shelf
from wtfc_tui.store.writer import Writer


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    def __init__(self, folder: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self.folder = folder
        self._now = now
        self._shelf = Shelf(folder, now)
        self._lock = FolderLock(folder)
        self._writer = Writer(self._shelf)

    def open(self) -> None:
        make_suitable(self.folder)
        self._lock.take()
        self._shelf.sweep()
        self._writer.start()

    async def close(self) -> None:
        await self._writer.finish()
        self._shelf.ballast.leave()
        self._lock.release()

    @property
    def short_of_space(self) -> bool:
        """The disk is full or nearly so: time to tell the host, before anything has to be refused."""
        return self._shelf.ballast.short_of_space

    def slugs(self) -> list[str]:
        return self._shelf.slugs()

    # ── the log ─────────────────────────────────────────────────────────────

    async def create(self, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
        await self._writer.alone(slug, partial(appending.create, slug=slug, recorded=recorded, after=after))

    async def append(self, slug: str, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
        await self._writer.write(slug, partial(appending.append, expected_seq=expected_seq, recorded=recorded, after=after))

    async def read_after(self, slug: str, seq: int = 0) -> list[Recorded]:
        return await self._writer.read(slug, partial(appending.read_after, seq=seq))

    async def ballot_key(self, slug: str, round: str, person: str) -> str:
        found = await self._writer.read(slug, lambda connection: ballot_box.key(connection, round, person))
        if found is None:
            raise NotOpen(f"Vote {round} is not open.")
        return found

    # ── beside the log ──────────────────────────────────────────────────────

    async def keep_draft(self, slug: str, person: str, field: str, text: str) -> None:
        await self._writer.write(slug, lambda file: keepsakes.keep_draft(file.connection, person, field, text))

    async def drafts(self, slug: str, person: str) -> dict[str, str]:
        return await self._writer.read(slug, lambda connection: keepsakes.drafts(connection, person))

    async def prefer(self, slug: str, person: str, name: str, value: str) -> None:
        await self._writer.write(slug, lambda file: keepsakes.prefer(file.connection, person, name, value))

    async def preferences(self, slug: str, person: str) -> dict[str, str]:
        return await self._writer.read(slug, lambda connection: keepsakes.preferences(connection, person))

    async def setting(self, slug: str, name: str) -> Any | None:
        return await self._writer.read(slug, lambda connection: keepsakes.setting(connection, name))

    async def set_setting(self, slug: str, name: str, value: Any) -> None:
        await self._writer.write(slug, lambda file: keepsakes.set_setting(file.connection, name, value))

    # ── copies and checks ───────────────────────────────────────────────────

    async def back_up(self, slug: str) -> Path:
        return await self._writer.alone(slug, partial(upkeep.back_up, slug=slug, at=self._now()))

    def backups(self, slug: str) -> list[Backup]:
        """The newest first."""
        return self._shelf.backups.of(check_slug(slug))

    async def restore(self, slug: str, backup: Backup | Path) -> list[str]:
        """Only while no room has the workshop open. What the host should know of it, in plain sentences."""
        path = backup.path if isinstance(backup, Backup) else backup
        return await self._writer.alone(slug, partial(restore, slug=slug, backup=path, at=self._now()))

    async def verify(self, slug: str) -> list[str]:
        """What is wrong, in plain sentences; an empty list says that all is well."""
        return await self._writer.alone(slug, partial(upkeep.verify, slug=slug))
