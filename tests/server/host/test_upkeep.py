"""Copies and checks as the host asks for them, with people inside."""

import asyncio

import pytest

from server.host.backup_watch import EVERY_SECONDS, BackupWatch
from server.host.requests import perform
from server.host.upkeep import RESTORING
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.store.failures import NotSaved

SLUG = "carers-2026"


async def asked(door, what: str, **details):
    return await perform(door.hub, {"ask": what, "slug": SLUG, **details})


async def said(door, text: str) -> None:
    room = await door.hub.room(SLUG)
    await room.do(Person("Sam", Role.SCRIBE), AddStatement("working", text, "P01"))


async def texts(door) -> list[str]:
    return [one.text for one in (await door.hub.room(SLUG)).workshop[STATEMENTS].values()]


async def test_restoring_brings_back_what_was_and_keeps_what_is(door):
    await said(door, "Before")
    assert (await asked(door, "backup")).status == 0
    await said(door, "After")
    assert (await asked(door, "restore", backup="1")).status == 0
    assert await texts(door) == ["Before"]
    assert [row["number"] for row in (await asked(door, "backups")).data] == [1, 2]
    assert (await asked(door, "restore", backup="1")).status == 0
    assert await texts(door) == ["Before", "After"]


async def test_whoever_is_inside_is_shown_out_with_a_sentence_and_can_come_in_again(door):
    await asked(door, "backup")
    process, reader = await door.talk(await door.client(), "plain")
    await reader.until("quit leaves")
    assert (await asked(door, "restore", backup="1")).status == 0
    ended = await asyncio.wait_for(process.wait(), 20)
    assert RESTORING.encode() in ended.stdout
    assert (await (await door.client()).run("status")).exit_status == 0


@pytest.mark.parametrize("number", ["0", "2", "-1", "", "latest", "../x", "²"])
async def test_a_number_that_is_not_in_the_list_restores_nothing(door, number):
    await asked(door, "backup")
    await said(door, "After")
    answer = await asked(door, "restore", backup=number)
    assert answer.status == 2
    assert await texts(door) == ["After"]


async def test_verify_says_that_all_is_well_or_what_is_not(door, monkeypatch):
    assert (await asked(door, "verify")).status == 0

    async def wrong(slug):
        return ["The log has a gap: after event 3 comes event 5."]

    monkeypatch.setattr(door.hub.store, "verify", wrong)
    answer = await asked(door, "verify")
    assert answer.status == 5
    assert "The log has a gap" in answer.text


@pytest.mark.parametrize("what", ["backup", "restore", "verify", "codes", "invitation", "door", "remove", "verb"])
async def test_a_workshop_that_is_not_there_is_said_to_be_not_there(door, what):
    answer = await perform(door.hub, {"ask": what, "slug": "../nope"})
    assert answer.status == 4
    assert answer.error.count("\n") == 0


class Watched:
    def __init__(self, door) -> None:
        self.door, self.now = door, 0.0
        self.watch = BackupWatch(door.hub, lambda: self.now)

    async def count_after(self, seconds: float) -> int:
        self.now += seconds
        await self.watch.look()
        return len(await self.door.hub.store.backups(SLUG))


async def test_a_change_of_stage_is_backed_up_at_once_and_a_statement_after_a_while(door):
    room, watched = await door.hub.room(SLUG), Watched(door)
    assert await watched.count_after(0) == 0
    await said(door, "One")
    assert await watched.count_after(5) == 0
    await room.do(HOST, SetStep("theme"))
    assert await watched.count_after(5) == 1
    await said(door, "Two")
    assert await watched.count_after(5) == 1
    assert await watched.count_after(EVERY_SECONDS) == 2
    assert await watched.count_after(EVERY_SECONDS) == 2


async def test_a_backup_that_fails_is_tried_again_and_stops_nothing(door, monkeypatch):
    watched = Watched(door)
    await watched.count_after(0)
    await said(door, "One")

    async def full(slug):
        raise NotSaved("No backup was made: the disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(door.hub.store, "back_up", full)
        assert await watched.count_after(EVERY_SECONDS) == 0
    await said(door, "Two")
    assert await watched.count_after(EVERY_SECONDS) == 1


async def test_a_disk_that_is_nearly_full_stands_in_the_journal_once_each_time(door, caplog):
    watched, ballast = Watched(door), door.hub.store._shelf.ballast
    for short in (False, True, True, False, True):
        ballast.short_of_space = short
        await watched.count_after(5)
    assert [one.message for one in caplog.records if "disk" in one.message] == ["The disk is nearly full"] * 2
