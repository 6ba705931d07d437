"""Whether a workshop's file is what it promises to be, said in plain sentences. It looks; it mends nothing."""

import sqlite3
from collections import Counter
from collections.abc import Iterator

from wtfc_tui.domain.evolve import evolve
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store import ballot_box, event_log
from wtfc_tui.store.read_tables import rows_of
from wtfc_tui.store.rows import TABLES, Table

SHOWN = 5
"""How many of a kind are listed before it is said that there are more."""


def findings(connection: sqlite3.Connection) -> list[str]:
    """Nothing in the list: all is well."""
    try:
        found = [*_pages(connection), *_references(connection), *_sequence(connection)]
        workshop, unreadable = _folded(connection)
        if unreadable:
            return [*found, unreadable]
        return [*found, *(sentence for table in TABLES for sentence in _differences(connection, table, workshop))]
    except sqlite3.DatabaseError as error:
        return [f"The file is damaged ({error})."]


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute(f"PRAGMA integrity_check({SHOWN:d})"):
        if said != "ok":
            yield f"A page of the file is damaged: {said}."


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    missing = Counter((table, parent) for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"))
    for (table, parent), number in missing.items():
        yield f"The table {table} refers {number} times to something in {parent} that is not there."


def _sequence(connection: sqlite3.Connection) -> Iterator[str]:
    before, time = 0, ""
    for seq, at in connection.execute("SELECT seq, at FROM events ORDER BY seq"):
        if seq != before + 1:
            yield f"The log has a gap: after event {before} comes event {seq}."
        if at < time:
            yield f"The log's times go backwards: event {seq} is dated before event {before}."
        before, time = seq, at


def _folded(connection: sqlite3.Connection) -> tuple[Workshop, str]:
    """The workshop as the log tells it, or why it does not."""
    workshop = Workshop()
    try:
        for recorded in ballot_box.filled(connection, event_log.after(connection, 0)):
            workshop = evolve(workshop, recorded)
    except event_log.Undecodable as error:
        return workshop, f"The log cannot be read: {error}."
    except Exception as error:  # A rule that trips over an event says nothing of use to a host but where it was.
        return workshop, f"The log does not add up: event {workshop.seq + 1} does not fit what came before it ({error!r})."
    return workshop, ""


def _differences(connection: sqlite3.Connection, table: Table, workshop: Workshop) -> Iterator[str]:
    cursor = connection.execute(f"SELECT * FROM {table.name}")  # noqa: S608 – the names are ours.
    names = [column[0] for column in cursor.description]
    there = set(cursor.fetchall())
    wanted = {tuple(row[name] for name in names) for row in rows_of(table, workshop)}
    if number := len(there ^ wanted):
        yield f"The table {table.name} differs from the log in {number} rows."
