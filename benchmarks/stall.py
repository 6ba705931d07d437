"""Clients that stop reading: what the server holds for them, what somebody else notices, and whether their screens are right
once they read again.
"""

import asyncio
import gc
from dataclasses import dataclass
from typing import Any

from benchmarks.figures import p95, resident
from benchmarks.relay import Relay
from benchmarks.sentences import sentence
from benchmarks.subject import Served, Subject
from benchmarks.terminal import Terminal, connect
from server.wire.driver import WireDriver

_STALLED = 10
_A_SECOND = 4


@dataclass(frozen=True)
class Stall:
    """Kilobytes for each stalled client, and seconds."""

    held: float
    """The most that was on its way to one of them: in this process, in the system's buffers, on the line."""
    grown: float
    """What the process grew by, less what it grew by in the same time when they were reading."""
    echo_p95: float
    right_after: float


async def stall(subject: Subject, seconds: float = 60.0) -> Stall:
    """Ten clients read for a while, then stop for as long; four statements come every second and somebody types."""
    async with subject.serve() as served:
        relay = Relay(served.port)
        port = await relay.start()
        clients = [await connect(port, **served.login(number)) for number in range(_STALLED)]
        typist, own = await connect(served.port, **served.login(_STALLED))
        try:
            for _, terminal in clients:
                await terminal.shows(subject.ready)
            await _phase(served, own, seconds / 2)  # What fills the caches that all share.
            reading = await _phase(served, own, seconds)
            relay.stalled.clear()
            stalled = await _phase(served, own, seconds)
            held = max(driver.line.backlog + driver.pace.link.under_way for driver in _drivers())
            relay.stalled.set()
            right_after = await _all_right(served, [terminal for _, terminal in clients])
            grown = (stalled.grown - reading.grown) / _STALLED
            return Stall(held / 1e3, grown / 1e3, stalled.echo_p95, right_after)
        finally:
            for connection in (typist, *(connection for connection, _ in clients)):
                connection.close()
            await relay.stop()


@dataclass(frozen=True)
class _Phase:
    grown: float
    echo_p95: float


async def _phase(served: Served, own: Terminal, seconds: float) -> _Phase:
    before = _resident()
    echoes: list[float] = []
    loop = asyncio.get_running_loop()
    for number in range(int(seconds * _A_SECOND)):
        served.someone_says(sentence(number + 2000))
        await asyncio.sleep(0.5 / _A_SECOND)
        began, before = loop.time(), own.received
        own.type(b"\x7f" if number % 2 else b"q")
        await own.grows(before)
        echoes.append(loop.time() - began)
        await asyncio.sleep(0.5 / _A_SECOND)
    return _Phase(_resident() - before, p95(echoes))


async def _all_right(served: Served, terminals: list[Terminal]) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    served.someone_says("these are the last words of all")
    await asyncio.gather(*(terminal.shows("these are the last words") for terminal in terminals))
    return loop.time() - began


def _drivers() -> list[Any]:
    return [one for one in gc.get_objects() if isinstance(one, WireDriver)]


def _resident() -> int:
    gc.collect()
    return resident()
