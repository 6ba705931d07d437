"""Letters that go on with a sentence are words, whatever lies over it; what leaves waits whether more of them follow."""

import pytest

from wtfc_tui.domain.roles import Role


async def half_typed(sit, role=Role.SCRIBE, name="Sam"):
    somebody = await sit(name, role, "gather")
    await somebody.type("I wait and ")
    await somebody.press("escape")
    await somebody.sees("q leave")
    return somebody


@pytest.mark.parametrize("words", ["perhaps", "quiet", "3 hours", "hello", "if only", "two"])
async def test_going_on_typing_over_the_menu_goes_on_with_the_words(sit, words) -> None:
    sam = await half_typed(sit)
    await sam.type(words)
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)
    assert sam.screen.words.text == f"I wait and {words}"
    assert sam.screen.step.key == "gather"
    assert sam.app.return_value is None


async def test_enter_after_words_over_the_menu_saves_them_and_moves_nobody(sit, room) -> None:
    fran = await half_typed(sit, Role.FACILITATOR, "Fran")
    await fran.type("quiet")
    await fran.press("enter")
    await fran.sees("S4 saved")
    assert room.workshop.lead is None


@pytest.mark.parametrize("once_more", ["4", "enter"])
async def test_over_half_typed_words_a_key_is_asked_for_once_more(sit, once_more) -> None:
    sam = await half_typed(sit)
    await sam.press("4")
    await sam.sees("4 again, or Enter: ")
    assert sam.app.stage_screen.step.key == "gather"
    sam.app.screen._typed_on._at = 0.0  # Some time later.
    await sam.press(once_more)
    await sam.until(lambda: sam.app.stage_screen.step.key == "vote themes")


async def test_the_way_back_to_the_words_is_never_cut(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather", (60, 20))
    await sam.type("I wait and ")
    await sam.press("escape")
    await sam.press("p")
    await sam.sees("Esc: your words")


async def test_escape_goes_back_to_the_words_as_they_were(sit) -> None:
    sam = await half_typed(sit)
    await sam.press("q", "escape")
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)
    assert sam.screen.words.text == "I wait and "


async def test_a_word_over_the_menu_of_an_empty_field_leaves_nothing_and_is_kept(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("escape", "q", "u", "i", "e", "t")
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)
    assert sam.screen.words.text == "quiet"
    assert sam.app.return_value is None


async def test_what_is_pasted_over_the_menu_is_words(sit) -> None:
    from textual.events import Paste

    sam = await half_typed(sit)
    sam.app.post_message(Paste("quite often"))
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)
    assert sam.screen.words.text == "I wait and quite often"
