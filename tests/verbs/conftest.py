"""People around one workshop, kept in a real store."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wtfc_tui.assemble import open_store
from wtfc_tui.domain.commands import CreateWorkshop
from wtfc_tui.domain.people import Role, person_named
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat
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
async def company(tmp_path: Path) -> AsyncIterator[Company]:
    company = await gathered(tmp_path / "data")
    yield company
    await company.hub.close("the test is over")


@pytest.fixture
async def two_companies(tmp_path: Path) -> AsyncIterator[tuple[Company, Company]]:
    """The same people twice, in two houses: what is done alike in both reads alike, to the microsecond."""
    one, other = await gathered(tmp_path / "one"), await gathered(tmp_path / "other")
    yield one, other
    await one.hub.close("the test is over")
    await other.hub.close("the test is over")


async def gathered(folder: Path) -> Company:
    """Fay runs it, Sol and Sue write, Pat and Pia take part, the wall looks on."""
    store = await open_store(folder)
    hub = Hub(store, lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    await hub.create(CreateWorkshop("carers", "Carers 2026"))
    company = Company(hub, "carers")
    for name, role in (
        ("Fay", Role.FACILITATOR), ("Sol", Role.SCRIBE), ("Sue", Role.SCRIBE),
        ("Pat", Role.PARTICIPANT), ("Pia", Role.PARTICIPANT), ("Wall", Role.WALL),
    ):  # fmt: skip
        await company.come(name, role)
    return company
