"""Dots of people in the room: by group or without, never both; nobody and no dot counts twice, whatever is entered."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import GROUPS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CloseRound, EnterRoomDots, OpenRound, RoomDots, RoomDotsEntered
from wtfc_tui.stages.vote.rules import ROUNDS, open_round

SCRIBES = ("sam", "femi", "fran")
DOTS, CAP, THEMES = 5, 3, ("T1", "T2", "T3")


def opened(story: Any) -> Any:
    story.given("fran", *(CreateTheme("notworking", f"I {words}") for words in ("wait", "worry", "pay")))
    return story.given("fran", OpenRound("themes", DOTS, CAP))


@pytest.fixture
def vote(story: Any) -> Any:
    return opened(story)


def room(story: Any) -> dict[str, int]:
    """Who or which group -> how many people."""
    return {key: entry.people for key, entry in open_round(story.workshop).room.items()}


def test_a_group_beside_a_total_is_refused_as_its_people_would_count_twice(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 7}, 9))
    refusal = vote.refused("femi", EnterRoomDots({"T1": 2}, 2, "family"))
    assert "The dots of 9 people in the room are entered without a group" in refusal
    assert "take those back first, with 0 people" in refusal


def test_a_total_beside_groups_is_refused_and_names_them(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 2}, 2, "family"), EnterRoomDots({"T2": 1}, 1, "lived"))
    for scribe in SCRIBES:
        refusal = vote.refused(scribe, EnterRoomDots({"T1": 7}, 9))
        assert "entered by group so far (family, lived experience)" in refusal
        assert "name a group, or take those back first, with 0 people" in refusal


def test_no_people_take_an_entry_back_and_the_other_way_is_free(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 7}, 9), EnterRoomDots({}, 0), EnterRoomDots({"T1": 2}, 2, "family"))
    assert room(vote) == {"family": 2}
    vote.given("femi", EnterRoomDots({}, 0, "family"), EnterRoomDots({"T1": 7}, 9))
    assert open_round(vote.workshop).room_people == 9
    assert open_round(vote.workshop).room_groups == ()


def test_what_is_taken_back_without_having_been_there_is_nothing_new(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 2}, 2, "family"))
    assert vote.when("femi", EnterRoomDots({}, 0)) == ()
    assert vote.when("femi", EnterRoomDots({}, 0, "lived")) == ()


def test_the_same_again_is_nothing_new_and_a_scribe_sees_what_they_entered_last(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 2}, 2, "family"))
    assert vote.when("sam", EnterRoomDots({"t1": 2, "T2": 0}, 2, "fam")) == ()
    assert vote.when("femi", EnterRoomDots({"T1": 2}, 2, "family")) == (
        RoomDotsEntered("R1", "facilitator:femi", "family", 2, {"T1": 2}),
    )
    mine = open_round(vote.workshop).mine
    assert mine("facilitator:femi", "").room == {"family": RoomDots(2, {"T1": 2}, "facilitator:femi")}
    assert mine("scribe:sam", "").room == {}


def test_after_the_close_only_the_sums_are_left_of_the_room(vote: Any) -> None:
    vote.given("sam", EnterRoomDots({"T1": 2}, 2, "family")).given("fran", CloseRound(even_so=True))
    over = vote.workshop[ROUNDS]["R1"]
    assert (over.room, over.room_groups, over.room_people, over.team) == ({}, (), 2, 0)


ENTRY = some.tuples(
    some.sampled_from(SCRIBES),
    some.dictionaries(some.sampled_from(THEMES), some.integers(0, 40), max_size=3),
    some.integers(0, 12),
    some.none() | some.sampled_from(GROUPS),
)


@given(some.lists(ENTRY, max_size=25))
def test_whatever_is_entered_the_room_has_no_more_people_and_dots_than_the_entries_that_stand(
    new_story: Any, entries: list[tuple[str, dict[str, int], int, str | None]]
) -> None:
    story, stand = opened(new_story()), dict[str, tuple[int, dict[str, int]]]()
    for scribe, dots, people, group in entries:
        there = set(stand)
        answer = story.when(scribe, EnterRoomDots(dots, people, group))
        if isinstance(answer, Refused):
            assert set(room(story)) == there
            continue
        key = group or story.people[scribe].id
        stand.pop(key, None)
        if people:
            stand[key] = (people, dots)
        running = open_round(story.workshop)
        assert room(story) == {key: people for key, (people, _) in stand.items()}
        assert all(key in GROUPS for key in stand) or not any(key in GROUPS for key in stand)
        assert running.room_people == sum(people for people, _ in stand.values())
        assert sorted(running.room_groups) == sorted(key for key in stand if key in GROUPS)
    story.given("fran", CloseRound(even_so=True))
    over = story.workshop[ROUNDS]["R1"]
    for one in over.results:
        assert one.room_dots == sum(dots.get(one.item, 0) for _, dots in stand.values())
        assert one.room_dots <= CAP * over.room_people
    assert sum(one.room_dots for one in over.results) <= DOTS * over.room_people
