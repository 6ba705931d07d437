"""Who may close the door and remove people, whom nobody may remove, and what is kept of it."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules
from wtfc_tui.store.failures import NotSaved

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FRAN = Person("Fran", Role.FACILITATOR)


@pytest.fixture
def room(table: Any) -> Any:
    return table.room


async def refused(deed: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        await deed
    return caught.value


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.PARTICIPANT, Role.WALL])
async def test_only_the_facilitator_and_the_host_look_after_the_door(table: Any, room: Any, role: Role) -> None:
    await table.sit("Mal")
    asker = Person("Ana", role)
    deeds = (
        door_rules.set_door(room, asker, True, None, NOW),
        door_rules.remove(room, asker, "Mal"),
        door_rules.let_back(room, asker, "Mal"),
    )
    for deed in deeds:
        refusal = await refused(deed)
        assert refusal.why is Why.REFUSED
        assert "this is for facilitators" in refusal.sentence
    assert await door_rules.door(room) == door_rules.Door()


@pytest.mark.parametrize("name", ["Host", "host:host"])
async def test_nobody_removes_the_host(room: Any, name: str) -> None:
    await room.join(HOST, "test")
    refusal = await refused(door_rules.remove(room, FRAN, name))
    assert (refusal.why, refusal.sentence) == (Why.REFUSED, "The host is at the machine and cannot be removed.")
    assert await door_rules.removed(room) == []


async def test_nobody_removes_themselves(table: Any, room: Any) -> None:
    fran = await table.facilitator()
    refusal = await refused(door_rules.remove(room, fran.person, "fran"))
    assert "Nobody removes themselves" in refusal.sentence
    assert await door_rules.removed(room) == []


async def test_a_name_means_everybody_of_that_name_but_oneself_and_the_host(table: Any, room: Any) -> None:
    fran, other = await table.facilitator(), await table.sit("Fran")
    await room.join(HOST, "test")
    posing = await table.sit("Host")
    await door_rules.remove(room, fran.person, "Fran")
    await door_rules.remove(room, fran.person, "Host")
    assert await door_rules.removed(room) == [other.person, posing.person]
    assert (await other.news()).closed == (await posing.news()).closed == door_rules.SENT_AWAY


async def test_removing_one_of_two_with_one_name_asks_which(table: Any, room: Any) -> None:
    await table.sit("Fay", Role.FACILITATOR)
    await table.sit("Fay")
    asked = await refused(door_rules.remove(room, FRAN, "fay"))
    assert (asked.why, "remove participant Fay" in asked.sentence) == (Why.NOT_UNDERSTOOD, True)
    assert await door_rules.removed(room) == []
    assert (await door_rules.remove(room, FRAN, "Participant fay")).startswith("Fay is removed (1 session")
    assert [one.role for one in await door_rules.removed(room)] == [Role.PARTICIPANT]
    assert await door_rules.let_back(room, FRAN, "Fay") == "Fay may come in again."
    assert await door_rules.removed(room) == []
    asked = await refused(door_rules.give_own_code(room, FRAN, "Fay"))
    assert "own code new facilitator Fay" in asked.sentence


async def test_an_id_means_one_person_only(table: Any, room: Any) -> None:
    await table.sit("Mal", Role.SCRIBE)
    mal = await table.sit("Mal")
    await door_rules.remove(room, FRAN, "participant:mal")
    assert await door_rules.removed(room) == [mal.person]


async def test_a_facilitator_may_remove_another_facilitator(table: Any, room: Any) -> None:
    femi = await table.facilitator("Femi")
    await door_rules.remove(room, FRAN, "Femi")
    refusal = await door_rules.refusal_for(room, femi.person, True, True, NOW)
    assert refusal
    assert refusal.sentence == door_rules.SENT_AWAY


async def test_who_was_never_here_cannot_be_removed(room: Any) -> None:
    assert (await refused(door_rules.remove(room, FRAN, "Zoe"))).why is Why.NO_SUCH


async def test_two_changes_at_once_are_both_kept(table: Any, room: Any) -> None:
    await table.sit("Mal")
    await table.sit("Moe")
    deeds = (
        door_rules.remove(room, FRAN, "Mal"),
        door_rules.set_door(room, FRAN, True, None, NOW),
        door_rules.remove(room, FRAN, "Moe"),
    )
    await asyncio.gather(*deeds)
    assert await door_rules.door(room) == door_rules.Door(True, "", ("participant:mal", "participant:moe"))


async def test_what_could_not_be_kept_is_said_and_nobody_is_sent_away(
    table: Any, room: Any, store: Any, monkeypatch: Any
) -> None:
    mal = await table.sit("Mal")

    async def full(*_: Any) -> None:
        raise NotSaved("Not saved: the disk is full.")

    monkeypatch.setattr(store, "swap_setting", full)
    refusal = await refused(door_rules.remove(room, FRAN, "Mal"))
    assert (refusal.why, refusal.sentence) == (Why.TRY_AGAIN, "Not saved: the disk is full.")
    mal.tell()
    assert (await mal.news()).closed == ""


async def test_a_moment_that_is_none_is_refused_and_the_door_stays_as_it_was(room: Any) -> None:
    assert (await refused(door_rules.set_door(room, HOST, True, "soon", NOW))).why is Why.NOT_UNDERSTOOD
    assert await door_rules.door(room) == door_rules.Door()
