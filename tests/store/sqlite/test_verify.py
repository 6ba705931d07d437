"""Verify finds what is wrong and says it in a sentence; each kind of damage is found."""

import gc
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.store.sqlite.voting import before_sealing
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.store.sqlite.engine import SqliteStore

ANA = Person("Ana", Role.PARTICIPANT)


@pytest.fixture
async def worked_on(desk: Any) -> Any:
    await desk.do(CreateTheme("working", "I get a break"))
    await desk.do(AddStatement("working", "one"))
    await desk.do(CorrectStatement("S1", "One"))
    return desk


async def test_all_is_well_says_nothing(worked_on: Any, store: SqliteStore) -> None:
    assert await store.verify(worked_on.slug) == []


async def test_meanwhile_nobody_looks_for_circles_for_which_all_would_wait(
    worked_on: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[bool] = []
    monkeypatch.setattr("wtfc_tui.store.sqlite.verify.findings", lambda *_: looked_for.append(gc.isenabled()) or [])
    await store.verify(worked_on.slug)
    assert (looked_for, gc.isenabled()) == ([False], True)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("DELETE FROM events WHERE seq = 3", "after event 2 comes event 4"),
        ("UPDATE events SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 4", "event 4 is dated before event 3"),
        ("UPDATE events SET kind = 'prophecy_made' WHERE seq = 3", "event 3 cannot be read: its kind, prophecy_made"),
        ("UPDATE events SET body = '{}' WHERE seq = 3", "event 3 cannot be read"),
        ("UPDATE events SET body = replace(body, 'S1', 'S7') WHERE seq = 4", "event 4 does not fit"),
        ("UPDATE events SET body = replace(body, 'one', 'two') WHERE seq = 4", "Event 4 was changed"),
        ("UPDATE events SET actor = 'scribe:sal' WHERE seq = 4", "Event 4 was changed"),
        ("UPDATE events SET at = replace(at, '2026', '2027') WHERE seq = 4", "Event 4 does not follow from event 3"),
        ("DELETE FROM events WHERE seq = 4", "written up to event 4, and ends with event 3"),
        ("UPDATE log_end SET seq = 3", "ends with event 4, which is not the event 3"),
        ("DELETE FROM log_end", "ends with event 4"),
        ("UPDATE statements SET text = 'two'", "The table statements differs from the log in 2 rows"),
        ("DELETE FROM statement_versions", "The table statement_versions differs from the log in 1 rows"),
        ("UPDATE statements SET theme = 'T9'", "The table statements refers 1 times to something in themes"),
    ],
)
async def test_what_is_wrong_is_said(worked_on: Any, store: SqliteStore, damage: str, sentence: str, opened: Any) -> None:
    await store.close()
    connection = sqlite3.connect(store.folder / "carers-2026.db")
    connection.execute(damage)
    connection.commit()
    connection.close()
    again = await opened()
    assert sentence in " ".join(await again.verify(worked_on.slug))


async def test_a_log_that_was_written_before_there_were_chains_is_chained_when_it_is_opened(
    worked_on: Any, store: SqliteStore, opened: Any
) -> None:
    await store.close()
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection, connection:
        before_sealing(connection)
        connection.execute("DROP TABLE log_end")
        for column in ("salt", "digest", "chain"):
            connection.execute(f"ALTER TABLE events DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 3")
    again = await opened()
    assert await again.verify(worked_on.slug) == []
    on = type(worked_on)(again, worked_on.slug, worked_on.workshop, worked_on.clock)
    await on.do(AddStatement("future", "and on"))
    assert await again.verify(worked_on.slug) == []
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection:
        assert connection.execute("SELECT count(*) FROM events WHERE length(chain) < 32").fetchone() == (0,)


async def test_a_changed_event_is_named_in_a_file_that_is_open(worked_on: Any, store: SqliteStore) -> None:
    """It is read from the medium, not from what the server has in memory."""
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as other, other:
        other.execute("UPDATE events SET body = replace(body, 'one', 'two') WHERE seq = 4")
    assert "Event 4 was changed" in " ".join(await store.verify(worked_on.slug))


async def test_what_a_backup_holds_is_chained_too(worked_on: Any, store: SqliteStore) -> None:
    backup = await store.back_up(worked_on.slug)
    await worked_on.do(AddStatement("future", "later"))
    await store.restore(worked_on.slug, backup)
    assert await store.verify(worked_on.slug) == []


async def test_what_is_wrong_with_a_log_is_said_when_it_is_restored(worked_on: Any, store: SqliteStore) -> None:
    backup = await store.back_up(worked_on.slug)
    with closing(sqlite3.connect(backup.where)) as other, other:
        other.execute("UPDATE events SET body = replace(body, 'one', 'two') WHERE seq = 3")
    assert "Event 3 was changed" in " ".join(await store.restore(worked_on.slug, backup))


async def test_no_mark_is_made_of_a_ballot(worked_on: Any, store: SqliteStore) -> None:
    """The mark of a vote is that of the blanked event: from what stands in the log alone it can be made again."""
    await worked_on.do(CreateTheme("notworking", "I wait"))
    await worked_on.do(OpenRound("themes"))
    await worked_on.do(CastBallot({"T2": 1}), ANA)
    assert await store.verify(worked_on.slug) == []
    await worked_on.do(CloseRound(even_so=True))
    assert await store.verify(worked_on.slug) == []
