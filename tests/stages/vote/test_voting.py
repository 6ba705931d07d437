"""Voting with dots: secret while open, changeable until the close, tallied once, each round for itself."""

from typing import Any

import pytest

from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes
from wtfc_tui.stages.vote.records import (
    BallotCast,
    CastBallot,
    CloseRound,
    EnterRoomDots,
    ItemResult,
    OpenRound,
    RoundClosed,
    RoundOpened,
    SetVoteRules,
)
from wtfc_tui.stages.vote.rules import ROUNDS, open_round


@pytest.fixture
def vote(story: Any) -> Any:
    """A round on T1, T2 and T3: five dots each, three at most on one."""
    story.given("fran", *(CreateTheme("notworking", f"I {words}") for words in ("wait", "worry", "pay")))
    return story.given("fran", OpenRound("themes"))


def results(story: Any, round: str = "R1") -> dict[str, tuple[int, int]]:
    return {one.item: (one.dots, one.room_dots) for one in story.workshop[ROUNDS][round].results}


def test_the_vote_on_themes_is_on_what_is_not_working(story: Any) -> None:
    story.given(
        "fran", CreateTheme("working", "I laugh"), CreateTheme("notworking", "I wait"), CreateTheme("future", "I hope")
    )
    assert story.when("fran", OpenRound("themes", 4, 2)) == (RoundOpened("R1", "themes", ("T2",), 4, 2),)


def test_a_workshop_without_themes_of_what_is_not_working_votes_on_those_it_has(story: Any) -> None:
    story.given("fran", CreateTheme("working", "I laugh"), CreateTheme("future", "I hope"), OpenRound("themes"))
    assert open_round(story.workshop).items == ("T1", "T2")


def test_a_vote_on_ideas_leaves_withdrawn_ones_out(vote: Any) -> None:
    vote.given("ana", AddIdea("T1", "delia", "a"), AddIdea("T1", "delia", "b"), WithdrawIdea("I1"))
    vote.given("fran", CloseRound(even_so=True), OpenRound("ideas"))
    assert open_round(vote.workshop).items == ("I2",)


def test_there_must_be_something_to_vote_on(story: Any) -> None:
    assert "no themes to vote on" in story.refused("fran", OpenRound("themes"))
    assert "no ideas to vote on" in story.refused("fran", OpenRound("ideas"))


def test_one_round_at_a_time(vote: Any) -> None:
    assert "The vote on themes is still open (R1)" in vote.refused("fran", OpenRound("ideas"))


@pytest.mark.parametrize(("dots", "cap"), [(0, 0), (5, 0), (3, 4), (101, 1), (-1, -1)])
def test_dots_and_cap_must_make_sense(story: Any, dots: int, cap: int) -> None:
    story.given("fran", CreateTheme("notworking", "I wait"))
    assert "Give 1 to 100 dots" in story.refused("fran", OpenRound("themes", dots, cap))


def test_a_ballot_can_be_changed_until_the_round_closes(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3, "T2": 2}), CastBallot({"T3": 1}))
    vote.given("fran", CloseRound(even_so=True))
    assert results(vote) == {"T1": (0, 0), "T2": (0, 0), "T3": (1, 0)}
    assert "No vote is open" in vote.refused("ana", CastBallot({"T1": 1}))


def test_an_empty_ballot_takes_every_dot_back_and_nobody_sees_that_it_did(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3}), CastBallot({"T1": 0}))
    assert open_round(vote.workshop).turnout == 1
    vote.given("fran", CloseRound())
    assert results(vote)["T1"] == (0, 0)


@pytest.mark.parametrize(
    ("ballots", "people", "said"),
    [
        (("ana",), 0, "Only 1 person voted by ballot, fewer than 3"),
        (("ana", "bob"), 9, "Only 2 people voted by ballot, fewer than 3"),
        (("ana", "bob", "sam"), 2, "Only 2 people voted in the room, fewer than 3"),
    ],
)
def test_a_result_that_tells_who_chose_what_is_shown_only_to_who_has_read_that(
    vote: Any, ballots: tuple[str, ...], people: int, said: str
) -> None:
    for name in ballots:
        vote.given(name, CastBallot({"T1": 1}))
    vote.given("sam", EnterRoomDots({"T2": people}, people))
    assert said in vote.refused("fran", CloseRound())
    assert open_round(vote.workshop)
    vote.given("fran", CloseRound(even_so=True))
    assert results(vote)["T1"] == (len(ballots), 0)


def test_a_ballot_without_dots_hides_nobody(vote: Any) -> None:
    for name in ("ana", "bob", "sam"):
        vote.given(name, CastBallot({"T1": 1}))
    vote.given("sam", CastBallot({}))
    assert "Only 2 people voted by ballot" in vote.refused("fran", CloseRound())


@pytest.mark.parametrize("ballots", [(), ("ana", "bob", "sam")])
def test_nobodys_choice_and_that_of_enough_people_need_no_warning(vote: Any, ballots: tuple[str, ...]) -> None:
    for name in ballots:
        vote.given(name, CastBallot({"T1": 1}))
    vote.given("fran", CloseRound())
    assert not open_round(vote.workshop)


def test_how_many_are_enough_is_a_rule_of_the_workshop_that_can_be_set_and_taken_back(vote: Any) -> None:
    vote.given("fran", SetVoteRules(fewest=1), Undo()).given("ana", CastBallot({"T1": 1}))
    assert "fewer than 3" in vote.refused("fran", CloseRound())
    vote.given("fran", SetVoteRules(fewest=1), CloseRound())
    assert "from 1 to 100" in vote.refused("fran", SetVoteRules(fewest=0))


