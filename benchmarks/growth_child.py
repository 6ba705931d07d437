"""One size of one version, measured in a process of its own: `growth.py` starts it and reads the figures that it writes."""

import asyncio
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from inspect import isawaitable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import sentences
from benchmarks.growth_versions import NotThere, constant, look, look_at_own, named, open_hub, rules
from benchmarks.growth_workshop import Filled, filled, lengthen, opened

FEW, MANY = 3, 15
ENOUGH_SECONDS, PATIENCE = 2.0, 8.0
"""After so long a row is measured no more often than a FEW times, or not again at all."""
Clock = Callable[[], float]


def main() -> None:
    kind, size, version, words = sys.argv[1:]
    sys.path.insert(0, version)  # This package is ours already; the workshop now comes from there.
    if words:
        sentences.say(Path(words).read_text("utf-8").split("\n"))
    with tempfile.TemporaryDirectory() as name:
        asyncio.run({"statements": _statements, "events": _events}[kind](Path(name), int(size)))
    os._exit(0)


class Measured:
    """Rows, each written as soon as it is known. Each time that something is measured is another's turn first."""

    def __init__(self) -> None:
        sys.stdin.readline()

    def turn(self) -> None:
        print("null", flush=True)
        sys.stdin.readline()

    def write(self, name: str, seconds: list[float]) -> None:
        """A row that this version cannot have is there and empty."""
        print(json.dumps([name, median(seconds) * 1e3 if seconds else None]), flush=True)
        sys.stdin.readline()

    async def row(
        self,
        name: str,
        act: Callable[[], Any],
        before: Callable[[], Awaitable[Any]] | None = None,
        clock: Clock = time.process_time,
        most: int = MANY,
    ) -> None:
        """The median of several times; what comes `before` each of them is not counted."""
        taken: list[float] = []
        left = PATIENCE
        try:
            while len(taken) < most and (left > 0 if len(taken) < FEW else left > PATIENCE - ENOUGH_SECONDS):
                self.turn()
                began = time.perf_counter()
                if before:
                    await before()
                start = clock()
                done = act()
                if isawaitable(done):
                    await done
                taken.append(clock() - start)
                left -= time.perf_counter() - began
        except (NotThere, AttributeError, TypeError, ImportError) as why:
            print(f"{name.strip()}: {why!r}", file=sys.stderr)
        self.write(name, taken)

    async def wall(self, name: str, act: Callable[[], Any], before: Callable[[], Awaitable[Any]] | None = None) -> None:
        await self.row(f"{name}, wall", act, before, time.perf_counter)


async def _statements(folder: Path, size: int) -> None:
    measured = Measured()
    hub = await open_hub(folder)
    workshop = await filled(hub, "growing", size, 10)
    await _looks(measured, workshop)
    await _rules(measured, workshop)
    await _spoken(measured, workshop)
    await _saves(measured, workshop, folder)
    many = await filled(hub, "many-themes", size, 500)
    await measured.row("suggestions, 500 themes, spoken", lambda: many.say("suggest", "S3"), many.add)
    await hub.close("")
    await _opens(measured, folder, "growing")


async def _events(folder: Path, size: int) -> None:
    measured = Measured()
    hub = await open_hub(folder)
    workshop = await filled(hub, "growing", 30, 5)
    await lengthen(workshop, size)
    await measured.wall("a durable add", workshop.add)
    await _while_checked(measured, workshop)
    await hub.close("")
    await _opens(measured, folder, "growing")


async def _looks(measured: Measured, workshop: Filled) -> None:
    seat = workshop.seat

    async def say_and_look() -> None:
        await workshop.add()
        look(seat)
        look_at_own(seat)

    await measured.row("public state and board, after a statement", lambda: look(seat), workshop.add)
    await measured.row("who made what, after a statement", lambda: look_at_own(seat), workshop.add)
    await measured.row("a statement decided, saved, told and looked at", say_and_look)
    very_like = _or_none("very_like")
    typed = iter([sentences.varied(number)[:80] for number in range(2 * 10**6, 2 * 10**6 + 50)])
    await measured.row(
        "likeness while typing, after a statement", lambda: very_like(seat.board, "working", next(typed)), workshop.add
    )
    await measured.row("likeness while typing, again", lambda: very_like(seat.board, "working", next(typed)), most=30)


