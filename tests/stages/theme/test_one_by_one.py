"""Line mode theme by theme: the parts are enough for a stage that the process does not have."""

import inspect
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.company import House, Talker
from tests.stages.theme.in_place_guide import InPlace
from wtfc_tui.assemble import open_store
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.hub import Hub
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.stages import PROCESS, STAGES, STEPS, VOCABULARY
from wtfc_tui.stages.day.news import NEWS
from wtfc_tui.stages.gather.view import total
from wtfc_tui.stages.setup.records import CreateWorkshop

ANOTHER = Process(
    (*STEPS, Step("already", 5, 2, "What there is already", tool="already", menu_key="x")),
    PROCESS.kinds,
    [row for stage in STAGES for row in stage.events],
    [stage.decides for stage in STAGES],
)
TASKS = Tasks(ANOTHER.steps, [*(guide for stage in STAGES for guide in stage.guides), InPlace], VOCABULARY, NEWS, total)


@pytest.fixture
async def with_another(tmp_path: Path) -> AsyncIterator[House]:
    """Two themes of what is not working, in a process that has one step more."""
    hub = Hub(ANOTHER, await open_store(tmp_path / "house"), lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))
    await hub.create("carers", CreateWorkshop("carers", "Carers 2026"))
    house = House(hub, "carers", TASKS)
    await house.verbs("add not I wait", "theme new not I wait and nobody rings S1", "theme new not I am poorer")
    yield house
    await hub.close("the test is over")


async def in_place(house, name="Pat", role=Role.PARTICIPANT) -> tuple[Talker, list[str]]:
    talker = await house.talker(name, role)
    return talker, await talker.says("back", "already")


def test_a_guide_that_goes_theme_by_theme_is_short():
    assert inspect.getsource(InPlace).count("\n") < 75


async def test_a_stage_that_goes_theme_by_theme_is_a_few_answers_and_the_parts(with_another):
    pat, heard = await in_place(with_another)
    assert heard[-2:] == ["1 of 2: T1 I wait and nobody rings, 0 in place", "2 of 2: T2 I am poorer, 0 in place"]
    await pat.says("2", "an advice line", "the council")
    assert pat.prompt == "T2, how far does it reach? "
    assert await pat.says("the whole county") == ["I1 saved."]
    assert await pat.says("list") == ["1 thing in place.", "I1: an advice line; the council; the whole county"]
    await pat.says("a club", "a church", "back")
    assert pat.prompt == "T2, who runs it? "
    assert (await pat.says("t1"))[0] == "T1: I wait and nobody rings"
    await pat.says("next")
    assert pat.prompt == "Which theme? (1 to 2, next for T1): "


async def test_what_is_half_said_there_is_kept_over_a_dropped_line_and_with_a_refusal(with_another):
    pat, _ = await in_place(with_another)
    await pat.says("2", "an advice line", "the council")
    pat.seat.leave()
    pat = await with_another.talker("Pat", Role.PARTICIPANT)
    assert pat.prompt == "T2, how far does it reach? "
    await pat.says("x" * 301)
    assert (pat.conversation.kept.unsaved, pat.prompt) == ("x" * 301, "T2, how far does it reach? ")
    await with_another.verbs("theme merge T1 T2")
    assert (await pat.says("here"))[0] == "That theme is gone: it was merged or taken away."
    assert pat.conversation.kept.words[-1] == "here"


async def test_who_may_only_listen_hears_all_of_it(with_another):
    await with_another.verbs("idea T1 delia a rota")
    _, heard = await in_place(with_another, "Wall", Role.WALL)
    assert heard[:2] == ["1 thing in place.", "I1: a rota"]
