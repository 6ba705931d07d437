"""Guessing, crowding and standing around at the door: bounded, told in a sentence, and others are not held up."""

import asyncio
from contextlib import suppress

import asyncssh
import pytest

from server.door.penalties import PAIR
from wtfc_tui.live import own_codes

DENIED = (asyncssh.PermissionDenied, asyncssh.DisconnectError, asyncssh.ConnectionLost, ConnectionResetError)


async def guess(door, address="127.0.0.1", code="wrong"):
    with pytest.raises(DENIED) as refused:
        await door.client(code=code, local_addr=(address, 0))
    return refused.value


async def knock(door, address="127.0.0.1"):
    """Somebody who opens a connection and says nothing."""
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port, local_addr=(address, 0))
    assert (await reader.readline()).startswith(b"SSH-2.0-Workshop")
    return reader, writer


async def test_whoever_is_one_too_many_does_not_slip_in_without_a_user_name(open_door):
    door = await open_door(unknown_per_address=0)
    with pytest.raises(DENIED):
        await door.interview("", "carers-2026", door.codes["scribe"], "Ana")
    assert not len(door.server.house.crowd)


async def test_the_right_code_enters_at_once_while_wrong_ones_from_the_same_address_wait(open_door):
    """Also those that are still waiting for their answer count already, and hold nobody up but themselves."""
    door = await open_door(tries=100)
    for _ in range(PAIR.free):
        await guess(door)
    guessing = [asyncio.ensure_future(guess(door)) for _ in range(20)]
    marks = door.server.house.admission._penalties._marks
    await holds(lambda: marks["127.0.0.1", "carers-2026"].wrong == PAIR.free + 20)
    connection = await door.client()
    assert sum(one.done() for one in guessing) == 0
    assert (await connection.run("status")).exit_status == 0
    connection, _ = await door.interview("carers-2026+Bea", door.codes["participant"])
    assert (await connection.run("status")).exit_status == 0
    for one in guessing:
        one.cancel()


async def holds(it):
    """Until it is so, in the server that runs in this process."""
    while not it():  # noqa: ASYNC110 – what is waited for happens in the server's own tasks.
        await asyncio.sleep(0)


async def test_guessing_from_many_addresses_locks_nobody_out(door):
    for number in range(10, 80):
        await guess(door, f"127.0.0.{number}")
    for address in ("127.0.0.99", "127.0.0.10"):
        connection = await door.client(local_addr=(address, 0))
        assert (await connection.run("status")).exit_status == 0


async def test_an_exempt_address_may_mistype_all_day(open_door):
    door = await open_door(exempt=frozenset({"127.0.0.1"}))
    for _ in range(PAIR.free + 30):
        await guess(door)
    assert await door.client()


async def test_whoever_hangs_up_before_the_answer_has_been_counted(open_door):
    """The answer to a wrong code is held back a moment; leaving early must not make the guess free."""
    door = await open_door(refusal_seconds=30.0)
    counted = asyncio.Event()
    admission = door.server.house.admission
    wrong = admission._penalties.wrong

    def count(*given):
        counted.set()
        return wrong(*given)

    admission._penalties.wrong = count
    trying = asyncio.ensure_future(door.client(code="wrong"))
    await counted.wait()
    trying.cancel()
    assert admission._penalties._marks["127.0.0.1", "carers-2026"].wrong == 1


async def test_every_refusal_takes_as_long_whatever_was_wrong(open_door):
    door = await open_door(refusal_seconds=0.2)
    loop = asyncio.get_running_loop()
    for username in ("carers-2026+A", "nobody-here+A"):
        started = loop.time()
        with pytest.raises(DENIED):
            await door.client(username, "wrong")
        assert loop.time() - started >= 0.2


async def test_a_crowd_of_silent_connections_is_kept_small_and_others_come_in(open_door):
    door = await open_door(unknown=100, unknown_per_address=25)
    crowd = [await knock(door, f"127.0.0.{10 + number // 100}") for number in range(500)]
    shown_out = {asyncio.ensure_future(ended(reader)) for reader, _ in crowd}
    while sum(task.done() for task in shown_out) < 500 - door.limits.unknown:
        await asyncio.wait({task for task in shown_out if not task.done()}, return_when=asyncio.FIRST_COMPLETED)
    assert door.server.house.threshold.waiting == door.limits.unknown
    for address in ("127.0.0.1", "127.0.0.10"):  # While the crowd stands there, and from an address that it came from.
        assert (await (await door.client(local_addr=(address, 0))).run("status")).exit_status == 0
    for _, writer in crowd:
        writer.transport.abort()
    await asyncio.wait(shown_out)


