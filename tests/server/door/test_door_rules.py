"""Closed doors, codes that run out, people who were removed: over real SSH."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from server.door.team_keys import TeamKeys, as_line
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FRAN = Person("Fran", Role.FACILITATOR)


@pytest.fixture
async def room(door):
    return await door.hub.room("carers-2026")


async def test_a_closed_door_keeps_new_people_out_and_lets_in_who_was_here(door, room):
    assert (await (await door.client("carers-2026+Ana")).run("status")).exit_status == 0
    await door_rules.set_door(room, FRAN, True, None, NOW)
    assert (await (await door.client("carers-2026+Ana")).run("status")).exit_status == 0
    bea = await (await door.client("carers-2026+Bea")).run("status")
    assert (bea.exit_status, bea.stdout) == (3, "")
    assert "takes no more people" in bea.stderr
    await door_rules.set_door(room, FRAN, False, None, NOW)
    assert (await (await door.client("carers-2026+Bea")).run("status")).exit_status == 0


async def test_a_name_under_another_role_is_somebody_new(door, room):
    await (await door.client("carers-2026+Ana")).run("status")
    await door_rules.set_door(room, FRAN, True, None, NOW)
    other = await (await door.client("carers-2026+Ana", door.codes["facilitator"])).run("status")
    assert other.exit_status == 3


async def test_codes_stop_working_at_the_moment_that_was_given(door, room):
    yesterday, tomorrow = datetime.now(UTC) - timedelta(days=1), datetime.now(UTC) + timedelta(days=1)
    await door_rules.set_door(room, HOST, False, tomorrow.isoformat(), NOW)
    assert (await (await door.client()).run("status")).exit_status == 0
    await door_rules.set_door(room, HOST, False, yesterday.isoformat(), NOW)
    answer = await (await door.client()).run("status")
    assert answer.exit_status == 3
    assert "no longer valid" in answer.stderr
    await door_rules.set_door(room, HOST, False, "", NOW)
    assert (await (await door.client()).run("status")).exit_status == 0


async def test_a_registered_key_is_not_bound_by_closed_doors_and_old_codes(door, room):
    import asyncssh

    key = asyncssh.generate_private_key("ssh-ed25519")
    TeamKeys(door.folder).add("Kim", "scribe", as_line(key))
    await door_rules.set_door(room, HOST, True, "2020-01-01", NOW)
    connection = await door.client(client_keys=[key], preferred_auth=["publickey"], password=None)
    assert (await connection.run("status")).exit_status == 0


async def test_who_is_removed_is_told_and_stays_out_until_let_back(door, room):
    connection = await door.client("carers-2026+Mal")
    process = await connection.create_process("plain", encoding=None)
    while not room.seats:
        await asyncio.wait_for(process.stdout.read(4096), 20)
    assert await door_rules.remove(room, FRAN, "MAL") == "Mal is removed (1 session ended) until let back."
    ended = await asyncio.wait_for(process.wait(), 20)
    assert door_rules.SENT_AWAY.encode() in ended.stdout
    again = await (await door.client("carers-2026+Mal")).run("status")
    assert (again.exit_status, again.stderr.strip()) == (3, door_rules.SENT_AWAY)
    assert await door_rules.let_back(room, HOST, "mal") == "Mal may come in again."
    assert (await (await door.client("carers-2026+Mal")).run("status")).exit_status == 0


async def test_a_facilitators_verb_shows_somebody_out_of_the_full_screen_and_keeps_them_out(door, room):
    process, reader = await door.talk(await door.client("carers-2026+Mal"), term_type="xterm", term_size=(80, 24))
    await reader.until("Gather")
    fran = await door.client("carers-2026+Fran", door.codes["facilitator"])
    done = await fran.run("remove Mal")
    assert (done.exit_status, done.stdout.strip()) == (0, "Mal is removed (1 session ended) until let back.")
    await reader.until(door_rules.SENT_AWAY)
    await asyncio.wait_for(process.wait_closed(), 20)
    assert (await (await door.client("carers-2026+Mal")).run("status")).exit_status == 3
    assert (await fran.run("letback mal")).exit_status == 0
    assert (await (await door.client("carers-2026+Mal")).run("status")).exit_status == 0


async def test_who_is_removed_in_the_moment_of_coming_in_gets_no_seat(door, room, monkeypatch):
    joined = room.join

    async def removed_meanwhile(person, face):
        seat = await joined(person, face)
        room.seats.remove(seat)
        await door_rules.remove(room, FRAN, "Mal")
        room.seats.append(seat)
        return seat

    monkeypatch.setattr(room, "join", removed_meanwhile)
    answer = await (await door.client("carers-2026+Mal")).run("status")
    assert (answer.exit_status, answer.stderr.strip()) == (3, door_rules.SENT_AWAY)
    assert room.seats == []
