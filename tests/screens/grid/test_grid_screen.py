"""The grid on a screen: hands move, the room calls, and everybody sees both as it happens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.grid.board import LEVELS, labels, scale_for
from screens.grid.typed import place_typed
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import Spotlight
from wtfc_tui.stages.grid.records import NudgeIdea, PlaceIdea, Shout

FACILITATOR, SCRIBE, PARTICIPANT = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT
BOB = Person("Bob", PARTICIPANT)


@pytest.fixture(autouse=True)
async def three_ideas(did) -> None:
    await did(HOST, *(AddIdea("T1", "delia", f"Idea with the words {words}") for words in ("one", "two", "three")))


def place(room: Room, idea: str) -> tuple[int, int] | None:
    at = room.workshop[IDEAS][idea].place
    return (at.effort, at.difference) if at else None


async def test_an_arrow_of_a_scribe_moves_the_idea_on_every_screen(room: Room, sit) -> None:
    sam, ana = await sit("Sam", SCRIBE, "grid"), await sit("Ana", PARTICIPANT, "grid")
    await sam.press("up", "left")
    await ana.sees("effort 4 · difference 6 · a")
    assert place(room, "I1") == (4, 6)
    assert "Quick wins: I1" in ana.text


async def test_a_participants_arrow_calls_and_everybody_sees_the_calls_add_up(room: Room, sit, did) -> None:
    ana, fran = await sit("Ana", PARTICIPANT, "grid"), await sit("Fran", FACILITATOR, "grid")
    await ana.press("up", "left")
    await did(BOB, Shout("I1", "higher"))
    await fran.sees("higher  2 ██")
    await ana.sees("left    1 █")
    assert place(room, "I1") is None
    await ana.press("left")
    await ana.sees("You are calling left already.")


async def test_space_takes_the_rooms_word_and_the_calls_are_heard(room: Room, sit, did) -> None:
    fran = await sit("Fran", FACILITATOR, "grid")
    await did(BOB, Shout("I1", "higher"), Shout("I1", "right"))
    await fran.sees("Space the room's word")
    await fran.press("space")
    await fran.sees("effort 6 · difference 6")
    assert "higher  0" in fran.text


async def test_digits_place_the_idea_and_say_what_was_understood(room: Room, sit) -> None:
    sam = await sit("Sam", SCRIBE, "grid")
    await sam.press("3")
    await sam.sees("Effort and difference, 0 to 10: 3")
    await sam.press("8", "enter")
    await sam.sees("(I1): effort 3 · difference 8 · a quick win")
    assert place(room, "I1") == (3, 8)


async def test_numbers_not_understood_are_said_and_stay_to_be_mended(room: Room, sit) -> None:
    sam = await sit("Sam", SCRIBE, "grid")
    await sam.press("1", "0", "enter")
    await sam.sees("Type two numbers from 0 to 10, effort and then difference: 3 8 is little")
    assert sam.screen.ask.text == "10"
    await sam.press("escape")
    assert place(room, "I1") is None


async def test_a_participants_digit_places_nothing(room: Room, sit) -> None:
    ana = await sit("Ana", PARTICIPANT, "grid")
    await ana.press("3")
    await ana.sees("a scribe or a facilitator places it")
    assert "3 8 type" not in ana.last_line
    assert "Arrows shout" in ana.last_line


async def test_enter_goes_to_the_next_idea_without_a_place(sit, did) -> None:
    await did(HOST, PlaceIdea("I2", 5, 5))
    sam = await sit("Sam", SCRIBE, "grid")
    await sam.press("enter")
    await sam.sees("I3 “Idea with the words three”")
    await sam.press("pageup")
    await sam.sees("I2 “Idea with the words two”")


async def test_the_facilitators_next_idea_is_everybodys(sit) -> None:
    fran, ana = await sit("Fran", FACILITATOR, "grid"), await sit("Ana", PARTICIPANT, "grid")
    await fran.press("enter")
    await ana.sees("I2 “Idea with the words two”")


async def test_whoever_is_moving_an_idea_keeps_it_in_hand(room: Room, sit) -> None:
    fran, sam = await sit("Fran", FACILITATOR, "grid"), await sit("Sam", SCRIBE, "grid")
    await sam.press("up")
    await fran.press("enter")
    await sam.sees("(I2) now: F2 or Ctrl+F takes you there.")
    await sam.press("up")
    await sam.until(lambda: place(room, "I1") == (5, 7))
    assert place(room, "I2") is None


async def test_moving_an_idea_turns_the_room_to_it(room: Room, sit) -> None:
    fran = await sit("Fran", FACILITATOR, "grid")
    await fran.press("up")
    await fran.until(lambda: room.workshop.spots.get("I") == "I1")


async def test_an_idea_withdrawn_under_ones_hands_gives_way_to_the_next(sit, did) -> None:
    sam = await sit("Sam", SCRIBE, "grid")
    await did(HOST, WithdrawIdea("I1"))
    await sam.sees("I2 “Idea with the words two”")


async def test_ideas_at_the_same_place_can_all_be_read(sit, did) -> None:
    await did(HOST, *(PlaceIdea(idea, 2, 7) for idea in ("I1", "I2", "I3")))
    sam = await sit("Sam", SCRIBE, "grid")
    await sam.sees("►I1 I2 I3")
    assert "here too: I2 I3" in sam.text
    await did(HOST, AddIdea("T1", "delia", "close by"), PlaceIdea("I4", 3, 7))
    await sam.sees("►I1+ I4")


async def test_the_real_cursor_stands_at_the_idea(sit, did) -> None:
    await did(HOST, PlaceIdea("I1", 2, 7), Spotlight("I1"))
    sam = await sit("Sam", SCRIBE, "grid")
    at = sam.screen.map.terminal_cursor
    assert sam.lines[at.y][at.x : at.x + 2] == "I1"


async def test_the_edge_and_the_way_off_the_grid_are_said(room: Room, sit, did) -> None:
    await did(HOST, PlaceIdea("I1", 0, 10), Spotlight("I1"))
    sam = await sit("Sam", SCRIBE, "grid")
    await sam.press("up")
    await sam.sees("(I1) is at the edge of the grid.")
    await sam.press("x")
    await sam.sees("(I1): not placed yet · u takes it back")
    await sam.press("u")
    await sam.until(lambda: place(room, "I1") == (0, 10))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_quarters_keep_their_names_at_every_size_in_every_crowd(sit, did, size) -> None:
    await did(HOST, PlaceIdea("I1", 1, 10), NudgeIdea("I1", "right"))
    sam = await sit("Sam", SCRIBE, "grid", size)
    crowd = [AddIdea("T1", "delia", "one of a crowd") for _ in range(121)]
    await did(HOST, *crowd, *(PlaceIdea(f"I{number + 4}", number % 11, number // 11) for number in range(121)))
    for words in ("QUICK WINS", "BIG BETS", "FILL-INS", "THINK AGAIN", "difference made", "effort", "Not placed yet: I2 I3"):
        await sam.sees(words)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("3 8", (3, 8)),
        ("3,8", (3, 8)),
        (" 10 , 0 ", (10, 0)),
        ("38", (3, 8)),
        ("108", (10, 8)),
        ("310", (3, 10)),
        ("1010", (10, 10)),
        ("10", None),
        ("3", None),
        ("3 11", None),
        ("a 8", None),
        ("", None),
    ],
)
def test_a_typed_place_is_understood_or_it_is_not(typed: str, understood: tuple[int, int] | None) -> None:
    assert place_typed(typed) == understood


@given(
    st.dictionaries(
        st.integers(0, 10), st.lists(st.integers(1, 140).map(lambda n: f"I{n}"), min_size=1, max_size=5, unique=True)
    ),
    st.integers(3, 8),
)
def test_ids_in_one_line_of_the_grid_never_run_into_one_another(row: dict[int, list[str]], across: int) -> None:
    cells = [" "] * (LEVELS * across + 1)
    for effort, label in labels(row, across).items():
        for at, letter in enumerate(label, effort * across):
            assert cells[at] == " "
            cells[at] = letter
        assert effort == 0 or cells[effort * across - 1] == " "


@given(st.integers(60, 300), st.integers(20, 100))
def test_the_grid_leaves_room_for_the_panel_and_fits_the_screen(width: int, height: int) -> None:
    scale = scale_for(width, height - 5)
    assert scale.width + 21 <= width
    assert scale.height <= height - 5
    assert scale.column(10) + 3 <= scale.width
