"""People in conversation with one workshop, kept in a real store; every line they hear is held to the rules of line mode."""

import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from wtfc_tui.assemble import open_store
from wtfc_tui.domain.commands import CreateWorkshop
from wtfc_tui.domain.people import Role, person_named
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain import Conversation
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.verbs.speak import speak


class Talker:
    """Somebody at a line-mode prompt. `says` gives the lines they hear; news reaches them as the door brings it."""

    def __init__(self, seat: Seat, has_terminal: bool = False) -> None:
        self.seat = seat
        self.conversation = Conversation(seat, has_terminal)

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


class Company:
    def __init__(self, hub: Hub, slug: str) -> None:
        self.hub, self.slug = hub, slug

    async def seat(self, name: str, role: Role, face: str = "verb") -> Seat:
        seat = await (await self.hub.room(self.slug)).join(person_named(name, role), face)
        assert isinstance(seat, Seat)
        return seat

    async def talker(self, name: str, role: Role) -> Talker:
        talker = Talker(await self.seat(name, role, "plain"))
        await talker.starts()
        return talker

    async def verbs(self, *lines: str, name: str = "Fay", role: Role = Role.FACILITATOR) -> Reply:
        """Somebody elsewhere does things by verb."""
        seat = await self.seat(name, role)
        for line in lines:
            reply = await speak(seat, line)
            assert reply.error == "", line
        seat.leave()
        return reply

    async def exported(self) -> str:
        return (await self.verbs("export json")).text


async def opened(folder: Path) -> Company:
    store = await open_store(folder)
    hub = Hub(store, lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    await hub.create(CreateWorkshop("carers", "Carers 2026"))
    return Company(hub, "carers")


@pytest.fixture
async def company(tmp_path: Path) -> AsyncIterator[Company]:
    company = await opened(tmp_path / "data")
    yield company
    await company.hub.close("the test is over")


@pytest.fixture
async def another(tmp_path: Path) -> AsyncIterator[Company]:
    """A second house, to compare with."""
    company = await opened(tmp_path / "another")
    yield company
    await company.hub.close("the test is over")


@pytest.fixture
async def themed(company: Company) -> Company:
    """Four statements of what is not working, two themes, one vote to come."""
    await company.verbs(
        "add not I wait all morning --person P01", "add not nobody rings --person P02", "add not I pay --person P01",
        "add not it is dark --person P03", "add working my garden --person P01",
        "theme new not I wait and nobody rings S1", "theme new not I am poorer",
    )  # fmt: skip
    return company
