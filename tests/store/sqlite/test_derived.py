"""Read tables are derived: when their shape changes they are written anew from the log, or nothing is touched."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.store.sqlite.voting import before_sealing
from wtfc_tui.assemble import SHAPE
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.shape import Column, ReadTable
from wtfc_tui.store.sqlite.engine import SqliteStore

LONG = ReadTable(
    "long_statements",
    (Column("id", references="statements"), Column("letters", int), Column("why", nullable=True)),
    ("id",),
    ids=lambda workshop: workshop[STATEMENTS],
    rows=lambda workshop, id: (
        [{"id": id, "letters": len(workshop[STATEMENTS][id].text), "why": None}]
        if len(workshop[STATEMENTS][id].text) > 3
        else []
    ),
)
TOMORROW = replace(
    SHAPE,
    tables=(*(table for table in SHAPE.tables if table.name != "perspectives"), LONG),
    touched=lambda recorded, after: [
        *((table, id) for table, id in SHAPE.touched(recorded, after) if table != "perspectives"),
        *(("long_statements", id) for id in after.changed.get(STATEMENTS.name, ())),
    ],
)


def content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


@pytest.fixture
async def tomorrow(desk: Any, file: Path) -> Any:
    """The same folder, opened by a program with one read table more and one less."""
    store = SqliteStore(file.parent, TOMORROW)
    await store.open()
    yield type(desk)(store, desk.slug, desk.workshop, desk.clock)
    await store.close()


def rows(file: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


async def test_another_shape_is_written_anew_from_the_log_when_the_file_is_opened(
    desk: Any, file: Path, opened: Any, tomorrow: Any
) -> None:
    await tomorrow.do(AddStatement("working", "longer"))
    assert rows(file, "SELECT * FROM long_statements") == [("S2", 6, None)]
    assert not rows(file, "SELECT * FROM sqlite_master WHERE name = 'perspectives'")
    assert await tomorrow.store.verify(desk.slug) == []
    assert await tomorrow.reloaded() == tomorrow.workshop
    await tomorrow.store.close()
    again = await opened()
    assert await again.verify(desk.slug) == []
    assert not rows(file, "SELECT * FROM sqlite_master WHERE name = 'long_statements'")
    assert len(rows(file, "SELECT * FROM perspectives")) == 3


async def test_a_row_that_is_no_more_goes_with_the_event_that_ends_it(file: Path, tomorrow: Any) -> None:
    await tomorrow.do(AddStatement("working", "longer"))
    await tomorrow.do(CorrectStatement("S2", "ok"))
    assert rows(file, "SELECT * FROM long_statements") == []
    assert await tomorrow.store.verify(tomorrow.slug) == []


async def test_a_log_that_cannot_be_told_again_leaves_the_tables_as_they_are(desk: Any, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE events SET kind = 'prophecy_made' WHERE seq = 2")
    before = content(file)
    store = SqliteStore(file.parent, TOMORROW)
    await store.open()
    for asked in (store.read_after(desk.slug), store.drafts(desk.slug, "p")):
        with pytest.raises(Unreadable, match=r"event 2 cannot be read: its kind, prophecy_made"):
            await asked
    await store.close()
    assert content(file) == before


async def test_a_shape_whose_rows_cannot_be_written_leaves_the_tables_as_they_are(desk: Any, file: Path) -> None:
    before = content(file)
    broken = replace(LONG, rows=lambda workshop, id: [{"id": id, "letters": "many", "why": None}])
    store = SqliteStore(file.parent, replace(TOMORROW, tables=(*SHAPE.tables, broken)))
    await store.open()
    with pytest.raises(Unreadable):
        await store.read_after(desk.slug)
    await store.close()
    assert content(file) == before


async def test_a_file_of_the_first_version_finds_its_tables_made_anew(desk: Any, file: Path, opened: Any) -> None:
    """Its first step made the read tables, and its ballot box had other names for the same columns."""
    with closing(sqlite3.connect(file)) as connection, connection:
        before_sealing(connection)
        for renamed in ("ballot_box RENAME box TO round", "ballot_box RENAME key TO voter",
                        "ballot_box RENAME words TO dots", "ballot_secrets RENAME box TO round"):  # fmt: skip
            connection.execute(f"ALTER TABLE {renamed}")
        connection.execute("DROP TABLE derived")
        connection.execute("DROP TABLE snapshot")
        connection.execute("DROP TABLE log_end")
        for column in ("salt", "digest", "chain"):
            connection.execute(f"ALTER TABLE events DROP COLUMN {column}")
        connection.execute("CREATE TABLE barometer (id TEXT PRIMARY KEY) STRICT")
        connection.execute("PRAGMA user_version = 1")
    again = await opened()
    assert await again.verify(desk.slug) == []
    assert not rows(file, "SELECT * FROM sqlite_master WHERE name = 'barometer'")
    assert await type(desk)(again, desk.slug).reloaded() == desk.workshop
    assert len(await again.backups(desk.slug)) == 1
