"""The settings on which the promise rests are on, in the connection that writes."""

import sqlite3
from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL: a commit is on the disk before anybody is told.
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("busy_timeout", 0),  # Others are waited for by hand, so that no hand is held up meanwhile.
        ("wal_autocheckpoint", 0),  # By hand too: whatever else changes the file was somebody else.
        ("mmap_size", 0),
        ("locking_mode", "normal"),
    ],
)
async def test_the_writer_connects_with(desk: Any, store: SqliteStore, setting: str, value: Any) -> None:
    await store.swap_setting(desk.slug, "any", None, 1)
    assert await store._read(desk.slug, lambda connection: connection.execute(f"PRAGMA {setting}").fetchone()) == (value,)


async def test_the_connection_that_checks_and_copies_reads_only_and_leaves_checkpoints_alone(
    desk: Any, store: SqliteStore
) -> None:
    await desk.do(AddStatement("working", "one"))
    reader = await store._alone(desk.slug, lambda shelf: shelf.file(desk.slug).reader())
    assert reader
    assert reader.execute("PRAGMA wal_autocheckpoint").fetchone() == (0,)
    assert reader.execute("PRAGMA query_only").fetchone() == (1,)
    with pytest.raises(sqlite3.OperationalError):
        reader.execute("DELETE FROM drafts")
    await desk.do(AddStatement("working", "later"))
    assert reader.execute("SELECT count(*) FROM statements").fetchone() == (1,), "it reads one moment"
    beside = store.folder / f"{desk.slug}.db-wal"
    await store.close()
    assert beside.stat().st_size, "the writer could not put away what the reader still reads"
    reader.close()
    assert beside.stat().st_size, "and the reader, though the last to close, must not"
