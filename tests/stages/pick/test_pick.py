"""Everybody picks one main idea at most, may change it and take it back; who picks is named, and so is what is lacking."""

from typing import Any

import pytest

from tests.stages.busy import told
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.pick.records import PickFor, PickIdea
from wtfc_tui.stages.pick.view import in_turn, pointed, pointed_out
from wtfc_tui.stages.pick.view import told as all_told
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board


@pytest.fixture
def ideas(story: Any) -> Any:
    """Three ideas, and Ana and Bob have come."""
    story.given("ana", Join()).given("bob", Join()).given("fran", Join(), CreateTheme("notworking", "I wait"))
    return story.given("sam", *(AddIdea("T1", "delia", words) for words in ("List", "Tea", "Goat")))


def picks(story: Any) -> dict[str, list[str]]:
    """Idea -> who picked it."""
    return {one.id: [by.name for by in one.picked_by] for one in story.workshop[IDEAS].values() if one.picked_by}


def out(story: Any, *here: str) -> list[str]:
    return pointed_out(pointed(Board.of(story.workshop), [story.people[name] for name in here]))


# ── one idea each ──


def test_another_pick_replaces_the_first(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1"), PickIdea("i2"))
    assert picks(ideas) == {"I2": ["Ana"]}


def test_picking_the_same_again_changes_nothing(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1"))
    assert ideas.when("ana", PickIdea("I1")) == ()
    assert ideas.when("bob", PickIdea(None)) == ()


def test_pickers_stand_by_name_so_that_nobody_was_first(ideas: Any) -> None:
    ideas.given("bob", PickIdea("I1")).given("ana", PickIdea("I1"))
    assert picks(ideas) == {"I1": ["Ana", "Bob"]}


def test_a_scribe_picks_for_people_in_the_room_by_name_however_it_is_written(ideas: Any) -> None:
    ideas.given("sam", PickFor("Mrs Ahmed", "I1"), PickFor("mrs  ahmed", "I2"))
    assert picks(ideas) == {"I2": ["Mrs Ahmed"]}


def test_what_a_scribe_picks_for_somebody_with_a_screen_is_that_persons_own_pick(ideas: Any) -> None:
    ideas.given("sam", PickFor("ana", "I1")).given("ana", PickIdea("I2"))
    assert picks(ideas) == {"I2": ["Ana"]}


def test_somebody_who_comes_later_finds_what_was_picked_for_them(story: Any) -> None:
    story.given("fran", CreateTheme("notworking", "I wait")).given("sam", AddIdea("T1", "delia", "List"))
    story.given("sam", PickFor("bob", "I1")).given("bob", Join(), PickIdea(None))
    assert picks(story) == {}


def test_two_of_one_name_and_different_roles_pick_for_themselves(ideas: Any) -> None:
    ideas.given("sam", PickFor("Fran", "I1"), PickFor("Sam", "I2")).given("fran", PickIdea("I3"))
    assert picks(ideas) == {"I2": ["Sam"], "I3": ["Fran"]}


def test_a_withdrawn_idea_is_not_picked(ideas: Any) -> None:
    ideas.given("sam", WithdrawIdea("I1"))
    assert "withdrawn" in ideas.refused("ana", PickIdea("I1"))


def test_a_participant_picks_for_nobody_else(ideas: Any) -> None:
    assert "this is for facilitators and scribes" in ideas.refused("ana", PickFor("Bob", "I1"))


def test_a_group_that_is_none_is_refused_with_the_choices(ideas: Any) -> None:
    assert "commissioner" in ideas.refused("ana", PickIdea("I1", "cats"))


def test_a_group_once_said_goes_along_to_another_idea_and_with_the_pick(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1", "fam"), PickIdea("I2"))
    assert [one.group for one in ideas.workshop[IDEAS]["I2"].picked_by] == ["family"]
    ideas.given("ana", PickIdea(None), PickIdea("I2"))
    assert [one.group for one in ideas.workshop[IDEAS]["I2"].picked_by] == [None]


def test_of_somebody_known_by_their_code_the_group_is_what_their_statements_say(ideas: Any) -> None:
    ideas.given("sam", AddStatement("working", "Tea", "P7", "provider"), PickFor("p7", "I1"))
    assert [(one.name, one.group) for one in ideas.workshop[IDEAS]["I1"].picked_by] == [("P07", "provider")]


# ── taking back, exactly ──


def test_undo_puts_each_pick_back_where_it_was_with_all_that_was_said_of_it(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1", "family"))
    before = ideas.workshop[IDEAS]
    for command in (PickIdea("I2", "other"), PickIdea(None), PickIdea("I1", "lived")):
        ideas.given("ana", command)
        after = ideas.workshop[IDEAS]
        ideas.given("ana", Undo())
        assert dict(ideas.workshop[IDEAS]) == dict(before)
        ideas.given("ana", Redo())
        assert dict(ideas.workshop[IDEAS]) == dict(after)
        ideas.given("ana", Undo())


def test_undo_and_redo_say_whose_pick_it_is_now(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1"), PickIdea("I2"), Undo())
    assert told(ideas) == ["Ana’s pick is “List” again (I1)"]
    ideas.given("ana", Redo())
    assert told(ideas) == ["Ana’s pick is “Tea” again (I2)"]
    ideas.given("ana", Undo(), Undo())
    assert told(ideas) == ["Ana has no idea picked any more"]


def test_what_somebody_picked_differently_since_stays(ideas: Any) -> None:
    ideas.given("sam", PickFor("Ana", "I1")).given("ana", PickIdea("I2"))
    assert "Not undone: Ana has picked differently since" in ideas.refused("sam", Undo())
    ideas.given("ana", Undo()).given("sam", PickFor("Ana", "I3"))
    assert "Not done again: Ana has picked differently since" in ideas.refused("ana", Redo())


def test_others_pick_the_same_idea_meanwhile_and_take_nothing_from_undo_and_redo(ideas: Any) -> None:
    ideas.given("sam", PlaceIdea("I1", 2, 8), Undo()).given("ana", PickIdea("I1")).given("sam", Redo())
    ideas.given("bob", PickIdea("I1")).given("ana", Undo()).given("bob", PickIdea("I2")).given("ana", Redo())
    assert picks(ideas) == {"I1": ["Ana"], "I2": ["Bob"]}


def test_an_idea_that_was_picked_is_not_taken_back_by_whoever_had_it(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I3"))
    assert "(I3) has been picked since" in ideas.refused("sam", Undo())


def test_a_pick_comes_back_with_its_idea(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1")).given("fran", WithdrawIdea("I1"))
    assert out(ideas, "ana", "bob") == ["0 people have picked an idea; not yet: Ana, Bob."]
    ideas.given("fran", Undo())
    assert out(ideas, "ana", "bob")[0] == "1 person has picked an idea; not yet: Bob."


# ── what is pointed out ──


def test_quick_wins_come_first_and_what_has_no_place_last(ideas: Any) -> None:
    ideas.given("sam", PlaceIdea("I1", 9, 9), PlaceIdea("I3", 2, 6))
    assert [one.id for one in in_turn(Board.of(ideas.workshop))] == ["I3", "I1", "I2"]


def test_what_nobody_picked_is_named_once_somebody_has_picked(ideas: Any) -> None:
    assert out(ideas) == ["0 people have picked an idea.", "Not yet, and not here now: Ana, Bob."]
    ideas.given("ana", PickIdea("I2", "lived"))
    assert "Picked by nobody: “List” (I1), “Goat” (I3)." in out(ideas)


def test_an_idea_that_only_professionals_picked_is_named(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1", "provider")).given("bob", PickIdea("I1", "commissioner"))
    assert "Picked by only professionals: “List” (I1)." in out(ideas)
    ideas.given("sam", PickFor("Mrs Ahmed", "I1", "family"))
    assert not [line for line in out(ideas) if "professionals" in line]


def test_where_nobody_has_said_it_that_is_said_and_nothing_made_up(ideas: Any) -> None:
    ideas.given("ana", PickIdea("I1", "provider")).given("bob", PickIdea("I1")).given("fran", PickIdea("I2"))
    lines = out(ideas)
    assert "Picked by only professionals, as far as is known: “List” (I1)." in lines
    assert "Of 2 of 3 people nobody has said whether they are professionals." in lines
    assert not [line for line in lines if "“Tea”" in line]


def test_who_has_not_picked_is_named_whoever_is_here_first(ideas: Any) -> None:
    assert out(ideas, "bob") == [
        "0 people have picked an idea; not yet: Bob.", "Not yet, and not here now: Ana.",
    ]  # fmt: skip


def test_where_there_are_quick_wins_the_others_can_wait_to_be_heard(ideas: Any) -> None:
    ideas.given("sam", PlaceIdea("I1", 2, 8))
    heard = all_told(Board.of(ideas.workshop), ())
    assert heard.lines[-1] == "I1 List: a quick win, nobody yet"
    assert list(heard.more) == [
        "I2 Tea: not placed yet, nobody yet", "I3 Goat: not placed yet, nobody yet",
    ]  # fmt: skip
