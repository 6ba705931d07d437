"""The session class on a real SSH connection."""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import asyncssh
import pytest

from server.wire import modes
from server.wire.session import CRASHED, NO_SCREEN, WireSession


class Client(asyncssh.SSHClientSession[bytes]):
    def __init__(self, terminal: Any) -> None:
        self.terminal = terminal
        self.data = b""
        self.changed = asyncio.Event()
        self.channel: Any = None

    def connection_made(self, chan: Any) -> None:
        self.channel = chan

    def data_received(self, data: bytes, datatype: Any) -> None:
        self.data += data
        self.terminal.feed(data)
        if answers := self.terminal.take_answers():
            self.channel.write(answers)
        self.changed.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.changed.set()

    async def until(self, holds: Any) -> None:
        async with asyncio.timeout(20):
            while not holds():
                self.changed.clear()
                await self.changed.wait()


class Door:
    """A server with an open door and the sessions that came through it."""

    def __init__(self, make_app: Any, emulator: Any) -> None:
        self._make, self._emulator = make_app, emulator
        self.sessions: list[WireSession] = []
        self.traits: list[Any] = []
        self._ends: list[Any] = []

    async def open(self) -> int:
        door = self

        class Server(asyncssh.SSHServer):
            def begin_auth(self, username: str) -> bool:
                return False

            def session_requested(self) -> Any:
                door.sessions.append(WireSession(door.make))
                return door.sessions[-1]

        key = asyncssh.generate_private_key("ssh-ed25519")
        server = await asyncssh.create_server(
            Server, "127.0.0.1", 0, server_host_keys=[key], encoding=None, line_editor=False
        )
        self._ends.append(server)
        return server.sockets[0].getsockname()[1]

    def make(self, traits: Any) -> Any:
        self.traits.append(traits)
        return self._make()

    async def client(self, **options: Any) -> Client:
        if not self._ends:
            self.port = await self.open()
        connection = await asyncssh.connect("127.0.0.1", self.port, known_hosts=None, config=None, username="a")
        self._ends.append(connection)
        _channel, client = await connection.create_session(
            lambda: Client(self._emulator()),
            **{"term_type": "xterm", "term_size": (80, 24), "encoding": None, **options},
        )
        return client

    async def close(self) -> None:
        for end in reversed(self._ends):
            end.close()
            await end.wait_closed()


@pytest.fixture
async def door(small_app: Any, emulator: Any) -> AsyncIterator[Door]:
    door = Door(small_app, emulator)
    yield door
    await door.close()


async def test_typing_and_leaving(door: Door) -> None:
    client = await door.client()
    await client.until(lambda: "Ready." in client.terminal.text())
    client.channel.write(b"hi")
    await client.until(lambda: "hi" in client.terminal.text())
    door.sessions[0].end("Bye.")
    await client.channel.wait_closed()
    assert client.data.endswith(modes.restore() + b"Bye.\r\n")
    assert client.channel.get_exit_status() == 0


async def test_a_crash_says_a_plain_sentence_and_is_logged(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    client = await door.client()
    await client.until(lambda: "Ready." in client.terminal.text())
    with caplog.at_level(logging.ERROR, "server.wire.session"):
        client.channel.write(b"\x14")
        await client.channel.wait_closed()
    assert client.data.endswith(modes.restore() + CRASHED.encode() + b"\r\n")
    assert "ZeroDivisionError" in caplog.text
    assert client.channel.get_exit_status() == 1


async def test_an_app_that_cannot_be_made_ends_with_the_same_sentence(door: Door, caplog: Any) -> None:
    door._make = lambda: 1 / 0
    client = await door.client()
    await client.channel.wait_closed()
    assert CRASHED.encode() in client.data


async def test_a_terminal_without_a_screen_is_told_so_in_plain_words(door: Door) -> None:
    client = await door.client(term_type="dumb")
    await client.channel.wait_closed()
    assert client.data == NO_SCREEN.encode() + b"\r\n"


async def test_what_the_client_says_of_itself_reaches_the_app_by_the_list_only(door: Door) -> None:
    client = await door.client(env={"NO_COLOR": "1", "LANG": "C", "LD_PRELOAD": "x"})
    await client.until(lambda: "Ready." in client.terminal.text())
    assert (door.traits[0].colour, door.traits[0].ascii_only) == (False, True)


async def test_every_session_goes_on_when_another_line_is_cut(door: Door) -> None:
    first, second = await door.client(), await door.client()
    await second.until(lambda: "Ready." in second.terminal.text())
    first.channel.get_connection().abort()
    second.channel.write(b"still")
    await second.until(lambda: "still" in second.terminal.text())


async def test_no_packet_is_sent_that_carries_nothing(door: Door) -> None:
    client = await door.client()
    await client.until(lambda: "Ready." in client.terminal.text())
    ignored: list[Any] = []
    connection: Any = client.channel.get_connection()
    handlers = connection.__class__._packet_handlers
    before = handlers[2]

    def notice(receiver: Any, *rest: Any) -> Any:
        if receiver is connection:
            ignored.append(rest)
        return before(receiver, *rest)

    handlers[2] = notice
    try:
        client.channel.write(b"q")
        await client.until(lambda: "q" in client.terminal.text())
    finally:
        handlers[2] = before
    assert ignored == []
