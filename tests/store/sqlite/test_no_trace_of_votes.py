"""At close no trace of a vote is left in any file of the folder; a backup never has one."""

import asyncio
import sqlite3
import threading
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.store.sqlite.engine import SqliteStore

ANA = Person("Ana", Role.PARTICIPANT)


@pytest.fixture
async def voting(desk: Any) -> Any:
    """Two themes and an open vote."""
    await desk.do(CreateTheme("notworking", "I wait for the bus"))
    await desk.do(CreateTheme("notworking", "I am tired"))
    await desk.do(OpenRound("themes"))
    return desk


def every_byte_in(folder: Path) -> bytes:
    """But the ballast, which is never written to."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "ballast")


async def test_the_log_says_that_somebody_voted_and_not_who_or_what(voting: Any, store: SqliteStore) -> None:
    await voting.do(CastBallot({"T1": 3}), ANA)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        row = connection.execute("SELECT actor, body FROM events WHERE kind = 'ballot_cast'").fetchone()
    assert row == ("", '{"round":"R1","voter":"","dots":{}}')


async def test_a_snapshot_after_the_close_names_nobody_who_voted(voting: Any, store: SqliteStore) -> None:
    key = await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(CastBallot({"T1": 3}), ANA)
    await voting.do(CloseRound())
    assert await store.keep(voting.slug, voting.workshop)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        (written,) = connection.execute("SELECT written FROM snapshot").fetchone()
    held = zlib.decompress(written)
    assert b"I wait for the bus" in held
    assert key.encode() not in held
    assert ANA.id.encode() not in held


async def test_after_the_close_no_key_and_no_secret_is_left_in_any_file(voting: Any, store: SqliteStore) -> None:
    people = [Person(f"Voter {number}", Role.PARTICIPANT) for number in range(120)]
    keys = [await store.ballot_key(voting.slug, "R1", person.id) for person in people]
    for dots in ({"T1": 1}, {"T1": 3, "T2": 2}):  # Cast and recast: rows move about between the pages.
        for person in people:
            await voting.do(CastBallot(dots), person)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        (secret,) = connection.execute("SELECT secret FROM ballot_secrets").fetchone()
    assert secret.encode() in every_byte_in(store.folder)
    await voting.do(CloseRound())
    await store.drafts(voting.slug, ANA.id)  # The cleaning comes right after the answer; this waits behind it.
    left = every_byte_in(store.folder)
    assert secret.encode() not in left
    assert [key for key in keys if key.encode() in left] == []
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,), "built anew, so that no page was left over"
    assert await voting.reloaded() == voting.workshop


async def test_a_crash_before_the_cleaning_is_made_good_at_the_next_opening(
    voting: Any, store: SqliteStore, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(CastBallot({"T1": 3}), ANA)
    monkeypatch.setattr("wtfc_tui.store.sqlite.workshop_file.WorkshopFile.scrub", lambda file: None)
    await voting.do(CloseRound())
    await store.close()
    monkeypatch.undo()
    again = await opened()
    await again.drafts(voting.slug, ANA.id)
    await again.drafts(voting.slug, ANA.id)
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        assert connection.execute("SELECT * FROM still_to_do").fetchall() == []
    await again.close()
    assert key.encode() not in every_byte_in(store.folder)


async def test_a_backup_of_an_open_vote_holds_no_ballot_and_no_secret(voting: Any, store: SqliteStore) -> None:
    key = await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(CastBallot({"T1": 3}), ANA)
    backup = Path((await store.back_up(voting.slug)).where)
    assert key.encode() not in backup.read_bytes()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM ballot_box").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM ballot_secrets").fetchone() == (0,)
        assert connection.execute("SELECT turnout FROM rounds").fetchone() == (0,)


async def test_what_is_being_read_while_a_vote_closes_is_cleaned_once_the_reading_is_over(
    voting: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await store.ballot_key(voting.slug, "R1", ANA.id)
    await voting.do(CastBallot({"T1": 3}), ANA)
    started, go_on = threading.Event(), threading.Event()

    def slow(*_: Any) -> list[str]:
        started.set()
        go_on.wait(10)
        return []

    monkeypatch.setattr("wtfc_tui.store.sqlite.verify.findings", slow)
    verifying = asyncio.ensure_future(store.verify(voting.slug))
    await asyncio.to_thread(started.wait, 10)
    await voting.do(CloseRound())
    await store.drafts(voting.slug, ANA.id)
    assert key.encode() in every_byte_in(store.folder), "whoever reads holds it there"
    go_on.set()
    assert await verifying == []
    assert key.encode() not in every_byte_in(store.folder)
