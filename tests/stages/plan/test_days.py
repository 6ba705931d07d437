"""Days as people say them, read on Wednesday 25 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.stages.plan.days import day_named, day_said
from wtfc_tui.stages.plan.rules import day_in_full

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in 2 weeks", "2026-12-09"), ("in a fortnight", "2026-12-09"), ("in two weeks", "2026-12-09"),
        ("15/3", "2027-03-15"), ("15/3/27", "2027-03-15"), ("1/4", "2027-04-01"), ("15 March", "2027-03-15"),
        ("by 15 March", "2027-03-15"), ("March 15th", "2027-03-15"), ("Friday", "2026-11-27"), ("on Monday", "2026-11-30"),
        ("end of March", "2027-03-31"), ("by the end of March", "2027-03-31"), ("end of the month", "2026-11-30"),
        ("end of the year", "2026-12-31"), ("next month", "2026-12-31"), ("in 3 months", "2027-02-25"),
        ("today", "2026-11-25"), ("tomorrow", "2026-11-26"), ("2027-03-01", "2027-03-01"), ("yesterday", "2026-11-24"),
    ],
)  # fmt: skip
def test_a_day_is_understood_as_people_in_britain_say_it(typed: str, meant: str) -> None:
    assert day_named(typed, TODAY) == meant
    assert day_named(f"  {typed.upper()} ", TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["asap", "30 Feb", "2027-02-30", "by Easter", "when we can", "x" * 5000, "[/b]", "99999999999"]
)
def test_what_is_no_day_is_refused_with_what_would_be(typed: str) -> None:
    with pytest.raises(Refused, match="15 March"):
        day_named(typed, TODAY)


def test_no_words_are_no_day() -> None:
    assert day_said("  ", TODAY) == ""


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_day_that_is_shown_in_full_is_understood_when_it_is_typed_again(day: date) -> None:
    assert day_named(day_in_full(day.isoformat()), TODAY) == day.isoformat()
    assert day_named(day.isoformat(), TODAY) == day.isoformat()
