"""One open workshop's file: its connection, and whether it is as this server has left it. Used by one thread at a time."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Final

from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.sqlite.connect import connect, look_into
from wtfc_tui.store.sqlite.disk_errors import is_locked
from wtfc_tui.store.sqlite.folder import make_private, sync
from wtfc_tui.store.sqlite.handle import Handle
from wtfc_tui.store.sqlite.outside import Outside
from wtfc_tui.store.sqlite.schema import STEPS, migrate, version_of

PATIENCE: Final = 5.0
"""Seconds for which a write waits while some other program writes to the file."""
_PAUSE: Final = 0.01
_MANY: Final = 150
"""Commits that are worth taking into the file: some thousand pages."""
_LONG: Final = 4 * 1024 * 1024
"""Bytes, by which the log beside it has grown, that are worth it whatever they come from."""


class Touched(Exception):
    """Somebody else has changed the file, or the log beside it, since this server last wrote to it."""


class WorkshopFile(Handle):
    def __init__(self, path: Path, waiting: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        """`waiting` is held while somebody else's lock is waited for."""
        self.path = path
        self._waiting = waiting
        self.patience = PATIENCE
        super().__init__(connect(path))
        self._outside = Outside(path)
        self._watched = False
        """Once it is opened, whatever else changes the file is somebody else."""
        self._commits = self._length = 0
        """Since what stands in the log beside the file was last taken into it; how long that log was then."""
        self.keys_due = False
        """Whether a box was opened or closed and the keys have not been looked after since."""
        self.end: tuple[int, bytes] | None = None
        """The last event that this server knows to be in the file, and its mark."""
        self.next_end: tuple[int, bytes] | None = None
        """What it will be once the transaction that is under way is committed."""
        self.rescued: Backup | None = None
        """A backup that was made when the path was found to lead elsewhere."""

    @property
    def is_older(self) -> bool:
        return version_of(self.connection) < len(STEPS)

    def whats_wrong(self) -> str:
        """At a quick look at every page; nothing if all is well."""
        if not version_of(self.connection):
            return "its file holds no workshop"
        found = str(self.connection.execute("PRAGMA quick_check(1)").fetchone()[0])
        return "" if found == "ok" else f"its file is damaged ({found.splitlines()[-1]})"

    def migrate(self) -> None:
        migrate(self.connection)

    def ready(self, end: tuple[int, bytes]) -> None:
        """Opened: from here on it holds up nobody. `end` is where its log ends."""
        self.end = end
        self._watched = True
        self._outside.take()
        self.connection.execute("PRAGMA busy_timeout = 0")

    # ── whether it is the one that was opened ──

    @property
    def untouched(self) -> bool:
        return not self._watched or self._outside.unchanged

    @property
    def in_place(self) -> bool:
        return self._outside.in_place

    @property
    def outside(self) -> Outside:
        return self._outside

    @contextmanager
    def _ours(self) -> Iterator[None]:
        """Around whatever changes the file or the log beside it. Touched, and nothing is written, where it is another's."""
        if not self.untouched:
            raise Touched
        try:
            yield
        finally:
            self._outside.take()

    # ── writing ──

    def begin(self) -> None:
        """While some other program writes it is waited for, and others get this hand's work done meanwhile."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_locked(error):
                raise
            with self._waiting():
                self._begin_later()

    def _begin_later(self) -> None:
        until = time.monotonic() + self.patience
        while True:
            time.sleep(_PAUSE)
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if not is_locked(error) or time.monotonic() >= until:
                    raise

    def commit(self) -> None:
        """Touched, after the commit: what was written may lie beside a stranger's file."""
        try:
            super().commit()
        finally:
            alone = self._outside.grew()
        self._commits += 1
        self.end, self.next_end = self.next_end or self.end, None
        if self._watched and not alone:
            raise Touched

    def roll_back(self) -> None:
        self.next_end = None
        super().roll_back()
        self._outside.grew()

    def reader(self) -> sqlite3.Connection | None:
        """Another connection that reads what is committed now, in whatever thread; None where it could not read the same.
        Whoever has it closes it."""
        try:
            reader = look_into(self.path)
        except sqlite3.Error:
            return None
        try:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()  # From here on it sees this state and no later.
            if self.in_place:
                return reader
        except sqlite3.Error:
            pass  # On a full disk, say, when the file is held for one connection only.
        reader.close()
        return None

    # ── from the log beside it into the file ──

    def take_in_if_long(self) -> None:
        """What SQLite would do by itself, in the middle of somebody's commit."""
        if self._commits < _MANY and self._outside.log_size < self._length + _LONG:
            return
        with suppress(sqlite3.Error, Touched), self._ours():  # Should it not go now, it is tried again later.
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        self._commits, self._length = 0, self._outside.log_size  # It is written on from its beginning and not shortened.

    def tidy(self) -> bool:
        """Everything into the file itself and nothing left in the log beside it; False if somebody is reading it now."""
        with self._ours():
            return not self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    def settle(self) -> bool:
        """What stands in the file is on the disk, and what does not stand in it cannot come back: an unfinished commit that
        a disk kept against its word would, at the next start. False if somebody is reading it now."""
        if not self.tidy():
            return False
        with self._ours():
            self.connection.execute(f"PRAGMA user_version = {version_of(self.connection):d}")  # A commit of its own.
        return True

    # ── forgetting ──

    @property
    def scrub_noted(self) -> bool:
        return self.connection.execute("SELECT 1 FROM still_to_do WHERE task = 'scrub'").fetchone() is not None

    def scrub(self) -> None:
        """Where something was erased, or an earlier version left unsealed ballots in it: builds the file anew, so that no
        page keeps a trace, and empties the log beside it. It stays noted in the file until it is done, even if the power
        goes first."""
        if self.scrub_noted:
            self.connection.execute("VACUUM")
            if self.tidy():
                self.connection.execute("DELETE FROM still_to_do WHERE task = 'scrub'")

    # ── closing ──

    def close(self) -> None:
        """Nothing is ever written into a file that somebody else has changed."""
        if self.in_place and not self.untouched:
            self.let_go(self.path.with_name(f"{self.path.name}-wal.kept"))
            return
        try:
            if self.in_place:
                self.tidy()
        except (sqlite3.Error, Touched):
            pass  # What is committed is safe in the log beside the file; the next opening takes it in.
        finally:
            self.connection.close()

    def let_go(self, aside: Path) -> None:
        """Closes it and leaves the file as it is. SQLite would write the log into it on closing: so the log goes aside."""
        log = self.path.with_name(f"{self.path.name}-wal")
        try:
            if self._outside.log_in_place:
                aside.unlink(missing_ok=True)
                make_private(aside)
                shutil.copyfile(log, aside)
                sync(aside)
                os.truncate(log, 0)
        finally:
            self.connection.close()


def remove_beside(path: Path) -> None:
    """What SQLite puts beside an open file."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    remove_beside(path)
