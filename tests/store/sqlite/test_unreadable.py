"""A damaged file, an older or a newer one, somebody else's: refused in a sentence and left as it is, or brought up."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.sqlite import schema

TODAY = len(schema.STEPS)


def held_by(file: Path) -> bytes:
    return file.read_bytes()


def spoil(file: Path, content: bytes | bytearray) -> None:
    file.write_bytes(content)


@pytest.mark.parametrize("place", [0, 100, 4096, 8192])
async def test_a_damaged_page_is_refused_with_the_last_good_backup_and_nothing_is_changed(
    desk: Any, file: Path, opened: Any, place: int
) -> None:
    before = await opened()
    good = await before.back_up(desk.slug)
    await before.close()
    damaged = bytearray(held_by(file))
    damaged[place : place + 64] = bytes(255 - byte for byte in damaged[place : place + 64])
    spoil(file, damaged)
    again = await opened()
    for refused in (again.read_after(desk.slug), again.append(desk.slug, desk.workshop.seq, [], desk.workshop)):
        with pytest.raises(Unreadable, match=good.name):
            await refused
    assert good.name in (await again.verify(desk.slug))[0]
    await again.close()
    assert held_by(file) == bytes(damaged)


async def test_an_event_that_nobody_knows_is_refused_and_never_skipped(desk: Any, file: Path, opened: Any) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE events SET kind = 'prophecy_made' WHERE seq = 2")
    again = await opened()
    with pytest.raises(Unreadable, match=r"event 2 cannot be read: its kind, prophecy_made.* There is no good backup"):
        await again.read_after(desk.slug)
    await again.close()


async def test_one_damaged_workshop_does_not_touch_the_others(desk: Any, file: Path, opened: Any) -> None:
    spoil(file, b"")
    again = await opened()
    other = type(desk)(again, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    with pytest.raises(Unreadable, match="holds no workshop"):
        await again.read_after(desk.slug)
    assert await other.reloaded() == other.workshop
    await again.close()


async def test_a_file_of_a_newer_version_is_refused_untouched(desk: Any, file: Path, opened: Any) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    written = held_by(file)
    again = await opened()
    with pytest.raises(Unreadable, match="newer version"):
        await again.read_after(desk.slug)
    await again.close()
    assert held_by(file) == written


async def test_another_programs_database_is_refused_untouched(desk: Any, file: Path, opened: Any) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA application_id = 1")
        connection.execute("PRAGMA journal_mode = DELETE")
    written = held_by(file)
    again = await opened()
    with pytest.raises(Unreadable, match="some other program"):
        await again.read_after(desk.slug)
    await again.close()
    assert held_by(file) == written


async def test_a_file_of_an_older_version_is_backed_up_and_brought_up(
    desk: Any, file: Path, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_a_table(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE something_else (id TEXT PRIMARY KEY) STRICT")

    for module in ("schema", "connect", "workshop_file", "shelf"):
        monkeypatch.setattr(f"wtfc_tui.store.sqlite.{module}.STEPS", (*schema.STEPS, add_a_table))
    again = await opened()
    assert await type(desk)(again, desk.slug).reloaded() == desk.workshop
    (backup,) = await again.backups(desk.slug)
    await again.close()
    for path, version in ((file, TODAY + 1), (backup.where, TODAY)):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)


async def test_a_step_that_fails_leaves_the_file_as_it_was(
    desk: Any, file: Path, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (id TEXT)")
        connection.execute("not SQL")

    for module in ("schema", "connect", "workshop_file", "shelf"):
        monkeypatch.setattr(f"wtfc_tui.store.sqlite.{module}.STEPS", (*schema.STEPS, stumble))
    again = await opened()
    with pytest.raises(Unreadable):
        await again.read_after(desk.slug)
    await again.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (TODAY,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
