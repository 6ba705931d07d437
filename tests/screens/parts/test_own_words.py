"""One's own words called up again: the same rules at every stage where people add words."""

import pytest

from screens.parts.own_words import OwnWordsScreen
from screens.stages import SCREENS
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS

APART = ("causes", "plan")
"""In the outline ↑ leads into it; a plan goes on to who and by when. Each has tests of its own for both."""
WITH_OWN_WORDS = [
    step.key for step in PROCESS.steps if step.tool not in APART and issubclass(SCREENS[step.tool], OwnWordsScreen)
]


@pytest.fixture(params=WITH_OWN_WORDS)
async def ana(request, sit):
    """Somebody who has said “One” and then “Two”."""
    ana = await sit("Ana", Role.PARTICIPANT, request.param)
    for words in ("One", "Two"):
        await ana.type(words)
        await ana.press("enter")
        await ana.until(lambda: ana.screen.words.text == "")
    await ana.until(lambda: len(ana.screen.mine()) == 2)
    return ana


async def test_the_newest_comes_first_then_those_before(ana) -> None:
    for words in ("Two", "One", "One"):
        await ana.press("up")
        assert ana.screen.words.text == words
    assert ana.screen.mode == f"{ana.screen.NAME}.mending"


async def test_leaving_changes_nothing_and_the_caret_stays_where_one_types(ana) -> None:
    await ana.press("up")
    await ana.type(" more")
    await ana.press("escape")
    await ana.until(lambda: ana.screen.mode == ana.screen.NAME)
    assert ana.screen.words.has_focus
    assert [one.text for one in ana.screen.mine()] == ["One", "Two"]


async def test_mended_words_are_no_draft(ana) -> None:
    await ana.press("up")
    await ana.type(" more")
    assert ana.app.drafts.text(ana.screen.words.name) == ""
    await ana.press("enter")
    await ana.until(lambda: [one.text for one in ana.screen.mine()] == ["One", "Two more"])


async def test_what_is_withdrawn_is_not_called_up_again_until_it_is_brought_back(ana) -> None:
    await ana.press("up", "ctrl+d")
    await ana.until(lambda: [one.text for one in ana.screen.mine()] == ["One"])
    await ana.press("ctrl+u")
    await ana.until(lambda: [one.text for one in ana.screen.mine()] == ["One", "Two"])


async def test_nothing_half_typed_is_written_over(ana) -> None:
    await ana.type("Thr")
    await ana.press("up")
    assert (ana.screen.words.text, ana.screen.mending) == ("Thr", None)
