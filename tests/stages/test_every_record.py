"""What holds of every record and every event there is, of whatever stage: out and in again, undone, written, told, shown."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given

from tests.stages.whole_process import MARK, Spy, a_whole_process, brought_in
from tests.stages.wishes import DAYS, begun
from wtfc_tui.assemble import SHAPE
from wtfc_tui.carried.fields import Carried
from wtfc_tui.domain.deciding import Asking, Decision
from wtfc_tui.domain.events import Recorded, public_event
from wtfc_tui.domain.joining import DoorKept, OwnCodeGiven, PersonJoined
from wtfc_tui.domain.rows import NoDeed, NotUndone, Quiet, Telling
from wtfc_tui.domain.undo import Redone, Undo, Undone
from wtfc_tui.domain.visible import Visibility, visibility_of
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.reports import csv_report, json_report, md_report
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.vote.records import CloseRound
from wtfc_tui.store.codec import Codec
from wtfc_tui.views.board import Board
from wtfc_tui.views.policy import public

CODEC = Codec(SHAPE)


@pytest.fixture(scope="module")
def whole(new_story: Any) -> Any:
    return a_whole_process(new_story())


@pytest.fixture(scope="module")
def happened(whole: Any, new_story: Any) -> list[Recorded]:
    """All that happened: in the story, and in a workshop that was made of its export once the vote was closed."""
    closed = PROCESS.fold([*whole.log, *closing(whole)])
    return [*whole.log, *brought_in(closed)]


NAMING = (PersonJoined, OwnCodeGiven, DoorKept)
"""Somebody came, or was given a code: known of everybody, and nothing that they did in the workshop."""


def closing(story: Any) -> list[Recorded]:
    decision = PROCESS.decide(story.workshop, CloseRound(even_so=True), Asking(story.people["fran"], story.now))
    assert isinstance(decision, Decision)
    return [Recorded(seq, story.now, decision.actor, one) for seq, one in enumerate(decision.events, story.workshop.seq + 1)]


def test_everything_that_can_happen_happens_in_the_story(happened: list[Recorded]) -> None:
    never = {event.__name__ for event in PROCESS.rows} - {type(one.event).__name__ for one in happened}
    assert never == set()


def test_there_is_a_thing_of_every_kind_in_the_story(whole: Any) -> None:
    assert {kind.name for kind in PROCESS.kinds if whole.workshop[kind]} == {kind.name for kind in PROCESS.kinds}


# ── out and in again ────────────────────────────────────────────────────────


def carried_state(workshop: Workshop) -> Any:
    """What an export holds: everything that everybody may see, but for people, places in the log and the short name."""
    shown = public(workshop)
    about = (
        shown.title, shown.focus, shown.site, PROCESS.steps.of(shown), shown.questions, shown.perspectives, shown.lenses,
        shown.revision,
    )  # fmt: skip
    things = {one.kind.name: dict(shown[one.kind].items()) for one in CARRIED if isinstance(one, Carried)}
    return about, things


def without_open_votes(story: Any) -> Any:
    return story.given("fran", CloseRound(even_so=True)) if story.workshop.box else story


@given(day=DAYS)
def test_a_workshop_comes_back_from_its_export_as_it_was_each_thing_of_every_kind(new_story: Any, day: list[Any]) -> None:
    story = begun(new_story())
    for name, command in day:
        story.when(name, command)
    before = without_open_votes(story).workshop
    after = PROCESS.fold(brought_in(before))
    assert carried_state(after) == carried_state(before)
    for kind in PROCESS.kinds:
        if any(one.kind == kind and isinstance(one, Carried) for one in CARRIED):
            assert after[kind].last == before[kind].last, kind.name
    for dump in (csv_report.dump, md_report.dump):
        assert dump(Board.of(after), CARRIED) == dump(Board.of(before), CARRIED)


def test_the_whole_story_comes_back_from_its_export_as_it_was(whole: Any) -> None:
    closed = PROCESS.fold([*whole.log, *closing(whole)])
    assert carried_state(PROCESS.fold(brought_in(closed))) == carried_state(closed)


def test_people_are_known_again_from_what_they_said(whole: Any) -> None:
    closed = PROCESS.fold([*whole.log, *closing(whole)])
    after = PROCESS.fold(brought_in(closed))
    participants = next(kind for kind in PROCESS.kinds if kind.name == "participants")
    nobody_types = [replace(one, themselves=False) for one in public(closed)[participants].values()]
    assert list(public(after)[participants].values()) == nobody_types  # Who typed it themselves is not carried.


# ── undone ──────────────────────────────────────────────────────────────────


def standing(workshop: Workshop) -> dict[str, Any]:
    """What stands, by kind; of what was said before, only an undo's own trace may be more."""
    things = {
        kind.name: {one.id: without_traces(one) for one in workshop.standing(kind)}
        for kind in PROCESS.kinds if kind.name not in GROWS
    }  # fmt: skip
    return {"step": PROCESS.steps.of(workshop), **things}


