"""Whole copies of a workshop, beside it in the data folder. A copy appears complete and checked, or not at all.

The votes of an open round are never in a copy: they leave it in memory, before anything reaches the disk.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from wtfc_tui.store.failures import NotSaved
from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.retention import kept
from wtfc_tui.store.sqlite.connect import Foreign, check_ours, look_into
from wtfc_tui.store.sqlite.disk_errors import reason
from wtfc_tui.store.sqlite.folder import make_private, rename_durably, sync

_STAMP: Final = "%Y%m%dT%H%M%S.%fZ"


class Backups:
    """Of all workshops in one data folder."""

    def __init__(self, folder: Path, emptied: Callable[[sqlite3.Connection], None]) -> None:
        """`emptied` takes out of a copy in memory what no copy may hold."""
        self._folder = folder / "backups"
        self._emptied = emptied

    def place(self, slug: str, at: datetime, ending: str = ".db") -> Path:
        return self._folder / slug / f"{at.astimezone(UTC).strftime(_STAMP)}{ending}"

    def folder_of(self, slug: str) -> Path:
        return self._folder / slug

    def of(self, slug: str) -> list[Backup]:
        """The newest first."""
        found = [(path, _at(path)) for path in (self._folder / slug).glob("*.db")]
        newest_first = sorted(((path, at) for path, at in found if at), key=lambda one: one[0].name, reverse=True)
        return [Backup(path.name, at, path.stat().st_size, os.fspath(path)) for path, at in newest_first]

    def path(self, slug: str, backup: Backup) -> Path:
        """By its name, which must be one that was given here."""
        made = next((one for one in self.of(slug) if one.name == backup.name), None)
        return Path(made.where) if made else self._folder / slug / "none"

    def last_good(self, slug: str) -> Backup | None:
        return next((backup for backup in self.of(slug) if whats_wrong(Path(backup.where)) is None), None)

    def make(self, slug: str, connection: sqlite3.Connection, at: datetime) -> Backup:
        """A copy of what is committed now."""
        path = self.place(slug, at)
        making = path.with_name(f"{path.name}.tmp")
        try:
            self._make_folders(slug)
            make_private(making)
            self._copy(connection, making)
            if wrong := whats_wrong(making):
                raise NotSaved(f"No backup was made: the copy of “{slug}” is not sound ({wrong}).")
            rename_durably(making, path)
        except (sqlite3.Error, OSError) as error:
            raise NotSaved(f"No backup of “{slug}” was made: {reason(error)}. The workshop itself is as it was.") from error
        finally:
            making.unlink(missing_ok=True)
        return Backup(path.name, at, path.stat().st_size, os.fspath(path))

    def _copy(self, connection: sqlite3.Connection, making: Path) -> None:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            connection.backup(copy)
            self._emptied(copy)
            copy.execute("VACUUM INTO ?", (os.fspath(making),))

    def thin_out(self, slug: str, now: datetime) -> None:
        backups = self.of(slug)
        keep = kept([backup.at for backup in backups], now)
        for backup in backups:
            if backup.at not in keep:
                Path(backup.where).unlink(missing_ok=True)

    def sweep(self) -> None:
        """What a crash has left half done."""
        for unfinished in self._folder.glob("*/*.tmp"):
            unfinished.unlink(missing_ok=True)

    def _make_folders(self, slug: str) -> None:
        for folder in (self._folder, self._folder / slug):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)  # Another workshop's backup may be quicker.
                sync(folder.parent)


def _at(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def whats_wrong(path: Path) -> str | None:
    """With a backup's pages, in a few words; None if they are sound."""
    try:
        with closing(look_into(path)) as connection:
            check_ours(connection)
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except (sqlite3.Error, Foreign) as error:
        return str(error)
    return None if found == "ok" else found
