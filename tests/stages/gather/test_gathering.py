"""Gathering: what people say, verbatim, with who said it; corrections stand beside, nothing is overwritten."""

from typing import Any

import pytest

from wtfc_tui.stages.gather.records import (
    AddStatement,
    CorrectStatement,
    StatementAdded,
    StatementCorrected,
    StatementWithdrawn,
    WithdrawStatement,
)
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme


def test_a_statement_is_kept_word_for_word_with_person_group_and_source(story: Any) -> None:
    words = "My sister’s Tuesdays – “golden” [truly] 🙂"
    assert story.when("sam", AddStatement("working", words, "p7", "family", "questionnaire")) == (
        StatementAdded("S1", "working", "P07", "family", words, "questionnaire"),
    )


SHORT = [("w", "working"), ("not", "notworking"), ("NOT-Working", "notworking"), ("f", "future")]


@pytest.mark.parametrize(("typed", "question"), SHORT)
def test_a_question_may_be_shortened(story: Any, typed: str, question: str) -> None:
    story.given("sam", AddStatement(typed, "Tea"))
    assert story.workshop[STATEMENTS]["S1"].question == question


@pytest.mark.parametrize("typed", ["", "x", "workingx", "?"])
def test_a_question_that_is_none_is_refused_with_the_choices(story: Any, typed: str) -> None:
    assert "working, notworking, future" in story.refused("sam", AddStatement(typed, "Tea"))


def test_the_group_of_a_person_is_known_from_what_they_said_before(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P1", "lived"), AddStatement("working", "b", "P1"))
    assert story.workshop[STATEMENTS]["S2"].group == "lived"


def test_a_statement_of_nobody_knows_no_group(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", None, "lived"), AddStatement("working", "b"))
    assert story.workshop[STATEMENTS]["S2"].group is None


def test_the_same_words_may_be_said_twice(story: Any) -> None:
    story.given("sam", AddStatement("working", "Tea", "P1"), AddStatement("working", "Tea", "P2"))
    assert len(story.workshop[STATEMENTS]) == 2


def test_a_participants_first_statement_gives_them_the_next_free_code_and_they_keep_it(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P4"))
    story.given("ana", AddStatement("working", "b"), AddStatement("future", "c")).given("bob", AddStatement("working", "d"))
    assert [one.person for one in story.workshop[STATEMENTS].values()] == ["P04", "P05", "P05", "P06"]


def test_a_participant_may_bring_the_code_from_their_card(story: Any) -> None:
    story.given("ana", AddStatement("working", "a", "P12"), AddStatement("working", "b"))
    assert {one.person for one in story.workshop[STATEMENTS].values()} == {"P12"}


def test_a_participant_cannot_speak_as_somebody_else(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P1"))
    assert "somebody else's code" in story.refused("ana", AddStatement("working", "b", "P1"))
    story.given("ana", AddStatement("working", "b"))
    assert "your code is P02" in story.refused("ana", AddStatement("working", "c", "P3"))


def test_somebody_who_takes_the_last_code_leaves_codes_for_everybody_else(story: Any) -> None:
    story.given("ana", AddStatement("working", "a", "P999")).given("bob", AddStatement("working", "b"))
    assert story.workshop[STATEMENTS]["S2"].person == "P01"


def test_a_correction_stands_beside_the_words_with_who_when_and_why(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tuesdys"))
    assert story.when("sam", CorrectStatement("S1", "Tuesdays", "typing")) == (
        StatementCorrected("S1", "Tuesdays", "Tuesdys", "typing"),
    )
    [version] = story.workshop[STATEMENTS]["S1"].earlier
    assert (version.text, version.by, version.at, version.why) == ("Tuesdys", "scribe:sam", story.now, "typing")


def test_every_earlier_wording_is_kept_in_order(story: Any) -> None:
    story.given("ana", AddStatement("working", "a"), CorrectStatement("S1", "b"), CorrectStatement("S1", "c"))
    assert [version.text for version in story.workshop[STATEMENTS]["S1"].earlier] == ["a", "b"]


def test_when_two_mend_the_same_statement_both_wordings_are_kept_and_the_later_one_stands(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tuesdys"))
    story.given("sam", CorrectStatement("S1", "Tuesdays")).given("fran", CorrectStatement("S1", "On Tuesdays"))
    statement = story.workshop[STATEMENTS]["S1"]
    assert statement.text == "On Tuesdays"
    assert [(version.text, version.by) for version in statement.earlier] == [
        ("Tuesdys", "scribe:sam"),
        ("Tuesdays", "facilitator:fran"),
    ]


def test_a_correction_to_the_same_words_is_no_correction(story: Any) -> None:
    story.given("ana", AddStatement("working", "a"))
    assert story.when("ana", CorrectStatement("S1", " a ")) == ()


def test_a_withdrawn_statement_leaves_its_theme_and_keeps_its_words(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), CreateTheme("working", "I am", ("S1",)))
    assert story.when("sam", WithdrawStatement("S1")) == (StatementWithdrawn("S1", ""),)
    one = story.workshop[STATEMENTS]["S1"]
    assert (one.text, one.theme, one.withdrawn, one.was_in) == ("a", None, True, "T1")


def test_what_was_withdrawn_stays_as_it_is(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), WithdrawStatement("S1"))
    for command in (CorrectStatement("S1", "b"), WithdrawStatement("S1"), CreateTheme("working", "I am", ("S1",))):
        assert story.refused("sam", command) == "“a” (S1) was withdrawn, so it stays as it is."


def test_words_may_be_a_thousand_characters_long_and_no_longer(story: Any) -> None:
    story.given("sam", AddStatement("working", "x" * 1000))
    assert "1000 characters; this has 1 more" in story.refused("sam", AddStatement("working", "x" * 1001))
    assert "needs words" in story.refused("sam", AddStatement("working", " \u200b "))
