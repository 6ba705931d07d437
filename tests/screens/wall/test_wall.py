"""The wall: a sign that a room reads from six metres, at every step, in every size."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from screens.keys import EVERYWHERE
from screens.stages import KEYS
from screens.wall.sign import PAGE_SECONDS, WallScreen
from screens.widgets.field import Field
from tests.screens.conftest import JOIN
from tests.screens.wall.big import read
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.codes import codes
from wtfc_tui.live.room import Room
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.day.records import SetStep, Spotlight, StartTimer
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.in_place.records import AddThing
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements, RenameTheme
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.views.signs import count

SIZES = [(80, 24), (120, 40), (60, 20), (200, 50)]
STEPS = [step.key for step in PROCESS.steps]
AN_ID = re.compile(r"\b[STIERP]\d+\b")
MOST = {80: 46, 60: 46, 120: 66, 200: 96}
"""Words at a time, beside what the foot says."""
LABELS = {f"{key.label} {key.does}" for keys in (EVERYWHERE, *KEYS.values()) for key in keys}
WHOLE = ("I never know who is coming or when", "I am passed from pillar to post", "I cannot get out on my own")


def without_numbers(wall: Any) -> str:
    """In large letters the number of dots stands at the end of the first line of a title, not of the last."""
    return " ".join(word for word in read(wall.lines).split() if not word.isdigit())


@pytest.fixture
async def busy(did: Any) -> None:
    """Something to show at every step."""
    await did(HOST, *(AddStatement("notworking", f"Nobody rings to say that they are late, {n} times") for n in range(9)))
    await did(HOST, AddIdea("T1", "delia", "Text the rota"), AddIdea("T1", "jamie", "A neighbour looks in"))
    await did(HOST, PlaceIdea("I1", 2, 9), AddThing("T1", "A rota on paper"))
    await did(HOST, OpenRound("themes"), EnterRoomDots({"T2": 3, "T1": 1}, 4), CloseRound(even_so=True))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", STEPS)
async def test_it_has_few_words_no_ids_no_keys_and_no_input(sit: Any, busy: Any, step: str, size: tuple[int, int]) -> None:
    wall = await sit("Wall", Role.WALL, step, size)
    said = read(wall.lines)
    assert 6 < count(said[: said.index("ssh -p")]) <= MOST[size[0]], said
    assert not AN_ID.search(said)
    assert not [label for label in LABELS if label in said]
    assert not wall.app.screen.query(Field)
    assert PROCESS.steps[step].title in wall.lines[0]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_titles_are_whole_and_stand_apart(sit: Any, busy: Any, size: tuple[int, int]) -> None:
    wall = await sit("Wall", Role.WALL, "theme", size)
    said = " ".join(read(wall.lines).split())
    assert all(f"• {title}" in said for title in WHOLE)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_result_begins_at_its_first_place(sit: Any, busy: Any, size: tuple[int, int]) -> None:
    wall = await sit("Wall", Role.WALL, "vote themes", size)
    said = without_numbers(wall)
    first, second, third = (said.index(WHOLE[n]) for n in (1, 0, 2))
    assert first < second < third
    assert re.search(r"1 +I am passed from.*\b3\b.*2 +I never know.*\b1\b.*· +I cannot", read(wall.lines), re.DOTALL)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_while_a_vote_is_open_it_says_on_what_and_only_the_turnout_changes(
    sit: Any, did: Any, size: tuple[int, int]
) -> None:
    await did(HOST, OpenRound("themes"))
    wall = await sit("Wall", Role.WALL, "vote themes", size)
    await did(HOST, EnterRoomDots({"T1": 41, "T2": 23}, 17))
    beside_the_number = 13
    await wall.until(lambda: "17 more in the room" in f"{read([row[beside_the_number:] for row in wall.lines])}{wall.text}")
    said = " ".join(read(wall.lines).split())
    assert not re.search(r"41|23|64", said)
    assert all(f"• {title}" in said for title in WHOLE)


# ── how to join, always ──


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", STEPS)
async def test_its_foot_says_at_every_step_how_to_join_and_how_many_are_here(
    sit: Any, busy: Any, step: str, size: tuple[int, int]
) -> None:
    wall = await sit("Wall", Role.WALL, step, size)
    await sit("Ana", Role.PARTICIPANT, step)
    await wall.until(lambda: "1 here" in wall.text)
    foot = read(wall.lines[-7:])
    assert JOIN in foot
    assert "code" in foot or size[0] == 60
    assert not re.search(
        "|".join(map(re.escape, (await codes(wall.app.entry.room.store, "carers-2026")).values())), wall.text
    )


async def test_where_nobody_knows_the_address_the_foot_sends_to_the_card(sit: Any, busy: Any) -> None:
    wall = await sit("Wall", Role.WALL, "theme", (120, 40))
    wall.screen.join = ""
    wall.screen.show()
    await wall.sees("This is carers-2026: your card says how to join, and has the code")


# ── it fills its window ──


@pytest.mark.parametrize("step", STEPS)
async def test_a_large_window_has_large_letters_from_side_to_side(sit: Any, busy: Any, step: str) -> None:
    """What is in letters four or eight lines high cannot be found in the terminal's own."""
    wall = await sit("Wall", Role.WALL, step, (200, 50))
    rows = [row for row in wall.lines if "█" in row]
    assert len(rows) > 8
    assert max(map(len, rows)) > 100
    plain = [row for row in wall.lines[1:-2] if re.search(r"[a-z]{3}", row)]
    assert len(plain) <= 4, plain


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_all_places_are_shown_that_fit_and_no_tie_is_cut_in_two(sit: Any, did: Any, size: tuple[int, int]) -> None:
    names = ("bus", "rota", "form", "phone", "lift", "key", "dog", "bank", "book", "walk", "sleep", "club")
    await did(HOST, *(CreateTheme("notworking", f"I want to say more about the {name}") for name in names))
    dots = {f"T{n}": given for n, given in enumerate((9, 8, 7, 6, 5, 4, 3, 2, 2, 2, 2, 2), start=4)}
    await did(HOST, OpenRound("themes", dots=20, cap=10), EnterRoomDots(dots, 6), CloseRound())
    wall = await sit("Wall", Role.WALL, "vote themes", size)
    said = without_numbers(wall)
    shown = [name for name in names if f"about the {name}" in said]
    assert shown == list(names[: len(shown)])
    assert len(shown) == {50: 12, 40: 12, 24: 7, 20: 6}[size[1]], "the five that have two dots each stand or fall together"
    assert f"and {15 - len(shown)} more" in read(wall.lines) or all(title in said for title in WHOLE)


