"""An action ends as done, dropped, or not possible because of something; what is overdue comes first."""

from datetime import date
from typing import Any

import pytest

from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.implement.view import actions_told, all_due
from wtfc_tui.stages.plan.records import AddAction, ChangeAction
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board

TODAY = date(2031, 1, 1)


@pytest.fixture
def planned(story: Any) -> Any:
    story.given("fran", CreateTheme("notworking", "I never know who is coming")).given(
        "ana", AddIdea("T1", "delia", "A list")
    )
    return story.given("ana", AddAction("I1", "Ring", "Jo", "2032-03-15"), AddAction("I1", "Write", "Al", "2030-03-15"))


def test_what_is_not_possible_says_why(planned: Any) -> None:
    assert "Say why" in planned.refused("ana", SettleAction("A1", "cannot"))
    planned.given("ana", SettleAction("A1", "cannot", "The school is closed"))
    assert (planned.workshop[ACTIONS]["A1"].status, planned.workshop[ACTIONS]["A1"].because) == (
        "cannot",
        "The school is closed",
    )


def test_an_action_may_be_taken_up_again_and_keeps_what_was_said_of_it(planned: Any) -> None:
    planned.given("ana", UpdateAction("A1", "Nobody answers"), SettleAction("A1", "dropped", "No time"))
    planned.given("sam", SettleAction("A1", "open"))
    action = planned.workshop[ACTIONS]["A1"]
    assert (action.status, action.because, [one.text for one in action.updates]) == ("open", "", ["Nobody answers"])


def test_an_owner_who_left_is_replaced_and_nothing_else_changes(planned: Any) -> None:
    planned.given("fran", ChangeAction("A1", who="Ann"))
    assert planned.workshop[ACTIONS]["A1"].planned.due == "2032-03-15"


def test_undoing_an_update_that_is_not_the_last_any_more_is_refused(planned: Any) -> None:
    planned.given("ana", UpdateAction("A1", "Rang")).given("sam", UpdateAction("A1", "They rang back"))
    assert "since" in planned.refused("ana", Undo())


def test_overdue_comes_first_then_by_day_then_what_is_at_an_end(planned: Any) -> None:
    planned.given("ana", AddAction("I1", "Ask"), AddAction("I1", "Pay", "Jo", "2030-01-01"), SettleAction("A4", "done"))
    there = all_due(Board.of(planned.workshop), TODAY)
    assert [(one.action.id, one.overdue) for one in there] == [("A2", True), ("A1", False), ("A3", False), ("A4", False)]
    told = actions_told(Board.of(planned.workshop), TODAY)
    assert told[0] == "4 actions: 1 overdue, 1 without who or by when, 1 done."
    assert told[1].startswith("overdue, A2 Write (Al, by Friday 15 March 2030)")
