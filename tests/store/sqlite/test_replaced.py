"""A file that is moved, removed, replaced or written by somebody else while the server runs."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.failures import NotSaved, Unreadable
from wtfc_tui.store.sqlite.engine import SqliteStore


def held_by(file: Path) -> bytes:
    return file.read_bytes()


def spoil(file: Path, content: bytes) -> None:
    file.write_bytes(content)


async def test_a_file_that_was_removed_takes_no_more_and_what_it_held_is_in_a_backup(desk: Any, store: SqliteStore) -> None:
    kept = await desk.do(AddStatement("working", "one"))
    (store.folder / "carers-2026.db").unlink()
    with pytest.raises(NotSaved, match="moved, removed or replaced"):
        await desk.do(AddStatement("working", "two"))
    (rescued,) = await store.backups(desk.slug)
    with pytest.raises(NotSaved, match=rescued.name):
        await desk.do(AddStatement("working", "two"))
    assert len(await store.backups(desk.slug)) == 1
    await store.restore(desk.slug, rescued)
    assert await desk.reloaded() == kept
    assert len(await store.backups(desk.slug)) == 2
    await desk.do(AddStatement("working", "two"))


async def test_a_file_that_was_replaced_is_left_alone(desk: Any, store: SqliteStore, tmp_path: Path) -> None:
    await desk.do(AddStatement("working", "one"))
    path = store.folder / "carers-2026.db"
    (tmp_path / "other.db").write_bytes(b"something else")
    os.replace(tmp_path / "other.db", path)
    with pytest.raises(NotSaved, match="replaced"):
        await desk.do(AddStatement("working", "two"))
    assert "not the one that the server has open" in (await store.verify(desk.slug))[0]
    await store.close()
    assert held_by(path) == b"something else"


async def test_restoring_over_a_replaced_file_keeps_both_what_was_saved_and_the_stranger(
    desk: Any, store: SqliteStore, tmp_path: Path
) -> None:
    backup = await store.back_up(desk.slug)
    saved = await desk.do(AddStatement("working", "one"))
    spoil(tmp_path / "other.db", b"something else")
    os.replace(tmp_path / "other.db", store.folder / "carers-2026.db")
    await store.restore(desk.slug, backup)
    (stranger,) = Path(backup.where).parent.glob("*.damaged")
    assert held_by(stranger) == b"something else"
    await store.restore(desk.slug, (await store.backups(desk.slug))[0])
    assert await desk.reloaded() == saved


async def test_once_damage_was_met_nothing_more_is_written_into_the_file(desk: Any, store: SqliteStore) -> None:
    def meets_damage(connection: sqlite3.Connection) -> None:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    await store.drafts(desk.slug, "p")
    with pytest.raises(Unreadable, match="damaged"):
        await store._read(desk.slug, meets_damage)
    assert store._shelf._open == {}


async def test_a_file_that_was_moved_away_and_put_back_goes_on(desk: Any, store: SqliteStore, tmp_path: Path) -> None:
    await desk.do(AddStatement("working", "one"))
    path = store.folder / "carers-2026.db"
    os.rename(path, tmp_path / "away.db")
    with pytest.raises(NotSaved):
        await desk.do(AddStatement("working", "two"))
    os.rename(tmp_path / "away.db", path)
    await desk.do(AddStatement("working", "two"))
    assert await desk.reloaded() == desk.workshop


async def test_while_another_program_writes_people_are_told_and_later_it_goes_on(desk: Any, store: SqliteStore) -> None:
    await store.drafts(desk.slug, "p")
    store._shelf.file(desk.slug).patience = 0
    with closing(sqlite3.connect(store.folder / "carers-2026.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="some other program"):
            await desk.do(AddStatement("working", "two"))
    await desk.do(AddStatement("working", "two"))
    assert await desk.reloaded() == desk.workshop
