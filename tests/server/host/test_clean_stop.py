"""A stop with people inside: all are told, their terminals are left clean, half-typed words are there again afterwards."""

import asyncio

from server.host.serving import STOPPED

TERMINAL = {"term_type": "xterm", "term_size": (80, 24)}
CLEAN = (b"\x1b[?1049l", b"\x1b[?25h")


async def test_everybody_is_told_and_every_terminal_is_clean(open_door):
    door = await open_door()
    inside = []
    for number in range(20):
        connection = await door.client(f"carers-2026+Person {number}")
        process, reader = await door.talk(connection, **(TERMINAL if number % 2 else {}))
        await reader.until("Gather" if number % 2 else "quit leaves")
        inside.append((process, reader))
    assert len(door.room.seats) == 20
    _, *ended = await asyncio.gather(door.server.house.empty(STOPPED), *(process.wait() for process, _ in inside))
    for number, one in enumerate(ended):
        assert STOPPED.encode() in one.stdout, one.stdout[-300:]
        assert one.exit_status == 0
        if number % 2:
            assert all(sequence in one.stdout for sequence in CLEAN)
            assert one.stdout.rindex(CLEAN[0]) < one.stdout.rindex(STOPPED.encode())
    assert door.room.seats == []


async def test_half_typed_words_are_there_again_after_a_restart(open_door):
    door = await open_door()
    connection = await door.client()
    process, reader = await door.talk(connection, **TERMINAL)
    await reader.until("Gather")
    process.stdin.write(b"Half a sentence ab")
    await reader.until("b")
    await door.server.house.empty(STOPPED)
    await process.wait()
    kept = await door.hub.store.drafts("carers-2026", "scribe:ana")
    assert "Half a sentence ab" in kept.values()


async def test_a_session_that_does_not_end_is_not_waited_for_without_end(door, monkeypatch):
    connection = await door.client()
    await connection.create_process("add working -")
    for session in door.server.house.sessions:
        monkeypatch.setattr(session, "_end", lambda why: None)
    await asyncio.wait_for(door.server.house.empty(STOPPED, patience=0.1), 10)
    await asyncio.wait_for(connection.wait_closed(), 10)
