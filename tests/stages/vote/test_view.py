"""A vote as a person sees it: their dots, the turnout; then the ranking, with room and ballots apart and summed."""

from typing import Any

import pytest

from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.view import VoteView, vote_view
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.policy import own
from wtfc_tui.views.reckoned import Reckoned


@pytest.fixture
def vote(story: Any) -> Any:
    story.given("fran", *(CreateTheme("notworking", f"I {words}") for words in ("wait", "worry", "pay", "hope")))
    return story.given("fran", OpenRound("themes", 5, 3)).given("ana", CastBallot({"T1": 3, "T2": 1}))


def seen(story: Any, name: str, round: str | None = None) -> VoteView:
    here = [Here(story.people[one]) for one in ("fran", "ana", "bob", "wall", "bob")]
    mine = own(Reckoned(story.workshop), story.people[name].id, story.key(name))
    return vote_view(Board.of(story.workshop), mine, here, round)


def test_somebody_who_has_voted_sees_their_dots_and_what_is_left(vote: Any) -> None:
    view = seen(vote, "ana")
    assert {item.id: item.mine for item in view.items} == {"T1": 3, "T2": 1, "T3": 0, "T4": 0}
    assert view.allowance == "You have 1 of 5 dots left, 3 at most on one"


def test_somebody_who_has_not_voted_has_all_their_dots(vote: Any) -> None:
    assert seen(vote, "bob").left == 5


def test_there_is_no_ranking_while_the_vote_is_open(vote: Any) -> None:
    assert seen(vote, "ana").ranking == ()


def test_the_turnout_counts_people_who_are_here_and_neither_the_wall_nor_a_second_window(vote: Any) -> None:
    assert seen(vote, "bob").turnout == "1 of 3 have voted"


def test_room_and_ballots_are_shown_apart_and_summed_and_equal_sums_share_a_place(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T3": 4, "T2": 1}, 3)).given("fran", CloseRound())
    ranking = [(one.place, one.id, one.ballots, one.room, one.sum) for one in seen(vote, "bob").ranking]
    assert ranking == [(1, "T3", 0, 4, 4), (2, "T1", 3, 0, 3), (3, "T2", 1, 1, 2), (4, "T4", 0, 0, 0)]
    assert seen(vote, "bob").turnout == "1 voted · 3 more in the room"


def test_equal_sums_share_a_place_and_the_next_place_is_left_out(vote: Any) -> None:
    vote.given("bob", CastBallot({"T2": 2})).given("fran", CloseRound())
    assert [one.place for one in seen(vote, "bob").ranking] == [1, 1, 3, 3]


def test_a_theme_that_was_merged_since_is_still_named_in_the_result(vote: Any) -> None:
    vote.given("sam", MergeThemes("T2", "T1")).given("fran", CloseRound())
    assert seen(vote, "bob").ranking[0].text == "I wait"


def test_an_earlier_round_can_be_looked_at_while_another_is_open(vote: Any) -> None:
    vote.given("fran", CloseRound(), OpenRound("themes"))
    assert seen(vote, "ana").round.id == "R2"
    assert seen(vote, "ana", "R1").ranking[0].sum == 3
    assert {item.mine for item in seen(vote, "ana", "R1").items} == {0}


def test_before_the_first_vote_it_says_so(story: Any) -> None:
    assert seen(story, "ana").turnout == "No vote has been opened yet."
