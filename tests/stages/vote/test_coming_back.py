"""Votes that come back with an export: all that they had, and dots that never come to stand for something else."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.intake.json_export import load
from wtfc_tui.reports.json_report import dump
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, IdeaAdded, WithdrawIdea
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, ThemeCreated
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.stages.vote.view import ranking
from wtfc_tui.views.board import Board


@pytest.fixture
def voted(story: Any) -> Any:
    """Two votes that are over; what won each has been withdrawn or merged since, and was the newest of its kind."""
    story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"), OpenRound("themes", 4, 2))
    story.given("ana", CastBallot({"T2": 2, "T1": 1})).given("sam", CastBallot({"T2": 1}))
    story.given("sam", EnterRoomDots({"T1": 3}, 2, "family")).given("fran", CloseRound(even_so=True))
    story.given("ana", AddIdea("T1", "delia", "Text the rota"), AddIdea("T1", "heston", "A balloon"))
    story.given("fran", OpenRound("ideas", 3, 3)).given("ana", CastBallot({"I2": 3})).given("fran", CloseRound(even_so=True))
    return story.given("ana", WithdrawIdea("I2")).given("fran", MergeThemes("T1", "T2"))


def exported(story: Any) -> dict[str, Any]:
    file: dict[str, Any] = json.loads(dump(Board.of(story.workshop), CARRIED, PROCESS.steps))
    return file


def brought_in(new_story: Callable[[], Any], file: dict[str, Any]) -> Any:
    return new_story().given("host", ImportWorkshop(load(json.dumps(file).encode(), CARRIED, PROCESS.steps)))


def test_a_vote_that_is_over_comes_back_with_all_that_it_had(voted: Any, new_story: Any) -> None:
    again = brought_in(new_story, exported(voted))
    assert dict(again.workshop[ROUNDS]) == dict(voted.workshop[ROUNDS])
    assert again.workshop[ROUNDS]["R1"].room_people == 2
    assert ranking(Board.of(again.workshop), again.workshop[ROUNDS]["R2"]) == ranking(
        Board.of(voted.workshop), voted.workshop[ROUNDS]["R2"]
    )
    assert exported(brought_in(new_story, exported(again))) == exported(voted)


def test_the_id_of_what_was_withdrawn_is_not_given_again(voted: Any, new_story: Any) -> None:
    again = brought_in(new_story, exported(voted))
    assert again.when("ana", AddIdea("T1", "jamie", "A lift club"))[0].id == "I3"


def without_what_is_gone(file: dict[str, Any]) -> dict[str, Any]:
    """As an earlier version wrote it: it left out what was withdrawn or merged into something else."""
    file["ideas"] = [one for one in file["ideas"] if not one["withdrawn"]]
    file["themes"] = [one for one in file["themes"] if not one["retired"]]
    return file


def test_where_a_file_has_left_it_out_its_dots_stay_its_own_and_its_id_is_not_given_again(
    voted: Any, new_story: Any
) -> None:
    again = brought_in(new_story, without_what_is_gone(exported(voted)))
    for title in ("I am new", "I am newer"):  # And once more, for that file is exported as well.
        idea, theme = (
            again.when("ana", AddIdea("T1", "jamie", "A lift club"))[0],
            again.when("fran", CreateTheme("notworking", title))[0],
        )
        assert isinstance(idea, IdeaAdded)
        assert isinstance(theme, ThemeCreated)
        assert idea.id not in ("I1", "I2")
        assert theme.id not in ("T1", "T2")
        first = ranking(Board.of(again.workshop), again.workshop[ROUNDS]["R2"])[0]
        assert (first.id, first.sum) == ("I2", 3)
        assert first.text == "(withdrawn; its words did not come with the import)"
        again = brought_in(new_story, without_what_is_gone(exported(again)))


@pytest.mark.parametrize("item", ["I", "Ix", "i1", "I0", "", "I99999999999"])
def test_what_is_no_id_cannot_have_dots(voted: Any, new_story: Any, item: str) -> None:
    file = exported(voted)
    file["rounds"][1]["items"][1] = file["rounds"][1]["results"][1]["item"] = item
    with pytest.raises(Refused) as refusal:
        load(json.dumps(file).encode(), CARRIED, PROCESS.steps)
    assert "rounds 2, items 2" in refusal.value.sentence
