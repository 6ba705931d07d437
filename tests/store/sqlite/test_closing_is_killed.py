"""Killed at any moment of a close, or found without its key: the next start completes it or says so."""

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.sqlite.voting import (
    ANA,
    GIVEN,
    ballots_in_clear,
    before_sealing,
    every_byte_in,
    open_vote,
    opened_with,
    the_key,
)
from wtfc_tui.stages.vote.records import CastBallot, CloseRound
from wtfc_tui.stages.vote.rules import ROUNDS

TREE = Path(__file__).parents[3]
CLOSES = """
import asyncio, os, signal, sys
from pathlib import Path
from tests.store.conftest import Desk
from wtfc_tui.assemble import SHAPE
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.vote.records import CloseRound
from wtfc_tui.store.sqlite import ballot_keys
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.handle import Handle

def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)

async def main():
    store = SqliteStore(Path(sys.argv[1]), SHAPE)
    await store.open()
    desk = Desk(store, "carers-2026")
    desk.workshop = await desk.reloaded()
    at = sys.argv[2]
    if at == "before the commit":
        Handle.commit = killed
    if at == "after the commit":
        ballot_keys.destroy = killed
    if at == "after the key is overwritten":
        Path.unlink = killed
    await desk.do(CloseRound(even_so=True))

asyncio.run(main())
"""


@pytest.fixture
async def voted(desk: Any, store: Any, tmp_path: Path) -> Path:
    """A folder with an open vote, and nobody at it."""
    await open_vote(desk)
    await store.close()
    assert isinstance(store.folder, Path)
    return store.folder


async def closing_killed(folder: Path, at: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CLOSES, os.fspath(folder), at, env=os.environ | {"PYTHONPATH": os.fspath(TREE)}
    )
    assert await process.wait() == -signal.SIGKILL


@pytest.mark.parametrize("at", ["after the commit", "after the key is overwritten"])
async def test_killed_before_the_key_is_gone_the_next_start_destroys_it(
    desk: Any, voted: Path, opened: Any, at: str, tmp_path: Path
) -> None:
    key = the_key(voted)
    await closing_killed(voted, at)
    assert (key in every_byte_in(voted)) is (at == "after the commit")
    await opened(voted)  # Though nobody comes into the workshop yet.
    held = every_byte_in(voted)
    assert list(voted.glob("*.key")) == []
    assert key not in held
    assert ballots_in_clear(held) == []
    again = type(desk)(await opened(shutil.copytree(voted, tmp_path / "copy")), desk.slug)
    over = (await again.reloaded())[ROUNDS]["R1"]
    assert (over.open, over.turnout) == (False, 2)


async def test_killed_before_the_commit_the_vote_is_open_with_every_ballot(desk: Any, voted: Path, opened: Any) -> None:
    await closing_killed(voted, "before the commit")
    assert len(opened_with(voted, the_key(voted))) == 2
    again = type(desk)(await opened(voted), desk.slug, clock=desk.clock)
    again.workshop = await again.reloaded()
    assert again.workshop == desk.workshop
    await again.do(CloseRound(even_so=True))
    assert again.workshop[ROUNDS]["R1"].turnout == 2
    assert list(voted.glob("*.key")) == []


async def test_a_key_that_was_made_for_a_vote_which_then_was_not_opened_goes_at_the_next_start(
    desk: Any, voted: Path, opened: Any
) -> None:
    (voted / "carers-2026.R2.key").write_bytes(bytes(range(32)))
    await opened(voted)
    assert [path.name for path in voted.glob("*.key")] == ["carers-2026.R1.key"]


@pytest.mark.parametrize("wrong", [None, bytes(32), bytes(range(32))])
async def test_an_open_vote_whose_key_is_not_there_begins_anew_and_says_so(
    desk: Any, voted: Path, opened: Any, wrong: bytes | None
) -> None:
    (path,) = voted.glob("*.key")
    path.unlink()
    if wrong is not None:
        path.write_bytes(wrong)
    store = await opened(voted)
    again = type(desk)(store, desk.slug, clock=desk.clock)
    again.workshop = await again.reloaded()
    assert again.workshop[ROUNDS]["R1"].turnout == 0
    (said,) = store.of_votes(desk.slug)
    assert said.startswith("Ballots given in R1 before are gone (its key was not beside")
    assert await store.verify(desk.slug) == [said]
    await again.do(CastBallot(GIVEN), ANA)
    assert again.workshop[ROUNDS]["R1"].turnout == 1
    assert opened_with(voted, the_key(voted)) == [GIVEN]


async def test_a_restore_in_mid_vote_destroys_the_key_and_says_that_everybody_votes_again(
    desk: Any, store: Any, opened: Any
) -> None:
    await open_vote(desk)
    backup, key = await store.back_up(desk.slug), the_key(store.folder)
    said = await store.restore(desk.slug, backup)
    assert "Vote R1 is open, and its ballots are never in a backup: everybody has to vote again." in said
    assert key not in every_byte_in(store.folder)
    again = type(desk)(store, desk.slug, clock=desk.clock)
    again.workshop = await again.reloaded()
    assert again.workshop[ROUNDS]["R1"].turnout == 0
    assert store.of_votes(desk.slug)[0].startswith("Ballots given in R1 before are gone (a backup was restored")
    assert await store.verify(desk.slug) == [], "it is no trouble of the file"
    await again.do(CastBallot(GIVEN), ANA)
    await again.do(CloseRound(even_so=True))
    assert store.of_votes(desk.slug) == ()


async def test_ballots_that_an_earlier_version_kept_unsealed_are_sealed_and_no_page_keeps_them(
    desk: Any, voted: Path, opened: Any
) -> None:
    (path,) = voted.glob("*.key")
    secret, key = path.read_bytes(), ""
    with closing(sqlite3.connect(voted / "carers-2026.db")) as connection, connection:
        before_sealing(connection)
        connection.execute("INSERT INTO ballot_secrets VALUES ('R1', ?)", (secret.hex(),))
        for voter, cast in desk.workshop[ROUNDS]["R1"].ballots.items():
            key, seq = voter, desk.workshop.seq - (cast == GIVEN)
            words = '{"T1": 3, "T2": 1}' if cast == GIVEN else '{"T2": 1}'
            connection.execute("INSERT INTO ballot_box VALUES ('R1', ?, ?, ?)", (voter, words, seq))
        connection.execute("PRAGMA user_version = 4")
    path.unlink()
    assert ballots_in_clear(every_byte_in(voted))
    store = await opened(voted)
    assert (await type(desk)(store, desk.slug).reloaded())[ROUNDS] == desk.workshop[ROUNDS]
    await store.close()
    held = every_byte_in(voted)
    assert ballots_in_clear(held) == []
    assert key.encode() not in held
    assert secret.hex().encode() not in held
