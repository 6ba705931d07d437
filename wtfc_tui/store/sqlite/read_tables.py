"""Tables that people can read with Datasette or SQL, written along with the events: only the rows that they name.

Nothing in the program reads them back. They are derived: when their shape is not the one that the file notes, they are
dropped and written anew from the log.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from graphlib import TopologicalSorter
from typing import Final

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.retelling import retold
from wtfc_tui.store.shape import ReadTable, Row, Shape
from wtfc_tui.store.sqlite.event_log import EventLog, no_rest
from wtfc_tui.store.sqlite.handle import Handle
from wtfc_tui.store.sqlite.statements import Statements

NOTE: Final = "read tables"


class ReadTables:
    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._statements = {table.name: Statements(table) for table in shape.tables}
        self.hash = _hash(shape.tables)

    # ── along with the events ──

    def write(self, file: Handle, happened: Sequence[Recorded], after: Workshop, rest: Callable[[], None] = no_rest) -> None:
        """Inside the transaction that the caller has begun."""
        touched: dict[str, dict[str, None]] = {}
        for name, id in self._shape.touched(happened, after):
            touched.setdefault(name, {})[id] = None
        if not touched:
            return
        for table in self._shape.tables:
            if named := touched.pop(table.name, None):
                self._put(file, table, named, after, rest)
        if touched:
            raise KeyError(f"There is no read table {', '.join(touched)}.")

    def _put(
        self, file: Handle, table: ReadTable, named: dict[str, None], after: Workshop, rest: Callable[[], None]
    ) -> None:
        statements, execute = self._statements[table.name], file.connection.execute
        if table.whole:
            execute(statements.empty)
            file.connection.executemany(statements.insert, map(statements.values, rows_of(table, after)))
            return
        for id in self._in_order(table, named, after):
            rest()
            rows = [statements.values(row) for row in table.rows(after, id)]
            if len(table.key) > 1 or not rows:
                execute(statements.forget, (id,))
            for values in rows:
                execute(statements.upsert, values)

    def _in_order(self, table: ReadTable, named: dict[str, None], after: Workshop) -> Iterator[str]:
        """Where rows may refer to others of the same table, those others first."""
        refers = [column.name for column in table.columns if column.references == table.name]
        if len(named) == 1 or not refers:
            return iter(named)
        before = {id: {row[name] for row in table.rows(after, id) for name in refers} for id in named}
        return (id for id in TopologicalSorter(before).static_order() if id in named)

    # ── all of them anew ──

    def make_sure(self, file: Handle, log: EventLog, *, anew: bool) -> None:
        """That they have the shape of today; `anew` whatever they have. Undecodable, and nothing is changed, where the log
        cannot be told again."""
        if anew or self._noted(file)[0] != self.hash:
            self.make_anew(file, retold(self._shape, log.after(file.connection)))

    def owe(self, file: Handle) -> None:
        """Inside the caller's transaction: should they not be made anew now, they are when the file is opened next."""
        file.connection.execute("UPDATE derived SET shape = '' WHERE what = ?", (NOTE,))

    def make_anew(self, file: Handle, workshop: Workshop) -> None:
        """In one transaction of its own."""
        connection = file.connection
        connection.execute("PRAGMA foreign_keys = OFF")  # The old ones are dropped in any order, whoever refers to them.
        try:
            connection.execute("BEGIN IMMEDIATE")
            self._drop(file)
            for table in self._shape.tables:
                self._statements[table.name].create(file.database)
            self._fill(file, workshop)
            connection.execute(
                "INSERT OR REPLACE INTO derived (what, shape, tables) VALUES (?, ?, ?)",
                (NOTE, self.hash, json.dumps([table.name for table in self._shape.tables])),
            )
            file.commit()
        except BaseException:
            file.roll_back()
            raise
        finally:
            connection.execute("PRAGMA foreign_keys = ON")

    def _drop(self, file: Handle) -> None:
        for name in dict.fromkeys([*self._noted(file)[1], *self._statements]):
            file.connection.execute(f'DROP TABLE IF EXISTS "{name}"')

    def _fill(self, file: Handle, workshop: Workshop) -> None:
        for table in self._shape.tables:
            statements = self._statements[table.name]
            file.connection.executemany(statements.insert, map(statements.values, rows_of(table, workshop)))

    def _noted(self, file: Handle) -> tuple[str, list[str]]:
        row = file.connection.execute("SELECT shape, tables FROM derived WHERE what = ?", (NOTE,)).fetchone()
        return (row[0], json.loads(row[1])) if row else ("", [])


def rows_of(table: ReadTable, workshop: Workshop) -> Iterator[Row]:
    for id in table.ids(workshop):
        yield from table.rows(workshop, id)


def _hash(tables: Sequence[ReadTable]) -> str:
    """Of all that a file shows of them: names, columns, keys, references, order."""
    told = [
        (table.name, table.key, [(one.name, one.type.__name__, one.nullable, one.references) for one in table.columns])
        for table in tables
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
