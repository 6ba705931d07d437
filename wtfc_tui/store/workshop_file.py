"""One open workshop's file: its connection, and whether the path still leads to it. Used on the writer's thread only."""

import sqlite3
from pathlib import Path

from wtfc_tui.store.connect import connect
from wtfc_tui.store.schema import STEPS, migrate, version_of


class WorkshopFile:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = connect(path)
        self._identity = self._what_is_there()
        self.scrub_owed = False
        self._built_anew = False
        self.rescued: Path | None = None
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

    def roll_back(self) -> None:
        """Leaves no transaction open; after a full disk SQLite has often ended it already."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def tidy(self) -> bool:
        """Everything into the file itself and nothing left in the log beside it; False if somebody is reading it now."""
        self.connection.execute("PRAGMA busy_timeout = 0")
        busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        self.connection.execute("PRAGMA busy_timeout = 5000")
        return not busy

    def owe_scrub(self) -> None:
        """Noted in the caller's transaction, so that it is done even if the power goes first."""
        self.connection.execute("INSERT OR IGNORE INTO still_to_do (task) VALUES ('scrub')")
        self.scrub_owed, self._built_anew = True, False

    def has_scrub_noted(self) -> bool:
        return self.connection.execute("SELECT 1 FROM still_to_do WHERE task = 'scrub'").fetchone() is not None

    def scrub(self) -> None:
        """Builds the file anew, so that no page keeps a trace of what was deleted, and empties the log beside it."""
        if self.has_scrub_noted():
            if not self._built_anew:
                self.connection.execute("VACUUM")
                self._built_anew = True
            if not self.tidy():
                return
            self.connection.execute("DELETE FROM still_to_do WHERE task = 'scrub'")
        self.scrub_owed = False

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
