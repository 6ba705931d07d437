"""Tables that people can read with Datasette or SQL, written along with the events: only the rows that they name.

Nothing in the program reads them back; they are worth exactly as much as the proof that they equal the fold.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from sqlite_utils import Database

from wtfc_tui.domain import events as did
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.rows import TABLES, Row, Table

Touched = Iterable[tuple[str, str]]
"""(table, id in the workshop)."""


def _nothing(event: Any) -> Touched:
    """Stands in the workshop's own row or in no table at all."""
    return ()


def _about(event: Any) -> Touched:
    return (("questions", ""), ("lenses", ""), ("perspectives", ""))


def _statement(event: Any) -> Touched:
    return (("statements", event.id), ("statement_versions", event.id))


def _theme(event: Any) -> Touched:
    return (("themes", event.id),)


def _idea(event: Any) -> Touched:
    return (("ideas", event.id),)


TOUCHES: Final[Mapping[type, Callable[[Any], Touched]]] = {
    did.WorkshopCreated: _about,
    did.WorkshopDescribed: _about,
    did.WorkshopImported: _nothing,
    did.PersonJoined: lambda event: (("people", event.person),),
    did.StageSet: _nothing,
    did.EverybodyCalled: _nothing,
    did.LeadTaken: _nothing,
    did.TimerStarted: _nothing,
    did.TimerStopped: _nothing,
    did.Spotlit: _nothing,
    did.Undone: _nothing,
    did.StatementAdded: _statement,
    did.StatementCorrected: _statement,
    did.StatementWithdrawn: _statement,
    did.StatementRestored: _statement,
    did.ThemeCreated: _theme,
    did.ThemeRenamed: _theme,
    did.ThemeRetired: _theme,
    did.ThemeRevived: _theme,
    did.StatementsPut: lambda event: tuple(("statements", move.statement) for move in event.moves),
    did.IdeasRehung: lambda event: tuple(("ideas", idea) for idea in event.ideas),
    did.RoundOpened: lambda event: (("rounds", event.id), ("round_results", event.id)),
    did.BallotCast: lambda event: (("rounds", event.round),),
    did.RoomDotsEntered: lambda event: (("rounds", event.round),),
    did.RoundClosed: lambda event: (("rounds", event.id), ("round_results", event.id)),
    did.IdeaAdded: _idea,
    did.IdeaReworded: _idea,
    did.IdeaWithdrawn: _idea,
    did.IdeaRestored: _idea,
    did.IdeaPlaced: _idea,
    did.Shouted: _nothing,
}


def write(connection: sqlite3.Connection, happened: Iterable[did.Recorded], after: Workshop) -> None:
    """Inside the transaction that the caller has begun: sqlite-utils then nests its own as savepoints."""
    touched = {"workshop": {""}}
    for recorded in happened:
        for table_name, id in TOUCHES[type(recorded.event)](recorded.event):
            touched.setdefault(table_name, set()).add(id)
    for table in TABLES:
        if named := touched.get(table.name):
            # In the order of the workshop, so that a row finds the rows that it refers to.
            rows = [row for id in table.ids(after) if id in named for row in table.rows(after, id)]
            _put(connection, table, rows)


def rewrite(connection: sqlite3.Connection, workshop: Workshop) -> None:
    """All of them anew, inside the caller's transaction: after a restore, or when they have gone astray."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in reversed(TABLES):
        _database(connection).table(table.name).delete_where()
    for table in TABLES:
        _put(connection, table, rows_of(table, workshop))


def rows_of(table: Table, workshop: Workshop) -> list[Row]:
    return [row for id in table.ids(workshop) for row in table.rows(workshop, id)]


def _put(connection: sqlite3.Connection, table: Table, rows: list[Row]) -> None:
    if table.whole:
        _database(connection).table(table.name).delete_where()
    if rows:
        _database(connection).table(table.name).upsert_all(rows, pk=table.key)


def _database(connection: sqlite3.Connection) -> Database:
    return Database(connection, recursive_triggers=False, execute_plugins=False)
