"""People around one workshop that is kept in a real store: they speak in verbs, or sit at the prompt of line mode.

Every line that is heard in line mode is held to its rules here.
"""

import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from wtfc_tui.assemble import open_store
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain import Conversation
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.stages import PROCESS, TASKS, speak
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.verbs.reply import Reply


class Talker:
    """Somebody at a line-mode prompt. `says` gives the lines they hear; news reaches them as the door brings it."""

    def __init__(self, seat: Seat, has_terminal: bool = False, tasks: Tasks = TASKS) -> None:
        self.seat = seat
        self.conversation = Conversation(seat, tasks, has_terminal)

    @property
    def prompt(self) -> str:
        return self.conversation.prompt

    async def starts(self) -> list[str]:
        return self._heard(await self.conversation.start())

    async def says(self, *lines: str) -> list[str]:
        """What is heard after the last of them."""
        for line in lines:
            await self._post()
            heard = self._heard(await self.conversation.answer(line))
        return heard

    async def _post(self) -> None:
        self.seat.tell()
        self.conversation.note_news(await self.seat.news())

    def _heard(self, lines: list[str]) -> list[str]:
        for line in [*lines, self.prompt]:
            assert cell_len(line) <= 72, line
            assert not any(unicodedata.category(letter) == "Cc" for letter in line), line
        assert self.conversation.ended or self.prompt.endswith(" ")
        return lines


class House:
    """One workshop to which anybody may come, for as long as they like."""

    def __init__(self, hub: Hub, slug: str, tasks: Tasks = TASKS) -> None:
        self.hub, self.slug, self.tasks = hub, slug, tasks

    async def seat(self, name: str, role: Role, face: str = "verb") -> Seat:
        seat = await (await self.hub.room(self.slug)).join(person_named(name, role), face)
        assert isinstance(seat, Seat)
        return seat

    async def talker(self, name: str, role: Role, start: bool = True) -> Talker:
        talker = Talker(await self.seat(name, role, "plain"), tasks=self.tasks)
        if start:
            await talker.starts()
        return talker

    async def verbs(self, *lines: str, name: str = "Fay", role: Role = Role.FACILITATOR) -> Reply:
        """Somebody elsewhere does things by verb, and goes again."""
        seat = await self.seat(name, role)
        for line in lines:
            reply = await speak(seat, line)
            assert reply.error == "", line
        seat.leave()
        return reply

    async def exported(self) -> str:
        return (await self.verbs("export json")).text


class Company(House):
    """Everybody who has come and stays, by name; `say` speaks for one of them."""

    def __init__(self, hub: Hub, slug: str) -> None:
        super().__init__(hub, slug)
        self.seats: dict[str, Seat] = {}

    async def come(self, name: str, role: Role) -> Seat:
        self.seats[name] = await self.seat(name, role)
        return self.seats[name]

    async def say(self, name: str, line: str | list[str], standard_input: bytes = b"") -> Reply:
        return await speak(self.seats[name], line, standard_input=standard_input)

    async def done(self, name: str, *lines: str) -> Reply:
        """All of them must be done; the last reply."""
        for line in lines:
            reply = await self.say(name, line)
            assert (reply.status, reply.error) == (0, ""), line
        return reply


async def opened(folder: Path) -> Hub:
    """A workshop in a store of its own, at a time that stands still."""
    hub = Hub(PROCESS, await open_store(folder), lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    return hub


async def gathered(folder: Path) -> Company:
    """Fay runs it, Sol and Sue write, Pat and Pia take part, the wall looks on."""
    company = Company(await opened(folder), "carers")
    for name, role in (
        ("Fay", Role.FACILITATOR), ("Sol", Role.SCRIBE), ("Sue", Role.SCRIBE),
        ("Pat", Role.PARTICIPANT), ("Pia", Role.PARTICIPANT), ("Wall", Role.WALL),
    ):  # fmt: skip
        await company.come(name, role)
    return company


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


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Nobody has come yet."""
    house = House(await opened(tmp_path / "house"), "carers")
    yield house
    await house.hub.close("the test is over")


@pytest.fixture
async def another(tmp_path: Path) -> AsyncIterator[House]:
    """A second house, to compare with."""
    house = House(await opened(tmp_path / "another"), "carers")
    yield house
    await house.hub.close("the test is over")


@pytest.fixture
async def themed(house: House) -> House:
    """Four statements of what is not working, two themes, one vote to come."""
    await house.verbs(
        "add not I wait all morning --person P01", "add not nobody rings --person P02", "add not I pay --person P01",
        "add not it is dark --person P03", "add working my garden --person P01",
        "theme new not I wait and nobody rings S1", "theme new not I am poorer",
    )  # fmt: skip
    return house
