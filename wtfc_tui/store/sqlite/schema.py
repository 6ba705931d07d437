"""The tables of a workshop's file that are not derived, as ordered steps. A step never changes once it has been released:
add another after it. Read tables need none: they are made anew from the log (read_tables.py).

Each step and the note that it ran are one transaction.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

from wtfc_tui.store.sqlite.ballot_box import seal_what_lay_open
from wtfc_tui.store.sqlite.event_log import chain_anew

APPLICATION_ID: Final = 0x57544643
"""WTFC in ASCII: what the file says it is."""

Step = Callable[[sqlite3.Connection], None]


def first_tables(connection: sqlite3.Connection) -> None:
    _each(connection, _THE_LOG + _THE_BALLOT_BOX + _WHAT_IS_KEPT)


def note_what_is_derived(connection: sqlite3.Connection) -> None:
    """Until this step read tables were made by the first one; whatever else the file has by now is one of them."""
    found = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    _each(connection, _WHAT_IS_DERIVED + _PLAINER_NAMES)
    earlier = [name for name in found if name not in _KEPT]
    connection.execute("INSERT INTO derived (what, shape, tables) VALUES ('read tables', '', ?)", (json.dumps(earlier),))


def keep_a_snapshot(connection: sqlite3.Connection) -> None:
    _each(connection, _THE_SNAPSHOT)


def chain_the_log(connection: sqlite3.Connection) -> None:
    """A log that has no marks yet gets them now: from here on nothing in it can be changed unnoticed."""
    _each(connection, _THE_CHAIN)
    chain_anew(connection)


def seal_the_ballots(connection: sqlite3.Connection) -> None:
    _each(connection, _THE_SEALED_BOX)
    seal_what_lay_open(connection)
    _each(connection, "DROP TABLE ballot_box; DROP TABLE ballot_secrets")


STEPS: Final[tuple[Step, ...]] = (
    first_tables, note_what_is_derived, keep_a_snapshot, chain_the_log, seal_the_ballots,
)  # fmt: skip

_KEPT: Final = ("events", "ballot_box", "ballot_secrets", "drafts", "preferences", "settings", "still_to_do")

_THE_LOG = """
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
"""

_THE_BALLOT_BOX = """
CREATE TABLE ballot_box (
    round TEXT NOT NULL,
    voter TEXT NOT NULL,
    dots TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (round, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot_secrets (round TEXT PRIMARY KEY, secret TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

_WHAT_IS_KEPT = """
CREATE TABLE drafts (
    person TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (person, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE preferences (
    person TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE still_to_do (task TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""

_WHAT_IS_DERIVED = """
CREATE TABLE derived (what TEXT PRIMARY KEY, shape TEXT NOT NULL, tables TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

_THE_SNAPSHOT = """
CREATE TABLE snapshot (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    seq INTEGER NOT NULL,
    rules TEXT NOT NULL,
    written BLOB NOT NULL
) STRICT;
"""

_THE_CHAIN = """
ALTER TABLE events ADD COLUMN salt BLOB;
ALTER TABLE events ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
ALTER TABLE events ADD COLUMN chain BLOB NOT NULL DEFAULT x'';
CREATE TABLE log_end (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    seq INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;
"""

_THE_SEALED_BOX = """
CREATE TABLE sealed_box (
    box TEXT NOT NULL,
    place TEXT NOT NULL,
    sealed BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (box, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE open_boxes (box TEXT PRIMARY KEY, lost TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

_PLAINER_NAMES = """
ALTER TABLE ballot_box RENAME COLUMN round TO box;
ALTER TABLE ballot_box RENAME COLUMN voter TO key;
ALTER TABLE ballot_box RENAME COLUMN dots TO words;
ALTER TABLE ballot_secrets RENAME COLUMN round TO box;
"""


def _each(connection: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            connection.execute(statement)


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] | None = None) -> None:
    """Takes the steps that this file has not seen yet, one transaction each."""
    for number, step in enumerate(STEPS if steps is None else steps, start=1):
        if number <= version_of(connection):
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            connection.execute(f"PRAGMA user_version = {number:d}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
