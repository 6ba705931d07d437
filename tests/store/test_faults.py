"""What goes wrong underneath: read-only, moved, replaced, damaged, older and newer files, clocks that jump."""

import asyncio
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.commands import AddStatement, CreateTheme, CreateWorkshop
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.people import HOST
from wtfc_tui.store import schema
from wtfc_tui.store.failures import NotSaved, Unreadable, UnsuitableFolder
from wtfc_tui.store.store import Store


@pytest.fixture
async def file(desk: Any, store: Store) -> Path:
    """The workshop's file, with the store at rest."""
    await desk.do(AddStatement("working", "one"))
    await store.close()
    return store.folder / "carers-2026.db"


def held_by(file: Path) -> bytes:
    return file.read_bytes()


def spoil(file: Path, content: bytes) -> None:
    file.write_bytes(content)


async def opened_again(store: Store) -> Store:
    again = Store(store.folder)
    again.open()
    return again


# ── read-only ───────────────────────────────────────────────────────────────


@pytest.fixture
def read_only(tmp_path: Path) -> Any:
    """Makes a folder read-only: as root, who may write anywhere, by a mount."""
    undo = []

    def make(folder: Path) -> None:
        if os.geteuid():
            folder.chmod(0o500)
            undo.append(lambda: folder.chmod(0o700))
            return
        for step in (["--bind", folder, folder], ["-o", "remount,ro,bind", folder]):
            if (done := subprocess.run(["mount", *step], capture_output=True, check=False)).returncode:
                pytest.skip(f"nothing can be mounted here: {done.stderr.decode().strip()}")
        undo.append(lambda: subprocess.run(["umount", "--lazy", folder], check=True))

    yield make
    for one in undo:
        one()


async def test_a_read_only_folder_is_refused_at_the_start(file: Path, store: Store, read_only: Any) -> None:
    read_only(store.folder)
    with pytest.raises(UnsuitableFolder, match="cannot be written"):
        Store(store.folder).open()


async def test_a_file_that_becomes_read_only_is_said_to_be_so_and_saving_goes_on_later(desk: Any, store: Store) -> None:
    connection = store._shelf._open  # The file itself stays writable for root: SQLite is told not to write.
    await store.drafts(desk.slug, "p")
    await store._writer.read(desk.slug, lambda c: c.execute("PRAGMA query_only = ON"))
    with pytest.raises(NotSaved, match="cannot be written"):
        await desk.do(AddStatement("working", "two"))
    assert connection == {}, "the file is opened anew after such an error"
    await desk.do(AddStatement("working", "three"))
    assert await desk.reloaded() == desk.workshop


# ── moved, removed, replaced ────────────────────────────────────────────────


async def test_a_file_that_was_removed_takes_no_more_and_what_it_held_is_in_a_backup(desk: Any, store: Store) -> None:
    kept = await desk.do(AddStatement("working", "one"))
    (store.folder / "carers-2026.db").unlink()
    with pytest.raises(NotSaved, match="moved, removed or replaced"):
        await desk.do(AddStatement("working", "two"))
    (rescued,) = store.backups(desk.slug)
    with pytest.raises(NotSaved, match=rescued.path.name):
        await desk.do(AddStatement("working", "two"))
    assert len(store.backups(desk.slug)) == 1
    await store.restore(desk.slug, rescued)
    assert await desk.reloaded() == kept
    assert len(store.backups(desk.slug)) == 2
    await desk.do(AddStatement("working", "two"))


async def test_a_file_that_was_replaced_is_left_alone(desk: Any, store: Store, tmp_path: Path) -> None:
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
    desk: Any, store: Store, tmp_path: Path
) -> None:
    backup = await store.back_up(desk.slug)
    saved = await desk.do(AddStatement("working", "one"))
    spoil(tmp_path / "other.db", b"something else")
    os.replace(tmp_path / "other.db", store.folder / "carers-2026.db")
    await store.restore(desk.slug, backup)
    (stranger,) = backup.parent.glob("*.damaged")
    assert held_by(stranger) == b"something else"
    await store.restore(desk.slug, store.backups(desk.slug)[0])
    assert await desk.reloaded() == saved


async def test_once_damage_was_met_nothing_more_is_written_into_the_file(desk: Any, store: Store) -> None:
    def meets_damage(connection: sqlite3.Connection) -> None:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    await store.drafts(desk.slug, "p")
    with pytest.raises(Unreadable, match="damaged"):
        await store._writer.read(desk.slug, meets_damage)
    assert store._shelf._open == {}


async def test_a_file_that_was_moved_away_and_put_back_goes_on(desk: Any, store: Store, tmp_path: Path) -> None:
    await desk.do(AddStatement("working", "one"))
    path = store.folder / "carers-2026.db"
    os.rename(path, tmp_path / "away.db")
    with pytest.raises(NotSaved):
        await desk.do(AddStatement("working", "two"))
    os.rename(tmp_path / "away.db", path)
    await desk.do(AddStatement("working", "two"))
    assert await desk.reloaded() == desk.workshop


