"""The vote on a screen: dots by key, a room entered by a scribe, and no sum for anybody before it is closed."""

import re

import pytest

from screens.vote.opening import opening
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import own_ballot

FACILITATOR, SCRIBE, PARTICIPANT, WALL = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL
BOB, CEM = Person("Bob", PARTICIPANT), Person("Cem", PARTICIPANT)
LAST_THEME = "T3"


@pytest.fixture
async def open_vote(did):
    await did(HOST, OpenRound("themes", dots=5, cap=3))


def ballot_of(sitting) -> dict[str, int]:
    return dict(own_ballot(sitting.app.seat.board, sitting.app.seat.own))


def row_of(sitting, item: str) -> str:
    """The first line of the row of that item: behind its mark, and behind its place in a result."""
    return next(row for row in sitting.lines if re.match(rf"[ ▲▼][► ] ( *\d+ )?{item} ", row))


async def test_a_dot_is_saved_in_the_moment_it_is_given(room: Room, sit, open_vote) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.press("right", "right", "down", "right")
    await ana.until(lambda: ballot_of(ana) == {"T1": 2, "T2": 1})
    assert "●●·" in row_of(ana, "T1")
    assert "●··" in row_of(ana, "T2")
    assert "You have 2 of 5 dots left, 3 at most on one" in ana.text


async def test_the_ballot_says_that_only_what_is_not_working_is_on_it(sit, open_vote) -> None:
    for size in ((80, 24), (60, 20)):
        ana = await sit(f"Ana{size[0]}", PARTICIPANT, "vote themes", size)
        await ana.sees("Which of these matters most?  Only what is not working.")


async def test_a_dot_can_be_taken_back_and_a_digit_gives_that_many(room: Room, sit, open_vote) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.press("3", "left", "down", "2", "0", "minus")
    await ana.until(lambda: ballot_of(ana) == {"T1": 2})


async def test_a_dot_over_the_allowance_is_refused_in_a_sentence_and_the_ballot_stands(sit, open_vote) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.press("3", "down", "3")
    await ana.sees("Each person has 5 dots, 3 at most on one: this gives 6, so take 1 back first.")
    assert ballot_of(ana) == {"T1": 3}
    await ana.press("up", "right")
    await ana.sees("Each person has 5 dots, 3 at most on one: this gives “I")


@pytest.mark.parametrize("undo", ["ctrl+u", "f5"])
async def test_a_ballot_is_changed_and_not_undone_and_nothing_else_is_taken_back_instead(room, sit, did, undo) -> None:
    await did(Person("Fran", FACILITATOR), CreateTheme("notworking", "I wait for hours"), OpenRound("themes"))
    fran = await sit("Fran", FACILITATOR, "vote themes")
    await fran.press("right", "right", undo)
    await fran.sees("Change it until the vote is closed: ← takes a dot, 0 all of an item.")
    assert ballot_of(fran) == {"T1": 2}
    assert not room.workshop[THEMES]["T4"].retired


async def test_while_a_vote_is_open_nobodys_screen_shows_a_tally(room: Room, sit, did, open_vote) -> None:
    sittings = [
        await sit(name, role, "vote themes") for name, role in (("Fran", FACILITATOR), ("Sam", SCRIBE), ("Ana", PARTICIPANT))
    ]
    await sit("Bob", PARTICIPANT, "vote themes")
    await did(Person("Zoe", SCRIBE), EnterRoomDots({}, 16))
    before = {id(one): one.lines[5:] for one in sittings}
    await did(BOB, CastBallot({LAST_THEME: 3}))
    await did(Person("Zoe", SCRIBE), EnterRoomDots({LAST_THEME: 41, "T1": 23}, 17))
    for one in sittings:
        await one.sees("1 of 2 have voted · 17 more in the room")
        assert "41" not in one.text
        assert "23" not in one.text
        assert "█" not in one.text
        assert "●" not in one.text
        told = 2
        assert one.lines[5:-told] == before[id(one)][:-told]


async def test_closing_takes_c_twice_with_nothing_in_between(room: Room, sit, did, open_vote) -> None:
    fran = await sit("Fran", FACILITATOR, "vote themes")
    await fran.press("c")
    await fran.sees("Press c again to close the vote and show everybody the result.")
    for other in ("down", "right"):
        await fran.press(other, "c")
        assert open_round(room.workshop), other
    await did(BOB, CastBallot({"T1": 1}))
    await did(CEM, CastBallot({"T1": 1}))
    await fran.press("c")
    await fran.until(lambda: not open_round(room.workshop))
    await fran.sees("The result of R1 on themes")


