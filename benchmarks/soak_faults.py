"""What goes wrong in a soak: lines that break, clients that do not read, storms of sizes, guesses, noise on the port."""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any

import asyncssh

from benchmarks import terminal
from benchmarks.soak_people import EXPECTED, PATIENCE, Person, Tally
from benchmarks.soak_server import SLUG, SoakServer

NOISE = (
    b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), b"A" * 9000 + b"\r\n",
    b"SSH-1.5-old\r\n", b"SSH-2.0-x\r\n" + os.urandom(3000), b"",
)  # fmt: skip


class Faults:
    def __init__(self, server: SoakServer, crowd: list[Person], codes: dict[str, str], tally: Tally) -> None:
        self.server, self.crowd, self.codes, self.tally = server, crowd, codes, tally

    def running(self) -> list[Coroutine[Any, Any, None]]:
        return [
            self._often("line broken", 3, self._break_a_line),
            self._often("reader stopped", 15, self._stop_reading),
            self._often("storm of sizes", 10, self._storm),
            self._often("wrong codes", 8, self._guess),
            self._often("noise", 4, self._noise),
        ]

    async def _often(self, name: str, seconds: float, fault: Callable[[], Awaitable[None]]) -> None:
        while True:
            await asyncio.sleep(random.uniform(0.5, 1.5) * seconds)
            await self.server.up.wait()
            self.tally.faults[name] += 1
            with suppress(*EXPECTED):
                await asyncio.wait_for(fault(), PATIENCE)

    async def _break_a_line(self) -> None:
        """As a wire that is pulled: no farewell, in the middle of whatever it is."""
        inside = [person for person in self.crowd if person.inside and person.connection]
        if inside and (connection := random.choice(inside).connection):
            connection.abort()

    async def _odd_one(self, name: str, code: str, last: int) -> asyncssh.SSHClientConnection:
        options: dict[str, Any] = {"known_hosts": None, "config": None, "client_keys": None, "agent_path": None}
        options |= {"preferred_auth": ["password"], "password": code, "local_addr": (f"127.0.9.{last}", 0)}
        return await asyncssh.connect("127.0.0.1", self.server.port, username=f"{SLUG}+{name}", **options)

    async def _screen(self, name: str) -> tuple[asyncssh.SSHClientConnection, terminal.Terminal]:
        connection = await self._odd_one(name, self.codes["participant"], 1)
        face = terminal.Counter()
        await connection.create_session(lambda: face, term_type="xterm", term_size=(200, 60), encoding=None)
        await face.until_any()
        return connection, face

    async def _stop_reading(self) -> None:
        connection, _ = await self._screen(f"Deaf{random.randint(1, 10**9)}")
        connection._transport.pause_reading()  # type: ignore[union-attr]  # There is no public way to stop reading.
        await asyncio.sleep(random.uniform(10, 40))
        connection.abort()

    async def _storm(self) -> None:
        connection, face = await self._screen(f"Storm{random.randint(1, 10**9)}")
        for number in range(500):
            face.channel.change_terminal_size(20 + number * 7 % 180, 5 + number * 3 % 55)
        face.type(b"\x1b[A\x1b[B" * 200)
        await face.quiet(1.0, 10)
        connection.close()

    async def _guess(self) -> None:
        for _ in range(4):
            with suppress(*EXPECTED):
                await self._odd_one("Mallory", "wrong", random.randint(2, 9))

    async def _noise(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port, local_addr=("127.0.9.20", 0))
        writer.write(random.choice(NOISE))
        with suppress(TimeoutError, OSError):
            await asyncio.wait_for(reader.read(), random.uniform(1, 10))
        writer.transport.abort()
