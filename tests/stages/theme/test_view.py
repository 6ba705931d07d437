"""Clustering: what is dealt to whom, what may fit, how far the pile is."""

from typing import Any

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.view import next_to_sort, progress, suggestions, theme_line, themes
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here

SAID = ("the bus is late", "the bus never comes", "too many forms", "night calls", "forms again and again")


@pytest.fixture
def board(story: Any) -> Board:
    """S1 to S5 not working; T1 (S1) about buses, T2 (S3, S4) about anything, T3 empty; S6 works."""
    story.given("sam", *(AddStatement("notworking", words, f"P{place}") for place, words in enumerate(SAID, start=1)))
    story.given("sam", AddStatement("working", "the bus driver"), CreateTheme("notworking", "I wait for buses", ("S1",)))
    story.given("sam", CreateTheme("notworking", "I am worn out", ("S3", "S4")), CreateTheme("notworking", "I hope"))
    return Board.of(story.workshop)


def test_statements_are_dealt_in_the_order_they_came(board: Board) -> None:
    assert next_to_sort(board, "notworking", (), []) == "S2"


def test_what_lies_before_somebody_else_is_not_dealt(board: Board) -> None:
    assert next_to_sort(board, "notworking", {"S2"}, []) == "S5"
    assert next_to_sort(board, "notworking", {"S2", "S5"}, []) is None


def test_what_was_skipped_comes_last_the_oldest_skip_first(board: Board) -> None:
    assert next_to_sort(board, "notworking", (), ["S2"]) == "S5"
    assert next_to_sort(board, "notworking", (), ["S5", "S2"]) == "S5"


def test_what_was_skipped_and_sorted_by_somebody_since_does_not_come_again(board: Board) -> None:
    assert next_to_sort(board, "notworking", {"S5"}, ["S1", "S2"]) == "S2"


def test_each_question_has_its_own_pile(board: Board) -> None:
    assert next_to_sort(board, "working", (), []) == "S6"
    assert next_to_sort(board, "future", (), []) is None


def test_a_theme_that_shares_words_is_suggested_first_and_says_which_words(board: Board) -> None:
    first, *_ = suggestions(board, board.workshop[STATEMENTS]["S2"])
    assert first.theme.id == "T1"
    assert first.words == "shares bus"


def test_the_largest_themes_fill_up_so_that_the_digits_always_work(board: Board) -> None:
    found = suggestions(board, board.workshop[STATEMENTS]["S2"])
    assert [one.theme.id for one in found] == ["T1", "T2", "T3"]
    assert found[1].words == ""


def test_the_theme_a_statement_is_in_is_not_suggested_for_it(board: Board) -> None:
    assert "T1" not in [one.theme.id for one in suggestions(board, board.workshop[STATEMENTS]["S1"])]


def test_a_theme_line_counts_statements_and_people(board: Board) -> None:
    lines = [theme_line(board, theme.id) for theme in themes(board, "notworking")]
    assert [(line.id, line.counts) for line in lines] == [
        ("T1", "1 · 1 person"),
        ("T2", "2 · 2 people"),
        ("T3", "0 · 0 people"),
    ]


def test_progress_says_who_else_is_sorting_this_pile(board: Board) -> None:
    def sorting(name: str, question: str) -> Here:
        return Here(Person(name, Role.SCRIBE), "theme", "theme", question)

    assert progress(board, "notworking", []) == "3 of 5 sorted · 2 to go"
    others = [sorting("Ben", "notworking"), sorting("Cat", "working"), sorting("Ana", "notworking")]
    assert progress(board, "notworking", others).endswith(" · Ana and Ben are sorting here too")
