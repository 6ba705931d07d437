"""A vote as a person sees it: their dots, the turnout; then the ranking, with room and ballots apart and summed."""

from typing import Any

import pytest

from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.view import VoteView, vote_told, vote_view
from wtfc_tui.views.board import Board
from wtfc_tui.views.policy import own
from wtfc_tui.views.reckoned import Reckoned


@pytest.fixture
def vote(story: Any) -> Any:
    story.given("fran", *(CreateTheme("notworking", f"I {words}") for words in ("wait", "worry", "pay", "hope")))
    return story.given("fran", OpenRound("themes", 5, 3)).given("ana", CastBallot({"T1": 3, "T2": 1}))


def seen(story: Any, name: str, round: str | None = None) -> VoteView:
    came = [story.people[one] for one in ("fran", "sam", "ana", "bob")]
    mine = own(Reckoned(story.workshop), story.people[name].id, story.key(name))
    return vote_view(Board.of(story.workshop), mine, story.people[name], came, round)


def test_somebody_who_has_voted_sees_their_dots_and_what_is_left(vote: Any) -> None:
    view = seen(vote, "ana")
    assert {item.id: item.mine for item in view.items} == {"T1": 3, "T2": 1, "T3": 0, "T4": 0}
    assert view.allowance == "You have 1 of 5 dots left, 3 at most on one"


def test_somebody_who_has_not_voted_has_all_their_dots(vote: Any) -> None:
    assert seen(vote, "bob").left == 5


def test_there_is_no_ranking_while_the_vote_is_open(vote: Any) -> None:
    assert seen(vote, "ana").ranking == ()


def test_the_turnout_waits_for_participants_and_not_for_those_who_run_the_day(vote: Any) -> None:
    assert seen(vote, "bob").turnout == "1 of 2 have voted"


def test_whoever_runs_the_day_and_votes_counts_and_hides_nobody_who_has_not(vote: Any) -> None:
    vote.given("sam", CastBallot({"T1": 1})).given("fran", CastBallot({"T2": 1}))
    assert seen(vote, "bob").turnout == "3 of 4 have voted"
    vote.given("sam", CastBallot({}))
    assert seen(vote, "bob").turnout == "3 of 4 have voted", "taking dots back is nobody's business"
    assert seen(vote.given("bob", CastBallot({"T3": 1})), "bob").turnout == "4 of 4 have voted"
    assert seen(vote.given("fran", CloseRound(even_so=True)), "bob").turnout == "4 voted"


def test_that_all_have_voted_is_not_said_of_a_team_that_may_vote_as_well(vote: Any) -> None:
    team = " · 2 of the team may vote too"
    assert team not in seen(vote, "bob").turnout
    vote.given("bob", CastBallot({"T3": 1}))
    assert seen(vote, "bob").turnout == f"2 of 2 have voted{team}"
    vote.given("sam", CastBallot({"T1": 1}))
    assert seen(vote, "bob").turnout == "3 of 3 have voted · 1 of the team may vote too"


def test_where_nobody_has_come_who_is_waited_for_the_turnout_is_of_nobody(vote: Any) -> None:
    vote.given("fran", CloseRound(even_so=True), OpenRound("themes"))
    mine, fran = own(Reckoned(vote.workshop), vote.people["fran"].id, vote.key("fran")), vote.people["fran"]
    assert vote_view(Board.of(vote.workshop), mine, fran, [fran]).turnout == "0 have voted · 1 of the team may vote too"


def test_ones_vote_is_in_and_what_is_in_it_is_said(vote: Any) -> None:
    assert seen(vote, "ana").cast == "Your vote is in: 3 on “I wait”, 1 on “I worry”"
    assert seen(vote, "bob").cast == ""


def test_the_wall_has_no_dots_to_give_and_is_told_of_none(vote: Any) -> None:
    view = seen(vote, "wall")
    assert (view.left, view.allowance, view.cast) == (None, "", "")
    assert not [line for line in vote_told(view).lines if "dots left" in line or "of yours" in line]
    assert "T1 I wait" in vote_told(view).lines


def test_room_and_ballots_are_shown_apart_and_summed_and_equal_sums_share_a_place(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T3": 4, "T2": 1}, 3)).given("fran", CloseRound(even_so=True))
    ranking = [(one.place, one.id, one.ballots, one.room, one.sum) for one in seen(vote, "bob").ranking]
    assert ranking == [(1, "T3", 0, 4, 4), (2, "T1", 3, 0, 3), (3, "T2", 1, 1, 2), (4, "T4", 0, 0, 0)]
    assert seen(vote, "bob").turnout == "1 voted · 3 more in the room"


def test_equal_sums_share_a_place_and_the_next_place_is_left_out(vote: Any) -> None:
    vote.given("bob", CastBallot({"T2": 2})).given("fran", CloseRound(even_so=True))
    assert [one.place for one in seen(vote, "bob").ranking] == [1, 1, 3, 3]


def test_a_theme_that_was_merged_since_is_still_named_in_the_result(vote: Any) -> None:
    vote.given("sam", MergeThemes("T2", "T1")).given("fran", CloseRound(even_so=True))
    assert seen(vote, "bob").ranking[0].text == "I wait"


def test_an_earlier_round_can_be_looked_at_while_another_is_open(vote: Any) -> None:
    vote.given("fran", CloseRound(even_so=True), OpenRound("themes"))
    assert seen(vote, "ana").round.id == "R2"
    assert seen(vote, "ana", "R1").ranking[0].sum == 3
    assert {item.mine for item in seen(vote, "ana", "R1").items} == {0}


def test_before_the_first_vote_it_says_so(story: Any) -> None:
    assert seen(story, "ana").turnout == "No vote has been opened yet."
