"""The investment grid: effort to the right, difference upwards; the room shouts, a hand moves."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea, Place
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.grid.records import HeedShouts, IdeaPlaced, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.grid.rules import calling
from wtfc_tui.stages.theme.records import CreateTheme


@pytest.fixture
def grid(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I wait"), AddIdea("T1", "jamie", "Neighbours"))


def place(story: Any) -> tuple[int, int] | None:
    where = story.workshop[IDEAS]["I1"].place
    return where and (where.effort, where.difference)


def test_an_idea_is_placed_moved_and_taken_off_and_each_move_is_remembered(grid: Any) -> None:
    assert grid.when("sam", PlaceIdea("I1", 3, 8)) == (IdeaPlaced("I1", Place(3, 8), None),)
    assert grid.when("sam", PlaceIdea("I1", 4, 8)) == (IdeaPlaced("I1", Place(4, 8), Place(3, 8)),)
    assert grid.when("sam", TakeOffGrid("I1")) == (IdeaPlaced("I1", None, Place(4, 8)),)
    assert grid.when("sam", TakeOffGrid("I1")) == ()


@pytest.mark.parametrize(("effort", "difference"), [(-1, 5), (11, 5), (5, -1), (5, 11)])
def test_the_grid_goes_from_nought_to_ten(grid: Any, effort: int, difference: int) -> None:
    assert "from 0 to 10" in grid.refused("sam", PlaceIdea("I1", effort, difference))


@pytest.mark.parametrize(
    ("direction", "steps", "there"),
    [("up", 1, (5, 6)), ("down", 2, (5, 3)), ("left", 1, (4, 5)), ("right", 10, (10, 5)), ("higher", 10, (5, 10))],
)
def test_a_nudge_goes_from_the_middle_and_stays_inside(
    grid: Any, direction: str, steps: int, there: tuple[int, int]
) -> None:
    grid.given("sam", NudgeIdea("I1", direction, steps))
    assert place(grid) == there


def test_a_nudge_against_the_edge_is_nothing_new(grid: Any) -> None:
    grid.given("sam", PlaceIdea("I1", 0, 10))
    assert grid.when("sam", NudgeIdea("I1", "left")) == ()


@pytest.mark.parametrize("steps", [0, 11, -1])
def test_a_nudge_goes_one_to_ten_steps(grid: Any, steps: int) -> None:
    assert "1 to 10 steps" in grid.refused("sam", NudgeIdea("I1", "up", steps))


def test_a_shout_is_one_voice_a_person_and_axis_and_the_latest_counts(grid: Any) -> None:
    grid.given("ana", Shout("I1", "higher"), Shout("I1", "lower"), Shout("I1", "left")).given("bob", Shout("I1", "lower"))
    assert calling(grid.workshop, "I1") == {"lower": 2, "left": 1}
    assert grid.when("bob", Shout("I1", "down")) == ()


def test_the_rooms_word_moves_the_idea_one_step_where_most_voices_point(grid: Any) -> None:
    grid.given("ana", Shout("I1", "higher"), Shout("I1", "left")).given("bob", Shout("I1", "higher"))
    grid.given("fran", HeedShouts("I1"))
    assert place(grid) == (4, 6)


def test_once_the_idea_has_moved_the_shouts_have_been_heard(grid: Any) -> None:
    grid.given("ana", Shout("I1", "higher")).given("sam", NudgeIdea("I1", "up"))
    assert calling(grid.workshop, "I1") == {}


def test_a_room_that_does_not_agree_moves_nothing(grid: Any) -> None:
    grid.given("ana", Shout("I1", "higher")).given("bob", Shout("I1", "lower"))
    assert "no one word" in grid.refused("fran", HeedShouts("I1"))


@pytest.mark.parametrize(
    ("effort", "difference", "name"),
    [(0, 10, "a quick win"), (4, 5, "a quick win"), (5, 5, "a big bet"), (4, 4, "a fill-in"), (10, 0, "think again")],
)
def test_quick_wins_are_at_the_top_left(effort: int, difference: int, name: str) -> None:
    assert quadrant(Place(effort, difference)) == name
