"""What is hidden, from everybody, on every surface: ballots, tallies while a vote is open, authors while people write."""

import re
from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.domain.events import public_event
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.reports import csv_report, md_report
from wtfc_tui.reports.json_report import dump
from wtfc_tui.stages import CARRIED, PROCESS, SIGNS
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.grid.records import Shout
from wtfc_tui.stages.grid.rules import CALLS
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.stages.vote.view import vote_view
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.policy import own, public
from wtfc_tui.views.reckoned import Reckoned
from wtfc_tui.views.signs import Looking

ANAS, BOBS, ROOMS = 83, 71, 67
"""Numbers of dots that stand nowhere else."""
EVERYBODY = ("host", "fran", "femi", "sam", "ana", "bob", "wall")
NUMBERS = {str(one) for one in (ANAS, BOBS, ROOMS, ANAS + BOBS, ANAS + BOBS + ROOMS)}


@pytest.fixture
def voting(story: Any) -> Any:
    for name in ("fran", "femi", "sam", "ana", "bob", "wall"):
        story.given(name, Join())
    story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"))
    story.given("fran", OpenRound("themes", 100, 100))
    story.given("ana", CastBallot({"T1": 1}), CastBallot({"T1": ANAS})).given("bob", CastBallot({"T1": BOBS}))
    return story.given("sam", EnterRoomDots({"T1": ROOMS}, 2))


def shown(workshop: Workshop) -> str:
    """All that is in it, its kinds by their names: how a kind is written has numbers that mean nothing."""
    named: Any = {kind.name: table for kind, table in workshop.tables.items()}
    return repr(replace(workshop, tables=named))


def on_the_wall(board: Board, story: Any) -> list[Any]:
    """Every page of every step's sign, while everybody looks on."""
    here = [Here(person) for person in story.people.values()]
    return [SIGNS[step.tool].pages(Looking(board, step, here, list(story.people.values()))) for step in PROCESS.steps]


def surfaces(story: Any, name: str) -> dict[str, str]:
    """Everything a person can come to see, as one text for each surface."""
    workshop, person = story.workshop, story.people[name]
    board, events = Board.of(workshop), [public_event(one) for one in story.log]
    mine = own(Reckoned(workshop), person.id, story.key(name))
    return {
        "the workshop": shown(board.workshop),
        "their own": repr([mine.part(ROUNDS, round) for round in workshop[ROUNDS]]),
        "the vote": repr(vote_view(board, mine, person, [person])),
        "the wall": repr(on_the_wall(board, story)),
        "the story so far": repr(events),
        "the story in words": "\n".join(PROCESS.told(one, board.workshop) for one in events),
        "the export": dump(board, CARRIED, PROCESS.steps),
        "the export as a table": csv_report.dump(board, CARRIED),
        "the export to read": md_report.dump(board, CARRIED),
    }


def numbers_in(text: str) -> set[str]:
    return {number for number in NUMBERS if number in text}


@pytest.mark.parametrize("name", ["host", "fran", "femi", "wall"])
def test_while_a_vote_is_open_nobody_sees_a_tally_or_a_ballot(voting: Any, name: str) -> None:
    for surface, text in surfaces(voting, name).items():
        assert numbers_in(text) == set(), surface


@pytest.mark.parametrize(("name", "theirs"), [("ana", ANAS), ("bob", BOBS), ("sam", ROOMS)])
def test_while_a_vote_is_open_people_see_their_own_dots_and_no_others(voting: Any, name: str, theirs: int) -> None:
    seen = surfaces(voting, name)
    assert numbers_in(seen.pop("their own")) == {str(theirs)}
    assert numbers_in(seen.pop("the vote")) <= {str(theirs)}
    for surface, text in seen.items():
        assert numbers_in(text) == set(), surface


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_sees_under_what_name_a_ballot_lies(voting: Any, name: str) -> None:
    for surface, text in surfaces(voting, name).items():
        for voter in ("ana", "bob"):
            assert voting.key(voter) not in text, surface


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_sees_the_turnout(voting: Any, name: str) -> None:
    person = voting.people[name]
    view = vote_view(Board.of(voting.workshop), own(Reckoned(voting.workshop), person.id, ""), person, [person])
    assert view.turnout.startswith("2 of 2 have voted · 2 more in the room")


def test_the_story_tells_that_somebody_voted_and_not_who(voting: Any) -> None:
    ballots = [public_event(one) for one in voting.log if type(one.event).__name__ == "BallotCast"]
    assert len(ballots) == 3
    assert {(one.actor, one.event.voter, len(one.event.dots)) for one in ballots} == {("", "", 0)}


def test_the_export_of_an_open_vote_holds_turnout_and_no_results(voting: Any) -> None:
    assert '"turnout": 2' in surfaces(voting, "host")["the export"]
    assert "results" not in surfaces(voting, "host")["the export"]


