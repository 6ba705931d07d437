"""Whether a workshop's file is what it promises to be, said in plain sentences. It looks; it mends nothing."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store import chain, sequence
from wtfc_tui.store.retelling import DoesNotAddUp, Undecodable, retold
from wtfc_tui.store.shape import ReadTable
from wtfc_tui.store.sqlite import event_log, snapshots
from wtfc_tui.store.sqlite.read_tables import rows_of
from wtfc_tui.store.sqlite.shelf import Shelf

SHOWN: Final = 5
"""How many of a kind are listed before it is said that there are more."""

Rest = Callable[[], None]


def findings(shelf: Shelf, connection: sqlite3.Connection) -> list[str]:
    """Nothing in the list: all is well."""
    rest = shelf.rest()
    try:
        found = [*_pages(connection), *_references(connection)]
        found += sequence.findings(connection.execute("SELECT seq, at FROM events ORDER BY seq"))
        found += [*_shown(chain.findings(event_log.entries(connection), rest)), *_end(connection)]
        found += _shown(shelf.eraser.findings(connection))
        workshop = retold(shelf.shape, shelf.log.after(connection, rest=rest))
        found += _snapshot(shelf, connection, workshop, rest)
        for table in shelf.shape.tables:
            found += _differences(connection, table, workshop, rest)
    except DoesNotAddUp as error:
        return [*found, f"The log does not add up: {error}."]
    except Undecodable as error:
        return [*found, f"The log cannot be read: {error}."]
    except sqlite3.DatabaseError as error:
        return [f"The file is damaged ({error})."]
    return found


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute(f"PRAGMA integrity_check({SHOWN:d})"):
        if said != "ok":
            yield f"A page of the file is damaged: {said}."


def _shown(found: Iterator[str]) -> Iterator[str]:
    yield from islice(found, SHOWN)
    if more := sum(1 for _ in found):
        yield f"The same holds for {more} more events."


def _end(connection: sqlite3.Connection) -> Iterator[str]:
    (seq, mark), (noted, noted_mark) = event_log.last(connection), event_log.noted_end(connection)
    if seq < noted:
        yield f"The log's end is missing: it was written up to event {noted}, and ends with event {seq}."
    elif (seq, mark) != (noted, noted_mark):
        yield f"The log ends with event {seq}, which is not the event {noted} that was written last."


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    missing = Counter((table, parent) for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"))
    for (table, parent), number in missing.items():
        yield f"The table {table} refers {number} times to something in {parent} that is not there."


def _snapshot(shelf: Shelf, connection: sqlite3.Connection, workshop: Workshop, rest: Rest) -> Iterator[str]:
    start = snapshots.found(connection, shelf.snapshots, rest)
    if start is not None and shelf.shape.fold(shelf.log.after(connection, start.seq, rest), start) != workshop:
        yield f"The snapshot at event {start.seq} differs from the log."


def _differences(connection: sqlite3.Connection, table: ReadTable, workshop: Workshop, rest: Rest) -> Iterator[str]:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    wanted: set[tuple[str | int | None, ...]] = set()
    for row in rows_of(table, workshop):
        wanted.add(tuple(row[column.name] for column in table.columns))
        rest()
    strange = 0
    for row in connection.execute(f'SELECT {columns} FROM "{table.name}"'):  # noqa: S608 – the names are ours.
        if row in wanted:
            wanted.discard(row)
        else:
            strange += 1
        rest()
    if number := len(wanted) + strange:
        yield f"The table {table.name} differs from the log in {number} rows."
