"""A commit that fails may have happened all the same: it is looked up before anybody is told that nothing was saved."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.failures import NotSaved, Uncertain
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.event_log import EventLog
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile

Fail = Callable[..., None]
REAL = WorkshopFile.commit


def trouble(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """`fails(happened=True)`: the next commit ends in an error, having happened or not."""

    def fails(*, happened: bool, code: int = sqlite3.SQLITE_IOERR_FSYNC) -> None:
        def commit(file: WorkshopFile) -> None:
            monkeypatch.setattr(WorkshopFile, "commit", REAL)
            if happened:
                REAL(file)
            raise trouble(code)

        monkeypatch.setattr(WorkshopFile, "commit", commit)

    return fails


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_FULL])
async def test_what_stands_there_is_saved_whatever_the_disk_said(
    desk: Any, store: SqliteStore, fails: Fail, code: int
) -> None:
    fails(happened=True, code=code)
    await desk.do(AddStatement("working", "one"))
    assert await desk.reloaded() == desk.workshop
    await desk.do(AddStatement("working", "two"))
    assert await store.verify(desk.slug) == []


async def test_what_does_not_stand_there_is_not_saved_and_can_be_tried_again(
    desk: Any, store: SqliteStore, fails: Fail
) -> None:
    fails(happened=False)
    with pytest.raises(NotSaved, match="the disk gave an error"):
        await desk.do(AddStatement("working", "one"))
    assert await desk.reloaded() == desk.workshop
    await desk.do(AddStatement("working", "one"))
    assert await desk.reloaded() == desk.workshop


async def test_where_it_cannot_be_looked_up_nobody_claims_to_know(
    desk: Any, store: SqliteStore, fails: Fail, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> bool:
        raise trouble(sqlite3.SQLITE_IOERR_READ)

    fails(happened=True)
    with monkeypatch.context() as patched:
        patched.setattr(EventLog, "stands", broken)
        with pytest.raises(Uncertain, match="not known whether"):
            await desk.do(AddStatement("working", "one"))
    assert (await desk.reloaded()).seq == desk.workshop.seq + 1, "reading on tells"


async def test_what_stands_there_but_may_not_stay_is_not_called_saved(
    desk: Any, store: SqliteStore, fails: Fail, monkeypatch: pytest.MonkeyPatch
) -> None:
    def still_broken(_: WorkshopFile) -> None:
        raise trouble(sqlite3.SQLITE_IOERR_FSYNC)

    fails(happened=True)
    monkeypatch.setattr(WorkshopFile, "settle", still_broken)
    with pytest.raises(Uncertain):
        await desk.do(AddStatement("working", "one"))


async def test_what_is_kept_beside_the_log_is_looked_up_too(desk: Any, store: SqliteStore, fails: Fail) -> None:
    for happened in (True, False):
        for keeping in (
            store.keep_draft(desk.slug, "p", "f", str(happened)),
            store.prefer(desk.slug, "p", "n", str(happened)),
        ):
            fails(happened=happened)
            told = await asyncio.gather(keeping, return_exceptions=True)
            assert [type(one) for one in told] == [type(None) if happened else NotSaved]
    assert await store.drafts(desk.slug, "p") == {"f": "True"}
    assert await store.preferences(desk.slug, "p") == {"n": "True"}


async def test_a_swapped_setting_is_looked_up_too(desk: Any, store: SqliteStore, fails: Fail) -> None:
    fails(happened=True)
    assert await store.swap_setting(desk.slug, "codes", None, 1)
    fails(happened=False)
    with pytest.raises(NotSaved):
        await store.swap_setting(desk.slug, "codes", 1, 2)
    assert await store.setting(desk.slug, "codes") == 1


async def test_a_group_is_looked_up_one_by_one(desk: Any, store: SqliteStore, fails: Fail) -> None:
    go_on = threading.Event()
    held = asyncio.ensure_future(store._read(desk.slug, lambda file: go_on.wait(10)))
    waiting = []
    for words in ("one", "two", "three"):
        recorded, after = await desk.decided(AddStatement("working", words))
        waiting.append(asyncio.ensure_future(store.append(desk.slug, desk.workshop.seq, recorded, after)))
        desk.workshop = after
    await asyncio.sleep(0)
    fails(happened=True)
    go_on.set()
    assert await asyncio.gather(*waiting) == [None] * 3
    assert await held
    assert await desk.reloaded() == desk.workshop