async def test_while_another_program_writes_people_are_told_and_later_it_goes_on(desk: Any, store: Store) -> None:
    await store._writer.read(desk.slug, lambda connection: connection.execute("PRAGMA busy_timeout = 0"))
    with closing(sqlite3.connect(store.folder / "carers-2026.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="some other program"):
            await desk.do(AddStatement("working", "two"))
    await desk.do(AddStatement("working", "two"))
    assert await desk.reloaded() == desk.workshop


# ── damaged ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("place", [0, 100, 4096, 8192])
async def test_a_damaged_page_is_refused_with_the_last_good_backup_and_nothing_is_changed(
    desk: Any, file: Path, store: Store, place: int
) -> None:
    before = await opened_again(store)
    good = await before.back_up(desk.slug)
    await before.close()
    damaged = bytearray(held_by(file))
    damaged[place : place + 64] = bytes(255 - byte for byte in damaged[place : place + 64])
    spoil(file, damaged)
    again = await opened_again(store)
    for refused in (again.read_after(desk.slug), again.append(desk.slug, desk.workshop.seq, [], desk.workshop)):
        with pytest.raises(Unreadable, match=good.name):
            await refused
    assert good.name in (await again.verify(desk.slug))[0]
    await again.close()
    assert held_by(file) == bytes(damaged)


async def test_an_event_that_nobody_knows_is_refused_and_never_skipped(desk: Any, file: Path, store: Store) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE events SET kind = 'prophecy_made' WHERE seq = 2")
    again = await opened_again(store)
    with pytest.raises(Unreadable, match=r"event 2 cannot be read: its kind, prophecy_made.* There is no good backup"):
        await again.read_after(desk.slug)
    await again.close()


async def test_one_damaged_workshop_does_not_touch_the_others(desk: Any, file: Path, store: Store) -> None:
    spoil(file, b"")
    again = await opened_again(store)
    other = type(desk)(again, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    with pytest.raises(Unreadable, match="holds no workshop"):
        await again.read_after(desk.slug)
    assert await other.reloaded() == other.workshop
    await again.close()


# ── other versions ──────────────────────────────────────────────────────────


async def test_a_file_of_a_newer_version_is_refused_untouched(desk: Any, file: Path, store: Store) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    written = held_by(file)
    again = await opened_again(store)
    with pytest.raises(Unreadable, match="newer version"):
        await again.read_after(desk.slug)
    await again.close()
    assert held_by(file) == written


async def test_another_programs_database_is_refused_untouched(desk: Any, file: Path, store: Store) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA application_id = 1")
        connection.execute("PRAGMA journal_mode = DELETE")
    written = held_by(file)
    again = await opened_again(store)
    with pytest.raises(Unreadable, match="some other program"):
        await again.read_after(desk.slug)
    await again.close()
    assert held_by(file) == written


async def test_a_file_of_an_older_version_is_backed_up_and_brought_up(
    desk: Any, file: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_a_table(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE actions (id TEXT PRIMARY KEY) STRICT")

    for module in ("schema", "connect", "workshop_file"):
        monkeypatch.setattr(f"wtfc_tui.store.{module}.STEPS", (*schema.STEPS, add_a_table))
    again = await opened_again(store)
    assert await type(desk)(again, desk.slug).reloaded() == desk.workshop
    (backup,) = again.backups(desk.slug)
    await again.close()
    for path, version in ((file, 2), (backup.path, 1)):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)


async def test_a_step_that_fails_leaves_the_file_as_it_was(
    desk: Any, file: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (id TEXT)")
        connection.execute("not SQL")

    for module in ("schema", "connect", "workshop_file"):
        monkeypatch.setattr(f"wtfc_tui.store.{module}.STEPS", (*schema.STEPS, stumble))
    again = await opened_again(store)
    with pytest.raises(Unreadable):
        await again.read_after(desk.slug)
    await again.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


# ── clocks ──────────────────────────────────────────────────────────────────


async def test_when_the_clock_jumps_back_the_order_of_the_log_stays(desk: Any, store: Store) -> None:
    now = next(desk.clock)
    desk.clock = iter([now, now - timedelta(hours=1), now + timedelta(hours=1)])
    for words in ("first", "second", "third"):
        await desk.do(AddStatement("working", words))
    said = [statement.text for statement in (await desk.reloaded()).statements.values()]
    assert said == ["first", "second", "third"]
    assert "dated before" in (await store.verify(desk.slug))[0]


# ── on the quiet ────────────────────────────────────────────────────────────


async def test_files_are_for_their_owner_only(desk: Any, store: Store) -> None:
    await desk.do(CreateTheme("working", "x"))
    modes = {path.name: path.stat().st_mode & 0o777 for path in store.folder.iterdir() if path.is_file()}
    assert set(modes.values()) == {0o600}
    assert {"lock", "carers-2026.db", "carers-2026.db-wal"} <= set(modes)


async def test_after_a_clean_stop_one_file_holds_everything(desk: Any, file: Path, tmp_path: Path) -> None:
    assert [path.name for path in file.parent.glob("carers-2026*")] == ["carers-2026.db"]
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    shutil.copy(file, tmp_path / "elsewhere")
    elsewhere = Store(tmp_path / "elsewhere")
    elsewhere.open()
    assert fold(await elsewhere.read_after(desk.slug)) == desk.workshop
    await elsewhere.close()


async def test_many_workshops_at_once_keep_to_themselves(desk: Any, store: Store) -> None:
    desks = [type(desk)(store, f"site-{number}") for number in range(5)]

    async def day(one: Any) -> None:
        await one.do(CreateWorkshop(one.slug, one.slug), HOST)
        for number in range(10):
            await one.do(AddStatement("working", f"{one.slug} {number}"))

    await asyncio.gather(*map(day, desks))
    assert [await one.reloaded() for one in desks] == [one.workshop for one in desks]
