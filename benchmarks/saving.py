"""How quickly words are saved, beside raw SQLite on the same disk in the same run, and who waits for whom. Asserts nothing.

python -m benchmarks.saving [--folder DIR] [--sizes 300 5000 20000]
"""

import argparse
import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.sentences import sentence
from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import StatementAdded
from wtfc_tui.stages.setup.records import WorkshopCreated
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile

START: Final = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
SLOW_SYNC: Final = 0.002
"""Seconds that a disk of the cheaper kind needs for each commit."""
RAW: Final = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON")


def raw(folder: Path, times: int = 1000) -> float:
    """Commits a second of one row each, with nothing around them."""
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    for setting in RAW:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, at TEXT, actor TEXT, body TEXT) STRICT")
    began = time.perf_counter()
    for number in range(times):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO events VALUES (?, ?, ?, ?)", (number, "2026", "scribe:sam", "x" * 150))
        connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return times / took


def said(seq: int) -> Recorded:
    """Statement number `seq` - 1, as event number `seq`."""
    event = StatementAdded(f"S{seq - 1}", "working", None, None, sentence(seq), "room")
    return Recorded(seq, START + timedelta(milliseconds=seq), "scribe:sam", event)


@dataclass
class Writer:
    """Says one thing after the other in a workshop, each durable before the next."""

    store: SqliteStore
    slug: str
    workshop: Workshop = field(default_factory=Workshop)
    waits: list[float] = field(default_factory=list)

    async def create(self, statements: int) -> "Writer":
        created = Recorded(1, START, "host", WorkshopCreated(self.slug, "Carers", "", ""))
        log = [created, *(said(seq) for seq in range(2, statements + 2))]
        self.workshop = PROCESS.fold(log)
        await self.store.create(self.slug, log, self.workshop)
        return self

    async def say(self, times: int) -> None:
        for _ in range(times):
            one = said(self.workshop.seq + 1)
            after = PROCESS.fold([one], self.workshop)
            began = time.perf_counter()
            await self.store.append(self.slug, self.workshop.seq, [one], after)
            self.waits.append(time.perf_counter() - began)
            self.workshop = after


async def rate(writers: list[Writer], times: int) -> tuple[float, float]:
    """(Saved a second by all of them, milliseconds of CPU for each.)"""
    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(writer.say(times) for writer in writers))
    number = times * len(writers)
    return number / (time.perf_counter() - began), 1000 * (time.process_time() - cpu) / number


@contextmanager
def slow_sync() -> Iterator[None]:
    """Each commit takes as long as on a disk that syncs in 2 ms."""
    real = WorkshopFile.commit

    def commit(file: WorkshopFile) -> None:
        real(file)
        time.sleep(SLOW_SYNC)

    WorkshopFile.commit = commit  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        WorkshopFile.commit = real  # type: ignore[method-assign]


async def while_it_lasts(writer: Writer, asked: Callable[[], Awaitable[object]]) -> tuple[float, float, float]:
    """Milliseconds: (what was asked for took, the median wait to save something meanwhile, the longest)."""
    writer.waits.clear()
    began = time.perf_counter()
    doing = asyncio.ensure_future(asked())
    while not doing.done():
        await writer.say(1)
        await asyncio.sleep(0.003)
    await doing
    took = time.perf_counter() - began
    return 1000 * took, 1000 * median(writer.waits), 1000 * max(writer.waits)


async def rates(folder: Path, store: SqliteStore) -> None:
    one = await Writer(store, "one").create(300)
    await one.say(50)
    many = [await Writer(store, f"many-{number}").create(20) for number in range(50)]
    before = raw(folder)
    print(f"{'':<44}{'saved/s':>9}{'of raw':>9}{'CPU ms':>9}")
    print(f"{'raw SQLite, one row a commit':<44}{before:>9.0f}")
    for name, writers, times in (("one writer", [one], 500), ("50 writers in 50 workshops", many, 20)):
        saved, cpu = await rate(writers, times)
        print(f"{name:<44}{saved:>9.0f}{saved / before:>9.2f}{cpu:>9.2f}")
    with slow_sync():
        for name, writers, times in (
            ("one writer, 2 ms for each commit", [one], 100),
            ("50 writers in 50 workshops, 2 ms each", many, 20),
        ):
            saved, cpu = await rate(writers, times)
            print(f"{name:<44}{saved:>9.0f}{'':>9}{cpu:>9.2f}")


HEADINGS = f"\n{'statements':<12}{'add ms':>9}   {'meanwhile':<12}{'took':>7}"
HEADINGS += f"{'same: median':>15}{'worst':>9}{'another':>10}{'worst':>9}"


async def waits(store: SqliteStore, sizes: list[int]) -> None:
    beside = await Writer(store, "beside").create(300)
    print(HEADINGS)
    for size in sizes:
        large = await Writer(store, f"large-{size}").create(size)
        await large.say(30)
        line = f"{size:<12}{1000 * median(large.waits):>9.2f}"
        for name in ("verify", "back_up", "read_after"):

            async def asked(verb: str = name, slug: str = large.slug) -> None:
                await getattr(store, verb)(slug)

            took, *same = await while_it_lasts(large, asked)
            _, *other = await while_it_lasts(beside, asked)
            print(f"{line}   {name:<12}{took:>7.0f}{same[0]:>15.2f}{same[1]:>9.2f}{other[0]:>10.2f}{other[1]:>9.2f}")
            line = " " * 21
        began = time.perf_counter()
        await store.release(large.slug)
        await store.drafts(large.slug, "p")
        print(f"{line}   {'open anew':<12}{1000 * (time.perf_counter() - began):>7.0f}")


async def main(folder: str | None, sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        store = SqliteStore(Path(name) / "data", SHAPE)
        await store.open()
        try:
            await rates(Path(name), store)
            await waits(store, sizes)
        finally:
            await store.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--folder", help="where to write; by default the system's folder for temporary files")
    arguments.add_argument("--sizes", type=int, nargs="+", default=[300, 1000, 5000], help="statements in a workshop")
    chosen = arguments.parse_args()
    asyncio.run(main(chosen.folder, chosen.sizes))