async def test_a_large_wall_turns_fewer_pages(sit: Any, did: Any) -> None:
    await did(HOST, *(CreateTheme("notworking", f"I want a thing of my own, {n}") for n in range(4)))
    wall = await sit("Wall", Role.WALL, "theme", (200, 50))
    assert "1 / " not in wall.lines[0]
    assert all(f"of my own, {n}" in read(wall.lines) for n in range(4))


async def test_a_sentence_that_arrives_leaves_what_stands_as_it_is(sit: Any, did: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather", (200, 50))
    before = wall.lines
    await did(HOST, AddStatement("notworking", "The bus is late", "P07"))
    await wall.until(lambda: "“The bus is late”" in read(wall.lines))
    asked = len(read(before).split("“")[0].splitlines())
    assert wall.lines[:asked] == before[:asked]
    assert wall.lines[-6:] == before[-6:]


async def test_before_anybody_has_spoken_it_says_how_to_join(sit: Any, did: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    await did(HOST, WithdrawStatement("S1"), WithdrawStatement("S2"), WithdrawStatement("S3"))
    await wall.sees("Your card says what to type")
    assert "carers-2026" in wall.text


async def test_what_arrives_takes_the_place_of_what_was_there_without_a_word_about_who(sit: Any, did: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    before = wall.lines
    await did(HOST, AddStatement("notworking", "The bus is late", "P07"))
    await wall.sees("“The bus is late”")
    assert wall.lines[:4] == before[:4]
    assert "Host" not in wall.text
    assert wall.lines[-1] == ""


@pytest.mark.parametrize("step", STEPS)
async def test_whatever_others_do_no_id_comes_to_the_wall(sit: Any, did: Any, busy: Any, step: str) -> None:
    wall = await sit("Wall", Role.WALL, step)
    await did(HOST, Spotlight("T2"), Spotlight("I1"), PutStatements(("S1",), "T2"), RenameTheme("T3", "I cannot get out"))
    await did(HOST, AddIdea("T2", "heston", "A radio show"), PlaceIdea("I2", 3, 3), AddStatement("working", "The last one"))
    await wall.until(lambda: wall.screen._shown == wall.screen.board.revision)
    assert not AN_ID.search(wall.text)
    assert wall.lines[-1] == ""


async def test_it_goes_along_with_the_room(sit: Any, did: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    await did(HOST, SetStep("theme"))
    await wall.sees("3 Theme")
    assert isinstance(wall.app.screen, WallScreen)


async def test_whoever_takes_a_statement_in_hand_shows_it_to_the_room(sit: Any, did: Any) -> None:
    await did(HOST, AddStatement("notworking", "The bus is late", "P07"))
    wall = await sit("Wall", Role.WALL, "theme")
    await sit("Sam", Role.SCRIBE, "theme")
    await wall.sees("“The bus is late”")


async def test_the_timer_stands_in_large_figures_and_changes_once_a_minute(sit: Any, did: Any, room: Room) -> None:
    await did(HOST, StartTimer(1500))
    wall = await sit("Wall", Role.WALL, "gather")
    await wall.sees("min left")
    assert sum("██████" in row for row in wall.lines) >= 3
    assert wall.screen._next is not None
    now = datetime.now(UTC)
    room.clock = lambda: now + timedelta(seconds=1440)
    await wall.app.stage_screen.run_action("turn")
    await wall.sees("s left")


async def test_nothing_ticks_where_nothing_changes(sit: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    assert wall.screen._next is None


async def test_pages_turn_by_the_rooms_clock_and_not_often(sit: Any, did: Any, room: Room) -> None:
    await did(HOST, *(CreateTheme("future", f"I want something of my own, and this is the number {n}") for n in range(4)))
    at = datetime(2026, 9, 28, 12, 0, tzinfo=UTC)
    room.clock = lambda: at
    wall = await sit("Wall", Role.WALL, "theme")
    assert "1 / 3" in wall.text
    assert wall.screen._next is not None
    assert PAGE_SECONDS >= 10
    room.clock = lambda: at + timedelta(seconds=PAGE_SECONDS)
    wall.screen.show()
    await wall.sees("2 / 3")
    await wall.press("space")
    await wall.sees("3 / 3")


async def test_the_line_on_top_says_when_the_line_is_not_well(sit: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    assert "saved" not in wall.text
    wall.app.line_changed(slow=True)
    await wall.sees("slow line")


async def test_the_menu_is_there_for_whoever_sets_it_up(sit: Any) -> None:
    wall = await sit("Wall", Role.WALL, "gather")
    await wall.press("escape")
    await wall.sees("Another look")
