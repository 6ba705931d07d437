"""One open workshop's file: its connection, and whether the path still leads to it. Used by one thread at a time."""

import sqlite3
from pathlib import Path

from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.sqlite.connect import connect, look_into
from wtfc_tui.store.sqlite.handle import Handle
from wtfc_tui.store.sqlite.schema import STEPS, migrate, version_of


class WorkshopFile(Handle):
    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(connect(path))
        self._identity = self._what_is_there()
        self.keys_due = False
        """Whether a box was opened or closed and the keys have not been looked after since."""
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

    @property
    def in_place(self) -> bool:
        return self._what_is_there() == self._identity

    def _what_is_there(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

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

    def tidy(self) -> bool:
        """Everything into the file itself and nothing left in the log beside it; False if somebody is reading it now."""
        self.connection.execute("PRAGMA busy_timeout = 0")
        busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        self.connection.execute("PRAGMA busy_timeout = 5000")
        return not busy

    def settle(self) -> None:
        """To the disk with whatever stands in the log beside the file; an error if that is not certain."""
        self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def scrub(self) -> None:
        """Where an earlier version left unsealed ballots in it: builds the file anew, so that no page keeps a trace of them,
        and empties the log beside it. It stays noted in the file until it is done, even if the power goes first."""
        if self.connection.execute("SELECT 1 FROM still_to_do WHERE task = 'scrub'").fetchone():
            self.connection.execute("VACUUM")
            if self.tidy():
                self.connection.execute("DELETE FROM still_to_do WHERE task = 'scrub'")

    def close(self) -> None:
        try:
            if self.in_place:
                self.tidy()
        except sqlite3.Error:
            pass  # What is committed is safe in the log beside the file; the next opening takes it in.
        finally:
            self.connection.close()


def remove_beside(path: Path) -> None:
    """What SQLite puts beside an open file."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    remove_beside(path)
