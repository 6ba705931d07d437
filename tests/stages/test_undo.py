"""Everybody can take back what they did, step by step; never what others did, and never what others have built on."""

from typing import Any

import pytest

from tests.stages.busy import made_busy, standing, told
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.undo import Redo, Undo, Undone
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import (
    CallEverybody,
    GiveUpLead,
    SetStep,
    Spotlight,
    StartTimer,
    StopTimer,
    TakeLead,
)
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, MoveStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.in_place.records import AddThing, WithdrawThing
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, SplitTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import open_round


@pytest.fixture
def busy(story: Any) -> Any:
    return made_busy(story)


CAN_BE_UNDONE: tuple[Command, ...] = (
    SetStep("vote themes"), CallEverybody("grid"), Spotlight("T1"), Spotlight("I1"),
    AddStatement("future", "d"), CorrectStatement("S1", "A"), MoveStatement("S1", "future"),
    WithdrawStatement("S1"), WithdrawStatement("S3"),
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
    after = standing(busy.workshop)
    busy.given("fran", Undo())
    assert standing(busy.workshop) == before
    assert told(busy)
    busy.given("fran", Redo())
    assert standing(busy.workshop) == after
    assert told(busy)


STAYS: dict[str, tuple[tuple[Command, ...], str]] = {
    "a vote that was opened": ((OpenRound("themes"),), "the vote on themes is open and people may have voted"),
    "a vote that was closed": ((OpenRound("themes"), CloseRound(even_so=True)), "the vote is closed"),
    "the room's dots": ((OpenRound("themes"), EnterRoomDots({"T1": 1}, 1)), "the room's dots are entered"),
    "the lead": ((TakeLead(),), "you took the lead"),
    "the lead given up": ((TakeLead(), GiveUpLead()), "you gave up the lead"),
    "a timer": ((StartTimer(60),), "the timer was started"),
    "a timer stopped": ((StartTimer(60), StopTimer()), "the timer was stopped"),
    "a call": ((CallEverybody("gather"),), "everybody was called to 2 Gather"),
    "a shout": ((Shout("I1", "lower"),), "what you called on “List” (I1)"),
}


@pytest.mark.parametrize(("commands", "sentence"), STAYS.values(), ids=STAYS)
def test_what_cannot_be_taken_back_is_named_and_nothing_before_it_is_touched(
    busy: Any, commands: tuple[Command, ...], sentence: str
) -> None:
    busy.given("fran", AddStatement("working", "d"), RenameTheme("T1", "I ring"), *commands)
    for _ in range(2):
        assert busy.refused("fran", Undo()).startswith(f"Not undone: {sentence}")
    busy.given("fran", AddStatement("working", "e"), Undo())
    assert not busy.workshop[STATEMENTS]["S5"].stands
    assert busy.refused("fran", Undo()).startswith(f"Not undone: {sentence}")


SAYS: dict[str, tuple[Command, str, str]] = {
    "adding": (AddStatement("future", "I hope"), "“I hope” is withdrawn (S4)", "“I hope” stands again (S4)"),
    "withdrawing": (WithdrawStatement("S1"), "“a” stands again (S1)", "“a” is withdrawn (S1)"),
    "correcting": (CorrectStatement("S1", "A b"), "the words are “a” again (S1)", "the words are “A b” again (S1)"),
    "sorting": (PutStatements(("S3",), "T1"), "“c” is in no theme again (S3)", "“c” is in “I wait” again (S3 in T1)"),
    "a theme": (CreateTheme("future", "I f"), "“I f” is no theme any more (T3)", "“I f” is a theme again (T3)"),
    "merging": (MergeThemes("T1", "T2"), "“I hope” is a theme again (T2)", "“I hope” is part of “I wait” again (T2 in T1)"),
    "renaming": (RenameTheme("T1", "I a"), "the theme is “I wait” again (T1)", "the theme is “I a” again (T1)"),
    "an idea": (AddIdea("T2", "delia", "Goat"), "“Goat” is withdrawn (I3)", "“Goat” stands again (I3)"),
    "a place": (TakeOffGrid("I1"), "“List” is at effort 3 · difference 8 · a quick win again (I1)",
                "“List” is off the grid again (I1)"),
    "a step": (SetStep("grid"), "the workshop is at 2 Gather again", "the workshop is at 6 Grid again"),
    "a spot": (Spotlight("T1"), "the room no longer looks at “I wait” (T1)", "the room looks at “I wait” again (T1)"),
}  # fmt: skip


@pytest.mark.parametrize(("command", "undone", "again"), SAYS.values(), ids=SAYS)
def test_undo_and_redo_say_how_things_are_now_words_first(busy: Any, command: Command, undone: str, again: str) -> None:
    busy.given("fran", command, Undo())
    assert told(busy) == [undone]
    busy.given("fran", Redo())
    assert told(busy) == [again]


def test_everything_of_ones_own_is_taken_back_step_by_step(busy: Any) -> None:
    for _ in range(8):
        busy.given("sam", Undo())
    assert standing(busy.workshop) == {"step": "gather", "spots": {}, "statements": {}, "themes": {}, "ideas": {}}
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


def test_no_theme_goes_while_something_may_come_back_to_it(busy: Any) -> None:
    busy.given("fran", CreateTheme("notworking", "x")).given("sam", PutStatements(("S3",), "T3"), WithdrawStatement("S3"))
    assert "(S3) was withdrawn out of “x” (T3)" in busy.refused("fran", Undo())


def test_an_undo_is_not_undone(busy: Any) -> None:
    busy.given("fran", RenameTheme("T1", "x"), Undo())
    assert "nothing of yours left" in busy.refused("fran", Undo())


def test_who_has_done_nothing_has_nothing_to_undo(busy: Any) -> None:
    assert "nothing of yours left" in busy.refused("bob", Undo())


def test_a_ballot_is_changed_and_not_undone(busy: Any) -> None:
    busy.given("bob", AddStatement("working", "d")).given("fran", OpenRound("themes")).given("bob", CastBallot({"T1": 1}))
    assert "your vote counts as you gave it" in busy.refused("bob", Undo())
    assert open_round(busy.workshop).turnout == 1


def test_what_was_done_after_a_vote_of_ones_own_is_taken_back_and_nothing_before(busy: Any) -> None:
    busy.given("fran", OpenRound("themes")).given("bob", CastBallot({"T1": 1}), AddStatement("working", "d"), Undo())
    assert "your vote" in busy.refused("bob", Undo())
    busy.given("bob", Redo())
    assert busy.workshop[STATEMENTS]["S4"].stands


def test_after_a_vote_was_closed_nobody_is_told_that_something_before_was_their_last(busy: Any) -> None:
    """Whether they voted since is not known any more, and must not be."""
    busy.given("bob", AddStatement("working", "d"), AddStatement("working", "e"), Undo())
    busy.given("fran", OpenRound("themes")).given("ana", CastBallot({"T1": 1})).given("fran", CloseRound(even_so=True))
    for name, command in (("bob", Undo()), ("bob", Redo()), ("sam", Undo())):
        assert "a vote was closed after your last step" in busy.refused(name, command)
    assert "the vote is closed and its ballots are destroyed" in busy.refused("fran", Undo())


def test_a_vote_that_only_the_room_gave_dots_in_hides_nothing(busy: Any) -> None:
    busy.given("bob", AddStatement("working", "d")).given("fran", OpenRound("themes"))
    busy.given("femi", EnterRoomDots({"T1": 1}, 1)).given("fran", CloseRound(even_so=True)).given("bob", Undo())
    assert not busy.workshop[STATEMENTS]["S4"].stands


def test_fifty_steps_are_remembered(story: Any) -> None:
    for number in range(60):
        story.given("sam", AddStatement("working", str(number)))
    for _ in range(50):
        story.given("sam", Undo())
    assert "nothing of yours left" in story.refused("sam", Undo())


BUILT_ON: dict[str, tuple[Command, Command, str]] = {
    "moved again": (PutStatements(("S3",), "T1"), PutStatements(("S3",), "T2"), "(S3) has been moved again since"),
    "withdrawn": (PutStatements(("S1",), None), WithdrawStatement("S1"), "(S1) has been withdrawn since"),
    "renamed again": (RenameTheme("T1", "x"), RenameTheme("T1", "y"), "(T1) has been renamed again since"),
    "corrected again": (CorrectStatement("S1", "x"), CorrectStatement("S1", "y"), "(S1) has been corrected again since"),
    "reworded again": (RewordIdea("I1", "x"), RewordIdea("I1", "y"), "(I1) has been reworded again since"),
    "placed again": (PlaceIdea("I1", 1, 1), PlaceIdea("I1", 2, 2), "(I1) has been moved again since"),
    "a stage further on": (SetStep("vote themes"), SetStep("grid"), "moved the stage on since"),
    "a new statement in a theme": (
        AddStatement("notworking", "d"),
        PutStatements(("S4",), "T1"),
        "has been put into “I wait” (T1)",
    ),
    "a new theme that others fill": (CreateTheme("notworking", "x"), PutStatements(("S3",), "T3"), "others have put"),
    "a new theme with ideas": (CreateTheme("notworking", "x"), AddIdea("T3", "delia", "z"), "(T3) has idea “z” (I3) now"),
    "a new theme that was merged": (CreateTheme("notworking", "x"), MergeThemes("T1", "T3"), "merged into another"),
    "a new idea on the grid": (AddIdea("T1", "delia", "x"), PlaceIdea("I3", 1, 1), "(I3) has been placed on the grid"),
    "out of a theme that was merged": (PutStatements(("S1",), "T2"), MergeThemes("T2", "T1"), "(T1) is no longer a theme"),
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
    assert "(T1) is no longer a theme" in story.refused("sam", Undo())


def test_no_idea_comes_back_to_a_theme_that_its_maker_took_back(story: Any) -> None:
    story.given("femi", CreateTheme("notworking", "I wait"))
    story.given("ana", AddIdea("T1", "delia", "x"), WithdrawIdea("I1")).given("femi", Undo())
    assert "(T1) is no longer a theme" in story.refused("ana", Undo())


def test_no_idea_goes_home_to_a_theme_that_was_merged_since_it_was_split_off(busy: Any) -> None:
    busy.given("fran", SplitTheme("T1", "I am apart", ("I1",))).given("femi", MergeThemes("T2", "T1"))
    assert "(T1) is no longer a theme" in busy.refused("fran", Undo())
    assert busy.workshop[IDEAS]["I1"].theme == "T3"


def test_what_was_withdrawn_comes_back_to_where_all_the_rest_has_gone(busy: Any) -> None:
    busy.given("femi", WithdrawStatement("S1")).given("fran", MergeThemes("T2", "T1")).given("femi", Undo())
    assert busy.workshop[STATEMENTS]["S1"].theme == "T2"


def test_what_was_withdrawn_comes_back_to_its_own_theme_where_a_merge_was_taken_back(busy: Any) -> None:
    busy.given("femi", WithdrawStatement("S1")).given("fran", MergeThemes("T2", "T1"), Undo()).given("femi", Undo())
    assert busy.workshop[STATEMENTS]["S1"].theme == "T1"


TWO_TAKE_BACK: dict[str, tuple[Command, Command]] = {
    "S4": (AddStatement("notworking", "d"), WithdrawStatement("S4")),
    "I3": (AddIdea("T2", "delia", "d"), WithdrawIdea("I3")),
    "E1": (AddThing("T2", "d"), WithdrawThing("E1")),
}


@pytest.mark.parametrize(("id", "both"), TWO_TAKE_BACK.items(), ids=str)
def test_what_two_took_back_stands_again_only_when_both_say_so(busy: Any, id: str, both: tuple[Command, Command]) -> None:
    added, withdrawn = both
    busy.given("ana", added).given("fran", withdrawn).given("ana", Undo()).given("fran", Undo())
    assert not busy.workshop.thing(id).stands
    assert told(busy) == [f"“d” stays withdrawn: somebody else took it back as well ({id})"]
    busy.given("ana", Redo())
    assert busy.workshop.thing(id).stands


def test_words_that_two_took_back_come_back_to_where_they_were(story: Any) -> None:
    story.given("ana", AddStatement("notworking", "a")).given("fran", CreateTheme("notworking", "I wait", ("S1",)))
    story.given("sam", WithdrawStatement("S1")).given("ana", Undo()).given("sam", Undo()).given("ana", Redo())
    assert story.workshop[STATEMENTS]["S1"].theme == "T1"


def test_a_merge_is_taken_back_with_what_was_in_it_and_leaves_what_came_later(busy: Any) -> None:
    busy.given("fran", MergeThemes("T2", "T1")).given("femi", PutStatements(("S3",), "T2"), AddIdea("T2", "delia", "New"))
    busy.given("fran", Undo())
    assert {one.id: one.theme for one in busy.workshop[STATEMENTS].values()} == {"S1": "T1", "S2": "T1", "S3": "T2"}
    assert {one.id: one.theme for one in busy.workshop[IDEAS].values()} == {"I1": "T1", "I2": "T1", "I3": "T2"}
