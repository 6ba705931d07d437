"""Appends to a workshop as fast as it can from several hands, and says each acknowledged number on standard output.

Started and killed by test_kill.py; the parent compares what was said with what is in the file.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.store.sqlite.engine import SqliteStore

SLUG = "carers-2026"
FACILITATOR = Person("Fran", Role.FACILITATOR)
START = datetime(2026, 9, 28, 10, tzinfo=UTC)


class Room:
    def __init__(self, store: SqliteStore, workshop: Workshop) -> None:
        self.store, self.workshop, self.turn = store, workshop, asyncio.Lock()

    async def add(self, number: int) -> None:
        async with self.turn:
            at = START + timedelta(seconds=self.workshop.seq)
            command = (
                CreateTheme("working", f"theme {self.workshop.seq}")
                if number % 5 == 0
                else AddStatement("working", f"{number}")
            )
            decision = PROCESS.decide(self.workshop, command, Asking(FACILITATOR, at))
            assert isinstance(decision, Decision)
            recorded = [
                Recorded(seq, at, FACILITATOR.id, one) for seq, one in enumerate(decision.events, self.workshop.seq + 1)
            ]
            after = PROCESS.fold(recorded, self.workshop)
            await self.store.append(SLUG, self.workshop.seq, recorded, after)
            self.workshop = after
        sys.stdout.write(f"{after.seq}\n")
        sys.stdout.flush()


async def main(folder: Path) -> None:
    store = SqliteStore(folder, SHAPE)
    await store.open()
    room = Room(store, PROCESS.fold(await store.read_after(SLUG)))

    async def hand(name: int) -> None:
        for number in range(1_000_000):
            await room.add(number)
            await store.keep_draft(SLUG, f"person {name}", "statement", "x" * (number % 500))

    async def keeper() -> None:
        while True:
            await store.back_up(SLUG)
            await asyncio.sleep(0.02)

    await asyncio.gather(keeper(), *(hand(name) for name in range(5)))


asyncio.run(main(Path(sys.argv[1])))
