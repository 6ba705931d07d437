"""When the snapshot in a workshop's file cannot be built on, the log is told from the beginning."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.visible import Shown
from wtfc_tui.domain.workshop import Kind, alone, nothing_to_fit
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.snapshot import Snapshots
from wtfc_tui.store.sqlite.engine import SqliteStore

SPOILT: dict[str, str] = {
    "it is empty": "UPDATE snapshot SET written = x''",
    "it is no snapshot at all": "UPDATE snapshot SET written = CAST('words' AS BLOB)",
    "other rules made it": "UPDATE snapshot SET rules = 'yesterday'",
    "it says that it was at another place": "UPDATE snapshot SET seq = seq - 1",
    "the log was cut before it": "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
}


@pytest.fixture
async def kept(desk: Any, store: SqliteStore) -> Path:
    """The file of a workshop with a snapshot, at rest."""
    for number in range(3):
        await desk.do(AddStatement("working", f"words {number}"))
    assert await store.keep(desk.slug, desk.workshop)
    await store.close()
    return store.folder / "carers-2026.db"


def change(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        assert connection.execute(sql).rowcount == 1


@pytest.mark.parametrize("sql", SPOILT.values(), ids=SPOILT)
async def test_it_is_passed_over_where(sql: str, kept: Path, desk: Any, opened: Any) -> None:
    change(kept, sql)
    found = await (await opened()).recall(desk.slug)
    assert found.start is None
    assert PROCESS.fold(found.since).seq == len(found.since) > 0


@pytest.mark.parametrize("part", [0, 0.3, 0.6, 0.999])
async def test_it_is_passed_over_where_a_byte_of_it_is_damaged(part: float, kept: Path, desk: Any, opened: Any) -> None:
    with closing(sqlite3.connect(kept)) as connection, connection:
        (written,) = connection.execute("SELECT written FROM snapshot").fetchone()
        at = int(len(written) * part)
        spoilt = written[:at] + bytes([written[at] ^ 0x55]) + written[at + 1 :]
        connection.execute("UPDATE snapshot SET written = ?", (spoilt,))
    assert (await (await opened()).recall(desk.slug)).start is None


async def test_it_is_used_again_when_the_server_comes_back(kept: Path, desk: Any, opened: Any) -> None:
    found = await (await opened()).recall(desk.slug)
    assert (found.start, list(found.since)) == (desk.workshop, [])


async def test_verify_says_when_it_differs_from_the_log(kept: Path, desk: Any, opened: Any) -> None:
    store = await opened()
    assert await store.verify(desk.slug) == []
    await store.keep(desk.slug, replace(desk.workshop, title="Another title"))
    (said,) = await store.verify(desk.slug)
    assert "snapshot" in said
    assert "differs from the log" in said


async def test_no_backup_holds_one(kept: Path, desk: Any, opened: Any) -> None:
    backup = await (await opened()).back_up(desk.slug)
    with closing(sqlite3.connect(backup.where)) as connection:
        assert connection.execute("SELECT count(*) FROM snapshot").fetchone() == (0,)


async def test_there_is_never_more_than_one(kept: Path, desk: Any, opened: Any) -> None:
    store = await opened()
    again = type(desk)(store, desk.slug, desk.workshop, desk.clock)
    await again.do(AddStatement("future", "more"))
    await store.keep(desk.slug, again.workshop)
    await store.close()
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT seq FROM snapshot").fetchall() == [(again.workshop.seq,)]


async def test_where_nobody_can_tell_by_which_rules_nothing_is_kept(desk: Any) -> None:
    assert Snapshots(replace(SHAPE, rules="")).write(desk.workshop, lambda: None) is None


@dataclass(frozen=True)
class Vague(Record):
    what: Shown[dict[str, Any]]


def test_a_thing_that_does_not_say_what_it_holds_is_refused_at_once() -> None:
    vague = Kind("vague", "Q", "vague", "vague things", Vague, False, nothing_to_fit, alone)
    with pytest.raises(TypeError, match="Vague"):
        Snapshots(replace(SHAPE, kinds={**SHAPE.kinds, "vague": vague}))
