"""What waits together is committed together, and each still gets its own answer."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.assemble import SHAPE
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.failures import Behind, NotSaved
from wtfc_tui.store.sqlite.commit import Write, commit_together
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.statements import Statements
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile


@pytest.fixture
async def shelf(desk: Any, store: SqliteStore) -> Any:
    """The writer's own view of the workshop, with the writer at rest."""
    await store.close()
    shelf = Shelf(store.folder, SHAPE, lambda: pytest.fail("no backup is made here"))
    yield shelf
    shelf.put_all_away()


class Small(Write):
    def __init__(self, work: Callable[[sqlite3.Connection], Any]) -> None:
        self.work = work

    def do(self, file: WorkshopFile) -> Any:
        return self.work(file.connection)

    def stands(self, file: WorkshopFile) -> bool:
        return False


def drafts(shelf: Shelf) -> list[str]:
    return [text for (text,) in shelf.file("carers-2026").connection.execute("SELECT text FROM drafts ORDER BY field")]


def typing(field: str) -> Small:
    return Small(lambda file: file.execute("INSERT INTO drafts VALUES ('p', ?, ?)", (field, field)))


@Small
def refuse(file: sqlite3.Connection) -> None:
    file.execute("INSERT INTO drafts VALUES ('p', 'refused', '')")
    raise Behind("no")


@Small
def fill_the_disk(file: sqlite3.Connection) -> None:
    file.execute("PRAGMA max_page_count = 1")
    file.execute("INSERT INTO drafts VALUES ('p', 'big', ?)", ("x" * 1_000_000,))


@pytest.fixture
async def held_up(desk: Any, store: SqliteStore) -> AsyncIterator[threading.Event]:
    """The writer waits, so that what follows is in its queue together, until the event is set."""
    go_on = threading.Event()
    waiting = asyncio.ensure_future(store._read(desk.slug, lambda file: go_on.wait(10)))
    yield go_on
    assert waiting.result()


async def test_appends_that_build_on_one_another_may_wait_together(
    desk: Any, store: SqliteStore, held_up: threading.Event
) -> None:
    start, waiting = desk.workshop, []
    for words in ("one", "two", "three"):
        recorded, after = await desk.decided(AddStatement("working", words))
        waiting.append(asyncio.ensure_future(store.append(desk.slug, desk.workshop.seq, recorded, after)))
        desk.workshop = after
    await asyncio.sleep(0)
    held_up.set()
    await asyncio.gather(*waiting)
    assert await desk.reloaded() == desk.workshop != start
    assert await store.verify(desk.slug) == []


async def test_a_refused_one_does_not_spoil_its_neighbours(shelf: Shelf) -> None:
    answers = commit_together(shelf, "carers-2026", [typing("a"), refuse, typing("b")])
    assert isinstance(answers[1], Behind)
    assert drafts(shelf) == ["a", "b"]


async def test_a_broken_reference_is_the_trouble_of_its_own_append_only(shelf: Shelf) -> None:
    broken = "INSERT INTO ideas VALUES ('I1', 'T9', 'delia', 'x', NULL, NULL, 0)"
    answers = commit_together(shelf, "carers-2026", [Small(lambda file: file.execute(broken)), typing("b")])
    assert isinstance(answers[0], sqlite3.IntegrityError)
    assert "FOREIGN KEY" in str(answers[0])
    assert drafts(shelf) == ["b"]


async def test_when_the_disk_fills_nobody_of_the_group_is_told_saved(shelf: Shelf) -> None:
    answers = commit_together(shelf, "carers-2026", [typing("a"), fill_the_disk, typing("b")])
    assert [type(answer) for answer in answers] == [NotSaved] * 3
    assert drafts(shelf) == []


async def test_after_a_failed_transaction_the_next_one_is_saved(shelf: Shelf) -> None:
    commit_together(shelf, "carers-2026", [fill_the_disk])
    shelf.file("carers-2026").connection.execute("PRAGMA max_page_count = 1000000")
    commit_together(shelf, "carers-2026", [typing("a")])
    assert drafts(shelf) == ["a"]


async def test_an_error_of_ours_is_handed_on_and_the_writer_lives(desk: Any, store: SqliteStore) -> None:
    recorded, after = await desk.decided(AddStatement("working", "one"))
    with pytest.raises(AttributeError):
        await store.append(desk.slug, desk.workshop.seq, recorded, None)  # type: ignore[arg-type]
    await store.append(desk.slug, desk.workshop.seq, recorded, after)
    assert await desk.reloaded() == after


async def test_if_the_writer_itself_trips_those_who_wait_are_told_and_it_goes_on(
    desk: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store._lanes, "_serve", lambda slug, jobs: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        await store.drafts(desk.slug, "p")
    monkeypatch.undo()
    assert await store.drafts(desk.slug, "p") == {}


async def test_somebody_who_stopped_waiting_does_not_stop_the_others(desk: Any, store: SqliteStore) -> None:
    gone = asyncio.ensure_future(store.keep_draft(desk.slug, "p", "gone", "x"))
    stays = asyncio.ensure_future(store.keep_draft(desk.slug, "p", "stays", "x"))
    await asyncio.sleep(0)
    gone.cancel()
    await stays
    assert "stays" in await store.drafts(desk.slug, "p")


async def test_sqlite_utils_never_ends_a_transaction_that_we_began(desk: Any, shelf: Shelf) -> None:
    """If it did, the read tables would be saved without their events, or the other way round."""
    file = shelf.file("carers-2026")
    connection, said = file.connection, list[str]()
    connection.execute("BEGIN IMMEDIATE")
    connection.set_trace_callback(said.append)
    for table in SHAPE.tables:
        Statements(replace(table, name=f"new_{table.name}")).create(file.database)
    file.database.table("people").upsert({"id": "p", "name": "P", "role": "wall"}, pk="id")
    assert connection.in_transaction
    assert not any(statement.upper().startswith(("COMMIT", "END")) for statement in said)
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM people").fetchone() == (0,)
