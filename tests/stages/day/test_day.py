"""Running the day: steps suggest, timers tell, one facilitator holds the lead; nothing of it ever refuses a write."""

from datetime import timedelta
from typing import Any

import pytest

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.joining import Join, PersonJoined
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, WithdrawIdea
from wtfc_tui.stages.day.lengths import timer_command
from wtfc_tui.stages.day.records import (
    AddToTimer,
    CallEverybody,
    EverybodyCalled,
    GiveLead,
    GiveUpLead,
    LeadTaken,
    SetStep,
    Spotlight,
    StartTimer,
    StepSet,
    StopTimer,
    TakeLead,
)
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, OpenRound

STEPS = [step.key for step in PROCESS.steps]


def test_somebody_who_comes_again_has_come_already(story: Any) -> None:
    assert story.when("ana", Join()) == (PersonJoined("participant:ana", "Ana", "participant"),)
    assert story.when("ana", Join()) == ()


@pytest.mark.parametrize("step", STEPS)
def test_no_step_refuses_a_write(story: Any, step: str) -> None:
    story.given("fran", SetStep(step))
    story.given("ana", AddStatement("notworking", "a")).given("sam", CreateTheme("notworking", "I wait", ("S1",)))
    story.given("ana", AddIdea("T1", "delia", "b")).given("sam", PlaceIdea("I1", 1, 1))
    story.given("fran", OpenRound("themes")).given("ana", CastBallot({"T1": 1}))


@pytest.mark.parametrize("back", STEPS)
def test_it_is_always_possible_to_go_to_any_step_and_back(story: Any, back: str) -> None:
    for step in STEPS:
        story.given("fran", SetStep(step), SetStep(back))
        assert PROCESS.steps.of(story.workshop).key == back


def test_a_step_may_be_shortened_and_setting_it_twice_is_nothing_new(story: Any) -> None:
    assert story.when("fran", SetStep("gather")) == ()
    assert story.when("fran", SetStep("ch")) == (StepSet("chefs", ""),)
    assert story.when("fran", SetStep("ideas")) == ()
    assert "gather, theme, vote themes, causes, success, in place, chefs, vote ideas, grid" in story.refused(
        "fran", SetStep("lunch")
    )


@pytest.mark.parametrize("step", list(PROCESS.steps), ids=lambda step: step.key)
def test_every_word_that_a_step_is_called_by_leads_there(story: Any, step: Step) -> None:
    for word in (step.key, step.key.upper(), step.key.replace(" ", ""), *step.words):
        story.given("fran", SetStep(word))
        assert PROCESS.steps.of(story.workshop) == step


def test_a_word_that_may_mean_two_steps_is_refused_rather_than_guessed(story: Any) -> None:
    assert "could be vote themes or vote ideas" in story.refused("fran", SetStep("vote"))


def test_everybody_can_be_called_to_a_step_or_to_where_the_workshop_is(story: Any) -> None:
    assert story.when("fran", CallEverybody("vote themes")) == (
        StepSet("vote themes", ""), EverybodyCalled("vote themes"),
    )  # fmt: skip
    assert story.when("fran", CallEverybody()) == (EverybodyCalled("vote themes"),)
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
    story.given("fran", SetStep("vote themes"), StartTimer(1))
    before = story.workshop.step
    story.now += timedelta(hours=5)
    story.given("ana", Join())
    assert story.workshop.step == before


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
    assert (story.workshop.spots.get("T"), story.workshop.spots.get("I")) == ("T1", "I2")
    assert story.when("fran", Spotlight("I2")) == ()


def test_the_room_does_not_look_at_what_is_gone_or_at_statements(story: Any) -> None:
    story.given("fran", CreateTheme("notworking", "I wait"), AddIdea("T1", "delia", "a"), WithdrawIdea("I1"))
    assert "withdrawn" in story.refused("fran", Spotlight("I1"))
    assert "not an id here" in story.refused("fran", Spotlight("S1"))


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("5", StartTimer(300)), ("12:30", StartTimer(750)), ("1:02:30", StartTimer(3750)), ("90 s", StartTimer(90)),
        ("90sec", StartTimer(90)), ("1 h 30", StartTimer(5400)), ("1h30m5s", StartTimer(5405)),
        ("5 minutes", StartTimer(300)),
        ("+1", AddToTimer(60)), ("-1", AddToTimer(-60)), ("–1m", AddToTimer(-60)), ("+30s", AddToTimer(30)),
        (" Stop ", StopTimer()), ("off", StopTimer()),
    ],
)  # fmt: skip
def test_a_length_of_time_is_understood_as_people_type_it(typed: str, command: Command) -> None:
    assert timer_command(typed) == command


@pytest.mark.parametrize("typed", ["", "soon", "+", "5 x", "12:75", "-", "1,5", "٥"])
def test_what_is_no_length_of_time_is_refused_with_some_that_are(typed: str) -> None:
    with pytest.raises(Refused, match="try 5, 12:30, 90 s"):
        timer_command(typed)
