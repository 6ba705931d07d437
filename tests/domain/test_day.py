"""Running the day: stages suggest, timers tell, one facilitator holds the lead; nothing of it ever refuses a write."""

from datetime import timedelta
from typing import Any

import pytest

from wtfc_tui.domain.commands import (
    AddIdea,
    AddStatement,
    AddToTimer,
    CallEverybody,
    CastBallot,
    CreateTheme,
    GiveLead,
    GiveUpLead,
    Join,
    OpenRound,
    PlaceIdea,
    SetStage,
    Spotlight,
    StartTimer,
    StopTimer,
    TakeLead,
    WithdrawIdea,
)
from wtfc_tui.domain.events import EverybodyCalled, LeadTaken, PersonJoined, StageSet
from wtfc_tui.domain.workshop import STAGES


def test_somebody_who_comes_again_has_come_already(story: Any) -> None:
    assert story.when("ana", Join()) == (PersonJoined("participant:ana", "Ana", "participant"),)
    assert story.when("ana", Join()) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_refuses_a_write(story: Any, stage: str) -> None:
    story.given("fran", SetStage(stage))
    story.given("ana", AddStatement("notworking", "a")).given("sam", CreateTheme("notworking", "I wait", ("S1",)))
    story.given("ana", AddIdea("T1", "delia", "b")).given("sam", PlaceIdea("I1", 1, 1))
    story.given("fran", OpenRound("themes")).given("ana", CastBallot({"T1": 1}))


@pytest.mark.parametrize("back", STAGES)
def test_it_is_always_possible_to_go_to_any_stage_and_back(story: Any, back: str) -> None:
    for stage in STAGES:
        story.given("fran", SetStage(stage), SetStage(back))
        assert story.workshop.stage == back


def test_a_stage_may_be_shortened_and_setting_it_twice_is_nothing_new(story: Any) -> None:
    assert story.when("fran", SetStage("ch")) == (StageSet("chefs", "gather"),)
    assert story.when("fran", SetStage("ideas")) == ()
    assert "gather, theme, vote, chefs, grid" in story.refused("fran", SetStage("lunch"))


def test_everybody_can_be_called_to_a_stage_or_to_where_the_workshop_is(story: Any) -> None:
    assert story.when("fran", CallEverybody("vote")) == (StageSet("vote", "gather"), EverybodyCalled("vote"))
    assert story.when("fran", CallEverybody()) == (EverybodyCalled("vote"),)
    assert story.workshop.called_at == story.workshop.seq


def test_a_facilitator_takes_the_lead_and_another_can_claim_it(story: Any) -> None:
    story.given("fran", Join(), TakeLead()).given("femi", Join(), TakeLead())
    assert story.workshop.lead == "facilitator:femi"
    assert story.when("femi", TakeLead()) == ()


def test_whoever_has_the_lead_may_give_it_up_and_nobody_else(story: Any) -> None:
    story.given("fran", Join(), TakeLead()).given("femi", Join())
    assert story.when("femi", GiveUpLead()) == ()
    story.given("fran", GiveUpLead())
    assert story.workshop.lead is None


def test_the_lead_is_handed_over_by_name_in_any_case(story: Any) -> None:
    story.given("fran", Join(), TakeLead()).given("femi", Join())
    assert story.when("fran", GiveLead(" FEMI ")) == (LeadTaken("facilitator:femi"),)


def test_the_lead_goes_only_to_a_facilitator_who_has_been_here(story: Any) -> None:
    story.given("fran", Join(), TakeLead()).given("ana", Join())
    assert "known: Fran" in story.refused("fran", GiveLead("Ana"))
    assert "known: Fran" in story.refused("fran", GiveLead("Femi"))


def test_a_timer_runs_as_long_as_was_said(story: Any) -> None:
    story.given("fran", StartTimer(300))
    assert story.workshop.timer_ends == story.now + timedelta(minutes=5)


def test_time_is_added_to_a_running_timer_and_to_now_when_it_has_run_out(story: Any) -> None:
    story.given("fran", StartTimer(300))
    ends = story.workshop.timer_ends
    story.given("fran", AddToTimer(60))
    assert story.workshop.timer_ends == ends + timedelta(minutes=1)
    story.now += timedelta(hours=1)
    story.given("fran", AddToTimer(60))
    assert story.workshop.timer_ends == story.now + timedelta(minutes=1)


def test_a_timer_that_runs_out_moves_nothing_on(story: Any) -> None:
    story.given("fran", SetStage("vote"), StartTimer(1))
    before = story.workshop.stage
    story.now += timedelta(hours=5)
    story.given("ana", Join())
    assert story.workshop.stage == before


def test_a_timer_is_stopped_once(story: Any) -> None:
    story.given("fran", StartTimer(300), StopTimer())
    assert story.workshop.timer_ends is None
    assert story.when("fran", StopTimer()) == ()


@pytest.mark.parametrize("seconds", [0, -1, 4 * 3600 + 1, 10**30])
def test_a_timer_runs_between_a_second_and_four_hours(story: Any, seconds: int) -> None:
    assert "one second to four hours" in story.refused("fran", StartTimer(seconds))
    assert "one second to four hours" in story.refused("fran", AddToTimer(seconds))


def test_the_room_looks_at_one_theme_and_one_idea_at_a_time(story: Any) -> None:
    story.given("fran", CreateTheme("notworking", "I wait"), AddIdea("T1", "delia", "a"), AddIdea("T1", "delia", "b"))
    story.given("fran", Spotlight("T1"), Spotlight("i1"), Spotlight("I2"))
    assert (story.workshop.spot_theme, story.workshop.spot_idea) == ("T1", "I2")
    assert story.when("fran", Spotlight("I2")) == ()


def test_the_room_does_not_look_at_what_is_gone_or_at_statements(story: Any) -> None:
    story.given("fran", CreateTheme("notworking", "I wait"), AddIdea("T1", "delia", "a"), WithdrawIdea("I1"))
    assert "withdrawn" in story.refused("fran", Spotlight("I1"))
    assert "not an id here" in story.refused("fran", Spotlight("S1"))
