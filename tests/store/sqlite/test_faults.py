"""A folder that cannot be written, a clock that jumps, files as they lie about when all is well."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.store.failures import NotSaved, UnsuitableFolder
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.fixture
def read_only(tmp_path: Path, not_run: Any) -> Any:
    """Makes a folder read-only: as root, who may write anywhere, by a mount."""
    undo: list[Callable[[], Any]] = []

    def make(folder: Path) -> None:
        if os.geteuid():
            folder.chmod(0o500)
            undo.append(lambda: folder.chmod(0o700))
            return
        for step in (["--bind", str(folder), str(folder)], ["-o", "remount,ro,bind", str(folder)]):
            if (done := subprocess.run(["mount", *step], capture_output=True, check=False)).returncode:
                not_run(f"nothing can be mounted here, {done.stderr.decode().strip()}")
        undo.append(lambda: subprocess.run(["umount", "--lazy", folder], check=True))

    yield make
    for one in undo:
        one()


async def test_a_read_only_folder_is_refused_at_the_start(
    file: Path, store: SqliteStore, opened: Any, read_only: Any
) -> None:
    read_only(store.folder)
    with pytest.raises(UnsuitableFolder, match="cannot be written"):
        await opened()


async def test_a_file_that_becomes_read_only_is_said_to_be_so_and_saving_goes_on_later(
    desk: Any, store: SqliteStore
) -> None:
    connection = store._shelf._open  # The file itself stays writable for root: SQLite is told not to write.
    await store.drafts(desk.slug, "p")
    await store._read(desk.slug, lambda c: c.execute("PRAGMA query_only = ON"))
    with pytest.raises(NotSaved, match="cannot be written"):
        await desk.do(AddStatement("working", "two"))
    assert connection == {}, "the file is opened anew after such an error"
    await desk.do(AddStatement("working", "three"))
    assert await desk.reloaded() == desk.workshop


async def test_when_the_clock_jumps_back_the_order_of_the_log_stays(desk: Any, store: SqliteStore) -> None:
    now = next(desk.clock)
    desk.clock = iter([now, now - timedelta(hours=1), now + timedelta(hours=1)])
    for words in ("first", "second", "third"):
        await desk.do(AddStatement("working", words))
    said = [statement.text for statement in (await desk.reloaded())[STATEMENTS].values()]
    assert said == ["first", "second", "third"]
    assert "dated before" in (await store.verify(desk.slug))[0]


async def test_files_are_for_their_owner_only(desk: Any, store: SqliteStore) -> None:
    await desk.do(CreateTheme("working", "x"))
    modes = {path.name: path.stat().st_mode & 0o777 for path in store.folder.iterdir() if path.is_file()}
    assert set(modes.values()) == {0o600}
    assert {"lock", "carers-2026.db", "carers-2026.db-wal"} <= set(modes)


async def test_after_a_clean_stop_one_file_holds_everything(desk: Any, file: Path, opened: Any, tmp_path: Path) -> None:
    assert [path.name for path in file.parent.glob("carers-2026*")] == ["carers-2026.db"]
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    shutil.copy(file, tmp_path / "elsewhere")
    elsewhere = await opened(tmp_path / "elsewhere")
    assert PROCESS.fold(await elsewhere.read_after(desk.slug)) == desk.workshop
