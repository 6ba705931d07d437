"""What is kept up over a workshop as it changes equals what is counted anew; what is shown of it, too."""

import importlib
import pkgutil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wtfc_tui.stages
from tests.stages.wishes import DAYS, begun
from wtfc_tui.analysis.word_index import Titles, WordIndex
from wtfc_tui.domain.table import Table
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import OnTheme
from wtfc_tui.stages.theme.view import TITLES, on_theme
from wtfc_tui.views.board import Board
from wtfc_tui.views.policy import MAKERS, own, public, public_after
from wtfc_tui.views.reckoned import Distinct, Index, Reckoned


def is_reckoning(thing: Any) -> bool:
    return not isinstance(thing, type) and all(hasattr(thing, name) for name in ("kinds", "over", "step"))


def said() -> dict[str, Any]:
    """Every reckoning that a stage's modules name, by where it stands; those named twice once."""
    found: dict[Any, str] = {}
    for kind in PROCESS.kinds:  # Some are made when somebody first asks for a kind.
        if issubclass(kind.record, OnTheme):
            on_theme(Board.of(Workshop()), kind, "T1")
    for module in pkgutil.walk_packages(wtfc_tui.stages.__path__, "wtfc_tui.stages."):
        for name, thing in vars(importlib.import_module(module.name)).items():
            for one in thing.values() if isinstance(thing, dict) else (thing,):
                if is_reckoning(one):
                    found.setdefault(one, f"{module.name.removeprefix('wtfc_tui.stages.')}.{name} of {one.kinds[0].name}")
    return {name: thing for thing, name in found.items()}


SAID = said()
OF_ITS_OWN = {f"the makers of {kind.name}": Index(kind, lambda one: one.maker or None) for kind in PROCESS.kinds}
"""Of each kind, whatever stages say of it: `own` asks for these."""


def test_reckonings_of_every_sort_were_found() -> None:
    """So that the tests below do not pass because there was nothing to compare."""
    sorts = {type(one) for one in SAID.values()}
    assert sorts >= {Index, Distinct}
    assert len(sorts) > 2
    assert len(SAID) >= 8


@pytest.fixture(scope="module")
def a_day(new_story: Any) -> Any:
    return lambda: begun(new_story())


@given(day=DAYS, every=st.integers(1, 7))
def test_a_board_brought_along_equals_one_made_from_scratch_and_what_was_public_too(
    a_day: Any, day: list[Any], every: int
) -> None:
    """`every`: commands from one look at the board to the next."""
    story = a_day()
    reckonings = {**SAID, **OF_ITS_OWN}
    board = asked(Board.of(story.workshop), reckonings)
    private = asked(Reckoned(story.workshop), OF_ITS_OWN)
    for start in range(0, len(day), every):
        seq = story.workshop.seq
        before = story.workshop
        for name, command in day[start : start + every]:
            story.when(name, command)
        now = PROCESS.fold([one for one in story.log if one.seq > seq], before)
        board = board.after(now, board.revision + 1)
        along = Reckoned(now)
        along.bring_along(private)
        private = along
        check_same(board, asked(Board.of(now), reckonings), reckonings)
        check_same(private, asked(Reckoned(now), OF_ITS_OWN), OF_ITS_OWN)
        assert board.workshop == public(now)


def asked(board: Any, reckonings: dict[str, Any]) -> Any:
    """A board that has reckoned each of these."""
    for one in reckonings.values():
        board[one]
    return board


def check_same(along: Reckoned, fresh: Reckoned, reckonings: dict[str, Any]) -> None:
    for name, one in reckonings.items():
        if isinstance(fresh[one], WordIndex):
            assert likeness(along, along[one]) == likeness(fresh, fresh[one]), name
            continue
        if isinstance(fresh[one], Titles):
            continue  # Compared by the words' likeness to them.
        assert along[one] == fresh[one], name
        assert order_within(along[one]) == order_within(fresh[one]), name


def likeness(board: Reckoned, words: WordIndex) -> list[Any]:
    """Which texts and themes are like each statement that there is."""
    texts = [(one.text, one.question) for one in board.workshop[STATEMENTS].values()]
    return [(words.nearest(*one, 0.1), words.groups_like(*one, board[TITLES])) for one in texts]


def order_within(kept: Any) -> dict[str, list[str]]:
    return {key: list(group) for key, group in kept.items() if isinstance(group, Table)}


@given(day=DAYS)
def test_public_after_each_command_equals_public(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    shown = public(story.workshop)
    for name, command in day:
        before = story.workshop
        story.when(name, command)
        if story.workshop is not before:
            shown = public_after(shown, story.workshop)
        assert shown == public(story.workshop)


@given(day=DAYS)
def test_bringing_a_board_along_leaves_the_one_before_as_it_was(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    board = asked(Board.of(story.workshop), SAID)
    before = repr({name: board[one] for name, one in SAID.items()})
    start = story.workshop
    for name, command in day:
        story.when(name, command)
    board.after(PROCESS.fold(story.log[start.seq :], start), 1)
    assert repr({name: board[one] for name, one in SAID.items()}) == before


def test_what_is_a_persons_own_is_found_by_who_made_it(a_day: Any) -> None:
    mine = own(Reckoned(a_day().workshop), "scribe:sam", "")
    assert set(mine.ids(STATEMENTS)) == {"S1", "S2", "S3"}
    assert STATEMENTS in MAKERS


def statement(number: int, theme: str | None, person: str | None, withdrawn: bool) -> Statement:
    return Statement(f"S{number}", "working", person, None, "x", "room", "", None, theme, withdrawn)


THINGS = st.builds(statement, st.integers(1, 6), st.sampled_from([None, "T1", "T2"]),
                   st.sampled_from([None, "P01", "P02"]), st.booleans())  # fmt: skip


@given(st.lists(THINGS, max_size=30))
def test_groups_and_counts_hold_what_stands_and_no_empty_group_is_left(things: list[Statement]) -> None:
    members = Index(STATEMENTS, lambda one: one.theme)
    people = Distinct(STATEMENTS, lambda one: one.theme, lambda one: one.person)
    groups, counts, there = members.over(()), people.over(()), dict[str, Statement]()
    for one in things:
        groups = members.step(groups, there.get(one.id), one)
        counts = people.step(counts, there.get(one.id), one)
        there[one.id] = one
    standing = [one for one in there.values() if one.stands and one.theme]
    assert groups == {key: {one.id: one for one in standing if one.theme == key} for key in {one.theme for one in standing}}
    pairs = [(one.theme, one.person) for one in standing if one.person]
    assert counts == {
        key: {who: pairs.count((key, who)) for theme, who in pairs if theme == key} for key in {theme for theme, _ in pairs}
    }
