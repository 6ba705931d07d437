"""Every event comes back from its written form as it was; what does not fit is refused."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.assemble import SHAPE
from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain.bringing_in import BroughtIn
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.chefs.records import Place
from wtfc_tui.stages.day.records import TimerStarted
from wtfc_tui.stages.grid.records import IdeaPlaced
from wtfc_tui.stages.theme.records import StatementsPut, Theme, ThemeRetired
from wtfc_tui.stages.vote.records import BallotCast
from wtfc_tui.store.codec import Codec, Unknown, Written, kind_of

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))


def brought_in(kind: Kind[Any]) -> st.SearchStrategy[BroughtIn]:
    return st.builds(BroughtIn, st.just(kind.name), st.from_type(kind.record))


COMING_IN = [one.kind for one in CARRIED if isinstance(one, Carried)]
st.register_type_strategy(BroughtIn, st.sampled_from(COMING_IN).flatmap(brought_in))

KINDS = SHAPE.event_types
CODEC = Codec(SHAPE)
encode, decode = CODEC.encode, CODEC.decode


A_THEME = '{"id":"T1","question":"working","title":"I rest","retired":false,"into":null}'


def test_every_event_has_a_kind_of_its_own() -> None:
    assert set(KINDS.values()) == set(PROCESS.rows)
    assert len(KINDS) == len(PROCESS.rows)
    assert kind_of(StatementsPut) == "statements_put"


@pytest.mark.parametrize("event_type", PROCESS.rows)
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
    assert encode(BroughtIn("themes", Theme("T1", "working", "I rest"))).body == f'{{"kind":"themes","record":{A_THEME}}}'
    assert encode(BallotCast("R1", "", {})).body == '{"round":"R1","voter":"","dots":{},"group":null}'


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
        Written("brought_in", 1, '{"kind":"prophecies","record":{}}'),
        Written("brought_in", 1, '{"kind":"themes","record":{"id":"T1"}}'),
        Written("brought_in", 1, f'{{"kind":"themes","record":{A_THEME},"why":"more"}}'),
        Written("brought_in", 1, f'{{"kind":"ideas","record":{A_THEME}}}'),
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
    later = Codec(replace(SHAPE, versions={"theme_retired": 3}, upcasts=upcasts))
    assert later.decode(Written("theme_retired", 1, '{"theme":"T4"}')) == ThemeRetired("T4", None)
    assert later.decode(Written("theme_retired", 2, '{"id":"T4"}')) == ThemeRetired("T4", None)
    assert later.encode(ThemeRetired("T4", None)).version == 3


def test_a_type_that_json_does_not_know_is_read_by_its_own_hook() -> None:
    @dataclass(frozen=True)
    class Weighed:
        kilos: Fraction

    shape = replace(SHAPE, event_types={"weighed": Weighed}, hooks={Fraction: lambda text, _: Fraction(text)})
    assert Codec(shape).decode(Written("weighed", 1, '{"kilos":"3/4"}')) == Weighed(Fraction(3, 4))


def test_times_of_other_zones_keep_their_moment() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    again = decode(encode(TimerStarted(summer)))
    assert again == TimerStarted(summer)
    assert json.loads(encode(TimerStarted(summer)).body)["ends"].endswith("+01:00")
