"""Somebody else writes over a workshop's file, or sweeps away the log beside it, while the server runs.

From then on nobody is told “saved”, the stranger's file is left as it is, and what the server still holds is set aside.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import Replaced, StoreFailure
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.fixture
def path(desk: Any, store: SqliteStore) -> Path:
    return store.folder / "carers-2026.db"


def content(path: Path) -> bytes:
    return path.read_bytes()


def copy_over(source: Path, path: Path) -> None:
    """As `cp` does: into the very file that is there, which keeps its inode."""
    with path.open("r+b") as file:
        file.truncate(0)
        file.write(source.read_bytes())


def touch(path: Path) -> None:
    os.utime(path)


async def add(desk: Any, *words: str) -> None:
    for one in words:
        await desk.do(AddStatement("working", one))


async def words_in(desk: Any) -> list[str]:
    return [one.text for one in (await desk.reloaded())[STATEMENTS].values()]


async def test_after_a_backup_was_copied_over_it_nobody_is_told_saved_and_all_is_set_aside(
    desk: Any, store: SqliteStore, path: Path
) -> None:
    await add(desk, *(f"word {number} {'x' * 500}" for number in range(300)))
    backup = await store.back_up(desk.slug)
    await add(desk, "since")
    await store.release(desk.slug)  # So that the file itself holds it all, and not the log beside it.
    await add(desk, "and since")
    saved = desk.workshop
    copy_over(Path(backup.where), path)
    stranger = content(path)
    for _ in range(3):
        with pytest.raises(Replaced, match="written over the host's file"):
            await add(desk, "lost?")
    with pytest.raises(StoreFailure, match="written over"):
        await desk.reloaded()
    assert "written over" in (await store.verify(desk.slug))[0]
    await store.close()
    assert content(path) == stranger, "not one byte of ours went into the stranger's file, not even at the end"
    assert saved.seq > 300


async def test_no_backup_is_ever_made_of_a_strangers_file(desk: Any, store: SqliteStore, path: Path, tmp_path: Path) -> None:
    await add(desk, "one")
    other = type(desk)(store, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    await store.release("other")
    copy_over(store.folder / "other.db", path)
    for asked in (store.back_up(desk.slug), store.recall(desk.slug)):
        with pytest.raises(Replaced):
            await asked
    for backup in await store.backups(desk.slug):
        with closing(sqlite3.connect(backup.where)) as copy:
            assert copy.execute("SELECT slug FROM workshop").fetchone() == (desk.slug,)


async def test_what_the_server_still_has_whole_is_in_a_backup_and_restoring_goes_on_from_there(
    desk: Any, store: SqliteStore, path: Path
) -> None:
    backup = await store.back_up(desk.slug)
    await add(desk, "one", "two")
    copy_over(Path(backup.where), path)
    with pytest.raises(Replaced, match="is in the backup") as refused:
        await add(desk, "three")
    (rescued,) = (one for one in await store.backups(desk.slug) if one.name in refused.value.sentence)
    await store.restore(desk.slug, rescued)
    assert await words_in(desk) == ["one", "two"]
    await add(desk, "three")
    assert await store.verify(desk.slug) == []


async def test_a_save_during_which_the_file_is_written_over_is_not_called_saved(
    desk: Any, store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wtfc_tui.store.sqlite.handle import Handle

    backup, real = await store.back_up(desk.slug), Handle.commit
    await add(desk, "one")

    def commit(file: Handle) -> None:
        real(file)
        copy_over(Path(backup.where), path)

    with monkeypatch.context() as patched:
        patched.setattr(Handle, "commit", commit)
        with pytest.raises(Replaced):
            await add(desk, "two")


async def test_a_file_that_only_looks_changed_is_read_through_and_work_goes_on(
    desk: Any, store: SqliteStore, path: Path
) -> None:
    await add(desk, "one")
    touch(path)
    await add(desk, "two")
    assert await words_in(desk) == ["one", "two"]
    assert await store.verify(desk.slug) == []


@pytest.mark.parametrize("stranger", [None, b"", b"x" * 5000])
async def test_when_the_log_beside_it_is_swept_away_or_exchanged_nothing_is_lost(
    desk: Any, store: SqliteStore, path: Path, opened: Any, stranger: bytes | None
) -> None:
    await add(desk, "one", "two")
    log = path.with_name(f"{path.name}-wal")
    log.unlink()
    if stranger is not None:
        log.write_bytes(stranger)
    await add(desk, "three")
    assert await words_in(desk) == ["one", "two", "three"]
    await store.close()
    again = type(desk)(await opened(), desk.slug)
    assert await words_in(again) == ["one", "two", "three"]
    assert await again.store.verify(desk.slug) == []


async def test_when_the_log_beside_it_is_emptied_nobody_is_told_saved_of_what_is_gone(
    desk: Any, store: SqliteStore, path: Path
) -> None:
    await add(desk, "one", "two")
    os.truncate(path.with_name(f"{path.name}-wal"), 0)
    try:
        await add(desk, "three")
    except StoreFailure:
        return
    assert await words_in(desk) == ["one", "two", "three"]


async def test_the_log_of_another_moment_is_not_taken_for_ours(
    desk: Any, store: SqliteStore, path: Path, tmp_path: Path
) -> None:
    log = path.with_name(f"{path.name}-wal")
    await add(desk, "one")
    shutil.copy(log, tmp_path / "earlier-wal")
    await add(desk, "two")
    log.unlink()
    shutil.copy(tmp_path / "earlier-wal", log)
    await add(desk, "three")
    assert await words_in(desk) == ["one", "two", "three"]


async def test_another_program_that_writes_as_it_should_disturbs_nobody(desk: Any, store: SqliteStore, path: Path) -> None:
    await add(desk, "one")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO preferences VALUES ('p', 'look', 'plain')")
    await add(desk, "two")
    assert await words_in(desk) == ["one", "two"]
    assert await store.preferences(desk.slug, "p") == {"look": "plain"}


async def test_another_program_that_changes_the_log_stops_the_room(desk: Any, store: SqliteStore, path: Path) -> None:
    await add(desk, "one", "two")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)")
    with pytest.raises(Replaced):
        await add(desk, "three")


async def test_many_saves_long_logs_and_readers_never_look_like_a_stranger(desk: Any, store: SqliteStore) -> None:
    """The file is taken to be touched only by our own hand: so our own hand must always be noted."""
    for number in range(60):
        await add(desk, f"{number} {'x' * 550}")
        if number % 20 == 0:
            await store.back_up(desk.slug)
            await store.keep(desk.slug, desk.workshop)
            await store.keep_draft(desk.slug, "p", "f", "x" * 90_000)
            assert await store.verify(desk.slug) == []
            await store.keep_draft(desk.slug, "p", "f", "y" * 4_000_000)
        await store.drafts(desk.slug, "p")  # What comes right after the answer is done by then.
        assert store._shelf.file(desk.slug).untouched
    assert not list(store.folder.glob("*.kept"))


async def test_a_long_log_beside_the_file_is_not_taken_in_at_every_save(desk: Any, store: SqliteStore, path: Path) -> None:
    await store.keep_draft(desk.slug, "p", "f", "y" * 6_000_000)
    await add(desk, "one")
    await store.drafts(desk.slug, "p")
    taken_in, changed = changed_at(path), 0
    for number in range(40):
        await add(desk, str(number))
        await store.drafts(desk.slug, "p")
        changed += changed_at(path) != taken_in
        taken_in = changed_at(path)
    assert changed <= 1


def changed_at(path: Path) -> int:
    return path.stat().st_mtime_ns
