"""Bytes for each action of the table, measured once on a fresh session: payload on the channel, and bytes on TCP."""

import asyncio
from collections.abc import Callable
from statistics import median

from benchmarks.relay import Relay
from benchmarks.sentences import sentence
from benchmarks.subject import Served, Subject
from benchmarks.terminal import Terminal, connect

Costs = dict[str, tuple[float, float]]  # Payload and TCP bytes.
TYPED = "The bus is late and nobody says why"


async def measure(subject: Subject, width: int = 80, height: int = 24) -> Costs:
    """One run of every action on a session of its own."""
    async with subject.serve() as served:
        relay = Relay(served.port)
        connection, terminal = await connect(await relay.start(), width=width, height=height, **served.login(0))
        try:
            return await _Actions(subject, served, terminal, relay).all()
        finally:
            connection.close()
            await relay.stop()


class _Actions:
    """Each action in turn, with what it cost."""

    def __init__(self, subject: Subject, served: Served, terminal: Terminal, relay: Relay) -> None:
        self.subject, self.served, self.terminal, self.relay = subject, served, terminal, relay
        self.costs: Costs = {}

    async def all(self) -> Costs:
        await self.terminal.shows(self.subject.ready)
        await self.terminal.quiet(0.5)
        self.costs["first screen"] = (self.terminal.received, 0)
        await self._typing()
        words = sentence(4711)
        await self.action("someone else's statement", act=lambda: self.served.someone_says(words))
        self.costs["  of which its visible text"] = (len(words.encode()), 0)
        await self._lists()
        return self.costs

    async def action(self, name: str, *keys: bytes, act: Callable[[], None] | None = None, quiet: float = 0.4) -> None:
        payload, tcp = self.terminal.received, self.relay.down
        if act is not None:
            act()
        for key in keys:
            await self.terminal.cost(key, 0.08)
        await self.terminal.quiet(quiet)
        times = max(len(keys), 1)
        self.costs[name] = ((self.terminal.received - payload) / times, (self.relay.down - tcp) / times)

    async def _typing(self) -> None:
        letters = [letter.encode() for letter in TYPED]
        await self.action("first character of an empty field", letters[0])
        await self.action("typed character at the end", *letters[1:])
        await self.terminal.quiet(2.0)  # What an app says of the words when their writer pauses.
        await self.action("backspace at the end", b"\x7f")
        await self.action("cursor left", b"\x1b[D")
        for _ in range(6):
            await self.terminal.cost(b"\x1b[D", 0.08)
        await self.action("character inside the text", b"x")
        await self.action("backspace inside the text", b"\x7f")

    async def _lists(self) -> None:
        await self.action("a list instead (menu, focus)", self.subject.to_a_list)
        await self.action("selection down one row", self.subject.down)
        chosen, sure = self.subject.other_stage
        await self.terminal.cost(chosen)
        await self.action("another stage", sure)


async def idle(subject: Subject, seconds: float) -> int:
    """Payload bytes that come while nobody does anything."""
    async with subject.serve() as served:
        connection, terminal = await connect(served.port, **served.login(0))
        try:
            await terminal.shows(subject.ready)
            await terminal.quiet(2.0)
            before = terminal.received
            await asyncio.sleep(seconds)
            return terminal.received - before
        finally:
            connection.close()


async def medians(subject: Subject, runs: int, size: tuple[int, int] = (80, 24)) -> Costs:
    """The medians of several runs."""
    every = [await measure(subject, *size) for _ in range(runs)]
    return {name: tuple(median(run[name][kind] for run in every) for kind in (0, 1)) for name in every[0]}  # type: ignore[misc]
