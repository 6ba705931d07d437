"""A real room to take exports from; and the sample, as everybody may see it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wtfc_tui.assemble import open_store
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.views.board import Board


@pytest.fixture
def sample(new_story) -> Board:
    return Board.of(new_story().given("host", ImportWorkshop(load_sample(CARRIED, PROCESS.steps))).workshop)


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    hub = Hub(PROCESS, await open_store(tmp_path / "data"), lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    yield hub
    await hub.close("the test is over")


@pytest.fixture
def come(hub: Hub):
    """`await come("carers")`: Fay the facilitator sits down in that workshop."""

    async def come(slug: str, name: str = "Fay", role: Role = Role.FACILITATOR) -> Seat:
        seat = await (await hub.room(slug)).join(person_named(name, role), "verb")
        assert isinstance(seat, Seat)
        return seat

    return come
