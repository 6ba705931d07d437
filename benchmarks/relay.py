"""A TCP relay that counts bytes and, when asked, is slow: a rate and a round trip, as a phone tether has them."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

_CHUNK = 256


class Relay:
    """Stands before a port. `rate` is bytes a second each way, `rtt` seconds; None and 0 for a perfect line."""

    def __init__(self, port: int, rate: float | None = None, rtt: float = 0.0) -> None:
        self._target, self.rate, self.rtt = port, rate, rtt
        self.down = self.up = 0
        self.stalled = asyncio.Event()
        self.stalled.set()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        self._server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
        for one in (
            self._carry(reader, far_writer, self._count_up),
            self._carry(far_reader, writer, self._count_down),
        ):
            task = asyncio.ensure_future(one)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _count_up(self, size: int) -> None:
        self.up += size

    def _count_down(self, size: int) -> None:
        self.down += size

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, count: Callable[[int], None]) -> None:
        loop = asyncio.get_running_loop()
        free_at = 0.0
        with suppress(ConnectionError, asyncio.CancelledError):
            while data := await reader.read(_CHUNK if self.rate else 65536):
                await self.stalled.wait()
                count(len(data))
                if self.rate:
                    free_at = max(free_at, loop.time()) + len(data) / self.rate
                    await asyncio.sleep(max(free_at - loop.time(), 0))
                if self.rtt:
                    loop.call_later(self.rtt / 2, _deliver, writer, data)
                else:
                    _deliver(writer, data)
        loop.call_later(self.rtt / 2, writer.close)


def _deliver(writer: asyncio.StreamWriter, data: bytes) -> None:
    if not writer.is_closing():
        writer.write(data)
