"""People around one workshop, kept in a real store."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wtfc_tui.domain.commands import CreateWorkshop
from wtfc_tui.domain.people import Role, person_named
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat
from wtfc_tui.store.store import Store
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.verbs.speak import speak


class Company:
    """Everybody who has come, by name; `say` speaks for one of them."""

    def __init__(self, hub: Hub, slug: str) -> None:
        self.hub, self.slug = hub, slug
        self.seats: dict[str, Seat] = {}

    async def come(self, name: str, role: Role) -> Seat:
        seat = await (await self.hub.room(self.slug)).join(person_named(name, role), "verb")
        assert isinstance(seat, Seat)
        self.seats[name] = seat
        return seat

    async def say(self, name: str, line: str | list[str], standard_input: bytes = b"") -> Reply:
        return await speak(self.seats[name], line, standard_input=standard_input)

    async def done(self, name: str, *lines: str) -> Reply:
        """All of them must be done; the last reply."""
        for line in lines:
            reply = await self.say(name, line)
            assert (reply.status, reply.error) == (0, ""), line
        return reply


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[Hub]:
    times = (datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(seconds=second) for second in range(100_000))
    store = Store(tmp_path / "data")
    store.open()
    hub = Hub(store, lambda: next(times))
    yield hub
    await hub.close("the test is over")


async def gathered(hub: Hub, slug: str) -> Company:
    """Fay runs it, Sol and Sue write, Pat and Pia take part, the wall looks on."""
    await hub.create(CreateWorkshop(slug, "Carers 2026"))
    company = Company(hub, slug)
    for name, role in (
        ("Fay", Role.FACILITATOR), ("Sol", Role.SCRIBE), ("Sue", Role.SCRIBE),
        ("Pat", Role.PARTICIPANT), ("Pia", Role.PARTICIPANT), ("Wall", Role.WALL),
    ):  # fmt: skip
        await company.come(name, role)
    return company


@pytest.fixture
async def company(hub: Hub) -> Company:
    return await gathered(hub, "carers")


@pytest.fixture
async def two_companies(hub: Hub) -> tuple[Company, Company]:
    """The same people in two workshops."""
    return await gathered(hub, "one"), await gathered(hub, "other")
