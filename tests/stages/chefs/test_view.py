"""Three chefs: themes in the order of the vote, ideas under their lens."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.chefs.view import chefs_themes, chefs_view
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.views.board import Board


@pytest.fixture
def kitchen(story: Any) -> Any:
    story.given(
        "fran",
        CreateTheme("working", "I laugh"),
        *(CreateTheme("notworking", f"I {one}") for one in ("wait", "pay", "hope")),
    )
    story.given("fran", OpenRound("themes")).given("ana", CastBallot({"T4": 3, "T3": 1})).given(
        "fran", CloseRound(even_so=True)
    )
    return story


def board(story: Any) -> Board:
    return Board.of(story.workshop)


def test_themes_come_in_the_order_of_the_vote(kitchen: Any) -> None:
    assert [theme.id for theme in chefs_themes(board(kitchen))] == ["T4", "T3", "T2"]


def test_a_theme_of_another_pile_comes_along_once_it_has_ideas(kitchen: Any) -> None:
    kitchen.given("ana", AddIdea("T1", "delia", "More of it"))
    assert [theme.id for theme in chefs_themes(board(kitchen))] == ["T4", "T3", "T2", "T1"]


def test_a_theme_that_was_merged_away_is_left_out_and_the_open_vote_changes_no_order(kitchen: Any) -> None:
    kitchen.given("sam", MergeThemes("T3", "T4")).given("fran", OpenRound("themes")).given("bob", CastBallot({"T2": 3}))
    assert [theme.id for theme in chefs_themes(board(kitchen))] == ["T3", "T2"]


def test_ideas_stand_under_their_lens_and_withdrawn_ones_nowhere(kitchen: Any) -> None:
    kitchen.given(
        "ana",
        AddIdea("T4", "heston", "Goat"),
        AddIdea("T4", "delia", "List"),
        AddIdea("T4", "delia", "x"),
        WithdrawIdea("I3"),
    )
    view = chefs_view(board(kitchen), None)
    assert (view.theme.id, view.position) == ("T4", "theme 1 of 3")
    assert [(lens.name, [idea.id for idea in lens.ideas]) for lens in view.lenses] == [
        ("Delia", ["I2"]),
        ("Jamie", []),
        ("Heston", ["I1"]),
    ]
    assert view.lenses[0].prompt.startswith("tried and tested")


def test_without_themes_there_is_nothing_to_cook(story: Any) -> None:
    assert chefs_view(board(story), None).theme is None
