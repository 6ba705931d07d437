"""Everybody can take back what they did, step by step; never what others did, and never what others have built on."""

from typing import Any

import pytest

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.undo import Undo, Undone
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import CallEverybody, SetStep
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import CastBallot, OpenRound
from wtfc_tui.stages.vote.rules import open_round


def standing(workshop: Workshop) -> dict[str, Any]:
    """What stands: what a person in the room would say the workshop holds now."""
    return {
        "step": PROCESS.steps.of(workshop).key,
        "statements": {one.id: (one.text, one.theme) for one in workshop[STATEMENTS].values() if not one.withdrawn},
        "themes": {one.id: one.title for one in list(workshop.standing(THEMES))},
        "ideas": {one.id: (one.theme, one.text, one.place) for one in list(workshop.standing(IDEAS))},
    }


@pytest.fixture
def busy(story: Any) -> Any:
    """S1, S2 in T1 with I1 (placed, shouted at) and I2; S3 and T2 beside; all of it Sam's."""
    story.given("sam", *(AddStatement("notworking", words) for words in "abc"))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1", "S2")), CreateTheme("notworking", "I hope"))
    story.given("sam", AddIdea("T1", "delia", "List"), AddIdea("T1", "jamie", "Tea"), PlaceIdea("I1", 3, 8))
    return story.given("ana", Shout("I1", "higher"))


CAN_BE_UNDONE: tuple[Command, ...] = (
    SetStep("vote themes"), CallEverybody("grid"),
    AddStatement("future", "d"), CorrectStatement("S1", "A"), WithdrawStatement("S1"), WithdrawStatement("S3"),
    CreateTheme("notworking", "I c", ("S3",)), CreateTheme("future", "I f"), CreateTheme("notworking", "I a", ("S1",)),
    RenameTheme("T1", "I am late"), MergeThemes("T2", "T1"), MergeThemes("T1", "T2"), SplitTheme("T1", "I s", ("S1",)),
    PutStatements(("S1", "S3"), "T2"), PutStatements(("S1",), None),
    AddIdea("T2", "heston", "Goat"), RewordIdea("I1", "Lists"), WithdrawIdea("I1"), WithdrawIdea("I2"),
    PlaceIdea("I1", 0, 0), PlaceIdea("I2", 5, 5), NudgeIdea("I1", "up"), TakeOffGrid("I1"), HeedShouts("I1"),
)  # fmt: skip


@pytest.mark.parametrize("command", CAN_BE_UNDONE, ids=repr)
def test_undo_right_after_a_command_restores_what_stood(busy: Any, command: Command) -> None:
    before = standing(busy.workshop)
    busy.given("fran", command)
    assert standing(busy.workshop) != before
    busy.given("fran", Undo())
    assert standing(busy.workshop) == before


def test_everything_of_ones_own_is_taken_back_step_by_step(busy: Any) -> None:
    for _ in range(8):
        busy.given("sam", Undo())
    assert standing(busy.workshop) == {"step": "gather", "statements": {}, "themes": {}, "ideas": {}}
    assert "nothing of yours left" in busy.refused("sam", Undo())


def test_undo_takes_back_ones_own_and_not_what_others_did_later(busy: Any) -> None:
    busy.given("femi", RenameTheme("T1", "I am late")).given("sam", RenameTheme("T2", "I dream"), Undo())
    assert busy.workshop[THEMES]["T1"].title == "I am late"
    assert busy.workshop[THEMES]["T2"].title == "I hope"


def test_an_undo_is_itself_told_in_the_log_and_erases_nothing(busy: Any) -> None:
    length = len(busy.log)
    busy.given("sam", CorrectStatement("S1", "A"))
    undone, *_ = busy.when("sam", Undo())
    assert undone == Undone(busy.log[length].at)
    assert [version.text for version in busy.workshop[STATEMENTS]["S1"].earlier] == ["a", "A"]


def test_an_undo_is_not_undone(busy: Any) -> None:
    busy.given("fran", RenameTheme("T1", "x"), Undo())
    assert "nothing of yours left" in busy.refused("fran", Undo())


def test_who_has_done_nothing_has_nothing_to_undo(busy: Any) -> None:
    assert "nothing of yours left" in busy.refused("bob", Undo())


def test_a_ballot_is_changed_and_not_undone(busy: Any) -> None:
    busy.given("fran", OpenRound("themes")).given("bob", CastBallot({"T1": 1}))
    assert "nothing of yours left" in busy.refused("bob", Undo())
    assert open_round(busy.workshop).turnout == 1


def test_fifty_steps_are_remembered(story: Any) -> None:
    for number in range(60):
        story.given("sam", AddStatement("working", str(number)))
    for _ in range(50):
        story.given("sam", Undo())
    assert "nothing of yours left" in story.refused("sam", Undo())


