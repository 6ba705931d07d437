"""The room's dots on a screen: a head count, then each item's number; half-entered ones are there until they are saved."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_ballot, own_room_entry

SCRIBE = Role.SCRIBE
SAM, ZOE = Person("Sam", SCRIBE), Person("Zoe", SCRIBE)
HALF = "The room's dots of 9 people are half-entered: r goes on."


@pytest.fixture(autouse=True)
async def open_vote(did):
    await did(HOST, OpenRound("themes", dots=5, cap=3))


@pytest.fixture
async def sam(sit, open_vote):
    return await sit("Sam", SCRIBE, "vote themes")


def saved(sitting, group: str = "") -> dict[str, int] | None:
    entry = own_room_entry(sitting.app.seat.board, sitting.app.seat.own, group)
    return dict(entry.dots) if entry else None


def people(room: Room) -> int:
    return open_round(room.workshop).room_people


async def test_the_room_is_entered_with_digits_and_checked_when_it_is_saved(sam) -> None:
    await sam.press("r")
    await sam.sees("How many people in the room voted?")
    await sam.type("4")
    await sam.press("enter", "1", "2", "down", "9", "enter")
    await sam.sees("4 people have 20 dots, 12 at most on one: this gives 21, so take 1 back first.")
    assert "The room: 4 people, 21 of 20 dots, 12 at most on one" in sam.text
    await sam.press("left", "enter")
    await sam.sees("Dots of 4 people in the room saved · r changes them. The room is 4 people now.")
    assert saved(sam) == {"T1": 12, "T2": 8}
    assert not own_ballot(sam.app.seat.board, sam.app.seat.own)


async def test_half_entered_dots_stay_when_they_are_left_and_what_was_saved_stands_meanwhile(sam, did) -> None:
    await did(SAM, EnterRoomDots({"T1": 2}, 9))
    await sam.press("r", "enter", "7", "escape")
    await sam.sees("Kept as you left it, and not counted yet: r goes on with it.")
    assert HALF in sam.text
    assert saved(sam) == {"T1": 2}
    await sam.press("r", "enter")
    await sam.sees("7 ●")
    await sam.press("enter")
    await sam.until(lambda: saved(sam) == {"T1": 7})
    assert HALF not in sam.text


async def test_half_entered_dots_are_there_after_going_to_another_stage_and_back(sam) -> None:
    await sam.press("r", "9", "enter", "1", "1", "escape")
    sam.app.call_later(sam.app.go_to, sam.app.seat.steps["gather"])
    await sam.sees("In their own words")
    sam.app.call_later(sam.app.go_to, sam.app.seat.steps["vote themes"])
    await sam.sees(HALF)
    await sam.press("r", "enter")
    await sam.sees("The room: 9 people, 11 of 45 dots")


async def test_half_entered_dots_are_there_again_after_the_line_dropped(sam, sit) -> None:
    await sam.press("r", "9", "enter", "1", "1")
    await sam.sees("11 ●")
    await sam.app.drafts.keep_now()
    again = await sit("Sam", SCRIBE, "vote themes")
    await again.sees(HALF)
    await again.press("r")
    await again.sees("Enter keeps 9:")
    await again.press("enter")
    await again.sees("11 ●")


async def test_looking_at_what_is_saved_leaves_nothing_half_entered(sam, did) -> None:
    await did(SAM, EnterRoomDots({"T1": 2}, 9))
    await sam.press("r", "enter", "escape")
    await sam.sees("You have 5 of 5 dots left")
    assert "half-entered" not in sam.text


@pytest.mark.parametrize("left", [(), ("escape",)], ids=["while entering", "after leaving"])
async def test_a_vote_closed_before_the_rooms_dots_are_saved_is_said(sam, did, left) -> None:
    await sam.press("r", "2", "enter", "4", *left)
    await did(HOST, CloseRound(even_so=True))
    await sam.sees("The vote was closed before the room's dots were saved: they do not count.")
    assert "ballots  room  dots" in sam.text
    await did(HOST, OpenRound("themes"))
    await sam.sees("You have 5 of 5 dots left")
    assert "half-entered" not in sam.text


async def test_a_group_is_entered_by_its_name_and_each_keeps_its_own_half(sam, room) -> None:
    await sam.press("r")
    await sam.type("4 fam")
    await sam.press("enter", "8", "escape", "r")
    await sam.type("2 lived")
    await sam.press("enter", "5", "enter")
    await sam.sees("Dots of 2 people (lived experience) in the room saved")
    await sam.sees("The room's dots of 4 people (family) are half-entered")
    await sam.press("r", "enter", "enter")
    await sam.until(lambda: people(room) == 6)
    assert (saved(sam, "family"), saved(sam, "lived"), saved(sam)) == ({"T1": 8}, {"T1": 5}, None)


async def test_a_total_beside_groups_is_refused_before_its_dots_are_typed_with_the_way_on(sam, did, room) -> None:
    await did(ZOE, EnterRoomDots({"T1": 4}, 2, "family"))
    await sam.press("r", "9", "enter")
    await sam.sees("There are groups already: type such as 4 family; 0 family takes it back.")
    await sam.press("backspace")
    await sam.type("0 family")
    await sam.press("enter")
    await sam.sees("Taken back. The room is 0 people now.")
    await sam.press("r", "9", "enter", "3", "enter")
    await sam.until(lambda: people(room) == 9)


async def test_a_group_beside_a_total_is_refused_and_no_people_take_the_total_back(sam, did, room) -> None:
    await did(SAM, EnterRoomDots({"T1": 4}, 9))
    await sam.press("r")
    await sam.type("4 family")
    await sam.press("enter")
    await sam.sees("Some are entered without a group already: 0 takes back those you entered.")
    await sam.press(*["backspace"] * 8, "0", "enter")
    await sam.until(lambda: people(room) == 0)


@pytest.mark.parametrize("typed", ["", "many", "1001", "4 cats"])
async def test_a_head_count_that_is_none_is_answered_with_what_would_be(sam, typed) -> None:
    await sam.press("r")
    await sam.type(typed)
    await sam.press("enter")
    await sam.sees("choose from lived" if "cats" in typed else "Type how many, 0 to 1000, such as 12")


async def test_a_half_typed_head_count_is_there_again_after_leaving_and_after_the_line_dropped(sam, sit) -> None:
    await sam.press("r")
    await sam.type("12 fam")
    await sam.press("escape", "r")
    await sam.sees("12 fam")
    await sam.app.drafts.keep_now()
    sam.app.seat.leave()
    again = await sit("Sam", SCRIBE, "vote themes")
    await again.press("r")
    assert again.screen.ask.text == "12 fam"
    await again.press("enter", "escape", "r")
    assert again.screen.ask.text == ""
