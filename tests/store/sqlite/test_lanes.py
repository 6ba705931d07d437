"""Workshops do not wait for one another, nor anybody's words for a check or a copy; one hand at a time is at each file."""

import asyncio
import sqlite3
import threading
from collections import Counter
from contextlib import ExitStack, closing
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import NotOpen, StoreFailure
from wtfc_tui.store.sqlite import lanes
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile


class Held:
    """Something that stands still once it has begun, until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()

    def still(self) -> None:
        self.begun.set()
        assert self.go_on.wait(20)

    async def has_begun(self) -> None:
        assert await asyncio.to_thread(self.begun.wait, 20)


@pytest.fixture
async def other(desk: Any, store: SqliteStore) -> Any:
    other = type(desk)(store, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    return other


async def test_a_slow_disk_under_one_workshop_holds_up_no_other(
    desk: Any, other: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, real = Held(), WorkshopFile.commit

    def slow(file: WorkshopFile) -> None:
        if file.path.stem == desk.slug:
            held.still()
        real(file)

    monkeypatch.setattr(WorkshopFile, "commit", slow)
    waiting = asyncio.ensure_future(desk.do(AddStatement("working", "slow")))
    await held.has_begun()
    await other.do(AddStatement("working", "quick"))
    assert not waiting.done()
    held.go_on.set()
    await waiting


async def test_other_programs_that_hold_many_files_hold_up_no_other_workshop(desk: Any, store: SqliteStore) -> None:
    """More of them than there are hands: whoever waits for a lock leaves the other work to others."""
    desks = [type(desk)(store, f"site-{number}") for number in range(lanes.HANDS + 4)]
    for one in desks:
        await one.do(CreateWorkshop(one.slug, one.slug), HOST)
        await one.reloaded()
    with ExitStack() as stack:
        for one in desks:
            other = stack.enter_context(closing(sqlite3.connect(store.folder / f"{one.slug}.db", isolation_level=None)))
            other.execute("BEGIN IMMEDIATE")
            store._shelf.file(one.slug).patience = 600
        waiting = [asyncio.ensure_future(one.do(AddStatement("working", "waits"))) for one in desks]
        await asyncio.sleep(0)
        await desk.do(AddStatement("working", "quick"))
        assert not any(one.done() for one in waiting)
    await asyncio.gather(*waiting)
    assert [await one.reloaded() for one in desks] == [one.workshop for one in desks]


async def test_opening_one_workshop_holds_up_no_other(
    desk: Any, other: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, real = Held(), Shelf._opened

    def slow(shelf: Shelf, slug: str) -> WorkshopFile:
        if slug == desk.slug:
            held.still()
        return real(shelf, slug)

    await store.release(desk.slug)
    monkeypatch.setattr(Shelf, "_opened", slow)
    reading = asyncio.ensure_future(desk.reloaded())
    await held.has_begun()
    await other.do(AddStatement("working", "quick"))
    held.go_on.set()
    assert await reading == desk.workshop


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ("verify", "wtfc_tui.store.sqlite.verify.findings"),
        ("back_up", "wtfc_tui.store.sqlite.backups.whats_wrong"),
        ("read_after", "wtfc_tui.store.sqlite.ballot_box.inside"),
    ],
)
async def test_nobody_waits_for_a_check_a_copy_or_the_reading_of_a_whole_log(
    desk: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch, asked: str, where: str
) -> None:
    held = Held()

    def slow(*_: Any) -> Any:
        held.still()
        return {} if asked == "read_after" else None if asked == "back_up" else []

    monkeypatch.setattr(where, slow)
    answer = asyncio.ensure_future(getattr(store, asked)(desk.slug))
    await held.has_begun()
    await desk.do(AddStatement("working", "quick"))
    assert not answer.done()
    held.go_on.set()
    await answer


async def test_a_file_is_touched_by_one_hand_at_a_time_and_all_hands_help(
    desk: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks = [type(desk)(store, f"site-{number}") for number in range(40)]
    for one in desks:
        await one.do(CreateWorkshop(one.slug, one.slug), HOST)
    busy: Counter[str] = Counter()
    hands: set[str] = set()
    meeting, real = threading.Barrier(lanes.HANDS), WorkshopFile.commit

    def watched(file: WorkshopFile) -> None:
        busy[file.path.stem] += 1
        assert busy[file.path.stem] == 1
        name = threading.current_thread().name
        if name not in hands:
            hands.add(name)
            meeting.wait(20)  # All of them are needed here at once.
        real(file)
        busy[file.path.stem] -= 1

    monkeypatch.setattr(WorkshopFile, "commit", watched)

    async def day(one: Any) -> None:
        for number in range(3):
            await one.do(AddStatement("working", str(number)))

    await asyncio.gather(*map(day, desks))
    assert len(hands) == lanes.HANDS
    assert [await one.reloaded() for one in desks] == [one.workshop for one in desks]


async def test_what_was_asked_for_before_the_end_is_done_and_later_work_is_refused(desk: Any, store: SqliteStore) -> None:
    recorded, after = await desk.decided(AddStatement("working", "one"))
    asked = [
        asyncio.ensure_future(one)
        for one in (store.append(desk.slug, desk.workshop.seq, recorded, after), store.keep_draft(desk.slug, "p", "f", "x"))
    ]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*asked) == [None, None]
    for late in (store.verify(desk.slug), store.back_up(desk.slug), store.restore(desk.slug, None)):  # type: ignore[arg-type]
        with pytest.raises(StoreFailure, match="stopping"):
            await late
    with pytest.raises(NotOpen, match="stopping"):
        await store.drafts(desk.slug, "p")
