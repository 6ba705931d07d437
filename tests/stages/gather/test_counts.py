"""Counting: piles, members, people. Statements are not people."""

from typing import Any

import pytest

from wtfc_tui.domain.words import counted
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.gather.view import PEOPLE, PILES, SAID, UNTHEMED, gather_view, people
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.view import PEOPLE as PEOPLE_IN
from wtfc_tui.views.board import Board


@pytest.fixture
def board(story: Any) -> Board:
    """Four statements of P01, one of P02, one of nobody known; one of P03 withdrawn. S1 and S2 themed."""
    story.given("sam", *(AddStatement("notworking", words, "P1") for words in "abcd"), AddStatement("notworking", "e", "P2"))
    story.given("sam", AddStatement("working", "f"), AddStatement("working", "g", "P3"), WithdrawStatement("S7"))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1", "S2")))
    return Board.of(story.workshop)


def test_four_statements_of_one_person_are_not_four_people(board: Board) -> None:
    assert len(board[PILES]["notworking"]) == 5
    assert people(board) == 2
    assert board[PEOPLE_IN]["T1"] == {"P01": 2}


def test_people_nobody_knows_are_not_counted_as_people(board: Board) -> None:
    assert board[PEOPLE] == {"": {"P01": 4, "P02": 1}}


def test_withdrawn_statements_are_in_no_pile(board: Board) -> None:
    assert list(board[PILES]["working"]) == ["S6"]
    assert "P03" not in board[SAID]


def test_what_is_in_no_theme_stays_visible_in_the_order_it_came(board: Board) -> None:
    assert list(board[UNTHEMED]["notworking"]) == ["S3", "S4", "S5"]


def test_the_next_person_comes_after_the_highest_code_even_of_words_that_were_withdrawn(board: Board) -> None:
    assert gather_view(board, None).next_person == "P04"


@pytest.mark.parametrize(("amount", "said"), [(0, "0 people"), (1, "1 person"), (2, "2 people")])
def test_amounts_are_said_in_words(amount: int, said: str) -> None:
    assert counted(amount, "person", "people") == said
    assert counted(amount, "statement") == f"{amount} statement{'' if amount == 1 else 's'}"
