"""Words that are erased are in no file of the folder any more, nor come back with a backup; the chain stays whole."""

import asyncio
import errno
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.erasing import Eraser

SAM = Person("Sam", Role.SCRIBE)
ANA, BOB = Person("Ana", Role.PARTICIPANT), Person("Bob", Role.PARTICIPANT)
FIRST, SECOND, THIRD = "Zqxfirst about my brother", "Zqxsecond about my brother", "Zqxthird ‘n’ “quoted” Llŷn"
REASONS = ("Zqxreason one", "Zqxreason two", "Zqxreason three")
MARK = b"Zqx"


def every_byte_in(folder: Path) -> bytes:
    """But the ballast, which is never written to."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "ballast")


@pytest.fixture
async def said(desk: Any, store: SqliteStore) -> Any:
    """S3 was said, corrected, moved, withdrawn and brought back; it is in a snapshot, in drafts and in two backups."""
    await desk.do(AddStatement("notworking", "The bus is late", "P01"), SAM)
    await desk.do(AddStatement("notworking", "Nobody rings", "P02"), SAM)
    await desk.do(AddStatement("notworking", FIRST, "P07"), SAM)
    await store.back_up(desk.slug)
    await desk.do(CorrectStatement("S3", SECOND, REASONS[0]), SAM)
    await desk.do(CorrectStatement("S3", THIRD, "misheard"), SAM)
    await desk.do(Undo(), SAM)
    await desk.do(Redo(), SAM)
    await desk.do(MoveStatement("S3", "future", why=REASONS[1]), SAM)
    await desk.do(WithdrawStatement("S3", REASONS[2]), SAM)
    await desk.do(Undo(), SAM)
    await desk.do(CreateTheme("future", "I am safe", ("S3",)), SAM)
    await store.keep(desk.slug, desk.workshop)
    for field, text in (
        ("mine", f"he said: {THIRD}"),
        ("part", SECOND[:12]),
        ("of", "S3"),
        ("theirs", "Something else entirely"),
    ):
        await store.keep_draft(desk.slug, SAM.id, field, text)
    await store.back_up(desk.slug)
    assert MARK in every_byte_in(store.folder)
    return desk


async def erased(desk: Any, *ids: str) -> list[str]:
    found: list[str] = await desk.store.erase(desk.slug, ids)
    return found


async def test_nothing_of_the_words_is_left_in_any_file_of_the_folder(said: Any, store: SqliteStore) -> None:
    assert await erased(said, "S3") == []
    assert MARK not in every_byte_in(store.folder)
    await store.close()
    assert MARK not in every_byte_in(store.folder)


async def test_the_event_stays_in_its_place_without_them_and_the_chain_is_whole(said: Any, store: SqliteStore) -> None:
    await erased(said, "S3")
    now = await said.reloaded()
    assert now.seq == said.workshop.seq
    statement = now[STATEMENTS]["S3"]
    assert (statement.text, statement.person, statement.question, statement.theme) == (ERASED, "P07", "future", "T1")
    assert [one.text for one in now[STATEMENTS].values()][:2] == ["The bus is late", "Nobody rings"]
    assert len(statement.earlier) == len(said.workshop[STATEMENTS]["S3"].earlier)
    assert await store.verify(said.slug) == []


async def test_others_go_on_working_where_they_were(said: Any, store: SqliteStore, opened: Any) -> None:
    await erased(said, "S3")
    on = type(said)(store, said.slug, await said.reloaded(), said.clock)
    await on.do(AddStatement("working", "And on", "P09"), SAM)
    await on.do(Undo(), SAM)
    assert await on.reloaded() == on.workshop
    assert await store.verify(said.slug) == []
    await store.close()
    assert await type(said)(await opened(), said.slug).reloaded() == on.workshop


async def test_half_typed_words_go_where_they_repeat_them_and_stay_where_they_do_not(said: Any, store: SqliteStore) -> None:
    await erased(said, "S3")
    assert await store.drafts(said.slug, SAM.id) == {"theirs": "Something else entirely"}


async def test_every_backup_is_whole_and_can_still_be_restored(said: Any, store: SqliteStore) -> None:
    before = await store.backups(said.slug)
    await erased(said, "S3")
    assert [one.name for one in await store.backups(said.slug)] == [one.name for one in before]
    await store.restore(said.slug, before[-1])
    assert [one.text for one in (await said.reloaded())[STATEMENTS].values()] == ["The bus is late", "Nobody rings", ERASED]
    assert await store.verify(said.slug) == []


async def test_a_backup_that_was_copied_elsewhere_loses_them_when_it_is_restored(
    said: Any, store: SqliteStore, tmp_path: Path
) -> None:
    backup = (await store.backups(said.slug))[0]
    shutil.copy(backup.where, tmp_path / "elsewhere.db")
    await erased(said, "S3")
    shutil.copy(tmp_path / "elsewhere.db", backup.where)
    assert "stays erased" in " ".join(await store.restore(said.slug, backup))
    assert (await said.reloaded())[STATEMENTS]["S3"].text == ERASED
    (tmp_path / "elsewhere.db").unlink()
    Path(backup.where).unlink()
    assert MARK not in every_byte_in(store.folder)


async def test_an_id_that_was_given_anew_after_a_restore_is_another_statement(said: Any, store: SqliteStore) -> None:
    early = await store.back_up(said.slug)
    on = said
    await on.do(AddStatement("working", "Zqxto go", "P03"), SAM)
    await erased(on, "S4")
    await store.restore(on.slug, early)
    again = type(on)(store, on.slug, await on.reloaded(), on.clock)
    await again.do(AddStatement("working", "Somebody else's", "P04"), SAM)
    later = await store.back_up(again.slug)
    await erased(again, "S3")
    await store.restore(again.slug, later)
    assert (await again.reloaded())[STATEMENTS]["S4"].text == "Somebody else's"


async def test_what_was_brought_in_with_an_export_can_be_erased_too(
    said: Any, store: SqliteStore, desk_in: Callable[..., Any]
) -> None:
    from wtfc_tui.intake.json_export import load
    from wtfc_tui.reports import json_report
    from wtfc_tui.stages import CARRIED, PROCESS
    from wtfc_tui.stages.setup.records import ImportWorkshop
    from wtfc_tui.views.board import Board

    text = json_report.dump(Board.of(said.workshop), CARRIED, PROCESS.steps)
    other = desk_in(store, "other")
    await other.do(CreateWorkshop("other", "Other"), HOST)
    await other.do(ImportWorkshop(load(text.encode(), CARRIED, PROCESS.steps)))
    await erased(said, "S3")
    assert MARK in every_byte_in(store.folder), "another workshop's words are its own"
    await erased(other, "S3")
    assert MARK not in every_byte_in(store.folder)
    assert await store.verify("other") == []


@pytest.mark.parametrize("where", ["erase", "erase_from_copy"])
async def test_an_erasure_that_was_cut_short_is_finished_at_the_next_opening(
    said: Any, store: SqliteStore, opened: Any, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def cut_short(*_: Any) -> int:
        raise OSError(errno.EIO, "the disk gave an error")

    with monkeypatch.context() as patched:
        patched.setattr(Eraser, where, cut_short)
        with suppress(StoreFailure):
            await erased(said, "S3")
        await store.close()
    assert MARK in every_byte_in(store.folder)
    again = await opened()
    assert (await type(said)(again, said.slug).reloaded())[STATEMENTS]["S3"].text == ERASED
    assert MARK not in every_byte_in(store.folder)


@pytest.mark.parametrize("asked", ["verify", "back_up"])
async def test_whoever_reads_or_copies_it_meanwhile_is_waited_for(
    said: Any, store: SqliteStore, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    """They would keep the words: in the log beside the file, or in a new backup."""
    begun, go_on = threading.Event(), threading.Event()
    where = "verify.findings" if asked == "verify" else "backups.whats_wrong"

    def slow(*_: Any) -> Any:
        begun.set()
        assert go_on.wait(20)
        return [] if asked == "verify" else None

    with monkeypatch.context() as patched:
        patched.setattr(f"wtfc_tui.store.sqlite.{where}", slow)
        reading = asyncio.ensure_future(getattr(store, asked)(said.slug))
        assert await asyncio.to_thread(begun.wait, 20)
        erasing = asyncio.ensure_future(erased(said, "S3"))
        await asyncio.sleep(0)
        go_on.set()
        await reading
    assert await erasing == []
    assert MARK not in every_byte_in(store.folder)


async def test_a_backup_that_nobody_can_read_is_named(said: Any, store: SqliteStore) -> None:
    backup = (await store.backups(said.slug))[0]
    Path(backup.where).write_bytes(b"Zqx" * 2000)
    assert backup.name in " ".join(await erased(said, "S3"))


async def test_what_was_set_aside_is_named_for_it_may_hold_them(said: Any, store: SqliteStore) -> None:
    name = await store.set_down(said.slug, b"Zqx")
    assert name in " ".join(await erased(said, "S3"))


async def test_ballots_of_an_open_vote_stay_as_they_are(said: Any, store: SqliteStore) -> None:
    await said.do(OpenRound("themes"))
    await said.do(CastBallot({"T1": 2}), ANA)
    await erased(said, "S3")
    on = type(said)(store, said.slug, await said.reloaded(), said.clock)
    await on.do(CastBallot({"T1": 1}), BOB)
    await on.do(CloseRound(even_so=True))
    assert [result.dots for result in on.workshop[ROUNDS]["R1"].results] == [3]
    assert await store.verify(said.slug) == []


async def test_erasing_twice_changes_nothing_more(said: Any, store: SqliteStore) -> None:
    await erased(said, "S3")
    first = await said.reloaded()
    assert await erased(said, "S3") == []
    assert await said.reloaded() == first


@pytest.mark.parametrize(
    "forged",
    [
        "UPDATE events SET salt = NULL, body = replace(body, 'Nobody rings', 'Somebody rings') WHERE seq = 3",
        "UPDATE events SET salt = NULL, body = replace(body, 'Carers', 'Cats') WHERE seq = 1",
    ],
)
async def test_nothing_else_can_be_passed_off_as_erased(said: Any, store: SqliteStore, opened: Any, forged: str) -> None:
    await store.close()
    with closing(sqlite3.connect(store.folder / "carers-2026.db")) as connection, connection:
        assert connection.execute(forged).rowcount == 1
    assert "not one that was erased" in " ".join(await (await opened()).verify(said.slug))


async def test_the_list_of_what_was_erased_holds_no_words_and_is_its_owners_alone(said: Any, store: SqliteStore) -> None:
    await erased(said, "S3")
    (listed,) = (store.folder / "erased").iterdir()
    assert listed.stat().st_mode & 0o777 == 0o600
    assert "S3" in listed.read_text()
    assert MARK not in listed.read_bytes()
