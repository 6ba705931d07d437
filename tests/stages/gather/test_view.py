"""Gathering, seen by somebody who types."""

from typing import Any

from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.gather.view import gather_view, very_like
from wtfc_tui.views.board import Board


def board(story: Any) -> Board:
    return Board.of(story.workshop)


def test_each_person_is_shown_how_much_they_have_answered(story: Any) -> None:
    story.given(
        "sam",
        AddStatement("working", "a", "P1", "family"),
        AddStatement("future", "b", "P1"),
        AddStatement("working", "c", "P2"),
    )
    view = gather_view(board(story), "P01")
    assert [one.words for one in view.answered] == ["working 1 of 2", "not working 0 of 2", "future 1 of 1"]
    assert (view.group, view.total, view.next_person) == ("family", "3 statements · 2 people", "P03")


def test_the_latest_words_come_first_and_withdrawn_ones_not_at_all(story: Any) -> None:
    story.given("sam", *(AddStatement("working", words) for words in "abc"), WithdrawStatement("S2"))
    assert [line.id for line in gather_view(board(story), None).latest] == ["S3", "S1"]


def test_what_says_nearly_the_same_is_pointed_out_and_what_does_not_is_not(story: Any) -> None:
    story.given("sam", AddStatement("working", "The Tuesday lunch club keeps my mother cheerful", "P1"))
    same = very_like(board(story), "working", "my mother is cheerful at the Tuesday lunch club")
    assert same == "very like S1 “The Tuesday lunch club keeps my mother cheerful” (P01)"
    assert very_like(board(story), "notworking", "my mother is cheerful at the Tuesday lunch club") == ""
    assert very_like(board(story), "working", "The bus is late every Tuesday") == ""