BUILT_ON: dict[str, tuple[Command, Command, str]] = {
    "moved again": (PutStatements(("S3",), "T1"), PutStatements(("S3",), "T2"), "S3 has been moved again since"),
    "withdrawn": (PutStatements(("S1",), None), WithdrawStatement("S1"), "S1 has been withdrawn since"),
    "renamed again": (RenameTheme("T1", "x"), RenameTheme("T1", "y"), "T1 has been renamed again since"),
    "corrected again": (CorrectStatement("S1", "x"), CorrectStatement("S1", "y"), "S1 has been corrected again since"),
    "reworded again": (RewordIdea("I1", "x"), RewordIdea("I1", "y"), "I1 has been reworded again since"),
    "placed again": (PlaceIdea("I1", 1, 1), PlaceIdea("I1", 2, 2), "I1 has been moved again since"),
    "a stage further on": (SetStep("vote themes"), SetStep("grid"), "moved the stage on since"),
    "a new statement in a theme": (AddStatement("notworking", "d"), PutStatements(("S4",), "T1"), "has been put into T1"),
    "a new theme that others fill": (CreateTheme("notworking", "x"), PutStatements(("S3",), "T3"), "others have put"),
    "a new theme with ideas": (CreateTheme("notworking", "x"), AddIdea("T3", "delia", "z"), "T3 has idea I3 now"),
    "a new theme that was merged": (CreateTheme("notworking", "x"), MergeThemes("T1", "T3"), "merged into another"),
    "a new idea on the grid": (AddIdea("T1", "delia", "x"), PlaceIdea("I3", 1, 1), "I3 has been placed on the grid"),
    "out of a theme that was merged": (PutStatements(("S1",), "T2"), MergeThemes("T2", "T1"), "T1 is no longer a theme"),
}


@pytest.mark.parametrize(("mine", "theirs", "sentence"), BUILT_ON.values(), ids=BUILT_ON)
def test_what_others_have_built_on_stays(busy: Any, mine: Command, theirs: Command, sentence: str) -> None:
    busy.given("fran", mine).given("femi", theirs)
    before = standing(busy.workshop)
    assert sentence in busy.refused("fran", Undo())
    assert standing(busy.workshop) == before


def test_nothing_goes_home_to_a_theme_that_its_maker_took_back(story: Any) -> None:
    story.given("sam", AddStatement("notworking", "a")).given("femi", CreateTheme("notworking", "I wait"))
    story.given("sam", PutStatements(("S1",), "T1"), PutStatements(("S1",), None)).given("femi", Undo())
    assert "T1 is no longer a theme" in story.refused("sam", Undo())


def test_no_idea_comes_back_to_a_theme_that_its_maker_took_back(story: Any) -> None:
    story.given("femi", CreateTheme("notworking", "I wait"))
    story.given("ana", AddIdea("T1", "delia", "x"), WithdrawIdea("I1")).given("femi", Undo())
    assert "T1 is no longer a theme" in story.refused("ana", Undo())


def test_no_idea_goes_home_to_a_theme_that_was_merged_since_it_was_split_off(busy: Any) -> None:
    busy.given("fran", SplitTheme("T1", "I am apart", ("I1",))).given("femi", MergeThemes("T2", "T1"))
    assert "T1 is no longer a theme" in busy.refused("fran", Undo())
    assert busy.workshop[IDEAS]["I1"].theme == "T3"


def test_what_was_withdrawn_comes_back_to_where_all_the_rest_has_gone(busy: Any) -> None:
    busy.given("femi", WithdrawStatement("S1")).given("fran", MergeThemes("T2", "T1")).given("femi", Undo())
    assert busy.workshop[STATEMENTS]["S1"].theme == "T2"


def test_what_was_withdrawn_comes_back_to_its_own_theme_where_a_merge_was_taken_back(busy: Any) -> None:
    busy.given("femi", WithdrawStatement("S1")).given("fran", MergeThemes("T2", "T1"), Undo()).given("femi", Undo())
    assert busy.workshop[STATEMENTS]["S1"].theme == "T1"


def test_words_that_two_took_back_come_back_to_where_they_were(story: Any) -> None:
    story.given("ana", AddStatement("notworking", "a")).given("fran", CreateTheme("notworking", "I wait", ("S1",)))
    story.given("sam", WithdrawStatement("S1")).given("ana", Undo()).given("sam", Undo())
    assert story.workshop[STATEMENTS]["S1"].theme == "T1"


def test_a_merge_is_taken_back_with_what_was_in_it_and_leaves_what_came_later(busy: Any) -> None:
    busy.given("fran", MergeThemes("T2", "T1")).given("femi", PutStatements(("S3",), "T2"), AddIdea("T2", "delia", "New"))
    busy.given("fran", Undo())
    assert {one.id: one.theme for one in busy.workshop[STATEMENTS].values()} == {"S1": "T1", "S2": "T1", "S3": "T2"}
    assert {one.id: one.theme for one in busy.workshop[IDEAS].values()} == {"I1": "T1", "I2": "T1", "I3": "T2"}
