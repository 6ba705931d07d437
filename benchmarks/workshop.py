"""The real server with one workshop of 150 statements in Gather, in a temporary folder."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.known import coming_back, known
from benchmarks.sentences import sentence
from benchmarks.subject import Served, Subject
from server.door.limits import Limits
from server.host.serving import serving
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop

SLUG, QUESTIONS = "carers-2026", ("working", "not-working", "future")
STATEMENTS = 150
_PEOPLE = 110
"""Who may come in; more than any measurement lets in."""
_ROOMY = Limits(unknown=1000, unknown_per_address=1000, refusal_seconds=0.0)
OTHERS = person_named("Others", Role.FACILITATOR)


async def _fill(room: Room) -> None:
    await room.do(OTHERS, SetStep("gather"))
    for number in range(STATEMENTS):
        done = await room.do(OTHERS, AddStatement(QUESTIONS[number % 3], sentence(number)))
        if isinstance(done, Refused):
            raise done


@asynccontextmanager
async def served() -> AsyncIterator[Served]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hub = await open_hub(folder)
        room = await hub.create(SLUG, CreateWorkshop(SLUG, "Carers 2026"))
        await _fill(room)
        own = await known(hub.store, SLUG, (f"Sam{number}" for number in range(_PEOPLE)))
        saying: set[asyncio.Task[Any]] = set()

        def someone_says(text: str) -> None:
            task = asyncio.ensure_future(room.do(OTHERS, AddStatement(QUESTIONS[1], text)))
            saying.add(task)
            task.add_done_callback(saying.discard)

        def login(number: int) -> dict[str, Any]:
            return coming_back(SLUG, own[f"Sam{number}"])

        async with serving(hub, folder, limits=_ROOMY) as server:
            yield Served(server.port, login, someone_says)


SUBJECT = Subject("Gather with 150 statements", served)
