"""Picking on a screen: one key picks, names show, and what others do never changes what one's key means."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.pick.records import PickIdea

BOB = Person("Bob", Role.PARTICIPANT)
WORDS = ("Text the rota the evening before", "A neighbour rings round", "A bus stop at the day centre")


@pytest.fixture(autouse=True)
async def three_ideas(did) -> None:
    await did(HOST, *(AddIdea("T1", "delia", words) for words in WORDS), PlaceIdea("I2", 2, 8))


def picked(room, idea):
    return [(one.name, one.group) for one in room.workshop[IDEAS][idea].picked_by]


async def test_enter_picks_the_idea_at_the_mark_and_quick_wins_come_first(room, sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    assert ana.text.index(WORDS[1]) < ana.text.index(WORDS[0]) < ana.text.index(WORDS[2])
    await ana.press("enter")
    await ana.sees("a quick win · picked by Ana")
    assert "Yours is “A neighbour rings round” (I2, •)." in ana.text
    await ana.press("down", "enter")
    await ana.sees("not placed yet · picked by Ana")
    assert picked(room, "I2") == []


async def test_x_takes_ones_pick_back_and_undo_brings_it_again(room, sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    assert "x take back" not in ana.last_line
    await ana.press("enter")
    await ana.sees("x take back")
    await ana.press("x")
    await ana.sees("You have picked no idea yet.")
    await ana.press("ctrl+u")
    await ana.sees("picked by Ana")


async def test_an_idea_that_is_withdrawn_under_ones_hand_gives_its_key_to_no_other(room, sit, did) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    await did(HOST, WithdrawIdea("I2"))
    await ana.until(lambda: "A neighbour rings round" not in ana.text)
    await ana.press("enter")
    await ana.sees("was withdrawn: choose another")
    assert not any(picked(room, idea) for idea in ("I1", "I2", "I3"))
    await ana.press("enter")
    await ana.until(lambda: picked(room, "I1") == [("Ana", None)])


async def test_an_idea_that_moves_on_the_grid_stays_under_ones_hand(room, sit, did) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    await ana.press("down")
    await did(HOST, PlaceIdea("I3", 1, 9))
    await ana.until(lambda: ana.text.index(WORDS[2]) < ana.text.index(WORDS[0]))
    await ana.press("enter")
    await ana.until(lambda: picked(room, "I1") == [("Ana", None)])


async def test_a_scribe_picks_for_somebody_by_name_and_group(room, sit) -> None:
    sam = await sit("Sam", Role.SCRIBE, "pick")
    await sam.press("f")
    await sam.sees("Who picks I2?")
    await sam.type("Mrs Ahmed; cats")
    await sam.press("enter")
    await sam.sees("choose from lived")
    assert sam.screen.ask.text == "Mrs Ahmed; cats"
    await sam.press(*["backspace"] * 4)
    await sam.type("fam")
    await sam.press("enter")
    await sam.sees("picked by Mrs Ahmed (family)")
    await sam.press("f")
    await sam.type("mrs ahmed; none")
    await sam.press("enter")
    await sam.until(lambda: picked(room, "I2") == [])


async def test_while_a_name_is_typed_the_idea_stays_the_one_it_was_begun_for(room, sit, did) -> None:
    sam = await sit("Sam", Role.SCRIBE, "pick")
    await sam.press("f")
    await sam.type("Mrs A")
    await did(HOST, PlaceIdea("I3", 1, 9))
    await sam.type("hmed")
    await sam.press("enter")
    await sam.until(lambda: picked(room, "I2") == [("Mrs Ahmed", None)])


async def test_a_participant_picks_for_nobody_else(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    assert "f for somebody" not in ana.last_line
    await ana.press("f")
    await ana.sees("a scribe or a facilitator picks for people in the room")


async def test_g_says_from_which_group_one_speaks(room, sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    await ana.press("g")
    await ana.sees("Pick an idea first")
    await ana.press("enter")
    await ana.sees("g says your group")
    await ana.press("g")
    await ana.type("prov")
    await ana.press("enter")
    await ana.sees("picked by Ana (provider)")
    assert "Picked by only professionals: 1 idea." in ana.text


async def test_what_others_pick_is_seen_and_who_has_not_is_named(sit, did) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    await ana.sees("0 people have picked an idea; not yet: Ana.")
    await did(BOB, PickIdea("I3"))
    await ana.sees("picked by Bob")
    assert "1 person has picked an idea; not yet: Ana." in ana.text


async def test_words_that_are_typed_pick_nothing(room, sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "pick")
    await ana.type("hello")
    await ana.sees("Nothing is typed here")
    assert not any(picked(room, idea) for idea in ("I1", "I2", "I3"))
