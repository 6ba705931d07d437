"""What has happened, in one line: true of the moment it happened, and naming nobody who is hidden."""

from typing import Any, get_args

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.views.policy import public_event
from wtfc_tui.views.told import told


def lines(story: Any, since: int = 1) -> list[str]:
    return [line for one in story.log[since:] if (line := told(public_event(one), story.workshop))]


def test_a_morning_is_told(story: Any) -> None:
    story.given("fran", do.Join(), do.TakeLead()).given("sam", do.Join()).given("ana", do.Join())
    story.given("ana", do.AddStatement("notworking", "Buses")).given("sam", do.AddStatement("future", "Peace", "P7"))
    story.given("sam", do.CreateTheme("notworking", "I wait", ("S1",)), do.PutStatements(("S1",), None))
    story.given("fran", do.CallEverybody("vote"), do.OpenRound("themes")).given("ana", do.CastBallot({"T1": 1}))
    story.given("sam", do.EnterRoomDots({"T1": 1}, 1)).given("fran", do.CloseRound())
    assert lines(story) == [
        "Fran came as facilitator", "Fran took the lead", "Sam came as scribe", "Ana came as participant",
        "Somebody added S1 to not working for P01", "Sam added S2 to future for P07",
        "Sam started T1 “I wait”", "Sam put S1 into T1", "Sam took S1 out of T1",
        "Fran moved the workshop to 4 Vote", "Fran calls everybody to 4 Vote", "Fran opened the vote R1 on themes",
        "Sam entered the dots of 1 person in the room", "Fran closed the vote R1",
    ]  # fmt: skip


def test_an_afternoon_is_told(story: Any) -> None:
    story.given("fran", do.Join()).given("femi", do.Join()).given("sam", do.Join())
    story.given("fran", do.CreateTheme("notworking", "I wait"), do.CreateTheme("notworking", "I pay"), do.GiveLead("Femi"))
    story.given("ana", do.AddIdea("T1", "delia", "List")).given("sam", do.PlaceIdea("I1", 3, 8), do.TakeOffGrid("I1"))
    story.given("femi", do.Spotlight("I1"), do.MergeThemes("T2", "T1"), do.RenameTheme("T2", "I am broke"), do.Undo())
    assert lines(story)[5:] == [
        "Fran gave Femi the lead", "Somebody had I1 for T1 with Delia",
        "Sam moved I1: effort 3 · difference 8 · a quick win", "Sam took I1 off the grid",
        "Femi turned the room to I1", "Femi merged T1 into T2", "Femi renamed T2 “I am broke”",
        "Femi renamed T2 “I pay”",
    ]  # fmt: skip


def test_a_move_is_told_as_it_was_whatever_became_of_the_idea(story: Any) -> None:
    story.given("fran", do.Join(), do.CreateTheme("notworking", "I wait"), do.AddIdea("T1", "delia", "List"))
    story.given("fran", do.PlaceIdea("I1", 3, 8), do.PlaceIdea("I1", 9, 1))
    assert lines(story)[-2:] == [
        "Fran moved I1: effort 3 · difference 8 · a quick win", "Fran moved I1: effort 9 · difference 1 · think again",
    ]  # fmt: skip


def test_what_nobody_needs_to_be_told_is_not_told(story: Any) -> None:
    quiet = {did.BallotCast, did.Shouted, did.IdeasRehung, did.Undone, did.WorkshopDescribed}
    assert quiet <= set(get_args(did.Event))
    story.given("fran", do.CreateTheme("notworking", "I wait"), do.AddIdea("T1", "delia", "List"), do.OpenRound("themes"))
    since = len(story.log)
    story.given("ana", do.CastBallot({"T1": 1}), do.Shout("I1", "higher"))
    assert lines(story, since) == []


def test_the_host_is_told_of_as_the_host(story: Any) -> None:
    assert lines(story, 0) == ["The host set up this workshop"]
