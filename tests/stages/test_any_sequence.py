"""Whatever people wish, in whatever order: the answer is events or a refusal, and the workshop stays whole."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.wishes import DAYS, NAMES, WISHES, begun, wish
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rows import NoDeed, NotUndone
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.chefs.records import IdeaAdded
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import Statement, StatementAdded, Version
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import ThemeCreated
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import RoundOpened
from wtfc_tui.stages.vote.rules import ROUNDS
from wtfc_tui.views.board import Board
from wtfc_tui.views.export import document


@pytest.fixture(scope="module")
def a_day(new_story: Any) -> Any:
    return lambda: begun(new_story())


def check_themes(workshop: Workshop) -> None:
    live = {theme.id: theme for theme in list(workshop.standing(THEMES))}
    for one in workshop[STATEMENTS].values():
        assert one.theme is None or not one.withdrawn
        assert one.theme is None or live[one.theme].question == one.question
    for idea in list(workshop.standing(IDEAS)):
        assert idea.theme in live
    for theme in workshop[THEMES].values():
        assert theme.into is None or theme.retired
        assert theme.into in (None, *workshop[THEMES])


def check_votes(workshop: Workshop) -> None:
    assert sum(round.open for round in workshop[ROUNDS].values()) <= 1
    for round in workshop[ROUNDS].values():
        for ballot in round.ballots.values():
            assert 0 < sum(ballot.values()) <= round.dots
            assert max(ballot.values()) <= round.cap
        for entry in round.room.values():
            assert sum(entry.dots.values()) <= round.dots * entry.people
        assert round.open or not (round.ballots or round.room)
        assert round.open or [one.item for one in round.results] == list(round.items)
        assert sum(one.dots for one in round.results) <= round.dots * round.turnout
        assert sum(one.room_dots for one in round.results) <= round.dots * round.room_people
        assert round.turnout == len(round.ballots) or not round.open


def check_nothing_lost(before: Workshop, after: Workshop) -> None:
    for was, now in (
        (before[STATEMENTS], after[STATEMENTS]),
        (before[THEMES], after[THEMES]),
        (before[IDEAS], after[IDEAS]),
    ):
        assert list(now)[: len(was)] == list(was)
    for key, one in before[STATEMENTS].items():
        now = after[STATEMENTS][key]
        assert (one.by, one.at) == (now.by, now.at)
        assert now.earlier[: len(one.earlier)] == one.earlier
        assert _as_said(one) in map(_as_said, (now, *now.earlier))
    for key, round in before[ROUNDS].items():
        assert round.open or after[ROUNDS][key] == round


def _as_said(one: Statement | Version) -> tuple[Any, ...]:
    return one.text, one.question, one.person, one.group


@given(day=DAYS)
def test_any_sequence_of_wishes_keeps_the_workshop_whole(a_day: Any, day: list[tuple[str, Command]]) -> None:
    story = a_day()
    for name, command in day:
        before = story.workshop
        answer = story.when(name, command)
        if isinstance(answer, Refused):
            assert story.workshop is before
            assert answer.sentence.isprintable()
            assert len(answer.sentence) < 400
            assert answer.sentence.endswith((".", "?"))
        check_themes(story.workshop)
        check_votes(story.workshop)
        check_nothing_lost(before, story.workshop)
    assert PROCESS.fold(story.log) == story.workshop
    assert [recorded.seq for recorded in story.log] == list(range(1, len(story.log) + 1))


@given(day=DAYS)
def test_everything_that_ever_was_is_in_the_export(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    for name, command in day:
        story.when(name, command)
    kinds = [one.kind for one in CARRIED]
    exported = document(Board.of(story.workshop), PROCESS.steps, kinds)
    for kind, giver in ((STATEMENTS, StatementAdded), (THEMES, ThemeCreated), (IDEAS, IdeaAdded), (ROUNDS, RoundOpened)):
        given_ids = [one.event.id for one in story.log if isinstance(one.event, giver)]
        assert [record.id for record in exported[kind]] == given_ids


def standing(workshop: Workshop) -> tuple[Any, ...]:
    """What a person in the room would say the workshop holds now; earlier wordings stay, whatever is undone."""
    return (
        PROCESS.steps.of(workshop),
        {one.id: (one.text, one.theme) for one in workshop.standing(STATEMENTS)},
        {one.id: one.title for one in workshop.standing(THEMES)},
        {one.id: (one.theme, one.text, one.place) for one in workshop.standing(IDEAS)},
    )


def can_be_undone(events: Any) -> bool:
    return any(not isinstance(PROCESS.rows[type(event)].undo, NotUndone | NoDeed) for event in events)


@given(day=DAYS, name=NAMES, last=st.one_of([wish(kind) for kind in WISHES if kind not in (Undo, Redo)]))
def test_undo_right_after_any_wish_restores_what_stood(a_day: Any, day: list[Any], name: str, last: Command) -> None:
    story = a_day()
    for who, command in day:
        story.when(who, command)
    before = standing(story.workshop)
    answer = story.when(name, last)
    if not isinstance(answer, Refused) and can_be_undone(answer):
        story.given(name, Undo())
        assert standing(story.workshop) == before


@given(day=DAYS)
def test_no_two_commands_ever_give_the_same_id(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    for name, command in day:
        story.when(name, command)
    givers = (StatementAdded, ThemeCreated, IdeaAdded, RoundOpened)
    given_ids = [recorded.event.id for recorded in story.log if isinstance(recorded.event, givers)]
    assert len(given_ids) == len(set(given_ids))
    for kind in "STIR":
        numbers = [int(one[1:]) for one in given_ids if one.startswith(kind)]
        assert all(later == earlier + 1 for earlier, later in pairwise(numbers))
