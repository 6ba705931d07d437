"""What success looks like: for a theme, by a perspective; nothing yet from whom; and the day read back."""

from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.success.records import (
    AddSuccess,
    CorrectSuccess,
    SuccessAdded,
    SuccessCorrected,
    SuccessStatement,
    WithdrawSuccess,
)
from wtfc_tui.stages.success.rules import SUCCESSES, perspective_named
from wtfc_tui.stages.success.view import cells, nothing_from, read_aloud, told, wanted
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, SplitTheme
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.views.board import Board
from wtfc_tui.views.policy import public


@pytest.fixture
def themed(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I never know who is coming"), CreateTheme("notworking", "I pay"))


def voted(story: Any) -> Any:
    story.given("fran", OpenRound("themes")).given("sam", EnterRoomDots({"T2": 3}, 1))
    return story.given("fran", CloseRound(even_so=True))


def board(story: Any) -> Board:
    return Board.of(public(story.workshop))


# ── saying ──


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("prov", "providers"), ("PEOPLE", "people and families"), ("families", "people and families"), ("c", "commissioners")],
)
def test_a_perspective_may_be_shortened_and_a_word_in_it_is_enough(themed: Any, typed: str, meant: str) -> None:
    assert themed.when("ana", AddSuccess("t1", typed, "Our rota is kept")) == (
        SuccessAdded("G1", "T1", meant, "Our rota is kept"),
    )


@pytest.mark.parametrize("typed", ["neighbours", "", "  ", "p", "a"])
def test_what_is_no_perspective_or_could_be_two_is_refused_with_the_choices(themed: Any, typed: str) -> None:
    sentence = themed.refused("ana", AddSuccess("T1", typed, "They wave"))
    assert "people and families" in sentence
    assert "providers" in sentence


def test_a_workshop_that_tells_no_perspectives_apart_has_one(themed: Any) -> None:
    assert perspective_named(replace(themed.workshop, perspectives=()), "every") == "everybody"


def test_it_is_said_of_a_theme_that_stands(themed: Any) -> None:
    themed.given("fran", MergeThemes("T1", "T2"))
    assert "(T2) was merged into" in themed.refused("ana", AddSuccess("T2", "prov", "We ring"))


def test_participants_mend_and_withdraw_their_own_and_scribes_anybodys(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "providers", "Our rota is kept"))
    for command in (CorrectSuccess("G1", "It is late"), WithdrawSuccess("G1")):
        assert "not yours to change" in themed.refused("bob", command)
        assert themed.refused("wall", command)
    themed.given("sam", CorrectSuccess("G1", "Our rota holds"), WithdrawSuccess("G1"))
    assert (themed.workshop[SUCCESSES]["G1"].words, themed.workshop[SUCCESSES]["G1"].stands) == ("Our rota holds", False)


def test_the_same_words_again_are_nothing_new(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "providers", "Our rota is kept"))
    assert themed.when("ana", CorrectSuccess("G1", "Our  rota is kept")) == ()


def test_everything_done_to_it_is_taken_back_one_after_the_other(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "prov", "A rota"), CorrectSuccess("G1", "The rota"), WithdrawSuccess("G1"))
    themed.given("ana", Undo(), Undo())
    assert [one.text for one in themed.workshop.standing(SUCCESSES)] == ["A rota"]
    themed.given("ana", Undo())
    assert list(themed.workshop.standing(SUCCESSES)) == []


def test_words_that_somebody_mended_since_are_not_taken_back(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "prov", "A rota"), CorrectSuccess("G1", "The rota"))
    themed.given("sam", CorrectSuccess("G1", "Rotas"))
    assert "corrected again since" in themed.refused("ana", Undo())


def test_it_goes_along_with_its_theme_and_comes_home_when_that_is_taken_back(themed: Any) -> None:
    themed.given("ana", AddSuccess("T2", "prov", "We ask for less")).given("fran", MergeThemes("T1", "T2"))
    assert themed.workshop[SUCCESSES]["G1"].theme == "T1"
    themed.given("fran", Undo(), SplitTheme("T2", "I am short of money", ("G1",)))
    assert themed.workshop[SUCCESSES]["G1"].theme == "T3"


def test_nobody_may_know_which_participant_said_it(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "prov", "A rota"))
    assert public(themed.workshop)[SUCCESSES]["G1"].maker == ""
    assert themed.workshop[SUCCESSES]["G1"].maker == "participant:ana"


def test_erased_words_are_in_no_event_and_not_in_the_thing() -> None:
    added, corrected = SuccessAdded("G1", "T1", "providers", "Ann rings"), SuccessCorrected("G1", "Ann", "Ann rings")
    one = SuccessStatement("G1", "T1", "providers", "Ann rings", "")
    assert {event.words_of for event in (added, corrected)} == {"G1"}
    assert (added.said, corrected.said, one.said) == (("Ann rings",), ("Ann", "Ann rings"), ("Ann rings",))
    assert all("Ann" not in repr(what.without_words()) for what in (added, corrected, one))
    assert ERASED in repr(one.without_words())


# ── the table ──


def test_a_theme_has_a_cell_for_each_perspective_and_empty_ones_are_pointed_out(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "prov", "Our rota is kept")).given("bob", AddSuccess("T1", "people", "I know"))
    assert [(cell.perspective, len(cell.said)) for cell in cells(board(themed), "T1")] == [
        ("people and families", 1), ("commissioners", 0), ("providers", 1),
    ]  # fmt: skip
    assert nothing_from(board(themed), "T1") == ["commissioners"]
    assert told(board(themed), "T1") == [
        "T1 “I never know who is coming”", "G2 people and families: I know", "G1 providers: Our rota is kept",
        "nothing yet from: commissioners",
    ]  # fmt: skip


def test_what_was_withdrawn_leaves_its_cell_empty(themed: Any) -> None:
    themed.given("ana", AddSuccess("T1", "prov", "Our rota is kept"), WithdrawSuccess("G1"))
    assert "providers" in nothing_from(board(themed), "T1")


def test_before_a_vote_it_is_wanted_of_all_themes_and_then_of_those_with_dots_or_with_words(themed: Any) -> None:
    assert [one.id for one in wanted(board(themed))] == ["T1", "T2"]
    voted(themed)
    assert [one.id for one in wanted(board(themed))] == ["T2"]
    themed.given("ana", AddSuccess("T1", "prov", "Our rota is kept"))
    assert [one.id for one in wanted(board(themed))] == ["T2", "T1"]


# ── read back ──


def test_the_day_is_read_back_in_the_order_of_the_vote_without_an_id_and_nothing_is_left_out(themed: Any) -> None:
    voted(themed)
    themed.given("ana", AddSuccess("T2", "prov", "We ask for less"), AddSuccess("T2", "prov", "Bills are plain"))
    assert read_aloud(board(themed)) == [
        "“I pay” · 3 dots",
        "For people and families: nothing yet",
        "For commissioners: nothing yet",
        "For providers: We ask for less",
        "For providers: Bills are plain",
        "Without dots: “I never know who is coming”",
    ]


def test_without_themes_there_is_a_sentence(story: Any) -> None:
    assert read_aloud(board(story)) == ["There are no themes yet."]
