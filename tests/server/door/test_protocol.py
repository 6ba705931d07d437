"""What a client may ask of the protocol: refused, clamped or answered, and the next client finds everything well."""

import asyncio

import asyncssh
import pytest
from asyncssh.constants import MSG_CHANNEL_OPEN, MSG_IGNORE
from asyncssh.packet import String, UInt32

from server.door.inflate import LARGEST, CappedInflate
from wtfc_tui.stages.gather.rules import STATEMENTS

GONE = (asyncssh.DisconnectError, asyncssh.ConnectionLost, asyncssh.ChannelOpenError, ConnectionError, OSError)


@pytest.fixture
async def well(door):
    """After each of these another client must be served."""
    yield
    assert (await (await door.client("carers-2026+After")).run("status")).exit_status == 0


@pytest.fixture
async def connection(door, well):
    return await door.client()


async def hears_a_screen(process) -> bytes:
    return await asyncio.wait_for(process.stdout.read(1), 20)


@pytest.mark.parametrize("subsystem", ["sftp", "netconf", "../sftp"])
async def test_a_subsystem_is_refused(connection, subsystem):
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.create_process(subsystem=subsystem)


async def test_no_way_leads_through_the_server(connection, tmp_path):
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_connection("127.0.0.1", 22)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.open_unix_connection("/var/run/docker.sock")
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_port("", 0, "127.0.0.1", 22)
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_path(str(tmp_path / "listening"), str(tmp_path / "there"))
    with pytest.raises((asyncssh.ChannelOpenError, ValueError)):
        await connection.open_tun()


async def test_an_agent_and_a_display_are_not_forwarded_though_the_session_is_given(door, well):
    heard = await door.ssh("status", options=("-A", "-X"))
    assert heard.status == 0
    connection = await door.client(agent_forwarding=True, agent_path="/nowhere")
    process = await connection.create_process("add working -")
    assert next(iter(door.server.house.sessions))._channel.get_agent_path() is None
    process.close()


async def test_a_channel_before_anybody_has_logged_in_ends_the_connection(door, well):
    """CVE-2018-7749: channels were opened before authentication."""

    class Hasty(asyncssh.SSHClient):
        def connection_made(self, conn):
            self.conn = conn

        def password_auth_requested(self):
            self.conn._auth_complete = True  # Our own client would hold the packet back.
            self.conn.send_packet(MSG_CHANNEL_OPEN, String("session"), UInt32(0), UInt32(1 << 20), UInt32(1 << 15))
            self.conn._auth_complete = False
            return door.codes["scribe"]

    options = door.options("carers-2026+Ana") | {"preferred_auth": ["password"], "client_factory": Hasty}
    with pytest.raises(GONE):
        await door.enter(asyncssh.connect(**options))
    assert not door.server.house.sessions


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (65_535, 65_535), (2**32 - 1, 2**32 - 1)])
async def test_a_terminal_of_any_size_gets_a_screen_that_can_be_drawn(connection, size):
    process = await connection.create_process(term_type="xterm", term_size=size, encoding=None)
    assert await hears_a_screen(process)
    process.close()


async def test_a_storm_of_sizes_is_borne(connection):
    process = await connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
    await hears_a_screen(process)
    for number in range(1000):
        process.change_terminal_size(20 + number % 200, 5 + number % 60)
    process.stdin.write(b"still here")
    assert await hears_a_screen(process)
    process.close()


async def test_an_environment_of_any_size_changes_nothing(connection):
    many = {f"NAME_{number}": "value" for number in range(2_000)}
    answer = await connection.run("status", env=many | {"LD_PRELOAD": "/tmp/evil.so", "PATH": "/tmp"})
    assert answer.exit_status == 0


async def test_signals_and_breaks_do_no_harm(connection):
    process = await connection.create_process("add working -")
    for name in ("INT", "TERM", "KILL", "WINCH", "USR1"):
        process.send_signal(name)
    process.send_break(100)
    process.stdin.write_eof()
    assert (await process.wait()).exit_status in (2, 3, 5)


@pytest.mark.parametrize("most", [1, 7])
async def test_packets_may_be_tiny(connection, most):
    channel, session = await connection.create_session(Collecting, "status", max_pktsize=most, encoding=None)
    await asyncio.wait_for(channel.wait_closed(), 20)
    assert b"you: Ana, scribe" in session.heard


class Collecting(asyncssh.SSHClientSession):
    heard = b""

    def data_received(self, data, datatype):
        self.heard += data


async def test_a_packet_size_of_nought_ends_the_connection(connection):
    with pytest.raises(GONE):
        await connection.create_session(Collecting, "status", max_pktsize=0, encoding=None)


async def test_new_keys_in_the_middle_of_everything_lose_nothing(door, well):
    connection = await door.client(rekey_bytes=2_000)
    for _ in range(10):
        assert "you: Ana, scribe" in (await connection.run("status")).stdout


