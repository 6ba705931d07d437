"""The frame of every face: title, time, who is here."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.day.records import TakeLead
from wtfc_tui.views.day import Here, heading, present, timer, who_lines

NOW = datetime(2026, 9, 28, 10, 0, tzinfo=UTC)
ANA, BOB, FRAN = Person("Ana", Role.PARTICIPANT), Person("bob", Role.PARTICIPANT), Person("Fran", Role.FACILITATOR)
WALL = Person("Wall", Role.WALL)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (301, "6 min left"),
        (300, "5 min left"),
        (61, "2 min left"),
        (60, "60 s left"),
        (51, "60 s left"),
        (9, "10 s left"),
        (0.5, "10 s left"),
    ],
)
def test_the_timer_speaks_in_minutes_and_at_last_in_tens_of_seconds(left: float, words: str) -> None:
    assert timer(NOW + timedelta(seconds=left), NOW).words == words


def test_a_timer_that_has_run_out_says_so_for_two_minutes_and_changes_no_more() -> None:
    assert (timer(NOW, NOW).words, timer(NOW, NOW).changes_in) == ("time is up", 120)
    later = timer(NOW, NOW + timedelta(seconds=120))
    assert (later.words, later.changes_in) == ("", 0)
    assert timer(None, NOW).words == ""


@pytest.mark.parametrize("left", [301, 300, 90.5, 61, 60.2, 60, 51, 10, 9.7])
def test_the_timer_knows_when_its_words_will_change(left: float) -> None:
    ends = NOW + timedelta(seconds=left)
    now, later = timer(ends, NOW), timer(ends, NOW + timedelta(seconds=timer(ends, NOW).changes_in))
    assert later.words != now.words


def test_the_wall_is_no_person_and_two_windows_of_one_person_are_one() -> None:
    assert present([Here(ANA), Here(WALL), Here(ANA, face="plain"), Here(BOB), Here(FRAN)]) == [FRAN, ANA, BOB]


def test_who_is_here_says_role_lead_and_place(story: Any) -> None:
    story.given("fran", Join(), TakeLead())
    here = [Here(FRAN, "vote themes", "vote"), Here(ANA, "theme", "theme", "notworking"), Here(WALL, "vote themes", "vote")]
    assert who_lines(story.workshop, PROCESS.steps, here) == [
        "Fran, facilitator, has the lead: Vote", "Ana, participant: Theme (not working)",
    ]  # fmt: skip


def test_the_heading_names_workshop_day_and_stage(story: Any) -> None:
    assert heading(story.workshop, PROCESS.steps["grid"]) == "Carers in Anglesey · Day 2 · 6 Grid"
