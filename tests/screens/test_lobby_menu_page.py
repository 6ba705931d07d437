"""The lobby asks for a name once, the menu leads everywhere, pages are read and left, all by keyboard."""

import asyncio

import pytest

from screens.app import WorkshopApp
from screens.entry import Entry
from screens.frame import StageScreen
from screens.lobby import LobbyScreen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.day.records import TakeLead
from wtfc_tui.stages.gather.records import AddStatement

FEMI = Person("Femi", Role.FACILITATOR)


@pytest.fixture
async def lobby(room):
    """An app of somebody who has not said their name."""
    app = WorkshopApp(Entry(room, Role.SCRIBE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield app, pilot


def step_of(room) -> str:
    return room.process.steps.of(room.workshop).key


def text(app) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


async def until(pilot, holds) -> None:
    async with asyncio.timeout(10):
        while not holds():
            await pilot.pause()


# ── the lobby ──


async def test_the_lobby_says_which_workshop_and_as_what_and_the_caret_is_in_the_name(lobby) -> None:
    app, _ = lobby
    for words in ("Carers 2026", "You come as a scribe: you type for the people around you.", "You are the first here."):
        assert words in text(app)
    assert app.screen.name_field.has_focus


async def test_a_name_and_enter_come_in_to_the_stage_that_is_on(lobby, room) -> None:
    app, pilot = lobby
    await pilot.press(*"Sam", "enter")
    await until(pilot, lambda: isinstance(app.screen, StageScreen))
    assert [seat.person.name for seat in room.seats] == ["Sam"]


async def test_whoever_leaves_the_lobby_alone_is_warned_there(lobby) -> None:
    app, pilot = lobby
    app.warn("Nothing was typed for a long time: press any key to stay.")
    await until(pilot, lambda: "press any key to stay" in text(app))


async def test_without_a_name_one_stays_with_a_sentence_and_what_was_typed(lobby, room) -> None:
    app, pilot = lobby
    await pilot.press("space", "enter")
    await until(pilot, lambda: "needs" in text(app))
    assert isinstance(app.screen, LobbyScreen)
    assert app.screen.name_field.text == " "
    await pilot.press(*"Sam", "enter")
    await until(pilot, lambda: isinstance(app.screen, StageScreen))


async def test_letters_are_letters_in_the_lobby(lobby) -> None:
    app, pilot = lobby
    await pilot.press(*"q?1u", "ctrl+u", "f1", "tab")
    assert app.screen.name_field.text == "q?1u"
    assert isinstance(app.screen, LobbyScreen)


# ── the menu ──


async def test_escape_opens_the_menu_and_closes_it_again_where_one_was(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("half")
    for _ in range(2):
        await sam.press("escape")
        await sam.sees("q leave")
        await sam.press("escape")
        await sam.sees("half")
    assert sam.screen.words.has_focus


async def test_every_choice_has_a_key_of_its_own_and_the_arrows_lead_there_too(room, sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await fran.press("escape")
    await fran.sees("q leave")
    keys = [line.split()[0] for line in fran.lines if line[3:4].strip() and line.strip() != "Menu"]
    assert len(keys) == len(set(keys))
    await fran.press("down", "enter")
    await fran.until(lambda: fran.app.stage_screen.step.key == "theme")


async def test_a_participant_looks_around_and_the_room_stays(room, sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("escape", "4")
    await ana.until(lambda: ana.app.stage_screen.step.key == "vote themes")
    assert step_of(room) == "gather"
    await ana.press("escape")
    await ana.sees("Who is here")
    assert "Timer" not in ana.text
    assert "Call everybody" not in ana.text


async def test_a_facilitator_without_the_lead_looks_around_too(room, sit, did) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await did(FEMI, TakeLead())
    await fran.press("escape", "4")
    await fran.until(lambda: fran.app.stage_screen.step.key == "vote themes")
    assert step_of(room) == "gather"


async def test_leaving_says_that_everything_is_kept(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("escape")
    await sam.sees("Leave the workshop")
    key = next(line.split()[0] for line in sam.lines if "Leave the workshop" in line)
    await sam.press(key)
    await sam.until(lambda: sam.app.return_value)
    assert "Everything you saved is kept" in sam.app.return_value


async def test_the_menu_never_closes_over_half_typed_words(sit, did) -> None:
    """What happens while it is open is there afterwards, and the words are, too."""
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("half")
    await sam.press("escape")
    await sam.sees("Leave the workshop")
    await did(Person("Sid", Role.SCRIBE), AddStatement("working", "Meanwhile"))
    await sam.press("escape")
    await sam.sees("Meanwhile")
    assert sam.screen.words.text == "half"


# ── pages ──


async def test_what_happened_can_be_read_again_newest_at_the_end(sit, did) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    for number in range(40):
        await did(Person("Sid", Role.SCRIBE), AddStatement("working", f"Number {number}", "P09"))
    await sam.sees("43 statements")
    await sam.press("escape", "m")
    await sam.sees("(S43) to working for P09")
    assert sam.lines[-2].endswith("(S43) to working for P09")
    await sam.press("home")
    await sam.sees("(S4) to working")
    await sam.press("q")
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)


@pytest.mark.parametrize("key", ["escape", "f1", "q", "enter"])
async def test_a_page_is_left_by_any_of_its_keys(sit, key) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f1")
    await sam.sees("Help: Gather")
    await sam.press(key)
    await sam.until(lambda: sam.app.screen is sam.app.stage_screen)


async def test_who_is_here_is_a_line_for_each_person(sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sit("Ana", Role.PARTICIPANT, "gather")
    await sam.press("escape", "w")
    await sam.sees("Sam, scribe: Gather")
    assert "Ana, participant: Gather" in sam.text
