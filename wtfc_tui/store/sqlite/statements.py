"""The SQL of one read table, made once. sqlite-utils creates the tables, but would upsert at three times the price."""

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from wtfc_tui.store.shape import ReadTable, Row


class Statements:
    def __init__(self, table: ReadTable) -> None:
        self._table = table
        self._names = tuple(column.name for column in table.columns)
        name, columns = f'"{table.name}"', _list(self._names)
        self.insert = f"INSERT INTO {name} ({columns}) VALUES ({', '.join('?' * len(self._names))})"  # noqa: S608 – ours.
        self.upsert = f"{self.insert} ON CONFLICT ({_list(table.key)}) {self._on_conflict()}"
        self.empty = f"DELETE FROM {name}"  # noqa: S608
        self.forget = f'DELETE FROM {name} WHERE "{table.key[0]}" = ?'  # noqa: S608
        """All rows of one id."""

    def _on_conflict(self) -> str:
        others = [one for one in self._names if one not in self._table.key]
        return "DO UPDATE SET " + ", ".join(f'"{one}" = excluded."{one}"' for one in others) if others else "DO NOTHING"

    def values(self, row: Row) -> tuple[str | int | None, ...]:
        if len(row) != len(self._names):
            raise KeyError(f"A row of {self._table.name} has other columns than the table: {sorted(row)}.")
        return tuple(row[name] for name in self._names)

    def create(self, database: Database) -> None:
        """Inside the caller's transaction: sqlite-utils then nests its own as savepoints."""
        columns: dict[str, Any] = {column.name: column.type for column in self._table.columns}
        key = self._table.key
        database.table(self._table.name).create(
            columns,
            pk=key[0] if len(key) == 1 else key,
            not_null={column.name for column in self._table.columns if not column.nullable},
            foreign_keys=[
                (column.name, column.references, self._key_of(database, column.references))
                for column in self._table.columns
                if column.references
            ],
            strict=True,
        )
        for column in self._table.columns:
            if column.references and column.name != key[0]:
                name = f"{self._table.name}_by_{column.name}"
                database.table(self._table.name).create_index([column.name], index_name=name)

    def _key_of(self, database: Database, other: str) -> str:
        if other == self._table.name:
            return self._table.key[0]
        return database.table(other).pks[0]


def _list(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
