"""The wall: a sign that a room reads from six metres, at every step, in every size."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from screens.keys import EVERYWHERE
from screens.stages import KEYS
from screens.wall.sign import PAGE_SECONDS, WallScreen
from screens.widgets.field import Field
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.day.records import SetStep, StartTimer
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.in_place.records import AddThing
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.views.signs import count

SIZES = [(80, 24), (120, 40), (60, 20), (200, 50)]
STEPS = [step.key for step in PROCESS.steps]
SOME_FORTY = 46
AN_ID = re.compile(r"\b[STIERP]\d+\b")
LABELS = {f"{key.label} {key.does}" for keys in (EVERYWHERE, *KEYS.values()) for key in keys}
WHOLE = ("I never know who is coming or when", "I am passed from pillar to post", "I cannot get out on my own")


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
    assert 6 < count(wall.text) <= SOME_FORTY, wall.text
    assert not AN_ID.search(wall.text)
    assert not [label for label in LABELS if label in wall.text]
    assert not wall.app.screen.query(Field)
    assert PROCESS.steps[step].title in wall.lines[0]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_titles_are_whole_and_stand_apart(sit: Any, busy: Any, size: tuple[int, int]) -> None:
    wall = await sit("Wall", Role.WALL, "theme", size)
    at = [next(y for y, row in enumerate(wall.lines) if title in row) for title in WHOLE]
    assert all(after - before > 1 for before, after in pairwise(at))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_result_begins_at_its_first_place(sit: Any, busy: Any, size: tuple[int, int]) -> None:
    wall = await sit("Wall", Role.WALL, "vote themes", size)
    first, second = (next(y for y, row in enumerate(wall.lines) if WHOLE[n] in row) for n in (1, 0))
    assert first < second
    assert "█ 3" in wall.lines[first + 1]


async def test_while_a_vote_is_open_only_the_turnout_changes(sit: Any, did: Any) -> None:
    await did(HOST, OpenRound("themes"))
    wall = await sit("Wall", Role.WALL, "vote themes")
    await did(HOST, EnterRoomDots({"T1": 41, "T2": 23}, 17))
    await wall.sees("17 more in the room")
    assert not re.search(r"41|23|64", wall.text)
    assert not [title for title in WHOLE if title in wall.text]


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
    seen = wall.text
    assert "1 / 3" in seen
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
