"""Ids can be said aloud, typed in any way, and are never given twice."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.ids import item_id, person_code
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.day.records import GiveLead, SetStep
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import CastBallot, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS


@pytest.mark.parametrize("typed", ["S12", "s12", " S12 ", "s012", "S0012"])
def test_an_id_may_be_typed_in_any_case_with_any_zeros(typed: str) -> None:
    assert item_id(typed, STATEMENTS) == "S12"


@pytest.mark.parametrize("typed", ["", "S", "12", "S0", "S-1", "S1.5", "X3", "S1234567", "S١", "S12 S13", "\ud800"])
def test_what_is_no_id_is_not_understood_and_the_sentence_shows_one(typed: str) -> None:
    with pytest.raises(Refused, match=r"\(S12\)") as refused:
        item_id(typed, STATEMENTS)
    assert refused.value.why is Why.NOT_UNDERSTOOD


def test_a_statement_where_a_theme_is_wanted_is_not_understood() -> None:
    with pytest.raises(Refused, match="theme"):
        item_id("S12", THEMES)


@pytest.mark.parametrize("typed", ["P07", "p7", "7", "07", " P007 "])
def test_a_person_code_may_be_typed_in_any_way(typed: str) -> None:
    assert person_code(typed) == "P07"


@pytest.mark.parametrize("typed", ["", "P", "P0", "Ana", "P1000", "-1", "P٧"])
def test_what_is_no_person_code_is_not_understood(typed: str) -> None:
    with pytest.raises(Refused, match="P07"):
        person_code(typed)


@given(st.integers(1, 999))
def test_a_person_code_reads_back_as_itself(number: int) -> None:
    code = person_code(str(number))
    assert person_code(code) == code
    assert re.fullmatch(r"P\d{2,3}", code)


def test_statements_themes_ideas_and_rounds_are_counted_apart_and_in_order(story: Any) -> None:
    story.given("fran", AddStatement("working", "a"), AddStatement("future", "b"), CreateTheme("notworking", "I c"))
    story.given("fran", AddIdea("T1", "jamie", "d"), OpenRound("themes"))
    assert [*story.workshop[STATEMENTS], *story.workshop[THEMES], *story.workshop[IDEAS], *story.workshop[ROUNDS]] == [
        "S1", "S2", "T1", "I1", "R1",
    ]  # fmt: skip


def test_the_id_of_a_withdrawn_statement_is_not_given_again(story: Any) -> None:
    story.given("fran", AddStatement("working", "a"), WithdrawStatement("S1"), AddStatement("working", "b"))
    assert story.workshop[STATEMENTS]["S1"].text == "a"
    assert story.workshop[STATEMENTS]["S2"].text == "b"


def test_the_id_of_a_theme_that_was_undone_is_not_given_again(story: Any) -> None:
    story.given("fran", CreateTheme("working", "I a"), Undo(), CreateTheme("working", "I b"))
    assert [theme.id for theme in list(story.workshop.standing(THEMES))] == ["T2"]


def test_ids_go_beyond_ninety_nine(story: Any) -> None:
    for number in range(120):
        story.given("fran", AddStatement("working", f"number {number}"))
    assert list(story.workshop[STATEMENTS])[-1] == "S120"


def test_an_id_that_was_never_given_is_no_such_thing_and_the_sentence_says_how_far_they_go(story: Any) -> None:
    assert story.refused("fran", CorrectStatement("S3", "x")) == "There is no S3: there are none yet."
    story.given("fran", AddStatement("working", "a"), AddStatement("working", "b"))
    assert story.refused("fran", CorrectStatement("S3", "x")) == "There is no S3: they go up to S2 so far."


HOSTILE = "\x1b]0;x\x07\u202e\ud800\n"
ECHOING = (
    CorrectStatement(HOSTILE, "x"), AddStatement(HOSTILE, "x"), AddStatement("working", "x", person=HOSTILE),
    GiveLead(HOSTILE), SetStep(HOSTILE), CastBallot({HOSTILE: 1}),
)  # fmt: skip


@pytest.mark.parametrize("command", ECHOING, ids=lambda command: type(command).__name__)
def test_a_sentence_that_repeats_what_was_typed_can_be_printed(story: Any, command: Command) -> None:
    story.given("fran", CreateTheme("notworking", "I a"), OpenRound("themes"))
    assert story.refused("fran", command).isprintable()
