"""A client at the far end: a real SSH session whose bytes go into a real terminal emulator that answers questions."""

import asyncio
from typing import Any

import asyncssh
import pyte


class _Screen(pyte.Screen):
    """pyte, but inserting and deleting lines also moves rows nothing was ever written to."""

    answers = b""

    def insert_lines(self, count: int | None = None) -> None:
        _ = [self.buffer[y] for y in range(self.lines)]
        super().insert_lines(count)

    def delete_lines(self, count: int | None = None) -> None:
        _ = [self.buffer[y] for y in range(self.lines)]
        super().delete_lines(count)

    def write_process_input(self, data: str) -> None:
        self.answers += data.encode()


class Terminal(asyncssh.SSHClientSession[bytes]):
    """Counts what comes, and knows when something last did."""

    def __init__(self, width: int = 80, height: int = 24, answers: bool = True) -> None:
        self.screen = _Screen(width, height)
        self._stream = pyte.ByteStream(self.screen)
        self.received = 0
        self.data = b""
        self._answers = answers
        self._came = asyncio.Event()
        self.channel: Any = None

    def connection_made(self, chan: Any) -> None:
        self.channel = chan

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self.received += len(data)
        self.data += data
        self._stream.feed(data)
        if self.screen.answers and self._answers:
            self.channel.write(self.screen.answers)
        self.screen.answers = b""
        self._came.set()

    def type(self, data: bytes) -> None:
        self.channel.write(data)

    def text(self) -> str:
        return "\n".join(self.screen.display)

    async def until_any(self) -> None:
        """Until the first byte has come."""
        await self.grows(0)

    async def grows(self, beyond: int, patience: float = 30.0) -> None:
        """Until more bytes have come than there were."""
        async with asyncio.timeout(patience):
            while self.received <= beyond:
                self._came.clear()
                await self._came.wait()

    async def quiet(self, seconds: float = 0.25, most: float = 60.0) -> None:
        """Until nothing has come for so long; some programs never are, so not for ever."""
        ends = asyncio.get_running_loop().time() + most
        while asyncio.get_running_loop().time() < ends:
            self._came.clear()
            try:
                await asyncio.wait_for(self._came.wait(), seconds)
            except TimeoutError:
                return

    async def shows(self, text: str, patience: float = 30.0) -> None:
        """Until the screen shows a text."""
        async with asyncio.timeout(patience):
            while text not in self.text():
                self._came.clear()
                await self._came.wait()

    async def cost(self, keys: bytes, quiet: float = 0.25, most: float = 60.0) -> int:
        """Type, wait until all is drawn, and say how many bytes came."""
        before = self.received
        self.type(keys)
        await self.quiet(quiet, most)
        return self.received - before


class Counter(Terminal):
    """A client that emulates nothing: it counts, and answers as a plain terminal would."""

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self.received += len(data)
        if answers := b"\x1b[0n" * data.count(b"\x1b[5n") + b"\x1b[1;2R" * data.count(b"\x1b[6n"):
            self.channel.write(answers)
        self._came.set()


async def connect(
    port: int,
    command: str | None = None,
    *,
    width: int = 80,
    height: int = 24,
    kind: type[Terminal] = Terminal,
    **options: Any,
) -> tuple[Any, Terminal]:
    """An SSH client with a terminal of this size; the connection and the terminal."""
    connection = await asyncssh.connect("127.0.0.1", port, known_hosts=None, config=None, **options)
    terminal = kind(width, height)
    await connection.create_session(
        lambda: terminal, command, term_type="xterm-256color", term_size=(width, height), encoding=None
    )
    return connection, terminal
