"""Closing the door and removing somebody from the menu: by keyboard, with a way back, and only for who may."""

import pytest

from screens.menu import MenuScreen
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import codes, door_rules, own_codes


async def choose(sitting, words: str) -> None:
    """Presses the key beside a line."""
    await sitting.sees(words)
    await sitting.press(next(line.lstrip(" ►▲▼")[0] for line in sitting.lines if words in line))


@pytest.fixture
async def fran(sit):
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await sit("Mal", Role.PARTICIPANT, "gather")
    return fran


async def asked_about_mal(fran) -> None:
    await fran.press("escape")
    await choose(fran, "Who is here")
    await fran.sees("choose somebody to remove")
    await fran.press("down")
    await fran.press("enter")
    await fran.sees("Mal (participant)")


async def test_the_door_is_closed_and_opened_from_the_menu(room, fran) -> None:
    await fran.press("escape")
    await choose(fran, "Close the door: no more joiners")
    await fran.sees("The door is closed to new people")
    assert (await door_rules.door(room)).closed
    await fran.press("escape")
    await choose(fran, "Open the door")
    await fran.sees("The door is open")
    assert not (await door_rules.door(room)).closed


async def test_somebody_is_removed_after_one_more_question_and_is_told(room, sit) -> None:
    fran, mal = await sit("Fran", Role.FACILITATOR, "gather"), await sit("Mal", Role.PARTICIPANT, "gather")
    await asked_about_mal(fran)
    await choose(fran, "Remove Mal: their sessions end")
    await fran.sees("Mal is removed (1 session ended)")
    await mal.until(lambda: mal.app.return_value == door_rules.SENT_AWAY)
    assert [one.name for one in await door_rules.removed(room)] == ["Mal"]


@pytest.mark.parametrize("key", ["escape", "enter", "1"])
async def test_the_way_back_is_first_and_removes_nobody(room, fran, key) -> None:
    await asked_about_mal(fran)
    await fran.press(key)
    await fran.until(lambda: fran.app.screen is fran.app.stage_screen)
    assert await door_rules.removed(room) == []
    assert len(room.seats) == 2


async def test_who_was_removed_is_let_back_from_the_same_page(room, fran) -> None:
    await asked_about_mal(fran)
    await fran.press("2")
    await fran.sees("Mal is removed")
    await fran.press("escape")
    await choose(fran, "Who is here")
    await choose(fran, "Let Mal back")
    await fran.sees("Mal may come in again.")
    assert await door_rules.removed(room) == []


async def test_choosing_oneself_is_refused_with_a_sentence(room, fran) -> None:
    await fran.press("escape")
    await choose(fran, "Who is here")
    await choose(fran, "Fran, facilitator")
    await fran.sees("Nobody removes themselves")
    assert await door_rules.removed(room) == []


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.PARTICIPANT])
async def test_who_runs_nothing_finds_no_door_in_the_menu(sit, role) -> None:
    ana = await sit("Ana", role, "gather")
    await ana.press("escape")
    await ana.sees("Leave the workshop")
    assert isinstance(ana.app.screen, MenuScreen)
    assert "door" not in ana.text
    await choose(ana, "Who is here")
    await ana.sees("Ana, " + role)
    assert "remove" not in ana.text


async def test_somebody_who_lost_their_code_is_given_a_new_one_in_large_letters(room, sit) -> None:
    fran, mal = await sit("Fran", Role.FACILITATOR, "gather"), await sit("Mal", Role.PARTICIPANT, "gather")
    await asked_about_mal(fran)
    await choose(fran, "Give Mal a new own code")
    await fran.sees("The new own code of Mal")
    await fran.sees("█")
    code = next(line.strip() for line in fran.lines if codes.is_code(line))
    assert (await own_codes.bearer(room.store, room.slug, code)).name == "Mal"
    await mal.until(lambda: mal.app.return_value == own_codes.ENDED)
    await choose(fran, "Mal has it: go on")
    await fran.until(lambda: fran.app.screen is fran.app.stage_screen)


async def test_whoever_is_not_here_for_want_of_their_code_is_found_too(room, sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    (await room.join(Person("Zoe", Role.PARTICIPANT), "verb")).leave()
    (await room.join(Person("Wall", Role.WALL), "verb")).leave()
    await fran.press("escape")
    await choose(fran, "Who is here")
    await choose(fran, "Somebody who is not here")
    await fran.sees("Zoe, participant")
    assert "Wall" not in fran.text
    await choose(fran, "Zoe, participant")
    await choose(fran, "Give Zoe a new own code")
    await fran.sees("The new own code of Zoe")
