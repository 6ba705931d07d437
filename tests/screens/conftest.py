"""A real workshop in a folder of the test's own, and people who sit down at it with a screen each."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app import WorkshopApp
from screens.arrival import ArrivalScreen
from screens.entry import Entry
from screens.frame import StageScreen
from screens.widgets.told import Told
from tests.stages.test_words_not_codes import bare_codes
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme

PATIENCE_SECONDS = 20
JOIN = "ssh -p 2222 carers-2026@village-hall"
TITLES = ("I never know who is coming or when", "I am passed from pillar to post", "I cannot get out on my own")


class Sitting:
    """One person before one screen."""

    def __init__(self, app: WorkshopApp, pilot: Pilot[str]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def type(self, words: str) -> None:
        await self.pilot.press(*("space" if letter == " " else letter for letter in words))

    async def until(self, holds: Callable[[], object]) -> None:
        """Waits until it is so; a rule that never comes true fails here, with what the screen shows."""
        end = monotonic() + PATIENCE_SECONDS
        while not holds():
            assert monotonic() < end, f"never came true; the screen shows\n{self.text}"
            await self.pilot.pause()

    async def sees(self, words: str) -> None:
        await self.until(lambda: words in self.text)

    @property
    def lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def last_line(self) -> str:
        return self.lines[-1]

    @property
    def screen(self) -> Any:
        """The stage's screen; tests ask it for its own fields."""
        assert isinstance(self.app.screen, StageScreen)
        return self.app.screen


_JUST_TYPED = re.compile(r"^[SIE]\d+ saved")
"""What was typed a moment ago is known by that; its code is what the answer is about."""


@pytest.fixture(autouse=True)
def titles_not_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a screen tells in any test names things by their words."""
    say = Told.say

    def checked(self: Told, words: str, *args: Any, **kwargs: Any) -> None:
        assert not bare_codes(_JUST_TYPED.sub("", words)), words
        say(self, words, *args, **kwargs)

    monkeypatch.setattr(Told, "say", checked)


Sit = Callable[..., Awaitable[Sitting]]
Did = Callable[..., Awaitable[None]]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Three themes of what is not working, with a statement each."""
    hub = await open_hub(tmp_path / "data")
    room = await hub.create("carers-2026", CreateWorkshop("carers-2026", "Carers 2026"))
    for number, title in enumerate(TITLES, start=1):
        said = AddStatement("notworking", f"Words of somebody about {title}", f"P{number:02d}", "family")
        for command in (said, CreateTheme("notworking", title, (f"S{number}",))):
            assert not isinstance(await room.do(HOST, command), Refused)
    yield room
    await hub.close("The test is over.")


@pytest.fixture
def did(room: Room) -> Did:
    """Somebody did this elsewhere: from another screen, by a verb."""

    async def did(person: Person, *commands: Command) -> None:
        for command in commands:
            answer = await room.do(person, command)
            assert not isinstance(answer, Refused), answer.sentence

    return did


async def seated(app: WorkshopApp, size: tuple[int, int], ready: asyncio.Future[Pilot[str]], leave: asyncio.Event) -> None:
    """Each screen lives in a task of its own, as behind the server's door: Textual keeps who is who by task."""
    async with app.run_test(size=size) as pilot:
        ready.set_result(pilot)
        await leave.wait()


@pytest.fixture
async def sit(room: Room) -> AsyncIterator[Sit]:
    """`await sit("Ana", Role.SCRIBE, "vote themes")`: comes in with a screen, at the step of that key."""
    leave, tasks = asyncio.Event(), []

    async def sit(name: str, role: Role, step: str, size: tuple[int, int] = (80, 24), *, through: bool = True) -> Sitting:
        """`through`: past what a facilitator finds first."""
        if room.process.steps.of(room.workshop).key != step:
            await room.do(HOST, SetStep(step))
        app = WorkshopApp(Entry(room, role, name, join=JOIN))
        ready: asyncio.Future[Pilot[str]] = asyncio.get_running_loop().create_future()
        tasks.append(asyncio.create_task(seated(app, size, ready, leave)))
        sitting = Sitting(app, await ready)
        await sitting.until(lambda: isinstance(app.screen, ArrivalScreen | StageScreen))
        if isinstance(app.screen, ArrivalScreen) and through:
            await sitting.press("escape")
        if not through:
            return sitting
        await sitting.until(lambda: isinstance(app.screen, StageScreen) and step == app.screen.step.key)
        await sitting.pilot.pause()
        return sitting

    yield sit
    leave.set()
    await asyncio.gather(*tasks)
