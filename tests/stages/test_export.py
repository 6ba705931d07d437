"""An export holds everything, and comes back whole into an empty workshop."""

import json
from typing import Any

import pytest

from wtfc_tui.intake.json_export import load
from wtfc_tui.reports.json_report import dump
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound
from wtfc_tui.views.board import Board


def exported(story: Any) -> str:
    return dump(Board.of(story.workshop), CARRIED, PROCESS.steps)


@pytest.fixture
def told_story(story: Any) -> Any:
    story.given("sam", *(AddStatement("notworking", words, f"P{place}") for place, words in enumerate("abc", start=1)))
    story.given("sam", AddStatement("future", "“Llŷn” اردو 🙂 =1+1"), WithdrawStatement("S3"))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1", "S2")), CreateTheme("notworking", "I pay"))
    story.given("fran", OpenRound("themes")).given("ana", CastBallot({"T1": 3})).given("fran", CloseRound(even_so=True))
    story.given("ana", AddIdea("T1", "delia", "List"), AddIdea("T2", "heston", "Goat"))
    return story.given("sam", PlaceIdea("I1", 3, 8), CorrectStatement("S1", "A"))


def test_what_nobody_sorted_voted_for_or_placed_is_in_the_export(told_story: Any) -> None:
    data = json.loads(exported(told_story))
    assert [(one["id"], one["theme"], one["withdrawn"]) for one in data["statements"]] == [
        ("S1", "T1", False), ("S2", "T1", False), ("S3", None, True), ("S4", None, False),
    ]  # fmt: skip
    assert [(one["id"], one["statements"], one["people"]) for one in data["themes"]] == [
        ("T1", ["S1", "S2"], 2),
        ("T2", [], 0),
    ]
    assert data["rounds"][0]["results"] == [
        {"item": "T1", "dots": 3, "room_dots": 0}, {"item": "T2", "dots": 0, "room_dots": 0},
    ]  # fmt: skip
    assert [(one["id"], one["effort"], one["difference"]) for one in data["ideas"]] == [("I1", 3, 8), ("I2", None, None)]


def test_an_export_says_which_format_it_has_and_carries_the_prompts(told_story: Any) -> None:
    data = json.loads(exported(told_story))
    assert data["format"] == "wtfc.workshop/1"
    assert [one["id"] for one in data["workshop"]["questions"]] == ["working", "notworking", "future"]
    assert all(one["prompt"] for one in data["workshop"]["lenses"])


def test_an_export_comes_back_whole_into_an_empty_workshop(told_story: Any, new_story: Any) -> None:
    text = exported(told_story)
    other = new_story()
    other.given("fran", ImportWorkshop(load(text.encode(), CARRIED, PROCESS.steps)))
    assert exported(other) == text


def test_an_export_can_be_made_in_the_middle_of_a_vote(told_story: Any) -> None:
    told_story.given("fran", OpenRound("ideas")).given("bob", CastBallot({"I1": 2}))
    last = json.loads(exported(told_story))["rounds"][-1]
    assert last == {
        "id": "R2", "on": "ideas", "open": True, "items": ["I1", "I2"], "dots": 5, "cap": 3, "turnout": 1, "room_people": 0,
        "by_group": False,
    }  # fmt: skip