def test_the_raw_log_is_never_what_the_story_shows(voting: Any) -> None:
    """So that the tests above cannot pass because there was nothing to hide."""
    assert numbers_in(repr(voting.log)) >= {str(ANAS), str(BOBS), str(ROOMS)}
    assert numbers_in(shown(voting.workshop)) >= {str(ANAS), str(BOBS), str(ROOMS)}


@pytest.mark.parametrize("name", EVERYBODY)
def test_after_the_close_everybody_sees_the_sums_and_nothing_links_them_to_anybody(voting: Any, name: str) -> None:
    keys = [voting.key(voter) for voter in ("ana", "bob")]
    voting.given("fran", CloseRound(even_so=True))
    seen = surfaces(voting, name)
    assert str(ANAS + BOBS) in seen["the workshop"]
    assert str(ANAS + BOBS) in seen["the export"]
    for surface, text in {**seen, "the whole state": shown(voting.workshop)}.items():
        assert not numbers_in(text) & {str(ANAS), str(BOBS)}, surface
        assert not any(key in text for key in keys), surface


@pytest.fixture
def writing(story: Any) -> Any:
    for name in ("fran", "sam", "ana", "bob"):
        story.given(name, Join())
    story.given("ana", AddStatement("notworking", "Buses"), CorrectStatement("S1", "The buses"))
    story.given("sam", AddStatement("notworking", "Forms", "P9"), CorrectStatement("S1", "The late buses"))
    story.given("fran", CreateTheme("notworking", "I wait"))
    story.given("ana", AddIdea("T1", "delia", "A list"), RewordIdea("I1", "Lists")).given(
        "sam", AddIdea("T1", "jamie", "Tea")
    )
    story.given("ana", Shout("I1", "higher")).given("bob", Shout("I1", "higher"))
    return story.given("ana", WithdrawIdea("I1"), Undo(), WithdrawStatement("S1"), Undo())


def test_who_had_an_idea_is_seen_by_nobody(writing: Any) -> None:
    shown = public(writing.workshop)
    assert {idea.by for idea in shown[IDEAS].values()} == {""}
    told_of = [public_event(one) for one in writing.log if type(one.event).__name__.startswith("Idea")]
    assert len(told_of) == 5
    assert {one.actor for one in told_of} == {""}


def test_whose_own_words_a_statement_is_is_seen_by_nobody(writing: Any) -> None:
    shown = public(writing.workshop)
    assert shown[STATEMENTS]["S1"].by == ""
    assert [version.by for version in shown[STATEMENTS]["S1"].earlier] == ["", "scribe:sam"]
    about = [public_event(one) for one in writing.log if getattr(one.event, "id", "") == "S1"]
    assert [one.actor for one in about] == ["", "", "scribe:sam", "", ""]


def test_scribes_stand_by_what_they_enter(writing: Any) -> None:
    assert public(writing.workshop)[STATEMENTS]["S2"].by == "scribe:sam"


def test_who_shouted_what_is_seen_by_nobody_and_how_many_by_everybody(writing: Any) -> None:
    seen = public(writing.workshop)
    assert seen[CALLS]["I1"].calling == {"higher": 2}
    assert seen[CALLS]["I1"].voices == {}
    shouts = [public_event(one) for one in writing.log if type(one.event).__name__ == "Shouted"]
    assert {(one.actor, one.event.person, one.event.direction) for one in shouts} == {("", "", "")}


def test_who_took_what_back_is_seen_by_nobody(writing: Any) -> None:
    assert {public_event(one).actor for one in writing.log if type(one.event).__name__ == "Undone"} == {""}
    assert public(writing.workshop).done == {}


def test_a_participant_nobody_has_met_is_hidden_too(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tea"))
    assert public(story.workshop)[STATEMENTS]["S1"].by == ""
    assert public_event(story.log[-1]).actor == ""


def test_no_participant_is_named_with_words_ideas_or_shouts_on_any_surface(writing: Any) -> None:
    stripped = public(writing.workshop)
    seen = repr(list(stripped.tables.values()))
    assert "ana" not in seen
    assert "bob" not in seen
    assert "Ana" not in dump(Board(stripped), CARRIED, PROCESS.steps)
    assert not re.search(r"\b(ana|bob|sam|fran)\b", repr(on_the_wall(Board(stripped), writing)), re.IGNORECASE)
    story = [public_event(one) for one in writing.log if type(one.event).__name__ != "PersonJoined"]
    assert "Ana" not in "\n".join(PROCESS.told(one, stripped) for one in story)


@pytest.mark.parametrize("name", ["fran", "sam", "ana", "bob"])
def test_people_know_their_own_words_and_ideas_and_nobody_elses(writing: Any, name: str) -> None:
    mine = {"sam": ({"S2"}, {"I2"}), "ana": ({"S1"}, {"I1"})}.get(name, (set(), set()))
    seen = own(Reckoned(writing.workshop), writing.people[name].id, "")
    assert (set(seen.ids(STATEMENTS)), set(seen.ids(IDEAS))) == mine


def test_every_role_was_asked() -> None:
    from_story = {"host", "facilitator", "scribe", "participant", "wall"}
    assert from_story == {role.value for role in Role}