GROWS = {
    "participants": "a code that was given once is never given to anybody else",
    "consents": "every answer is kept; that the one before counts again, test_consents.py holds",
    "calls": "what was called is heard with an idea's move, whatever becomes of the move",
}
TRACES = ("earlier",)
"""Where earlier words stay, whatever is undone."""


def without_traces(record: Any) -> Any:
    return replace(record, **{name: () for name in TRACES if hasattr(record, name)})


def has_an_opposite(event: type) -> bool:
    return not isinstance(PROCESS.rows[event].undo, NotUndone | NoDeed)


def test_each_event_that_can_be_undone_is_and_what_stood_before_stands_again(new_story: Any) -> None:
    """Every command of the story, undone right after it."""
    story, undone = Spy(new_story()), set[str]()
    a_whole_process(story)
    for before, name, people, recorded in story.seen:
        can = {
            type(one.event).__name__
            for one in recorded
            if not isinstance(PROCESS.rows[type(one.event)].undo, NotUndone | NoDeed)
        }
        if not can or isinstance(recorded[0].event, UNDONE):
            continue
        after = PROCESS.fold(recorded, before)
        decision = PROCESS.decide(after, Undo(), Asking(people[name], recorded[-1].at.replace(year=2027)))
        assert isinstance(decision, Decision), (recorded, decision)
        back = [
            Recorded(seq, recorded[-1].at.replace(year=2027), decision.actor, one)
            for seq, one in enumerate(decision.events, after.seq + 1)
        ]
        assert standing(PROCESS.fold(back, after)) == standing(before), recorded
        undone |= can
    by_hand = {type(one.event).__name__ for *_, recorded in story.seen for one in recorded if not is_of_undo(recorded)}
    undoable = {event.__name__ for event in PROCESS.rows if has_an_opposite(event)}
    assert undone == undoable & by_hand


def test_each_single_event_has_an_opposite_that_brings_back_what_stood(happened: list[Recorded], whole: Any) -> None:
    """Those too that only an undo brings about, of which nobody can ask for the opposite by hand."""
    workshop, reached = Workshop(), set[str]()
    for place, one in enumerate(whole.log):
        before, workshop = workshop, PROCESS.evolve(workshop, one)
        opposite = PROCESS.rows[type(one.event)].undo
        if isinstance(opposite, NotUndone | NoDeed):
            continue
        breath = tuple(other.event for other in whole.log[: place + 1] if other.at == one.at)
        events = opposite(workshop, one.event, Doing(one.at, breath))
        back = [Recorded(seq, one.at, one.actor, event) for seq, event in enumerate(events, workshop.seq + 1)]
        assert standing(PROCESS.fold(back, workshop)) == standing(before), one
        reached.add(type(one.event).__name__)
    assert reached == {event.__name__ for event in PROCESS.rows if has_an_opposite(event)}


UNDONE = (Undone, Redone)


def is_of_undo(recorded: list[Recorded]) -> bool:
    return isinstance(recorded[0].event, UNDONE)


# ── written and read ────────────────────────────────────────────────────────


def test_every_event_is_read_as_it_was_written(happened: list[Recorded]) -> None:
    for one in happened:
        written = CODEC.encode(one.event)
        assert CODEC.decode(written) == one.event
        assert CODEC.encode(CODEC.decode(written)) == written


