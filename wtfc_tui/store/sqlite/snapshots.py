"""The snapshot in a workshop's file: at most one, derived from the log like the read tables, and never in a backup."""

import sqlite3
from collections.abc import Callable

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.snapshot import Snapshots
from wtfc_tui.store.sqlite.event_log import last_seq


def found(connection: sqlite3.Connection, snapshots: Snapshots, rest: Callable[[], None]) -> Workshop | None:
    """None where there is none that can be built on: written by other rules, say, or ahead of the log."""
    row = connection.execute("SELECT seq, written FROM snapshot WHERE rules = ?", (snapshots.rules,)).fetchone()
    if row is None or row[0] > last_seq(connection):
        return None
    workshop = snapshots.read(row[1], rest)
    return workshop if workshop is not None and workshop.seq == row[0] else None


def forget(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM snapshot")
