"""The tables of a workshop's file, as ordered steps. A step never changes once it has been released: add another after it.

Each step and the note that it ran are one transaction.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

APPLICATION_ID: Final = 0x57544643
"""WTFC in ASCII: what the file says it is."""

Step = Callable[[sqlite3.Connection], None]


def first_tables(connection: sqlite3.Connection) -> None:
    for statement in (_THE_LOG + _THE_BALLOT_BOX + _WHAT_IS_KEPT + _READ_TABLES).split(";"):
        if statement.strip():
            connection.execute(statement)


STEPS: Final[tuple[Step, ...]] = (first_tables,)

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

_READ_TABLES = """
CREATE TABLE workshop (
    slug TEXT PRIMARY KEY, title TEXT NOT NULL, focus TEXT NOT NULL, site TEXT NOT NULL, stage TEXT NOT NULL,
    lead TEXT, timer_ends TEXT, looking_at_theme TEXT, looking_at_idea TEXT,
    revision INTEGER NOT NULL, last_event INTEGER NOT NULL
) STRICT;
CREATE TABLE questions (position INTEGER PRIMARY KEY, id TEXT NOT NULL, prompt TEXT NOT NULL) STRICT;
CREATE TABLE lenses (position INTEGER PRIMARY KEY, id TEXT NOT NULL, prompt TEXT NOT NULL) STRICT;
CREATE TABLE perspectives (position INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE themes (
    id TEXT PRIMARY KEY, question TEXT NOT NULL, title TEXT NOT NULL,
    retired INTEGER NOT NULL, merged_into TEXT REFERENCES themes(id)
) STRICT;
CREATE TABLE statements (
    id TEXT PRIMARY KEY, question TEXT NOT NULL, text TEXT NOT NULL, theme TEXT REFERENCES themes(id),
    person_code TEXT, constituency TEXT, source TEXT NOT NULL,
    entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX statements_by_theme ON statements(theme);
CREATE TABLE statement_versions (
    statement TEXT NOT NULL REFERENCES statements(id), version INTEGER NOT NULL, text TEXT NOT NULL,
    replaced_by TEXT NOT NULL, replaced_at TEXT NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (statement, version)
) STRICT;
CREATE TABLE ideas (
    id TEXT PRIMARY KEY, theme TEXT NOT NULL REFERENCES themes(id), lens TEXT NOT NULL, text TEXT NOT NULL,
    had_by TEXT NOT NULL, effort INTEGER, difference INTEGER, withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX ideas_by_theme ON ideas(theme);
CREATE TABLE rounds (
    id TEXT PRIMARY KEY, voted_on TEXT NOT NULL, dots_each INTEGER NOT NULL, most_on_one INTEGER NOT NULL,
    open INTEGER NOT NULL, turnout INTEGER NOT NULL, people_in_room INTEGER NOT NULL
) STRICT;
CREATE TABLE round_results (
    round TEXT NOT NULL REFERENCES rounds(id), position INTEGER NOT NULL, item TEXT NOT NULL,
    theme TEXT REFERENCES themes(id), idea TEXT REFERENCES ideas(id), dots INTEGER, room_dots INTEGER,
    PRIMARY KEY (round, position)
) STRICT;
"""


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