async def ended(reader):
    with suppress(ConnectionResetError):
        await reader.read()


async def test_whoever_is_one_too_many_is_told_so_by_the_real_client(open_door):
    door = await open_door(unknown_per_address=0)
    heard = await door.ssh("status")
    assert heard.status == 255
    assert "Many people are coming in at this moment" in heard.err


async def test_whoever_says_nothing_is_shown_out_after_the_login_time(open_door):
    door = await open_door(login_seconds=0.2)
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
    assert (await reader.readline()).startswith(b"SSH-2.0-Workshop")
    assert await reader.read() is not None
    assert door.server.house.threshold.waiting == 0
    writer.close()


async def test_whoever_has_not_begun_to_log_in_is_shown_out_sooner(open_door):
    door = await open_door(silent_seconds=0.2)
    reader, writer = await knock(door)
    await ended(reader)
    assert door.server.house.threshold.waiting == 0
    writer.close()


async def test_a_connection_over_which_nothing_is_asked_for_ends(open_door):
    door = await open_door(lonely_seconds=0.2)
    used, unused = await door.client(), await door.client()
    process = await used.create_process("plain")
    await asyncio.wait_for(unused.wait_closed(), 20)
    process.stdin.write("bye\n")
    await asyncio.wait_for(process.wait(), 20)
    await asyncio.wait_for(used.wait_closed(), 20)
    assert not len(door.server.house.crowd)


@pytest.mark.parametrize(
    ("bound", "says"),
    [
        ("inside", "as many people inside"),
        ("inside_per_address", "From your address"),
        ("inside_per_code", "With this code"),
    ],
)
async def test_connections_inside_are_bounded_and_whoever_is_one_too_many_is_told_why(open_door, bound, says):
    door = await open_door(**{bound: 2})
    first, _ = await door.client(), await door.client()
    heard = await door.ssh("status", user="carers-2026+Bea")
    assert heard.status == 255
    assert says in heard.err
    first.close()
    await first.wait_closed()
    await holds(lambda: len(door.server.house.crowd) < 2)
    assert (await (await door.client("carers-2026+Bea")).run("status")).exit_status == 0


@pytest.mark.parametrize(
    "banner",
    [b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), b"A" * 9000 + b"\r\n",
     b"SSH-1.5-old\r\n", b"SSH-2.0-\xff\xfe\r\n" + bytes(2000), b"\r\n" * 3000],
)  # fmt: skip
async def test_whoever_speaks_something_else_is_shown_out(door, banner):
    reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port)
    writer.write(banner)
    writer.write_eof()
    with suppress(ConnectionResetError):
        await reader.read()
    writer.close()
    assert (await (await door.client()).run("status")).exit_status == 0


async def test_a_connection_holds_only_so_many_sessions(door):
    connection = await door.client()
    opened, refused = 0, 0
    for _ in range(300):
        try:
            await connection.create_process("add working -")  # Waits for its input.
            opened += 1
        except asyncssh.ChannelOpenError:
            refused += 1
    assert (opened, refused) == (door.limits.sessions_per_connection, 300 - door.limits.sessions_per_connection)


async def test_a_session_that_has_ended_makes_room(door):
    connection = await door.client()
    for _ in range(20):
        assert (await connection.run("status")).exit_status == 0


async def test_a_person_holds_only_so_many_seats(open_door):
    door = await open_door(sessions_per_person=2)
    house, room = door.server.house, await door.hub.room("carers-2026")
    from server.faces.visit import Visitor
    from wtfc_tui.domain.people import Role
    from wtfc_tui.domain.refusals import Refused

    (await house.seat(Visitor("carers-2026", Role.SCRIBE), "Ana", "verb")).leave()
    await door.own_code("carers-2026+Ana")
    proof = (await own_codes.bearer(door.hub.store, "carers-2026", door.own["Ana"])).proof
    ana = [Visitor("carers-2026", Role.SCRIBE, "Ana", proof=proof) for _ in range(9)]
    coming = [*((one, "Ana") for one in ana), (Visitor("carers-2026", Role.SCRIBE), "Bea")]
    answers = await asyncio.gather(*(house.seat(one, name, "verb") for one, name in coming), return_exceptions=True)
    assert sum(isinstance(one, Refused) for one in answers) == 7
    assert sorted(seat.person.name for seat in room.seats) == ["Ana", "Ana", "Bea"]
    assert "2 times already" in next(str(one) for one in answers if isinstance(one, Refused))
