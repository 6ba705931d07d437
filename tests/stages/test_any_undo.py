"""Whatever people do, in whatever order: an undo or redo is exactly the last thing of its person, or changes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.stages.wishes import DAYS, NAMES, begun
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rows import NoDeed, NotUndone
from wtfc_tui.domain.undo import REMEMBERED, Redo, Redone, Undo, Undone
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.views.policy import public

Touched = Mapping[str, set[str]]
UNDOING = st.lists(st.tuples(NAMES, st.sampled_from([Undo(), Undo(), Redo()])), max_size=8)


def as_it_is(workshop: Workshop) -> Any:
    """Everything that everybody may see but the counting of events, the words of earlier days, and what was shouted."""
    shown = public(workshop)
    things = {
        kind.name: {one.id: replace(one, earlier=()) if hasattr(one, "earlier") else one for one in shown[kind].values()}
        for kind in PROCESS.kinds if kind.letter
    }  # fmt: skip
    return PROCESS.steps.of(shown), shown.lead, shown.timer_ends, shown.spots, shown.box, things


@dataclass
class Memory:
    """What somebody sitting beside this person would know: what they did, in order, and what they took back of it."""

    did: list[tuple[datetime, Touched, bool]] = field(default_factory=list)
    """When, what it touched, and whether any of it has an opposite."""
    took_back: list[tuple[datetime, tuple[datetime, Touched, bool]]] = field(default_factory=list)


class Watched:
    """A story in which each undo and redo is held to what its person did."""

    def __init__(self, story: Any) -> None:
        self.story, self.people = story, dict[str, Memory]()
        self.closed: datetime | None = None
        """The last close of a vote in which somebody voted."""

    def gives(self, name: str, command: Command) -> None:
        memory, before = self.people.setdefault(name, Memory()), self.story.workshop
        answer = self.story.when(name, command)
        now = self.story.now
        if isinstance(answer, Refused):
            assert self.story.workshop is before
            return
        if not answer or isinstance(command, Join):
            return
        if before.box_used and not self.story.workshop.box:
            self.closed = now
        touched = {table: ids for table, ids in self.story.workshop.changed.items() if table != "calls"}
        if isinstance(command, Undo):
            last = memory.did.pop()
            assert answer[0] == Undone(last[0])
            self._holds(last, touched)
            memory.took_back.append((now, last))
        elif isinstance(command, Redo):
            at, last = memory.took_back.pop()
            assert answer[0] == Redone(at)
            self._holds(last, touched)
            memory.did.append((now, *last[1:]))
        else:
            can = any(not isinstance(PROCESS.rows[type(one)].undo, NotUndone | NoDeed) for one in answer)
            memory.did.append((now, touched, can))
            memory.took_back.clear()

    def _holds(self, last: tuple[datetime, Touched, bool], touched: Touched) -> None:
        """Nothing else is touched, and nothing that may have been done before a vote of one's own."""
        at, then, can = last
        assert can
        assert self.closed is None or at > self.closed
        for table, ids in touched.items():
            assert ids <= then.get(table, set()), (table, ids)


@given(day=DAYS)
def test_an_undo_is_the_last_thing_of_its_person_or_a_refusal_that_changes_nothing(new_story: Any, day: list[Any]) -> None:
    watched = Watched(new_story())
    for name, command in day:
        watched.gives(name, command)
    for name in watched.people:
        for _ in range(3):
            watched.gives(name, Undo())
    assert PROCESS.fold(watched.story.log) == watched.story.workshop


@given(day=DAYS, name=NAMES)
def test_undo_and_then_redo_is_as_it_was_before_the_undo(new_story: Any, day: list[Any], name: str) -> None:
    story = begun(new_story())
    for who, command in day:
        story.when(who, command)
    states = [as_it_is(story.workshop)]
    while not isinstance(story.when(name, Undo()), Refused):
        states.append(as_it_is(story.workshop))
    for state in reversed(states[:-1]):
        story.given(name, Redo())
        assert as_it_is(story.workshop) == state
    assert PROCESS.fold(story.log) == story.workshop


@given(day=DAYS, name=NAMES, more=UNDOING)
def test_what_was_done_again_can_be_undone_again(new_story: Any, day: list[Any], name: str, more: list[Any]) -> None:
    story = begun(new_story())
    for who, command in (*day, *more):
        story.when(who, command)
    before = as_it_is(story.workshop)
    if isinstance(story.when(name, Undo()), Refused):
        return
    without = as_it_is(story.workshop)
    story.given(name, Redo())
    assert as_it_is(story.workshop) == before
    story.given(name, Undo())
    assert as_it_is(story.workshop) == without
    assert all(len(doings) <= REMEMBERED for doings in story.workshop.done.values())
