"""Every event comes back from its written form as it was; what does not fit is refused."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.events import BallotCast, Event, IdeaPlaced, Place, StatementsPut, ThemeRetired, TimerStarted
from wtfc_tui.store.codec import Codec, Unknown, Written, kind_of
from wtfc_tui.store.todays_shape import TODAY

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))

KINDS = TODAY.event_types
CODEC = Codec(TODAY)
encode, decode = CODEC.encode, CODEC.decode


def test_every_event_has_a_kind_of_its_own() -> None:
    assert set(KINDS.values()) == set(get_args(Event))
    assert len(KINDS) == len(get_args(Event))
    assert kind_of(StatementsPut) == "statements_put"


@pytest.mark.parametrize("event_type", get_args(Event))
def test_each_event_comes_back_as_it_was(event_type: type) -> None:
    @given(st.from_type(event_type))
    def comes_back(event: Event) -> None:
        assert decode(encode(event)) == event

    comes_back()


def test_the_written_form_of_some_events_is_what_older_files_hold() -> None:
    """Changing one of these needs a new version and an upcast."""
    moment = datetime(2026, 9, 28, 10, 0, 0, 5, tzinfo=UTC)
    assert (
        encode(IdeaPlaced("I1", Place(2, 9), None)).body == '{"id":"I1","place":{"effort":2,"difference":9},"before":null}'
    )
    assert encode(TimerStarted(moment)).body == '{"ends":"2026-09-28T10:00:00.000005+00:00"}'
    assert encode(BallotCast("R1", "", {})).body == '{"round":"R1","voter":"","dots":{}}'


@pytest.mark.parametrize(
    "written",
    [
        Written("prophecy_made", 1, "{}"),
        Written("theme_retired", 2, '{"id":"T1","into":null}'),
        Written("theme_retired", 1, '{"id":"T1"}'),
        Written("theme_retired", 1, '{"id":"T1","into":null,"why":"more"}'),
        Written("theme_retired", 1, '{"id":1,"into":null}'),
        Written("theme_retired", 1, "not JSON"),
        Written("round_opened", 1, '{"id":"R1","on":"themes","items":["T1"],"dots":true,"cap":3}'),
        Written("timer_started", 1, '{"ends":"soon"}'),
    ],
)
def test_what_does_not_fit_exactly_is_refused(written: Written) -> None:
    with pytest.raises(Unknown):
        decode(written)


def test_older_versions_are_brought_up_step_by_step() -> None:
    upcasts = {
        ("theme_retired", 1): lambda body: {"id": body["theme"]},
        ("theme_retired", 2): lambda body: {**body, "into": None},
    }
    later = Codec(replace(TODAY, versions={"theme_retired": 3}, upcasts=upcasts))
    assert later.decode(Written("theme_retired", 1, '{"theme":"T4"}')) == ThemeRetired("T4", None)
    assert later.decode(Written("theme_retired", 2, '{"id":"T4"}')) == ThemeRetired("T4", None)
    assert later.encode(ThemeRetired("T4", None)).version == 3


def test_a_type_that_json_does_not_know_is_read_by_its_own_hook() -> None:
    @dataclass(frozen=True)
    class Weighed:
        kilos: Fraction

    shape = replace(TODAY, event_types={"weighed": Weighed}, hooks={Fraction: lambda text, _: Fraction(text)})
    assert Codec(shape).decode(Written("weighed", 1, '{"kilos":"3/4"}')) == Weighed(Fraction(3, 4))


def test_times_of_other_zones_keep_their_moment() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    again = decode(encode(TimerStarted(summer)))
    assert again == TimerStarted(summer)
    assert json.loads(encode(TimerStarted(summer)).body)["ends"].endswith("+01:00")
