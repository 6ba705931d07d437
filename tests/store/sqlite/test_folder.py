"""One server to a folder, on a disk of its own machine, with nobody else looking in."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.store.failures import FolderInUse, UnsuitableFolder
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.folder import kind_of_file_system, make_suitable


def test_the_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    make_suitable(tmp_path / "a" / "data")
    assert (tmp_path / "a" / "data").stat().st_mode & 0o777 == 0o700


def opened_by_another_process(folder: Path) -> subprocess.CompletedProcess[str]:
    opening = "import asyncio, sys, pathlib, wtfc_tui.assemble as a; asyncio.run(a.open_store(pathlib.Path(sys.argv[1])))"
    return subprocess.run([sys.executable, "-c", opening, folder], capture_output=True, text=True, check=False)


async def test_a_second_server_is_told_who_has_the_folder_and_the_first_goes_on(store: SqliteStore) -> None:
    ended = opened_by_another_process(store.folder)
    assert ended.returncode == 1
    assert f"FolderInUse: Another server (process {os.getpid()})" in ended.stderr
    assert await store.slugs() == []


async def test_two_stores_in_one_process_do_not_share_a_folder_either(store: SqliteStore, opened: Any) -> None:
    with pytest.raises(FolderInUse):
        await opened()


async def test_after_a_stop_the_folder_is_free(store: SqliteStore, opened: Any) -> None:
    await store.close()
    assert await (await opened()).slugs() == []


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p"])
def test_network_and_shared_disks_are_refused_by_name(tmp_path: Path, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {tmp_path} {kind} rw 0 0\n")
    with pytest.raises(UnsuitableFolder, match=kind):
        make_suitable(tmp_path / "data", mounts)


def test_the_nearest_mount_counts_and_among_equals_the_later(tmp_path: Path) -> None:
    spaced = tmp_path / "my data"
    spaced.mkdir()
    mounts = tmp_path / "mounts"
    escaped = str(spaced).replace(" ", "\\040")
    mounts.write_text(f"s:/ {tmp_path} nfs4 rw 0 0\n/dev/a {escaped} nfs4 rw 0 0\n/dev/b {escaped} ext4 rw 0 0\n")
    assert kind_of_file_system(spaced, mounts) == "ext4"
    assert kind_of_file_system(tmp_path, mounts) == "nfs4"


def test_where_there_is_no_list_of_mounts_the_folder_is_taken(tmp_path: Path) -> None:
    make_suitable(tmp_path / "data", tmp_path / "no such list")


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(UnsuitableFolder):
        make_suitable(tmp_path / "data")
