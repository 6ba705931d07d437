"""A ballot on the disk is sealed, and at the close its key is destroyed: in no file of the folder can it be read again."""

import os
import shutil
import sqlite3
import zlib
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.store.sqlite.voting import (
    ANA,
    BOB,
    GIVEN,
    ballots_in_clear,
    every_byte_in,
    open_vote,
    opened_with,
    the_key,
)
from wtfc_tui.domain.events import Recorded
from wtfc_tui.stages.vote.records import BallotCast, CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.store.failures import NotSaved
from wtfc_tui.store.sqlite import ballot_keys
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.fixture
async def voting(desk: Any) -> Any:
    return await open_vote(desk)


async def test_the_log_says_that_somebody_voted_and_not_who_or_what(voting: Any, store: SqliteStore) -> None:
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        rows = connection.execute("SELECT actor, body FROM events WHERE kind = 'ballot_cast'").fetchall()
    assert rows == [("", '{"round":"R1","voter":"","dots":{},"group":null}')] * 3


async def test_while_a_vote_is_open_ballots_are_read_with_its_key_alone(voting: Any, store: SqliteStore) -> None:
    held = every_byte_in(store.folder)
    assert ballots_in_clear(held) == []
    for person in (ANA, BOB):
        assert (await store.ballot_key(voting.slug, "R1", person.id)).encode() not in held
    assert held.count(the_key(store.folder)) == 1, "in the file of its own, and nowhere else"
    assert opened_with(store.folder, the_key(store.folder)) in ([GIVEN, {"T2": 1}], [{"T2": 1}, GIVEN])
    assert opened_with(store.folder, bytes(range(32))) == []


async def test_the_key_is_its_owners_alone(voting: Any, store: SqliteStore) -> None:
    (path,) = store.folder.glob("*.key")
    assert (path.name, path.stat().st_mode & 0o777) == ("carers-2026.R1.key", 0o600)


async def test_all_ballots_are_of_one_length_whatever_they_hold(voting: Any, store: SqliteStore) -> None:
    await voting.do(CastBallot({}), BOB)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        lengths = [length for (length,) in connection.execute("SELECT DISTINCT length(sealed) FROM sealed_box")]
    assert len(lengths) == 1


async def test_after_the_close_the_key_is_in_no_file_though_somebody_reads_all_the_while(
    voting: Any, store: SqliteStore, tmp_path: Path
) -> None:
    """Whoever reads holds the log beside the file, and their older state still has the sealed ballots in it."""
    key = the_key(store.folder)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM sealed_box").fetchone() == (2,)
        await voting.do(CloseRound(even_so=True))
        assert list(store.folder.glob("*.key")) == []
        held = every_byte_in(store.folder)
        assert key not in held
        assert ballots_in_clear(held) == []
        assert reader.execute("SELECT count(*) FROM sealed_box").fetchone() == (2,), "of no use to anybody"
    assert voting.workshop[ROUNDS]["R1"].turnout == 2
    assert await voting.reloaded() == voting.workshop
    assert await store.verify(voting.slug) == []


async def test_the_key_is_overwritten_and_synced_before_its_name_goes(
    voting: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another name for the same place on the disk shows what stands there afterwards."""
    (path,) = store.folder.glob("*.key")
    kept, done = store.folder / "another-name", []
    os.link(path, kept)
    fsync, unlink = os.fsync, Path.unlink
    monkeypatch.setattr(ballot_keys.os, "fsync", lambda handle: (done.append("synced"), fsync(handle))[1])
    monkeypatch.setattr(ballot_keys.Path, "unlink", lambda one: (done.append("unlinked"), unlink(one))[1])
    await voting.do(CloseRound(even_so=True))
    assert done[:2] == ["synced", "unlinked"]
    assert kept.read_bytes() == bytes(32)


async def test_a_copy_of_the_folder_in_mid_vote_without_its_key_shows_nothing(
    voting: Any, store: SqliteStore, tmp_path: Path
) -> None:
    shutil.copytree(store.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*.key"))
    held = every_byte_in(tmp_path / "copy")
    assert ballots_in_clear(held) == []
    assert the_key(store.folder) not in held


async def test_a_backup_of_an_open_vote_holds_no_ballot_sealed_or_not_and_no_key(voting: Any, store: SqliteStore) -> None:
    backup = Path((await store.back_up(voting.slug)).where)
    assert the_key(store.folder) not in backup.read_bytes()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM sealed_box").fetchone() == (0,)
        assert connection.execute("SELECT turnout FROM rounds").fetchone() == (0,)


async def test_a_snapshot_after_the_close_names_nobody_who_voted(voting: Any, store: SqliteStore) -> None:
    assert not await store.keep(voting.slug, voting.workshop)
    key = await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(CloseRound(even_so=True))
    assert await store.keep(voting.slug, voting.workshop)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        (written,) = connection.execute("SELECT written FROM snapshot").fetchone()
    held = zlib.decompress(written)
    assert b"I wait for the bus" in held
    assert key.encode() not in held
    assert ANA.id.encode() not in held


async def test_a_key_that_cannot_be_destroyed_is_said_until_it_is_gone(
    voting: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(path: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(ballot_keys, "destroy", refuses)
    await voting.do(CloseRound(even_so=True))
    (said,) = store.of_votes(voting.slug)
    assert said.startswith("Vote R1 is closed, but its key is still on the host's disk")
    assert await store.verify(voting.slug) == [said]
    monkeypatch.undo()
    await store.keep_draft(voting.slug, ANA.id, "words", "anything that is saved")
    assert (list(store.folder.glob("*.key")), store.of_votes(voting.slug)) == ([], ())
    assert await store.verify(voting.slug) == []


async def test_without_its_key_a_vote_takes_no_ballot_and_can_be_closed_with_what_was_given(
    voting: Any, store: SqliteStore
) -> None:
    next(store.folder.glob("*.key")).unlink()
    recorded, after = await voting.decided(CloseRound(even_so=True))
    with pytest.raises(NotSaved, match="the key of vote R1 is missing"):
        await voting.store.append(voting.slug, voting.workshop.seq, [ballot(voting)], after)
    await voting.store.append(voting.slug, voting.workshop.seq, recorded, after)
    assert after[ROUNDS]["R1"].turnout == 2


def ballot(voting: Any) -> Recorded:
    return Recorded(voting.workshop.seq + 1, next(voting.clock) + timedelta(1), "", BallotCast("R1", "somebody", {"T1": 1}))


async def test_each_round_has_a_key_of_its_own(voting: Any, store: SqliteStore) -> None:
    first = the_key(store.folder)
    await voting.do(CloseRound(even_so=True))
    await voting.do(OpenRound("themes"))
    assert [path.name for path in store.folder.glob("*.key")] == ["carers-2026.R2.key"]
    assert the_key(store.folder) != first
