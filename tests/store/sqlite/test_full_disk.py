"""On a full disk people are told, nothing half done is left, reading goes on, and with room again so does saving."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import NotSaved
from wtfc_tui.store.sqlite.ballast import Ballast


@pytest.fixture
def small_disk(tmp_path: Path, not_run: Any) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0:
        not_run("only root can mount a small disk of its own")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        not_run(f"no disk can be mounted here, {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.fixture
async def desk_on_it(small_disk: Path, desk_in: Any, opened: Any) -> Any:
    store = await opened(small_disk / "data")
    desk = desk_in(store, "carers-2026")
    await desk.do(CreateWorkshop("carers-2026", "Carers"), HOST)
    return desk


def fill(disk: Path) -> Path:
    """To the last byte."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    return filler


def left_of(disk: Path, pattern: str) -> list[Path]:
    return list(disk.glob(pattern))


async def until_refused(desk: Any) -> str:
    for number in range(2000):
        try:
            await desk.do(AddStatement("working", f"{number} " + "x" * 900))
        except NotSaved as refused:
            return refused.sentence
    pytest.fail("The disk never filled up.")


async def test_when_the_disk_is_full_it_is_said_reading_goes_on_and_so_does_saving_later(
    desk_on_it: Any, small_disk: Path
) -> None:
    await desk_on_it.do(AddStatement("working", "one"))
    filler = fill(small_disk)
    assert "the disk is full. Your words are still in your field" in await until_refused(desk_on_it)
    saved = desk_on_it.workshop
    assert await desk_on_it.reloaded() == saved
    assert await desk_on_it.store.verify(desk_on_it.slug) == []
    filler.unlink()
    await desk_on_it.do(AddStatement("working", "room again"))
    assert await desk_on_it.reloaded() == desk_on_it.workshop
    assert desk_on_it.workshop.seq == saved.seq + 1


async def test_after_a_stop_on_a_full_disk_everything_acknowledged_is_there(
    desk_on_it: Any, small_disk: Path, opened: Any
) -> None:
    fill(small_disk)
    await until_refused(desk_on_it)
    await desk_on_it.store.close()
    again = await opened(small_disk / "data")
    assert await type(desk_on_it)(again, desk_on_it.slug).reloaded() == desk_on_it.workshop


async def test_no_half_backup_is_left_on_a_full_disk_and_the_workshop_stays(desk_on_it: Any, small_disk: Path) -> None:
    await desk_on_it.do(AddStatement("working", "one"))
    filler = fill(small_disk)
    with pytest.raises(NotSaved, match="the disk is full"):
        await desk_on_it.store.back_up(desk_on_it.slug)
    assert not left_of(small_disk, "data/backups/*/*")
    assert await desk_on_it.reloaded() == desk_on_it.workshop
    filler.unlink()
    assert Path((await desk_on_it.store.back_up(desk_on_it.slug)).where).exists()


async def test_no_half_workshop_is_made_on_a_full_disk(desk_on_it: Any, small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(NotSaved, match="the disk is full"):
        await type(desk_on_it)(desk_on_it.store, "second").do(CreateWorkshop("second", "Second"), HOST)
    assert await desk_on_it.store.slugs() == ["carers-2026"]
    assert not left_of(small_disk, "data/second*")


async def test_a_restore_without_room_changes_nothing(desk_on_it: Any, small_disk: Path) -> None:
    backup = await desk_on_it.store.back_up(desk_on_it.slug)
    await desk_on_it.do(AddStatement("working", "after"))
    fill(small_disk)
    with pytest.raises(NotSaved, match="Nothing was restored: the disk is full"):
        await desk_on_it.store.restore(desk_on_it.slug, backup)
    assert await desk_on_it.reloaded() == desk_on_it.workshop


async def test_the_ballast_goes_first_so_that_a_full_disk_does_not_stop_anybody_yet(
    desk_on_it: Any, small_disk: Path
) -> None:
    store = desk_on_it.store
    assert store.short_of_space  # The disk is too small for the usual ballast.
    store._shelf.ballast = Ballast(store.folder, size=128 * 1024)
    store._shelf.ballast.take_on()
    assert not store.short_of_space
    filler = fill(small_disk)
    while not store.short_of_space:
        await desk_on_it.do(AddStatement("working", "x" * 900))
    assert await desk_on_it.reloaded() == desk_on_it.workshop
    assert "the disk is full" in await until_refused(desk_on_it)
    filler.unlink()
    await store.back_up(desk_on_it.slug)
    assert not store.short_of_space
