"""The result by constituency: asked for when the vote is opened, and shown only where nobody can be told from it."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.settings import GROUPS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.disclosure import by_group
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, GroupDots, OpenRound, RoomDots, Round, SetVoteRules
from wtfc_tui.stages.vote.rules import ROUNDS


@pytest.fixture
def themes(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I ring"))


@pytest.fixture
def vote(themes: Any) -> Any:
    return themes.given("fran", SetVoteRules(fewest=1, fewest_of_group=2), OpenRound("themes", 5, 3, by_group=True))


def result(vote: Any) -> tuple[GroupDots, ...]:
    vote.given("fran", CloseRound())
    return vote.workshop[ROUNDS]["R1"].group_results


def test_what_a_group_of_enough_voters_gave_is_shown_when_the_vote_is_closed(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 2}, "fam")).given("bob", CastBallot({"T2": 1}, "family"))
    assert result(vote) == (GroupDots("family", 2, "T1", 2), GroupDots("family", 2, "T2", 1))


def test_of_a_group_of_fewer_nothing_is_shown(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 2}, "family")).given("bob", CastBallot({"T2": 1}, "lived"))
    assert result(vote) == ()


def test_a_group_is_not_shown_where_taking_it_from_the_whole_would_show_the_last_one(vote: Any) -> None:
    for name, group in (("ana", "family"), ("bob", "family"), ("femi", "lived")):
        vote.given(name, CastBallot({"T1": 2}, group))
    assert result(vote) == ()


def test_whoever_would_rather_not_say_is_one_of_the_others(vote: Any) -> None:
    vote.given("ana", CastBallot({"T1": 2}, "family")).given("bob", CastBallot({"T2": 1}, ""))
    assert result(vote) == ()


def test_a_ballot_that_is_changed_keeps_its_group_until_another_is_named(vote: Any) -> None:
    for name in ("ana", "bob"):
        vote.given(name, CastBallot({"T1": 2}, "family"), CastBallot({"T1": 1}))
    vote.given("bob", CastBallot({"T1": 1}, "family"))
    assert [one.dots for one in result(vote)] == [2, 0]


def test_nobody_is_asked_for_a_group_unless_the_vote_was_opened_so(themes: Any) -> None:
    themes.given("fran", OpenRound("themes"))
    assert "give only your dots" in themes.refused("ana", CastBallot({"T1": 1}, "family"))


def test_a_group_that_is_none_is_refused_with_the_choices(vote: Any) -> None:
    assert "commissioner" in vote.refused("ana", CastBallot({"T1": 1}, "neighbours"))


GROUP = st.sampled_from(["", *GROUPS])
BALLOT = st.dictionaries(st.sampled_from(["T1", "T2"]), st.integers(1, 3))
ROOM = st.dictionaries(st.sampled_from(GROUPS), st.integers(1, 9))


@given(st.lists(st.tuples(GROUP, BALLOT), max_size=40), ROOM, st.integers(1, 6))
def test_whoever_is_not_in_a_group_that_is_shown_is_nobody_or_one_of_enough(
    ballots: list[tuple[str, dict[str, int]]], room: dict[str, int], least: int
) -> None:
    round = Round(
        "R1", "themes", ("T1", "T2"), 5, 3, by_group=True,
        ballots={str(at): dots for at, (_, dots) in enumerate(ballots)},
        groups={str(at): group for at, (group, _) in enumerate(ballots)},
        room={group: RoomDots(people, {}, "sam") for group, people in room.items()},
    )  # fmt: skip
    shown = {one.group: one.voters for one in by_group(round, least)}
    voted = Counter(group for group, dots in ballots if dots)
    assert all(voters == voted[group] + room.get(group, 0) >= least for group, voters in shown.items())
    for rest in (sum(voted[one] for one in ("", *GROUPS) if one not in shown),
                 sum(room[one] for one in room if one not in shown)):  # fmt: skip
        assert not shown or rest == 0 or rest >= least
