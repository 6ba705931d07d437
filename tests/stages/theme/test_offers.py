"""What is offered: digits that stand still, and themes to merge into, likely ones first."""

from typing import Any

import pytest

from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.theme.offers import Card, card_of, gone, may_go_into, offers, where_now
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme
from wtfc_tui.views.board import Board

SAID = ("the bus is late", "the bus never comes", "forms again", "night calls", "the bus driver shouts")


@pytest.fixture
def pile(story: Any) -> Any:
    """T1 (S1) about buses, T2 (S3) about forms, T3 (S4) about nights, T4 (S5) about buses; S2 is not sorted."""
    story.given("sam", *(AddStatement("notworking", words, f"P{place}") for place, words in enumerate(SAID, start=1)))
    titles = (("I wait for buses", "S1"), ("I fill in forms", "S3"), ("I cannot sleep", "S4"), ("I am shouted at", "S5"))
    return story.given("sam", *(CreateTheme("notworking", title, (one,)) for title, one in titles))


def board(story: Any) -> Board:
    return Board.of(story.workshop)


def beside(story: Any, card: Card) -> list[tuple[str, str, bool]]:
    return [(one.theme.id, one.mark, one.stands) for one in offers(board(story), card)]


def test_digits_keep_their_themes_whatever_others_do_and_what_changed_is_marked(pile: Any) -> None:
    card = card_of(board(pile), "S2")
    assert beside(pile, card) == [("T1", "", True), ("T4", "", True), ("T2", "", True)]
    pile.given("sam", PutStatements(("S1",), "T3"), CreateTheme("notworking", "The bus never comes"))
    assert beside(pile, card) == [("T1", "", True), ("T4", "", True), ("T2", "", True)]
    assert [one.theme.id for one in offers(board(pile), card_of(board(pile), "S2"))] != ["T1", "T4", "T2"]
    pile.given("sam", RenameTheme("T1", "I stand at the stop"))
    assert beside(pile, card)[0] == ("T1", "renamed meanwhile", True)


def test_beside_a_digit_stands_what_its_theme_has_become_by_merging(pile: Any) -> None:
    card = card_of(board(pile), "S2")
    pile.given("sam", MergeThemes("T3", "T1"), MergeThemes("T2", "T3"))
    assert beside(pile, card)[0] == ("T2", "“I wait for buses” is part of it now", True)
    assert where_now(board(pile), "T1") == "T2"


def test_a_theme_that_was_taken_away_keeps_its_digit_and_files_nothing(pile: Any) -> None:
    pile.given("fran", CreateTheme("notworking", "The bus never comes"))
    card = card_of(board(pile), "S2")
    assert [one.theme.id for one in card.beside] == ["T5", "T1", "T4"]
    pile.given("fran", Undo())
    assert beside(pile, card)[0] == ("T5", "taken away meanwhile", False)
    assert where_now(board(pile), "T5") is None


def test_a_card_is_what_was_shown_until_somebody_moves_or_withdraws_it(pile: Any) -> None:
    card = card_of(board(pile), "S2")
    assert gone(board(pile), card) == ""
    pile.given("sam", PutStatements(("S2",), "T3"))
    assert gone(board(pile), card) == "Somebody put “the bus never comes” into “I cannot sleep” (T3)."
    inside = card_of(board(pile), "S2")
    pile.given("sam", MergeThemes("T1", "T3"))
    assert gone(board(pile), inside) == "", "it went along with its theme"
    pile.given("sam", WithdrawStatement("S2"))
    assert gone(board(pile), inside) == "“the bus never comes” (S2) was withdrawn meanwhile."


def test_a_theme_is_never_offered_to_itself_and_likely_ones_come_first(pile: Any) -> None:
    assert [one.id for one in may_go_into(board(pile), "T1")] == ["T4", "T2", "T3"]
    assert next(one.id for one in may_go_into(board(pile), "T4")) == "T1"