def _or_none(name: str) -> Any:
    """A function that is refused when it is called, where there is none: the row is empty then."""
    try:
        return named(name)
    except NotThere:
        return None


async def _rules(measured: Measured, workshop: Filled) -> None:
    """Deciding and evolving alone, on the newest state, without saving."""
    decide, fold = rules()
    state, at, adding = workshop.room.workshop, datetime.now(UTC) + timedelta(minutes=1), workshop.adding()

    def decided() -> Any:
        return decide(state, adding, named("Asking")(constant("HOST"), at))

    await measured.row("deciding an added statement", decided, most=50)
    found = decided()
    recorded = named("Recorded")(state.seq + 1, at, found.actor, found.events[0])
    await measured.row("evolving one", lambda: fold([recorded], state), most=50)


async def _spoken(measured: Measured, workshop: Filled) -> None:
    say = workshop.say
    await measured.row("suggestions, 10 themes, spoken", lambda: say("suggest", "S3"), workshop.add)
    await measured.row("add, spoken", lambda: say("add", "working", "the", "bus", "is", "late"))
    await measured.row("put, spoken", lambda: say("put", "S3", "T1"), lambda: say("put", "S3", "-"))
    await measured.row("status, spoken, after a statement", lambda: say("status"), workshop.add)
    await measured.row("themes, spoken, after a statement", lambda: say("themes"), workshop.add)
    await measured.row("export json, spoken, after a statement", lambda: say("export", "json"), workshop.add)
    await measured.row("export json, spoken, again", lambda: say("export", "json"))


async def _saves(measured: Measured, workshop: Filled, folder: Path) -> None:
    await measured.wall("a durable add", workshop.add)
    await measured.wall("50 durable adds at once", lambda: asyncio.gather(*(workshop.add() for _ in range(50))))
    await _raw(measured, folder)
    await _while_checked(measured, workshop)


async def _raw(measured: Measured, folder: Path) -> None:
    """SQLite itself, for what this disk and this machine can."""
    with closing(sqlite3.connect(folder / "raw.sqlite", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, body TEXT)")
        number = iter(range(10**6, 2 * 10**6))
        insert = "INSERT INTO events (body) VALUES (?)"
        await measured.wall(
            "  beside it: a commit of SQLite alone", lambda: raw.execute(insert, (sentences.varied(next(number)),))
        )


async def _while_checked(measured: Measured, workshop: Filled) -> None:
    store = workshop.hub.store
    for name, work in (("verify", store.verify), ("a backup", store.back_up)):
        longest: list[float] = []
        for _ in range(FEW):
            measured.turn()
            longest.append(await _longest_add(workshop, asyncio.create_task(work(workshop.slug))))
        measured.write(f"the longest add during {name}, wall", longest)


async def _longest_add(workshop: Filled, checking: asyncio.Task[Any]) -> float:
    """One is asked for now, and another as soon as it is there, until the work beside them has ended."""
    longest = 0.0
    while not checking.done():
        await asyncio.sleep(0.002)
        start = time.perf_counter()
        await workshop.add()
        longest = max(longest, time.perf_counter() - start)
    await checking
    return longest


async def _opens(measured: Measured, folder: Path, slug: str) -> None:
    """From a hub that has just been opened; and how long everything else stood still for it."""
    stood: list[float] = []
    cpu: list[float] = []
    hubs: list[Any] = []

    async def closed() -> None:
        while hubs:
            await hubs.pop().close("")
        hubs.append(await open_hub(folder))

    async def opening() -> None:
        ticking = asyncio.create_task(_longest_stop(stood))
        await asyncio.sleep(0)
        start = time.process_time()
        await hubs[0].room(slug)
        cpu.append(time.process_time() - start)
        ticking.cancel()
        await asyncio.wait([ticking])

    await measured.wall("opening", opening, closed)
    measured.write("opening", cpu)
    measured.write("  meanwhile others stood still, wall", stood)
    await closed()
    workshop = await opened(hubs[0], slug)
    await measured.row("  then the first look", lambda: workshop.say("status"), most=1)
    await hubs.pop().close("")


async def _longest_stop(stood: list[float]) -> None:
    """The longest time in which somebody else who waits a millisecond gets no turn."""
    longest = 0.0
    try:
        while True:
            start = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - start - 0.001)
    finally:
        stood.append(max(longest, time.perf_counter() - start - 0.001))
