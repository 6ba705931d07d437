"""An action has what, who and by when; what is missing is pointed out, and a day that is past is asked about."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.pick.records import PickIdea
from wtfc_tui.stages.plan.records import ActionAdded, AddAction, ChangeAction, Planned
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.plan.view import ideas, lacks, plan_told
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board


@pytest.fixture
def planning(story: Any) -> Any:
    story.given("fran", CreateTheme("notworking", "I never know who is coming"))
    return story.given("ana", AddIdea("T1", "delia", "A list by text"), AddIdea("T1", "jamie", "A street rota"))


def test_an_action_hangs_on_an_idea_and_may_have_only_what_is_done(planning: Any) -> None:
    assert planning.when("ana", AddAction("i1", "Ring the school")) == (ActionAdded("A1", "I1", Planned("Ring the school")),)


def test_what_is_missing_is_pointed_out_until_it_is_said(planning: Any) -> None:
    planning.given("ana", AddAction("I1", "Ring"))
    assert lacks(planning.workshop[ACTIONS]["A1"]) == "needs who and by when"
    planning.given("ana", ChangeAction("A1", who="Jo"))
    assert lacks(planning.workshop[ACTIONS]["A1"]) == "needs by when"
    planning.given("ana", ChangeAction("A1", due="2030-03-15"))
    assert lacks(planning.workshop[ACTIONS]["A1"]) == ""


def test_a_past_day_is_asked_about_and_may_be_meant(planning: Any) -> None:
    assert "Monday 1 January 2001 is past" in planning.refused("ana", AddAction("I1", "Ring", due="2001-01-01"))
    planning.given("ana", AddAction("I1", "Ring", due="2001-01-01", past_meant=True))
    planning.given("ana", ChangeAction("A1", who="Jo"))  # The day is as it was: nothing to ask.
    assert planning.workshop[ACTIONS]["A1"].planned == Planned("Ring", "Jo", "2001-01-01")


def test_a_day_that_is_none_is_refused_in_a_sentence(planning: Any) -> None:
    assert "2027-03-15" in planning.refused("ana", AddAction("I1", "Ring", due="30 Feb"))


def test_nothing_can_be_planned_for_an_idea_that_was_withdrawn(planning: Any) -> None:
    planning.given("ana", WithdrawIdea("I1"))
    assert "withdrawn" in planning.refused("ana", AddAction("I1", "Ring"))


def test_participants_change_their_own_and_scribes_anybodys(planning: Any) -> None:
    planning.given("ana", AddAction("I1", "Ring"))
    assert "not yours" in planning.refused("bob", ChangeAction("A1", who="Bob"))
    planning.given("sam", ChangeAction("A1", who="Jo"))


def test_ideas_that_were_picked_come_first_and_every_plan_is_read_back_from_one_page(planning: Any) -> None:
    planning.given("bob", PickIdea("I2")).given("ana", AddAction("I1", "Ring", "Jo", "2030-03-15"))
    board = Board.of(planning.workshop)
    assert [one.id for one in ideas(board)] == ["I2", "I1"]
    told = plan_told(board)
    assert told[0].startswith("I2 A street rota: picked by")
    assert told[1] == "no action yet"
    assert "A1 Ring (Jo, by Friday 15 March 2030)" in told
    assert told[-1] == "Every action has who and by when."
