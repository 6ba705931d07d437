"""Opening a workshop's file with the settings that its promise rests on. No other module calls sqlite3.connect on one."""

import sqlite3
from pathlib import Path
from typing import Final

from wtfc_tui.store.sqlite.disk_errors import is_full
from wtfc_tui.store.sqlite.schema import APPLICATION_ID, STEPS, version_of

_SETTINGS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses the last commits when the power goes.
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 16777216",
    "PRAGMA wal_autocheckpoint = 0",  # By hand: so that whatever else changes the file was somebody else.
)
_FOR_READING: Final = (
    "PRAGMA query_only = ON",
    "PRAGMA wal_autocheckpoint = 0",
    "PRAGMA busy_timeout = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Foreign(Exception):
    """The file is sound, but not one that this program may touch; its text says why."""


def connect(path: Path) -> sqlite3.Connection:
    """To a file that is there already. Transactions are begun and ended by hand, never by the driver."""
    try:
        return _connected(path)
    except sqlite3.Error as error:
        if not is_full(error):
            raise
        # With the file to itself SQLite needs no shared index beside it, and what is there can be read without any room.
        return _connected(path, alone=True)


def _connected(path: Path, *, alone: bool = False) -> sqlite3.Connection:
    connection = _opened(path, "rw")
    try:
        if alone:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        check_ours(connection)  # Before the settings: they would change somebody else's file.
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def check_ours(connection: sqlite3.Connection) -> None:
    version = version_of(connection)
    if version > len(STEPS):
        raise Foreign(
            f"a newer version of this program wrote it (its tables are at step {version}, {len(STEPS)} are known here)"
        )
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if application != APPLICATION_ID and tables:
        raise Foreign("it is a database of some other program")


def look_into(path: Path) -> sqlite3.Connection:
    """Reading only. At a file that no server has open, it changes nothing in it or beside it.

    At one that is open it is the one thing that may be there beside the connection that writes: it neither writes nor
    checkpoints, not even when it closes, for which SQLite would have to lock a file that was opened for reading only.
    """
    connection = _opened(path, "ro")
    for setting in _FOR_READING:
        connection.execute(setting)
    return connection


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    """Used by one thread at a time, but not always by the same."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
