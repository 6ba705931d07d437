"""At whichever call the disk fails, nobody is told anything untrue: saved is there, not saved is not, come what may."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.store.sqlite.failing_disk import READ, SYNC, TRUNCATE, WRITE, Disk, failing, library
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import NotSaved, StoreFailure, Uncertain, Unreadable

SAVED, NOT_SAVED, NOBODY_KNOWS = "saved", "not saved", "nobody knows"
MOST = 60
"""Calls that one attempt may need at most: the tests end by themselves where there are no more."""


@pytest.fixture
def disk(not_run: Any) -> Iterator[Disk]:
    if (sqlite := library()) is None:
        not_run("this Python's SQLite lets nobody put a disk beneath it")
    with failing(sqlite) as disk:
        yield disk


@pytest.fixture
def room(disk: Disk, desk_in: Any, opened: Any, tmp_path: Path) -> Any:
    """Makes one workshop after the other, each in a folder of its own on the failing disk."""
    number = 0

    async def made() -> Any:
        nonlocal number
        number += 1
        desk = desk_in(await opened(tmp_path / f"data-{number}"), "carers-2026")
        await desk.do(CreateWorkshop("carers-2026", "Carers"), HOST)
        await desk.do(AddStatement("working", "before"))
        return desk

    return made


async def outcome_of(desk: Any, words: str) -> str:
    try:
        await desk.do(AddStatement("working", words))
    except Uncertain:
        return NOBODY_KNOWS
    except (NotSaved, Unreadable):
        return NOT_SAVED
    return SAVED


async def said_in(desk: Any) -> list[str]:
    return [one.text for one in (await desk.reloaded())[STATEMENTS].values()]


async def after_a_kill(desk: Any, opened: Any, to: Path) -> list[str]:
    """What another server finds that starts on what the disk holds at this moment."""
    shutil.copytree(desk.store.folder, to, ignore=shutil.ignore_patterns("ballast", "lock", "*-shm"))
    to.chmod(0o700)
    other = type(desk)(await opened(to), desk.slug)
    found = await said_in(other)
    assert await other.store.verify(desk.slug) == []
    await other.store.close()
    return found


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("happens", [False, True], ids=["undone", "done all the same"])
async def test_whatever_is_said_of_a_save_is_true_after_a_kill_and_after_the_disk_has_healed(
    room: Any, disk: Disk, opened: Any, tmp_path: Path, for_good: bool, happens: bool
) -> None:
    seen = set()
    for number in range(MOST):
        desk = await room()
        disk.happens = happens
        disk.at(number, for_good=for_good)
        outcome = await outcome_of(desk, "this")
        met = len(disk.calls) > number
        disk.heal()
        seen.add(outcome)
        killed = "this" in await after_a_kill(desk, opened, tmp_path / f"killed-{number}")
        healed = "this" in await said_in(desk)
        if outcome != NOBODY_KNOWS:
            assert (outcome == SAVED) == killed, f"call {number}, {disk.calls[number:]}"
            assert (outcome == SAVED) == healed, f"call {number}, {disk.calls[number:]}"
        on = type(desk)(desk.store, desk.slug, await desk.reloaded(), desk.clock)
        assert await outcome_of(on, "after") == SAVED
        assert await desk.store.verify(desk.slug) == []
        await desk.store.close()
        if not met:
            break
    else:
        pytest.fail("A save that makes so many calls is another than this test knows.")
    assert SAVED in seen
    assert seen & {NOT_SAVED, NOBODY_KNOWS}


async def test_after_an_error_nothing_is_taken_before_what_is_there_has_been_read_back(room: Any, disk: Disk) -> None:
    desk = await room()
    disk.at(0, for_good=True, kinds=(SYNC,))
    assert await outcome_of(desk, "this") == NOBODY_KNOWS
    assert await outcome_of(desk, "that") == NOT_SAVED
    with pytest.raises(StoreFailure):
        await desk.reloaded()
    disk.heal()
    there = await desk.reloaded()
    on = type(desk)(desk.store, desk.slug, there, desk.clock)
    assert await outcome_of(on, "that") == SAVED
    assert await said_in(on) in (["before", "that"], ["before", "this", "that"])


@pytest.mark.parametrize("kinds", [(READ,), (WRITE, SYNC, TRUNCATE)], ids=["reading", "writing"])
@pytest.mark.parametrize("asked", ["open anew", "back up", "restore", "create"])
async def test_whatever_else_meets_an_error_leaves_nothing_half_done(
    room: Any, disk: Disk, asked: str, kinds: tuple[str, ...]
) -> None:
    for number in range(0, MOST * 10, 19 if READ in kinds else 2):
        desk = await room()
        store, backup = desk.store, await desk.store.back_up(desk.slug)
        before = {one.name for one in await store.backups(desk.slug)}
        await store.release(desk.slug)
        disk.at(number, kinds=kinds)
        try:
            if asked == "open anew":
                await desk.reloaded()
            elif asked == "back up":
                await store.back_up(desk.slug)
            elif asked == "restore":
                await store.restore(desk.slug, backup)
            else:
                await desk_named(desk, "second").do(CreateWorkshop("second", "Second"), HOST)
        except StoreFailure:
            pass
        met = len(disk.calls) > number
        disk.heal()
        assert await said_in(desk) == ["before"]
        assert await store.verify(desk.slug) == []
        assert before <= {one.name for one in await store.backups(desk.slug)}
        for slug in await store.slugs():
            assert await store.verify(slug) == []
        assert not [path for path in store.folder.rglob("*") if path.name.endswith((".new", ".tmp"))]
        await store.close()
        if not met:
            break
    else:
        pytest.fail("That needs more calls than this test knows.")


def desk_named(desk: Any, slug: str) -> Any:
    return type(desk)(desk.store, slug)


@pytest.mark.parametrize("kinds", [(READ,), (WRITE, SYNC, TRUNCATE)], ids=["reading", "writing"])
async def test_an_erasure_that_meets_an_error_is_whole_once_it_was_tried_again(
    room: Any, disk: Disk, kinds: tuple[str, ...]
) -> None:
    for number in range(0, MOST * 10, 31 if READ in kinds else 3):
        desk = await room()
        await desk.do(AddStatement("working", "Zqx"))
        await desk.store.back_up(desk.slug)
        disk.at(number, kinds=kinds)
        with suppress(StoreFailure):
            await desk.store.erase(desk.slug, ["S2"])
        met = len(disk.calls) > number
        disk.heal()
        await desk.store.erase(desk.slug, ["S2"])
        assert await said_in(desk) == ["before", ERASED], f"call {number}"
        assert await desk.store.verify(desk.slug) == []
        assert not [one for one in desk.store.folder.rglob("*") if one.is_file() and b"Zqx" in one.read_bytes()]
        await desk.store.close()
        if not met:
            break
    else:
        pytest.fail("That needs more calls than this test knows.")
