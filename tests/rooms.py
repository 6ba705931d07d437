"""Rooms over a real store in a folder of their own, and a store that can be told to fail."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.assemble import open_store
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.store.protocol import Store


class FailingStore:
    """A real store whose next appends fail as `failures` says, one after the other; None lets one through. A failure takes
    its turn like any other work, as a full disk does."""

    def __init__(self, real: Store) -> None:
        self._real = real
        self.failures: Sequence[StoreFailure | None] = ()

    async def append(self, slug: str, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
        failure, self.failures = (self.failures[0], self.failures[1:]) if self.failures else (None, ())
        if failure:
            await self._real.keep_draft(slug, "nobody", "nothing", "")
            raise failure
        await self._real.append(slug, expected_seq, recorded, after)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@dataclass
class Table:
    """A room and who sits in it, by name."""

    room: Room

    async def sit(self, name: str, role: Role = Role.PARTICIPANT, face: str = "screen") -> Seat:
        seat = await self.room.join(Person(name, role), face)
        assert isinstance(seat, Seat)
        return seat

    async def facilitator(self, name: str = "Fran") -> Seat:
        return await self.sit(name, Role.FACILITATOR)

    async def given(self, seat: Seat, *commands: Command) -> None:
        for command in commands:
            answer = await seat.do(command)
            assert isinstance(answer, Done), answer

    async def refused(self, seat: Seat, command: Command) -> Refused:
        answer: Any = await seat.do(command)
        assert isinstance(answer, Refused), answer
        return answer


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[FailingStore]:
    store = FailingStore(await open_store(tmp_path / "data"))
    yield store
    await store.close()


@pytest.fixture
async def hub(store: Any) -> Hub:
    return Hub(PROCESS, store)


@pytest.fixture
async def table(hub: Hub) -> Table:
    return Table(await hub.create("carers", CreateWorkshop("carers", "Carers in Anglesey")))


@pytest.fixture
def table_of() -> type[Table]:
    return Table


async def silence(seat: Seat) -> None:
    """Takes out of the mailbox what is in it."""
    seat.tell()
    await seat.news()


@pytest.fixture
def quiet() -> Any:
    return silence
