"""What has happened, in one line: true of the moment it happened, and naming nobody who is hidden."""

from typing import Any

from wtfc_tui.domain.events import public_event
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.rows import Quiet
from wtfc_tui.domain.undo import Undo, Undone
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.day.records import CallEverybody, GiveLead, Spotlight, TakeLead
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.grid.records import PlaceIdea, Shout, Shouted, TakeOffGrid
from wtfc_tui.stages.setup.records import WorkshopDescribed
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements, RenameTheme, ThingsRehung
from wtfc_tui.stages.vote.records import BallotCast, CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.views.policy import public


def lines(story: Any, since: int = 1) -> list[str]:
    shown = public(story.workshop)
    return [line for one in story.log[since:] if (line := PROCESS.told(public_event(one), shown))]


def test_a_morning_is_told(story: Any) -> None:
    story.given("fran", Join(), TakeLead()).given("sam", Join()).given("ana", Join())
    story.given("ana", AddStatement("notworking", "Buses")).given("sam", AddStatement("future", "Peace", "P7"))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1",)), PutStatements(("S1",), None))
    story.given("fran", CallEverybody("vote themes"), OpenRound("themes")).given("ana", CastBallot({"T1": 1}))
    story.given("sam", EnterRoomDots({"T1": 1}, 1)).given("fran", CloseRound(even_so=True))
    assert lines(story) == [
        "Fran came as facilitator", "Fran took the lead", "Sam came as scribe", "Ana came as participant",
        "Somebody added “Buses” (S1) to not working for P01", "Sam added “Peace” (S2) to future for P07",
        "Sam started “I wait” (T1)", "Sam put “Buses” into “I wait” (S1, T1)", "Sam took “Buses” out of “I wait” (S1, T1)",
        "Fran moved the workshop to 4 Vote", "Fran calls everybody to 4 Vote", "Fran opened the vote on themes (R1)",
        "Sam entered the dots of 1 person in the room", "Fran closed the vote (R1)",
    ]  # fmt: skip


def test_an_afternoon_is_told(story: Any) -> None:
    story.given("fran", Join()).given("femi", Join()).given("sam", Join())
    story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"), GiveLead("Femi"))
    story.given("ana", AddIdea("T1", "delia", "List")).given("sam", PlaceIdea("I1", 3, 8), TakeOffGrid("I1"))
    story.given("femi", Spotlight("I1"), MergeThemes("T2", "T1"), RenameTheme("T2", "I am broke"), Undo())
    assert lines(story)[5:] == [
        "Fran gave Femi the lead", "Somebody had the idea “List” (I1) for “I wait” (T1) with Delia",
        "Sam moved “List” (I1): effort 3 · difference 8 · a quick win", "Sam took “List” (I1) off the grid",
        "Femi turned the room to “List” (I1)", "Femi merged “I wait” into “I pay” (T1, T2)",
        "Femi renamed “I pay” to “I am broke” (T2)",
        "Femi renamed “I am broke” to “I pay” (T2)",
    ]  # fmt: skip


def test_a_move_is_told_as_it_was_whatever_became_of_the_idea(story: Any) -> None:
    story.given("fran", Join(), CreateTheme("notworking", "I wait"), AddIdea("T1", "delia", "List"))
    story.given("fran", PlaceIdea("I1", 3, 8), PlaceIdea("I1", 9, 1))
    assert lines(story)[-2:] == [
        "Fran moved “List” (I1): effort 3 · difference 8 · a quick win",
        "Fran moved “List” (I1): effort 9 · difference 1 · think again",
    ]  # fmt: skip


def test_what_nobody_needs_to_be_told_is_not_told(story: Any) -> None:
    quiet = {BallotCast, Shouted, ThingsRehung, Undone, WorkshopDescribed}
    assert quiet < {event for event, row in PROCESS.rows.items() if isinstance(row.news, Quiet)}
    story.given("fran", CreateTheme("notworking", "I wait"), AddIdea("T1", "delia", "List"), OpenRound("themes"))
    since = len(story.log)
    story.given("ana", CastBallot({"T1": 1}), Shout("I1", "higher"))
    assert lines(story, since) == []


def test_the_host_is_told_of_as_the_host(story: Any) -> None:
    assert lines(story, 0) == ["The host set up this workshop"]
