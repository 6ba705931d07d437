"""What is asked at the bottom of a screen: the same rules at every stage that asks something."""

import pytest

from screens.parts.asking import AskingScreen
from screens.stages import SCREENS
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea

ASKING = [step.key for step in PROCESS.steps if issubclass(SCREENS[step.tool], AskingScreen)]


@pytest.fixture(params=ASKING)
async def fran(request, sit, did):
    """Somebody who was asked something, and has typed half an answer."""
    await did(HOST, AddIdea("T1", "delia", "Text the rota"))
    fran = await sit("Fran", Role.FACILITATOR, request.param)
    fran.screen.ask_for("What is it?", answer_nothing)
    await fran.type("half")
    return fran


async def answer_nothing(_: str) -> None:
    """An answer that will not do."""


async def test_it_is_the_one_place_where_letters_go_and_undo_takes_back_nothing(room, fran) -> None:
    before = room.workshop.revision
    await fran.press("u", "ctrl+u", "n")
    assert fran.screen.ask.text == "halfun"
    assert room.workshop.revision == before


async def test_an_answer_that_will_not_do_stays_to_be_mended(fran) -> None:
    await fran.press("enter")
    await fran.sees("What is it? half")
    assert fran.screen.ask.has_focus


async def test_leaving_gives_the_focus_and_the_keys_back(fran) -> None:
    await fran.press("escape")
    await fran.until(lambda: fran.screen.mode == fran.screen.NAME)
    assert fran.screen.home().has_focus
    assert not fran.screen.is_typing()
    assert "What is it?" not in fran.text