async def test_new_keys_in_the_middle_of_a_screen_lose_no_letter(door, well):
    connection = await door.client(code=door.codes["participant"], rekey_bytes=2_000)
    process, reader = await door.talk(connection, term_type="xterm", term_size=(80, 24))
    await reader.shows("I have written it down")
    process.stdin.write(b"1")
    await reader.shows("Gather")
    for number in range(20):
        process.stdin.write(f"Number {number}\r".encode())
        await reader.shows(f"S{number + 1} saved")
        if number % 5 == 4:  # This person has said everything: somebody else from here on.
            process.stdin.write(b"\r")
    assert [one.text for one in door.room.workshop[STATEMENTS].values()] == [f"Number {number}" for number in range(20)]
    process.close()


async def test_a_compressed_packet_that_would_fill_memory_ends_the_connection(door, well):
    connection = await door.client(compression_algs=["zlib@openssh.com"])
    assert (await connection.run("status")).exit_status == 0
    connection.send_packet(MSG_IGNORE, String(bytes(50 * LARGEST)))
    with pytest.raises(GONE):
        await connection.run("status")


def test_inflate_stops_at_the_cap():
    import zlib

    assert CappedInflate().decompress(zlib.compress(bytes(LARGEST))) == bytes(LARGEST)
    assert CappedInflate().decompress(zlib.compress(bytes(LARGEST + 1))) is None
    assert CappedInflate().decompress(b"no zlib at all") is None


async def test_compression_works_where_a_client_wants_it(door):
    for wanted in ("yes", "no"):
        assert (await door.ssh("status", options=("-o", f"Compression={wanted}"))).status == 0


@pytest.mark.parametrize(
    "offer",
    [{"kex_algs": ["diffie-hellman-group14-sha1"]}, {"kex_algs": ["ecdh-sha2-nistp256"]}, {"mac_algs": ["hmac-sha1"],
     "encryption_algs": ["aes128-ctr", "aes256-ctr"]}, {"encryption_algs": ["chacha20-poly1305@openssh.com"]},
     {"server_host_key_algs": ["ssh-rsa"]}],
)  # fmt: skip
async def test_an_old_or_weak_offer_alone_is_refused(door, well, offer):
    with pytest.raises((asyncssh.KeyExchangeFailed, asyncssh.DisconnectError)):
        await door.client(**offer)


async def test_one_flipped_bit_ends_the_connection_and_never_changes_a_word(door, well):
    """As OpenSSH's own integrity test does: wherever the bit is, either nothing is said or it is said unchanged."""
    said = "It must arrive whole or not at all"
    for offset in range(2_100, 3_100, 83):
        async with flipping(door.server.port, offset) as port:
            options = door.options("carers-2026+Ana") | {"port": port, "password": door.codes["scribe"]}
            try:
                async with asyncssh.connect(**options) as connection:
                    await asyncio.wait_for(connection.run(f"add working {said}"), 20)
            except (*GONE, asyncssh.Error):
                pass
    room = await door.hub.room("carers-2026")
    assert {one.text for one in room.workshop[STATEMENTS].values()} <= {said}


def flipping(port: int, offset: int):
    from contextlib import asynccontextmanager

    async def copy(reader, writer, place):
        passed = 0
        while data := await reader.read(4096):
            if passed <= place < passed + len(data):
                at = place - passed
                data = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
            passed += len(data)
            writer.write(data)
        writer.close()

    @asynccontextmanager
    async def proxy():
        tasks = []

        async def accept(reader, writer):
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)
            both = (copy(reader, there_writer, offset), copy(there_reader, writer, -1))
            tasks.append(asyncio.gather(*both, return_exceptions=True))

        server = await asyncio.start_server(accept, "127.0.0.1", 0)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            await asyncio.gather(*tasks)

    return proxy()


async def test_a_line_that_breaks_in_the_middle_of_saving_frees_the_seat_and_keeps_what_was_acknowledged(door, well):
    connection = await door.client()
    await connection.create_process("add working Half a sentence")
    connection.abort()
    await connection.wait_closed()
    await until_nobody_is_here(door)
    room = await door.hub.room("carers-2026")
    assert {one.text for one in room.workshop[STATEMENTS].values()} <= {"Half a sentence"}


async def test_a_line_that_breaks_while_the_screen_is_being_made_is_no_failure(door, well, caplog):
    for turns in range(0, 400, 10):
        connection = await door.client(code=door.codes["participant"])
        await connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
        for _ in range(turns):
            await asyncio.sleep(0)
        connection.abort()
        await connection.wait_closed()
        await until_nobody_is_here(door)
    assert [one.message for one in caplog.records if one.levelname == "ERROR"] == []


async def until_nobody_is_here(door):
    if tasks := [session._task for session in door.server.house.sessions]:
        await asyncio.wait(tasks)
    assert not door.server.house.sessions


async def test_the_same_person_may_be_here_twice(door, well):
    first, second = await door.client(), await door.client()
    one = await first.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
    two = await second.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
    assert await hears_a_screen(one)
    assert await hears_a_screen(two)
    one.close()
    two.close()


async def test_a_client_that_does_not_read_holds_up_nobody(door, well):
    connection = await door.client()
    process = await connection.create_process(term_type="xterm", term_size=(200, 60), encoding=None)
    await hears_a_screen(process)
    connection._transport.pause_reading()
    other = await door.client("carers-2026+Bea")
    for number in range(50):
        assert (await other.run(f"add working Number {number}")).exit_status == 0
    connection._transport.resume_reading()
    process.close()
