"""A backup appears whole and checked, or not at all; old ones go by the rule; any of them can be restored."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.commands import AddStatement, CastBallot, CloseRound, CreateTheme, CreateWorkshop, OpenRound
from wtfc_tui.domain.people import HOST, Person, Role
from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.retention import kept
from wtfc_tui.store.store import Store

NOON = datetime(2026, 9, 28, 12, tzinfo=UTC)
ANA = Person("Ana", Role.PARTICIPANT)


async def test_a_backup_holds_everything_that_was_saved_and_can_be_read_by_itself(desk: Any, store: Store) -> None:
    await desk.do(AddStatement("working", "one"))
    path = await store.back_up(desk.slug)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT text FROM statements").fetchall() == [("one",)]
    assert path.stat().st_mode & 0o777 == 0o600
    assert [backup.path for backup in store.backups(desk.slug)] == [path]


async def test_backups_under_load_are_sound_and_nothing_waits_for_ever(desk: Any, store: Store) -> None:
    async def load() -> None:
        for number in range(100):
            await desk.do(AddStatement("working", f"number {number}"))

    working = asyncio.ensure_future(load())
    made = [await store.back_up(desk.slug) for _ in range(5)]
    await working
    counts = []
    for path in made:
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            counts.append(connection.execute("SELECT count(*) FROM events").fetchone()[0])
    assert counts == sorted(counts)
    assert len(desk.workshop.statements) == 100


async def test_what_a_crash_left_half_made_is_swept_away_at_the_next_start(desk: Any, store: Store) -> None:
    whole = await store.back_up(desk.slug)
    await store.close()
    half = [whole.with_name("20260101T000000.000000Z.db.tmp"), store.folder / "other.db.new"]
    for path in half:
        path.write_text("half")
    again = Store(store.folder)
    again.open()
    assert [path for path in half if path.exists()] == []
    assert whole.exists()
    await again.close()


async def test_restore_brings_the_backup_back_and_keeps_what_was_there(desk: Any, store: Store) -> None:
    then = await desk.do(AddStatement("working", "before"))
    path = await store.back_up(desk.slug)
    await desk.do(AddStatement("working", "after"))
    findings = await store.restore(desk.slug, path)
    assert await desk.reloaded() == then
    assert await store.verify(desk.slug) == []
    newest = store.backups(desk.slug)[0]
    assert newest.path.name in findings[0]
    await store.restore(desk.slug, newest)
    assert await desk.reloaded() == desk.workshop


async def test_work_goes_on_after_a_restore(desk: Any, store: Store) -> None:
    path = await store.back_up(desk.slug)
    await desk.do(AddStatement("working", "lost"))
    await store.restore(desk.slug, path)
    desk.workshop = await desk.reloaded()
    await desk.do(AddStatement("working", "new"))
    assert await desk.reloaded() == desk.workshop


async def test_restore_with_an_open_vote_says_that_everybody_votes_again_and_they_can(desk: Any, store: Store) -> None:
    await desk.do(CreateTheme("notworking", "I wait"))
    await desk.do(OpenRound("themes"))
    await desk.do(CastBallot({"T1": 2}), ANA)
    findings = await store.restore(desk.slug, await store.back_up(desk.slug))
    assert any("R1" in sentence and "vote again" in sentence for sentence in findings)
    desk.workshop = await desk.reloaded()
    assert desk.workshop.rounds["R1"].turnout == 0
    assert await store.verify(desk.slug) == []
    await desk.do(CastBallot({"T1": 3}), ANA)
    await desk.do(CloseRound())
    assert (await desk.reloaded()).rounds["R1"].results[0].dots == 3


async def test_a_backup_that_is_damaged_is_not_restored_and_nothing_changes(desk: Any, store: Store) -> None:
    path = await store.back_up(desk.slug)
    path.write_bytes(b"x" * 4096)
    with pytest.raises(Unreadable, match="cannot be restored"):
        await store.restore(desk.slug, path)
    assert await desk.reloaded() == desk.workshop


async def test_the_backup_of_another_workshop_is_not_restored(desk: Any, store: Store) -> None:
    other = type(desk)(store, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    path = await store.back_up("other")
    with pytest.raises(Unreadable, match="is a backup of “other”"):
        await store.restore(desk.slug, path)
    assert await desk.reloaded() == desk.workshop


async def test_restore_drill_the_file_is_damaged_and_the_last_good_backup_brings_it_back(desk: Any, store: Store) -> None:
    then = await desk.do(AddStatement("working", "one"))
    good = await store.back_up(desk.slug)
    bad = await store.back_up(desk.slug)
    await store.close()
    bad.write_bytes(bad.read_bytes()[:5000])
    live = store.folder / "carers-2026.db"
    damaged = bytearray(live.read_bytes())
    damaged[4096:] = bytes(reversed(damaged[4096:]))
    live.write_bytes(damaged)
    again = Store(store.folder)
    again.open()
    with pytest.raises(Unreadable, match=good.name):
        await again.read_after(desk.slug)
    findings = await again.restore(desk.slug, again.backups(desk.slug)[-1])
    assert "damaged" in findings[0]
    assert await type(desk)(again, desk.slug).reloaded() == then
    assert [path.read_bytes() for path in good.parent.glob("*.damaged")] == [bytes(damaged)]
    await again.close()


async def test_old_backups_go_when_a_new_one_is_made(tmp_path: Path, desk: Any, store: Store) -> None:
    await store.close()
    clock = iter(NOON + timedelta(minutes=5 * number) for number in range(100))
    later = Store(store.folder, now=lambda: next(clock))
    later.open()
    made = [await later.back_up(desk.slug) for _ in range(30)]
    assert [backup.path for backup in later.backups(desk.slug)] == made[:5:-1]
    await later.close()


def test_the_last_24_and_the_last_of_each_day_for_a_month_are_kept() -> None:
    made = [NOON - timedelta(hours=6 * number) for number in range(4 * 60)]
    keep = kept(made, NOON)
    assert set(made[:24]) <= keep
    older = sorted(keep - set(made[:24]), reverse=True)
    assert len({at.date() for at in older}) == len(older)
    assert all(at.hour == 18 for at in older)
    assert min(older) > NOON - timedelta(days=30)
    assert len(keep) == 24 + 24


def test_backups_are_kept_by_their_own_times_even_if_the_clock_was_wrong() -> None:
    ahead = NOON + timedelta(days=365)
    assert kept([NOON, ahead], NOON) == {NOON, ahead}
