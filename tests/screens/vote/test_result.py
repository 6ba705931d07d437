"""What one sees of a vote: the result from its first place, titles whole, that one's vote is in; at every size."""

import pytest

from tests.screens.wall.big import read
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound

PARTICIPANT, WALL = Role.PARTICIPANT, Role.WALL
BOB = Person("Bob", PARTICIPANT)
SIZES = [(80, 24), (120, 40), (60, 20)]
LONG = "I am asked the same questions by everybody who comes, and nobody ever seems to have read what the last one wrote"
"""A title of as many letters as titles may have, nearly."""


@pytest.fixture
async def many(did):
    """The second of two dozen themes has the long title."""
    await did(HOST, CreateTheme("notworking", LONG))
    await did(HOST, *(CreateTheme("notworking", f"I say this for the {number}th time") for number in range(5, 25)))
    await did(HOST, OpenRound("themes"))


def marked(sitting) -> str:
    return next(row for row in sitting.lines if "►" in row)


def whole(sitting) -> str:
    """All that is shown, with the breaks in titles taken out."""
    return " ".join(sitting.text.replace("●", " ").replace("·", " ").replace("█", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_the_result_opens_at_its_first_place_wherever_one_was_and_stands_there(sit, did, many, size) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes", size)
    await ana.press("end")
    await did(BOB, CastBallot({"T4": 3, "T24": 2}))
    await ana.sees("1 of 1 have voted")
    await did(HOST, CloseRound(even_so=True))
    await ana.sees("The result of R1")
    assert marked(ana).split()[:4] == ["►", "1", "T4", "I"]
    assert not [row for row in ana.lines if row.startswith("▲")]
    await ana.press("down", "down")
    await did(HOST, CreateTheme("notworking", "I come late"))
    await ana.until(lambda: marked(ana).split()[1] == "3")


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_vote_is_begun_at_its_first_item(sit, did, many, size) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes", size)
    await did(HOST, CloseRound(even_so=True))
    await ana.press("end")
    await did(HOST, OpenRound("themes"))
    await ana.sees("You have 5 of 5 dots left")
    assert marked(ana).split()[:2] == ["►", "T1"]


@pytest.mark.parametrize("size", SIZES)
async def test_titles_are_whole_while_one_votes_and_in_the_result(sit, did, many, size) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes", size)
    await ana.press("3", "down", "down", "down", "2")
    await ana.sees("You have 0 of 5 dots left")
    for part in LONG.split():
        assert part in whole(ana)
    await did(HOST, CloseRound(even_so=True))
    await ana.sees("The result of R1")
    await ana.press("down")
    assert marked(ana).split()[:3] == ["►", "2", "T4"]
    for part in LONG.split():
        assert part in whole(ana)
    assert "…" not in ana.text


@pytest.mark.parametrize("size", SIZES)
async def test_the_result_says_ballots_and_room_and_their_sum(sit, did, many, size) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes", size)
    await did(BOB, CastBallot({"T4": 3}))
    await did(HOST, CloseRound(even_so=True))
    await ana.sees("The result of R1")
    if size[0] < 70:
        await ana.sees("3 dots (ballots 3, room 0)")
    else:
        assert "ballots  room  dots" in ana.text
        assert marked(ana).split()[-3:] == ["3", "0", "3"]


@pytest.mark.parametrize("size", SIZES)
async def test_it_is_said_that_ones_vote_is_in_and_with_what_for_as_long_as_it_is_so(sit, did, many, size) -> None:
    ana = await sit("Ana", PARTICIPANT, "vote themes", size)
    assert "A dot counts as soon as you give it." in ana.text
    rows = ana.lines.index(marked(ana))
    await ana.press("2", "down", "1")
    words = "Your vote is in. You can change it until the vote is closed."
    await ana.until(lambda: words in whole(ana))
    assert ana.lines.index(marked(ana)) == rows + 1, "nothing moves but the mark"
    ana.app.call_later(ana.app.go_to, ana.app.seat.steps["gather"])
    await ana.until(lambda: words not in whole(ana))
    ana.app.call_later(ana.app.go_to, ana.app.seat.steps["vote themes"])
    await ana.until(lambda: words in whole(ana))
    again = await sit("Ana", PARTICIPANT, "vote themes", size)
    await again.until(lambda: words in whole(again))
    await again.press("0", "down", "0")
    await again.sees("A dot counts as soon as you give it.")


@pytest.mark.parametrize("size", SIZES)
async def test_the_wall_is_told_of_no_dots_of_its_own(sit, many, size) -> None:
    wall = await sit("Wall", WALL, "vote themes", size)
    await wall.until(lambda: "Which of these matters most?" in " ".join(read(wall.lines).split()))
    assert not [words for words in ("You have", "dots left", "Your vote", "·· ") if words in wall.text]
    await wall.press("3")
    assert "Your vote" not in wall.text
