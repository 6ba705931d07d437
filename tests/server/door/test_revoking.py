"""What is revoked ends at once: sessions, and the connections over which new ones could be opened."""

import asyncio

import asyncssh
import pytest

from server.door.team_keys import TeamKeys, as_line
from server.host.requests import perform
from wtfc_tui.domain.people import HOST
from wtfc_tui.live import door_rules
from wtfc_tui.live.hub import ROTATED

DENIED = (asyncssh.PermissionDenied, asyncssh.DisconnectError, asyncssh.ConnectionLost)


async def rotated(door, role):
    return await perform(door.hub, {"ask": "codes", "slug": "carers-2026", "rotate": role})


async def test_whoever_came_in_by_a_code_that_is_exchanged_is_told_and_shown_out(door):
    connection = await door.client(code=door.codes["scribe"])
    process, reader = await door.talk(connection, "plain")
    await reader.until(": ")
    answer = await rotated(door, "scribe")
    assert answer.text.endswith("the old one lets nobody in any more; 1 connection that came in by it ended.")
    await reader.until(ROTATED)
    await asyncio.wait_for(process.wait_closed(), 20)
    await asyncio.wait_for(connection.wait_closed(), 20)
    with pytest.raises(DENIED):
        await door.client(code=door.codes["scribe"])
    assert await door.client(code=answer.data["codes"]["scribe"])


async def test_nothing_new_is_opened_over_a_connection_whose_code_was_exchanged(door):
    connection = await door.client(code=door.codes["scribe"])
    assert (await connection.run("status")).exit_status == 0
    await rotated(door, "scribe")
    with pytest.raises((asyncssh.Error, OSError)):
        await connection.run("status")


async def test_other_roles_other_workshops_and_own_keys_stay(door):
    key = asyncssh.generate_private_key("ssh-ed25519")
    TeamKeys(door.folder).add("Kim", "scribe", as_line(key))
    by_key = await door.client(client_keys=[key], preferred_auth=["publickey"], password=None)
    other_role = await door.client(code=door.codes["participant"])
    assert (await rotated(door, "scribe")).status == 0
    for connection in (by_key, other_role):
        assert (await connection.run("status")).exit_status == 0


async def seated_as(connection, name):
    """In line mode, by the name that is asked for; what came of it."""
    process = await connection.create_process("plain")
    process.stdin.write(f"{name}\n")
    process.stdin.write_eof()
    done = await asyncio.wait_for(process.wait(), 20)
    return f"{done.stdout}{done.stderr}"


async def test_over_one_connection_nobody_becomes_somebody_else(door):
    connection = await door.client("carers-2026", door.codes["participant"])
    assert "somebody else" not in await seated_as(connection, "Mal")
    assert "This line came in as somebody else" in await seated_as(connection, "Ana")
    assert "somebody else" not in await seated_as(connection, "mal")


async def test_who_was_removed_does_not_come_back_over_the_old_connection_under_another_name(door):
    room = await door.hub.room("carers-2026")
    connection = await door.client("carers-2026", door.codes["participant"])
    await seated_as(connection, "Mal")
    await door_rules.remove(room, HOST, "Mal")
    assert door_rules.SENT_AWAY in await seated_as(connection, "Mal")
    assert "This line came in as somebody else" in await seated_as(connection, "Ana")
    assert [person.name for person in room.workshop.people.values()] == ["Mal"]
