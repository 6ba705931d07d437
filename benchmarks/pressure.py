"""A slow line with a busy room: how long one's own key takes while ten others add a statement a second."""

import asyncio
from dataclasses import dataclass
from statistics import median

from benchmarks.figures import p95
from benchmarks.relay import Relay
from benchmarks.sentences import sentence
from benchmarks.subject import Served, Subject
from benchmarks.terminal import Terminal, connect


@dataclass
class Pressure:
    """What one run found; seconds."""

    p50: float
    p95: float
    worst: float
    right_after: float
    joined: float


async def press(subject: Subject, rate: float, rtt: float, keys: int = 60) -> Pressure:
    """Type while others add statements; then they stop, and the screen must become right."""
    loop = asyncio.get_running_loop()
    async with subject.serve() as served:
        relay = Relay(served.port, rate, rtt)
        began = loop.time()
        connection, terminal = await connect(await relay.start(), **served.login(0))
        try:
            await terminal.shows(subject.ready, 60)
            joined = loop.time() - began
            await terminal.quiet(1 + rtt)
            others = asyncio.ensure_future(_others(served))
            delays = await _type(terminal, keys)
            others.cancel()
            last = loop.time()
            served.someone_says("these are the last words of all")
            await terminal.shows("these are the last words", 60)
            return Pressure(median(delays), p95(delays), max(delays), loop.time() - last, joined)
        finally:
            connection.close()
            await relay.stop()


async def _others(served: Served) -> None:
    number = 1000
    while True:
        await asyncio.sleep(1)
        served.someone_says(sentence(number))
        number += 1


async def _type(terminal: Terminal, keys: int) -> list[float]:
    """A letter at a time at 3 keys a second; each waits for its own echo."""
    delays: list[float] = []
    text = "qjxzvkw"
    typed = ""
    waiting = set()
    for at in range(keys):
        typed += text[at % len(text)]
        waiting.add(asyncio.ensure_future(_echo(terminal, typed, delays)))
        terminal.type(typed[-1].encode())
        await asyncio.sleep(0.333 + (at * 37 % 100) / 1000)
    await asyncio.gather(*waiting)
    return delays


async def _echo(terminal: Terminal, typed: str, delays: list[float]) -> None:
    began = asyncio.get_running_loop().time()
    await terminal.shows(typed[-30:], 60)
    delays.append(asyncio.get_running_loop().time() - began)
