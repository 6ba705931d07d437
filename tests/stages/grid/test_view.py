"""The grid: where ideas lie, and in which order they are taken."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea, Place, WithdrawIdea
from wtfc_tui.stages.grid.records import PlaceIdea, Shout
from wtfc_tui.stages.grid.view import grid_view
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board


@pytest.fixture
def board(story: Any) -> Board:
    story.given(
        "fran", CreateTheme("notworking", "I wait"), *(AddIdea("T1", "delia", one) for one in "abcde"), WithdrawIdea("I5")
    )
    story.given("sam", PlaceIdea("I1", 3, 8), PlaceIdea("I3", 3, 8)).given("ana", Shout("I1", "left"))
    return Board.of(story.workshop)


def test_ideas_without_a_place_are_taken_first_and_stay_visible(board: Board) -> None:
    view = grid_view(board, None)
    assert (view.idea.id, view.unplaced, view.order) == ("I2", ("I2", "I4"), ("I2", "I4", "I1", "I3"))
    assert view.where == "not placed yet"


def test_ideas_on_the_same_spot_are_told_together(board: Board) -> None:
    assert grid_view(board, "I1").places == {Place(3, 8): ("I1", "I3")}


def test_the_idea_that_is_looked_at_says_where_it_lies_and_what_the_room_calls(board: Board) -> None:
    view = grid_view(board, "I1")
    assert view.where == "effort 3 · difference 8 · a quick win"
    assert view.voices == {"left": 1}


def test_a_withdrawn_idea_is_not_on_the_grid(board: Board) -> None:
    assert grid_view(board, "I5").idea.id == "I2"
