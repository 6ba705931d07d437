"""What an undo took back can be done again, until its person does something else, and while nothing of it has changed."""

from typing import Any

import pytest

from tests.stages.busy import made_busy, standing
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import SetStep
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.theme.records import MergeThemes, PutStatements
from wtfc_tui.stages.vote.records import CastBallot, OpenRound


@pytest.fixture
def busy(story: Any) -> Any:
    return made_busy(story)


def test_who_took_nothing_back_has_nothing_to_do_again(busy: Any) -> None:
    assert "nothing to do again" in busy.refused("sam", Redo())


def test_whatever_one_does_next_ends_what_could_be_done_again(busy: Any) -> None:
    busy.given("sam", Undo(), AddStatement("future", "d"))
    assert "nothing to do again" in busy.refused("sam", Redo())


def test_what_others_do_next_does_not(busy: Any) -> None:
    busy.given("sam", Undo()).given("fran", AddStatement("future", "d")).given("sam", Redo())
    assert busy.workshop[IDEAS]["I1"].place


def test_a_vote_since_ends_it_too(busy: Any) -> None:
    busy.given("fran", OpenRound("themes")).given("bob", AddStatement("working", "d"), Undo(), CastBallot({"T1": 1}))
    assert "you have done something else since" in busy.refused("bob", Redo())


CHANGED: dict[str, tuple[Command, Command, str]] = {
    "words": (CorrectStatement("S1", "x"), CorrectStatement("S1", "y"), "(S1) has been"),
    "what was withdrawn": (WithdrawStatement("S1"), PutStatements(("S1",), "T2"), "(S1) has been changed since"),
    "a theme that has more in it now": (MergeThemes("T1", "T2"), PutStatements(("S3",), "T2"), "(T2) has “c” (S3) now"),
    "a theme with an idea now": (MergeThemes("T1", "T2"), AddIdea("T2", "delia", "x"), "(T2) has “x” (I3) now"),
    "a theme that is gone": (PutStatements(("S3",), "T2"), MergeThemes("T1", "T2"), "(T2) is no longer a theme"),
    "a place": (PlaceIdea("I1", 1, 1), PlaceIdea("I1", 2, 2), "(I1) has been moved again since"),
    "a step": (SetStep("grid"), SetStep("chefs"), "moved the stage on since"),
    "an idea": (AddIdea("T2", "delia", "x"), MergeThemes("T1", "T2"), "(I3) has been changed since"),
}


@pytest.mark.parametrize(("mine", "theirs", "sentence"), CHANGED.values(), ids=CHANGED)
def test_what_has_changed_since_is_not_done_again(busy: Any, mine: Command, theirs: Command, sentence: str) -> None:
    busy.given("fran", mine, Undo()).given("femi", theirs)
    before = standing(busy.workshop)
    refusal = busy.refused("fran", Redo())
    assert refusal.startswith("Not done again: ")
    assert sentence in refusal
    assert standing(busy.workshop) == before