async def test_before_closing_one_reads_who_has_voted_and_of_so_few_that_the_result_tells_on_them(room, sit, did, open_vote):
    fran = await sit("Fran", FACILITATOR, "vote themes")
    for name in ("Ana", "Bob"):
        await sit(name, PARTICIPANT, "vote themes")
    await did(BOB, CastBallot({"T1": 3}))
    await fran.press("c")
    for told in ("Voted, 1: Bob.", "Not yet, 1: Ana.", "2 participants here now: does that fit the heads in the room?"):
        await fran.sees(told)
    await fran.press("c")
    await fran.sees("Only 1 person voted by ballot, fewer than 3: the result would show everybody")
    await fran.sees("c once more closes it")
    assert open_round(room.workshop)
    await fran.press("down", "c")
    await fran.sees("Voted, 1: Bob.")
    await fran.press("c", "c")
    await fran.sees("The result of R1 on themes")


async def test_the_result_shows_ballots_and_room_apart_and_summed_most_first(sit, did, open_vote) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await did(BOB, CastBallot({"T1": 1, "T2": 2}))
    await did(Person("Sam", SCRIBE), EnterRoomDots({"T1": 8}, 3))
    await did(HOST, CloseRound(even_so=True))
    await ana.sees("1 voted · 3 more in the room")
    assert row_of(ana, "T1").split()[0:3] == ["►", "1", "T1"]
    assert row_of(ana, "T1").split()[-3:] == ["1", "8", "9"]
    assert row_of(ana, "T2").split()[-3:] == ["2", "0", "2"]
    assert row_of(ana, "T1").count("█") > row_of(ana, "T2").count("█") > 0
    assert row_of(ana, "T3").split()[-3:] == ["0", "0", "0"]
    assert "█" not in row_of(ana, "T3")


async def test_a_vote_opened_elsewhere_appears_by_itself(sit, did) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.sees("No vote has been opened yet.")
    await did(HOST, OpenRound("themes"))
    await ana.sees("You have 5 of 5 dots left")


async def test_a_facilitator_opens_a_vote_on_ideas_with_other_dots(room: Room, sit, did) -> None:
    await did(HOST, AddIdea("T1", "delia", "Text the rota the evening before"))
    fran = await sit("Fran", FACILITATOR, "vote themes")
    await fran.press("o")
    await fran.type("x")
    await fran.press("enter")
    await fran.sees("Type t for themes or i for ideas")
    await fran.press("backspace")
    await fran.type("i 6 2")
    await fran.press("enter")
    await fran.sees("You have 6 of 6 dots left, 2 at most on one")
    assert "Text the rota the evening before" in fran.text


async def test_dots_for_a_vote_that_is_closed_are_answered_with_the_key_that_opens_another(sit, did, open_vote) -> None:
    await did(HOST, CloseRound(even_so=True))
    fran = await sit("Fran", FACILITATOR, "vote themes")
    await fran.press("3")
    await fran.sees("This vote is closed: its result stays as it is. o opens another.")
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.press("3")
    await ana.sees("This vote is closed: its result stays as it is.")
    assert "another" not in ana.text


async def test_the_whole_text_of_a_long_idea_can_be_read_before_voting(sit, did) -> None:
    words = " ".join(f"word{number}" for number in range(36))
    await did(HOST, AddIdea("T1", "delia", words), OpenRound("ideas"))
    ana = await sit("Ana", PARTICIPANT, "vote themes", (60, 20))
    await ana.sees("word35")
    assert all(f"word{number}" in ana.text for number in range(36))


async def test_the_vote_before_can_be_looked_at_again(sit, did, open_vote) -> None:
    await did(BOB, CastBallot({"T3": 2}))
    await did(HOST, CloseRound(even_so=True), OpenRound("themes"))
    ana = await sit("Ana", PARTICIPANT, "vote themes")
    await ana.press("b")
    await ana.sees("The result of R1")
    await ana.press("right")
    await ana.sees("This vote is closed")
    await ana.press("b")
    await ana.sees("You have 5 of 5 dots left")


@pytest.mark.parametrize(
    ("role", "offered", "left_out"),
    [
        (PARTICIPANT, ["→ ← dots"], ["room's dots", "open", "close"]),
        (SCRIBE, ["→ ← dots", "r room's dots"], ["open", "c close"]),
        (FACILITATOR, ["→ ← dots", "r room's dots", "c close"], ["o open"]),
        (WALL, [], ["dots", "close"]),
    ],
)
async def test_the_last_line_offers_what_the_role_may_do(role, offered, left_out, sit, open_vote) -> None:
    somebody = await sit("Somebody", role, "vote themes")
    assert all(words in somebody.last_line for words in offered)
    assert not any(words in somebody.last_line for words in left_out)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("t", OpenRound("themes", 5, 3)),
        ("ideas", OpenRound("ideas", 5, 3)),
        ("T 6 2", OpenRound("themes", 6, 2)),
        ("i, 4", OpenRound("ideas", 4, 3)),
        ("t 2", OpenRound("themes", 2, 2)),
        ("", None),
        ("5 3", None),
        ("today", None),
    ],
)
def test_what_is_typed_to_open_a_vote_is_understood(typed: str, understood: OpenRound | None) -> None:
    assert opening(typed) == understood