def test_a_workshop_read_from_what_was_written_is_the_same(happened: list[Recorded], whole: Any) -> None:
    again = [replace(one, event=CODEC.decode(CODEC.encode(one.event))) for one in whole.log]
    assert PROCESS.fold(again) == whole.workshop


# ── told ────────────────────────────────────────────────────────────────────


def test_everything_that_happened_can_be_told_and_taken_back_in_words(happened: list[Recorded], whole: Any) -> None:
    shown = public(whole.workshop)
    for one in happened:
        row, seen = PROCESS.rows[type(one.event)], public_event(one)
        telling = Telling(shown, PROCESS.steps, seen.actor)
        for words in (row.news, row.taken_back):
            if not isinstance(words, Quiet):
                sentence = words(seen.event, telling)
                assert sentence, one
                assert sentence.isprintable()
                assert not sentence.endswith("."), sentence
                assert "None" not in sentence
                assert "  " not in sentence
        assert PROCESS.told(seen, shown) == "" or PROCESS.told(seen, shown)[0].isupper()


def test_no_sentence_names_somebody_who_acts_unseen(whole: Any) -> None:
    shown = public(whole.workshop)
    told = [PROCESS.told(public_event(one), shown) for one in whole.log if not isinstance(one.event, NAMING)]
    assert not [line for line in told if MARK in line]


# ── shown ───────────────────────────────────────────────────────────────────


def hidden_in(thing: Any) -> Iterator[Any]:
    """Every value in it that nobody may see."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from hidden_in(one)
    if not is_dataclass(thing):
        return
    for field in fields(thing):
        if (value := getattr(thing, field.name)) and visibility_of(type(thing), field.name) is Visibility.HIDDEN:
            yield value
        else:
            yield from hidden_in(value)


def test_the_public_event_holds_nothing_that_is_hidden_whoever_did_it(happened: list[Recorded]) -> None:
    hid = 0
    for one in happened:
        shown = public_event(one)
        assert not list(hidden_in(shown.event)), one
        hid += len(list(hidden_in(one.event)))
        if not isinstance(one.event, NAMING):
            assert MARK.casefold() not in repr(shown).casefold(), one
    assert hid


def test_the_public_workshop_and_every_export_of_it_hold_nothing_that_is_hidden(whole: Any) -> None:
    shown = public(whole.workshop)
    board = Board(shown)
    records = [record for kind in PROCESS.kinds for record in shown[kind].values()]
    assert not [value for record in records for value in hidden_in(record)]
    assert [value for kind in PROCESS.kinds for record in whole.workshop[kind].values() for value in hidden_in(record)]
    for text in (
        repr(records),
        json_report.dump(board, CARRIED, PROCESS.steps), csv_report.dump(board, CARRIED), md_report.dump(board, CARRIED),
    ):  # fmt: skip
        assert MARK.casefold() not in text.casefold()
        assert not [key for key in keys(whole) if key in text]


def keys(story: Any) -> list[str]:
    """Under which ballots lie."""
    return [key for name in story.people if (key := story.key(name))]


def test_every_hidden_field_of_every_record_is_filled_in_the_story_at_some_time(new_story: Any) -> None:
    """So that the tests above do not pass because there was nothing to hide."""
    story = Spy(new_story())
    a_whole_process(story)
    states = [before for before, *_ in story.seen]
    for kind in PROCESS.kinds:
        for field in fields(kind.record):
            if visibility_of(kind.record, field.name) is Visibility.HIDDEN:
                held = [getattr(one, field.name) for state in states for one in state[kind].values()]
                assert any(held), f"{kind.name}.{field.name}"


def test_every_hidden_field_of_every_event_is_filled_in_the_story_at_some_time(happened: list[Recorded]) -> None:
    for event in PROCESS.rows:
        for field in fields(event):  # type: ignore[arg-type]
            if visibility_of(event, field.name) is Visibility.HIDDEN:
                assert any(getattr(one.event, field.name) for one in happened if type(one.event) is event), event


def test_events_are_told_apart_in_the_log_by_a_name_of_their_own() -> None:
    assert set(SHAPE.event_types.values()) == set(PROCESS.rows)
