"""Verify finds what is wrong and says it in a sentence; each kind of damage is found."""

import sqlite3
from typing import Any

import pytest

from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.fixture
async def worked_on(desk: Any) -> Any:
    await desk.do(CreateTheme("working", "I get a break"))
    await desk.do(AddStatement("working", "one"))
    await desk.do(CorrectStatement("S1", "One"))
    return desk


async def test_all_is_well_says_nothing(worked_on: Any, store: SqliteStore) -> None:
    assert await store.verify(worked_on.slug) == []


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("DELETE FROM events WHERE seq = 3", "after event 2 comes event 4"),
        ("UPDATE events SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 4", "event 4 is dated before event 3"),
        ("UPDATE events SET kind = 'prophecy_made' WHERE seq = 3", "event 3 cannot be read: its kind, prophecy_made"),
        ("UPDATE events SET body = '{}' WHERE seq = 3", "event 3 cannot be read"),
        ("UPDATE events SET body = replace(body, 'S1', 'S7') WHERE seq = 4", "event 4 does not fit"),
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