def test_a_ballot_that_says_the_same_again_is_nothing_new(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3}))
    assert vote.when("ana", CastBallot({"t1": 3, "T2": 0})) == ()


@pytest.mark.parametrize("dots", [{"T1": 3, "T2": 3}, {"T1": 2, "T2": 2, "T3": 2}, {"T1": 4}, {"T1": 2, "t01": 2}])
def test_nobody_gives_more_than_their_dots_or_the_cap(vote: Any, dots: dict[str, int]) -> None:
    assert "dots" in vote.refused("ana", CastBallot(dots))
    assert open_round(vote.workshop).turnout == 0


def test_nobody_takes_dots_away_from_an_item(vote: Any) -> None:
    assert "fewer than no dots" in vote.refused("ana", CastBallot({"T1": -3, "T2": 3}))


def test_dots_go_only_to_what_is_in_the_vote(vote: Any) -> None:
    vote.given("fran", CreateTheme("notworking", "I came late"))
    assert "(T4) is not in this vote" in vote.refused("ana", CastBallot({"T4": 1}))
    assert "not an id here" in vote.refused("ana", CastBallot({"I1": 1}))


def test_each_person_has_one_ballot_and_the_turnout_counts_them(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 1}), CastBallot({"T1": 2})).given("bob", CastBallot({"T1": 3}))
    assert open_round(vote.workshop).turnout == 2


def test_the_room_and_the_ballots_are_tallied_apart(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3})).given("bob", CastBallot({"T1": 2, "T2": 1}))
    vote.given("sam", EnterRoomDots({"T1": 7, "T3": 1}, people=9)).given("femi", EnterRoomDots({"T1": 2}, 2))
    assert vote.when("fran", CloseRound(even_so=True)) == (
        RoundClosed("R1", (ItemResult("T1", 5, 9), ItemResult("T2", 1, 0), ItemResult("T3", 0, 1)), 2, 11),
    )


def test_entering_the_dots_of_a_group_again_replaces_them(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 7}, 9, "family")).given("femi", EnterRoomDots({"T2": 4}, 8, "family"))
    assert open_round(vote.workshop).room_people == 8
    vote.given("fran", CloseRound(even_so=True))
    assert results(vote)["T1"] == (0, 0)
    assert results(vote)["T2"] == (0, 4)


def test_two_scribes_enter_the_dots_of_their_own_tables(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 1}, 1)).given("femi", EnterRoomDots({"T1": 2}, 1)).given(
        "fran", CloseRound(even_so=True)
    )
    assert results(vote)["T1"] == (0, 3)


@pytest.mark.parametrize(("dots", "people"), [({"T1": 4}, 1), ({"T1": 6, "T2": 5}, 2), ({"T1": 1}, 0), ({}, -1), ({}, 1001)])
def test_the_dots_of_the_room_are_checked_against_its_heads(vote: Any, dots: dict[str, int], people: int) -> None:
    assert vote.refused("sam", EnterRoomDots(dots, people))
    assert open_round(vote.workshop).room_people == 0


def test_results_of_two_rounds_are_never_mixed(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3})).given("sam", EnterRoomDots({"T2": 2}, 2)).given(
        "fran", CloseRound(even_so=True)
    )
    vote.given("fran", OpenRound("themes", 2, 2))
    assert open_round(vote.workshop).turnout == 0
    vote.given("bob", CastBallot({"T3": 2})).given("fran", CloseRound(even_so=True))
    assert results(vote, "R1") == {"T1": (3, 0), "T2": (0, 2), "T3": (0, 0)}
    assert results(vote, "R2") == {"T1": (0, 0), "T2": (0, 0), "T3": (2, 0)}


def test_what_got_no_dots_is_in_the_results(vote: Any) -> None:
    vote.given("fran", CloseRound(even_so=True))
    assert set(results(vote)) == {"T1", "T2", "T3"}


def test_a_theme_that_is_merged_during_the_vote_keeps_its_dots(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 2})).given("sam", MergeThemes("T2", "T1")).given("bob", CastBallot({"T1": 1}))
    vote.given("fran", CloseRound(even_so=True))
    assert results(vote)["T1"] == (3, 0)


def test_after_the_close_no_ballot_is_left(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3})).given("sam", EnterRoomDots({"T2": 2}, 2)).given(
        "fran", CloseRound(even_so=True)
    )
    assert vote.workshop[ROUNDS]["R1"].ballots == {}
    assert vote.workshop[ROUNDS]["R1"].room == {}


def test_a_ballot_stands_in_the_log_under_no_name(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 3}))
    assert isinstance(vote.log[-1].event, BallotCast)
    assert vote.log[-1].actor == ""


def test_a_ballot_read_from_the_log_without_its_voter_counts_nothing(vote: Any) -> None:
    blank = Recorded(vote.workshop.seq + 1, vote.now, "", BallotCast("R1", "", {}))
    assert open_round(PROCESS.evolve(vote.workshop, blank)) == open_round(vote.workshop)


def test_a_ballot_without_a_place_to_lie_is_refused_rather_than_lost(vote: Any) -> None:
    answer = PROCESS.decide(vote.workshop, CastBallot({"T1": 1}), Asking(vote.people["ana"], vote.now, ballot_key=""))
    assert isinstance(answer, Refused)
    assert answer.why is Why.TRY_AGAIN
