"""The kernel puts a process together of whatever stages there are, and refuses what stands in it twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import Quiet, Row, still
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.visible import Hidden, Shown, Visibility
from wtfc_tui.domain.workshop import Doing, Kind, Workshop, alone, next_id, nothing_to_fit

NOW = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
ANA = Person("Ana", Role.PARTICIPANT)


@dataclass(frozen=True)
class Pebble(Record):
    weight: Shown[int]
    finder: Hidden[str] = ""


@dataclass(frozen=True)
class Find(Command, may=OWN_VOICE):
    weight: int


@dataclass(frozen=True)
class Found(Event, actor=Visibility.HIDDEN):
    id: Shown[str]
    weight: Shown[int]


@dataclass(frozen=True)
class Lost(Event, actor=Visibility.HIDDEN):
    id: Shown[str]


PEBBLES: Kind[Pebble] = Kind("pebbles", "B", "pebble", "pebbles", Pebble, spotlit=False, fits=nothing_to_fit, arrives=alone)
WALK = Step("walk", 2, 1, "Walk", tool="walk", menu_key="w")


def find_it(workshop: Workshop, command: Find, asking: Asking) -> Iterator[Event]:
    if command.weight < 0:
        raise Refused(Why.NOT_UNDERSTOOD, "A pebble is not lighter than nothing.")
    yield Found(next_id(workshop, PEBBLES), command.weight)


def found(workshop: Workshop, event: Found, recorded: Recorded) -> Workshop:
    return workshop.having(PEBBLES, Pebble(event.id, event.weight, recorded.actor))


def lost(workshop: Workshop, event: Lost, _: Recorded) -> Workshop:
    return workshop.having(PEBBLES, replace(workshop[PEBBLES][event.id], weight=0))


def not_found(workshop: Workshop, event: Found, _: Doing) -> Iterator[Event]:
    still(workshop[PEBBLES][event.id].weight == event.weight, f"{event.id} was worn down")
    yield Lost(event.id)


ROWS = (
    Row(Found, found, lambda event, _: f"found {event.id}", not_found, Quiet("undo loses it")),
    Row(
        Lost, lost, Quiet("nobody cares"), lambda workshop, event, _: iter((Found(event.id, 1),)),
        lambda event, _: f"{event.id} is back in the sea",
    ),
)  # fmt: skip
DECIDES = {Find: find_it}


@pytest.fixture
def beach() -> Process:
    return Process((WALK,), (PEBBLES,), ROWS, (DECIDES,))


def done(process: Process, workshop: Workshop, command: Command, at: datetime = NOW) -> Workshop:
    decision = process.decide(workshop, command, Asking(ANA, at))
    assert isinstance(decision, Decision), decision
    history = [Recorded(seq, at, decision.actor, one) for seq, one in enumerate(decision.events, workshop.seq + 1)]
    return process.fold(history, workshop)


def test_a_process_needs_nothing_of_any_stage_that_it_was_not_given(beach: Process) -> None:
    workshop = done(beach, Workshop(), Find(7))
    assert workshop[PEBBLES] == {"B1": Pebble("B1", 7, "participant:ana")}
    assert (workshop.seq, workshop.revision, workshop.changed) == (1, 1, {"pebbles": {"B1"}})


def test_a_refusal_of_a_rule_is_an_answer_and_no_exception(beach: Process) -> None:
    answer = beach.decide(Workshop(), Find(-1), Asking(ANA, NOW))
    assert isinstance(answer, Refused)
    assert answer.why is Why.NOT_UNDERSTOOD


def test_who_may_not_is_refused_before_any_rule_is_asked(beach: Process) -> None:
    answer = beach.decide(Workshop(), Find(-1), Asking(Person("Wall", Role.WALL), NOW))
    assert isinstance(answer, Refused)
    assert "cannot do that here" in answer.sentence


def test_an_undo_takes_back_what_the_row_says_and_tells_what_it_came_to(beach: Process) -> None:
    workshop = done(beach, Workshop(), Find(7))
    decision = beach.decide(workshop, Undo(), Asking(ANA, NOW))
    assert isinstance(decision, Decision)
    assert decision.events[1:] == (Lost("B1"),)
    assert beach.taken_back(decision.events, workshop) == ["B1 is back in the sea"]


def test_an_event_that_nobody_knows_is_an_error_and_never_skipped() -> None:
    with pytest.raises(KeyError):
        Process((WALK,), (), (), ()).evolve(Workshop(), Recorded(1, NOW, "", Found("B1", 1)))


TWICE: dict[str, dict[str, Any]] = {
    "an event": {"events": (*ROWS, ROWS[0])},
    "a command": {"decides": (DECIDES, DECIDES)},
    "a kind's letter": {"kinds": (PEBBLES, replace(PEBBLES, name="boulders"))},
    "a kind's name": {"kinds": (PEBBLES, replace(PEBBLES, letter="X"))},
    "a menu key": {"steps": (WALK, replace(WALK, key="swim"))},
    "a rule of the kernel": {"decides": (DECIDES, {Undo: find_it})},
}


@pytest.mark.parametrize("changed", TWICE.values(), ids=TWICE)
def test_what_stands_in_a_process_twice_is_an_error_at_once(changed: dict[str, Any]) -> None:
    good: dict[str, Any] = {"steps": (WALK,), "kinds": (PEBBLES,), "events": ROWS, "decides": (DECIDES,)}
    with pytest.raises(ValueError, match=r"twice|same menu key"):
        Process(**(good | changed))


def test_two_steps_with_the_same_key_are_an_error() -> None:
    with pytest.raises(ValueError, match=r"twice|same"):
        Steps((WALK, replace(WALK, menu_key="x")))


def test_kinds_without_a_letter_of_their_own_may_be_several() -> None:
    quiet = replace(PEBBLES, letter="")
    assert Process((WALK,), (quiet, replace(quiet, name="boulders")), ROWS, (DECIDES,)).by_letter == {}
