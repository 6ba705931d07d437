"""A backup is one file that appears whole and checked, or not at all; a damaged workshop comes back from one."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.sqlite.engine import SqliteStore


async def test_a_backup_can_be_read_by_itself_and_is_for_its_owner_only(desk: Any, store: SqliteStore) -> None:
    await desk.do(AddStatement("working", "one"))
    path = Path((await store.back_up(desk.slug)).where)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT text FROM statements").fetchall() == [("one",)]
    assert path.stat().st_mode & 0o777 == 0o600
    assert [backup.where for backup in await store.backups(desk.slug)] == [str(path)]


async def test_backups_under_load_are_sound_each_a_moment_of_its_own(desk: Any, store: SqliteStore) -> None:
    async def load() -> None:
        for number in range(100):
            await desk.do(AddStatement("working", f"number {number}"))

    working = asyncio.ensure_future(load())
    made = [await store.back_up(desk.slug) for _ in range(5)]
    await working
    counts = []
    for backup in made:
        with closing(sqlite3.connect(backup.where)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            events = connection.execute("SELECT count(*) FROM events").fetchone()[0]
            assert connection.execute("SELECT last_event FROM workshop").fetchone() == (events,)
            counts.append(events)
    assert counts == sorted(counts)


async def test_what_a_crash_left_half_made_is_swept_away_at_the_next_start(
    desk: Any, store: SqliteStore, opened: Any
) -> None:
    whole = Path((await store.back_up(desk.slug)).where)
    await store.close()
    half = [whole.with_name("20260101T000000.000000Z.db.tmp"), store.folder / "other.db.new"]
    for path in half:
        path.write_text("half")
    await opened()
    assert [path for path in half if path.exists()] == []
    assert whole.exists()


async def test_a_backup_that_is_damaged_is_not_restored_and_nothing_changes(desk: Any, store: SqliteStore) -> None:
    backup = await store.back_up(desk.slug)
    Path(backup.where).write_bytes(b"x" * 4096)
    with pytest.raises(Unreadable, match="cannot be restored"):
        await store.restore(desk.slug, backup)
    assert await desk.reloaded() == desk.workshop


async def test_a_backup_under_the_name_of_another_workshop_is_found_out(desk: Any, store: SqliteStore) -> None:
    good = Path((await store.back_up(desk.slug)).where)
    await store.close()
    (store.folder / "other.db").write_bytes((store.folder / f"{desk.slug}.db").read_bytes())
    (good.parent.parent / "other").mkdir()
    good.rename(good.parent.parent / "other" / good.name)
    await store.open()
    [strange] = await store.backups("other")
    with pytest.raises(Unreadable, match="is a backup of “carers-2026”"):
        await store.restore("other", strange)


async def test_restore_drill_the_file_is_damaged_and_the_last_good_backup_brings_it_back(
    desk: Any, store: SqliteStore, opened: Any
) -> None:
    then = await desk.do(AddStatement("working", "one"))
    good = await store.back_up(desk.slug)
    bad = Path((await store.back_up(desk.slug)).where)
    await store.close()
    bad.write_bytes(bad.read_bytes()[:5000])
    live = store.folder / "carers-2026.db"
    damaged = bytearray(live.read_bytes())
    damaged[4096:] = bytes(reversed(damaged[4096:]))
    live.write_bytes(damaged)
    again = await opened()
    with pytest.raises(Unreadable, match=good.name):
        await again.read_after(desk.slug)
    findings = await again.restore(desk.slug, (await again.backups(desk.slug))[-1])
    assert "damaged" in findings[0]
    assert await type(desk)(again, desk.slug).reloaded() == then
    assert [path.read_bytes() for path in bad.parent.glob("*.damaged")] == [bytes(damaged)]


async def test_where_the_file_of_today_cannot_be_read_the_backups_codes_count_for_nothing(
    desk: Any, store: SqliteStore, opened: Any
) -> None:
    await store.swap_setting(desk.slug, "codes", None, {"scribe": "old"})
    await store.swap_setting(desk.slug, "door", None, {"closed": True})
    backup = await store.back_up(desk.slug)
    await store.close()
    (store.folder / "carers-2026.db").write_bytes(b"not a database at all")
    again = await opened()
    said = await again.restore(desk.slug, backup)
    assert "join codes are new ones" in said[-1]
    assert await again.setting(desk.slug, "codes") is None
    assert await again.setting(desk.slug, "door") == {"closed": True}
