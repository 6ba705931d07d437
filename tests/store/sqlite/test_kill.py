"""Killed at any moment under load, nothing that was acknowledged is lost and the file is sound.

A few kills in every run; WTFC_KILLS=200 for the long drill.
"""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.store.sqlite.engine import SqliteStore

KILLS = int(os.environ.get("WTFC_KILLS", "5"))
CHILD = Path(__file__).with_name("appending_child.py")


def killed_at_a_random_moment(folder: Path, moment: random.Random) -> int:
    """The last number that the child had acknowledged when it was killed."""
    child = subprocess.Popen([sys.executable, CHILD, folder], stdout=subprocess.PIPE, text=True, bufsize=1)
    assert child.stdout
    said = 0
    for _ in range(moment.randint(1, 60)):  # By its own acknowledgements, not by a clock: it is always in the midst of work.
        said = int(child.stdout.readline())
    for _ in range(moment.randint(0, 100_000)):
        pass  # Somewhere between two acknowledgements.
    os.kill(child.pid, signal.SIGKILL)
    rest, _ = child.communicate()
    return max([said, *map(int, rest.split("\n")[:-1])])


@pytest.mark.timeout(60 + 5 * KILLS)
async def test_kill_9_under_load_loses_nothing_that_was_acknowledged(desk: Any, store: SqliteStore, opened: Any) -> None:
    await store.close()
    moment = random.Random(20260928)
    for _ in range(KILLS):
        acknowledged = killed_at_a_random_moment(store.folder, moment)
        after = await opened()
        workshop = await type(desk)(after, desk.slug).reloaded()
        assert workshop.seq >= acknowledged
        assert await after.verify(desk.slug) == []
        assert all(backup.size for backup in await after.backups(desk.slug))
        await after.close()
