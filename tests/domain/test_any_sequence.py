"""Whatever people wish, in whatever order: the answer is events or a refusal, and the workshop stays whole."""

from dataclasses import fields
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.undo import UNDOABLE
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.views.board import Board
from wtfc_tui.views.export import document
from wtfc_tui.views.policy import public

WORDS = st.sampled_from(["I wait", "Tea", "“Llŷn” اردو 🙂", "[/b]", "\x1b[2J", "0", "", "\ud800", "x" * 2000])


def ids(kinds: str) -> st.SearchStrategy[str]:
    good = [f"{kind}{number}" for kind in kinds for number in range(1, 6)]
    return st.sampled_from([*good, "", "t1", "junk\x07"])


SOME = st.lists(ids("S"), max_size=3).map(tuple)
SMALL = st.integers(-1, 11)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "slug": WORDS, "title": WORDS, "focus": WORDS, "site": WORDS, "name": WORDS, "text": WORDS, "why": WORDS,
    "stage": st.sampled_from(["gather", "theme", "vote", "chefs", "grid", "lunch"]),
    "seconds": st.integers(), "steps": SMALL, "effort": SMALL, "difference": SMALL, "people": SMALL,
    "item": ids("TI"), "kept": ids("T"), "absorbed": ids("T"), "idea": ids("I"), "theme": ids("T"),
    "statements": SOME, "question": st.sampled_from(["working", "notworking", "not", "x"]),
    "person": st.sampled_from([None, "P1", "p2", "P999", "Ana"]),
    "group": st.sampled_from([None, "family", "lived", "cats"]),
    "source": st.sampled_from(["room", "questionnaire", "x"]), "on": st.sampled_from(["themes", "ideas", "x"]),
    "lens": st.sampled_from(["delia", "jamie", "x"]),
    "direction": st.sampled_from(["up", "down", "left", "right", "higher", "lower", "x"]),
}  # fmt: skip
KIND_OF_ID = {
    do.CorrectStatement: "S", do.WithdrawStatement: "S", do.RenameTheme: "T", do.SplitTheme: "T", do.RewordIdea: "I",
    do.WithdrawIdea: "I", do.PlaceIdea: "I", do.NudgeIdea: "I", do.TakeOffGrid: "I",
}  # fmt: skip
SPECIAL: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    **{(command, "id"): ids(kind) for command, kind in KIND_OF_ID.items()},
    (do.OpenRound, "dots"): st.integers(3, 6),
    (do.OpenRound, "cap"): st.integers(1, 4),
    (do.CastBallot, "dots"): st.dictionaries(ids("TI"), st.integers(-1, 4), max_size=3),
    (do.EnterRoomDots, "dots"): st.dictionaries(ids("TI"), st.integers(-1, 9), max_size=3),
    (do.PutStatements, "theme"): st.none() | ids("T"),
    (do.CallEverybody, "stage"): st.none() | FIELDS["stage"],
}
WISHES = [kind for kind in get_args(do.Command) if kind not in (do.ImportWorkshop, do.CreateWorkshop)]
OFTEN = [do.AddStatement, do.PutStatements, do.CreateTheme, do.AddIdea, do.OpenRound, do.CastBallot, do.CastBallot, do.Undo]


def wish(kind: type) -> st.SearchStrategy[Any]:
    return st.builds(
        kind,
        **{one.name: SPECIAL[kind, one.name] if (kind, one.name) in SPECIAL else FIELDS[one.name] for one in fields(kind)},
    )


NAMES = st.sampled_from(["fran", "femi", "sam", "ana", "bob", "host", "wall"])
A_WHOLE_DAY = st.tuples(NAMES, st.one_of([wish(kind) for kind in (*WISHES, *OFTEN)]))

STATEMENT, THEME, IDEA = (st.sampled_from([f"{kind}{number}" for number in (1, 2, 3)]) for kind in "STI")
SORTING = st.one_of(
    st.just(do.Undo()),
    st.builds(do.CreateTheme, st.just("notworking"), st.just("I am"), st.just(()) | st.tuples(STATEMENT)),
    st.builds(do.PutStatements, st.tuples(STATEMENT), st.none() | THEME),
    st.builds(do.MergeThemes, THEME, THEME),
    st.builds(do.WithdrawStatement, STATEMENT),
    st.builds(do.AddIdea, THEME, st.just("delia"), st.just("Tea")),
    st.builds(do.WithdrawIdea, IDEA),
)
TWO_SORTING = st.tuples(st.sampled_from(["fran", "femi"]), SORTING)
DAYS = st.lists(A_WHOLE_DAY, max_size=80) | st.lists(TWO_SORTING, min_size=5, max_size=80)


@pytest.fixture(scope="module")
def a_day(new_story: Any) -> Any:
    """A workshop with something in it, so that wishes meet something."""

    def begun() -> Any:
        story = new_story()
        for name in ("fran", "femi", "sam", "ana", "bob"):
            story.given(name, do.Join())
        story.given("sam", *(do.AddStatement("notworking", words, "P1") for words in ("buses", "forms", "nights")))
        story.given("sam", do.CreateTheme("notworking", "I wait", ("S1",)), do.CreateTheme("notworking", "I hope"))
        return story.given("ana", do.AddIdea("T1", "delia", "A list"))

    return begun


def check_themes(workshop: Workshop) -> None:
    live = {theme.id: theme for theme in workshop.live_themes()}
    for one in workshop.statements.values():
        assert one.theme is None or not one.withdrawn
        assert one.theme is None or live[one.theme].question == one.question
    for idea in workshop.live_ideas():
        assert idea.theme in live
    for theme in workshop.themes.values():
        assert theme.into is None or theme.retired


def check_votes(workshop: Workshop) -> None:
    assert sum(round.open for round in workshop.rounds.values()) <= 1
    for round in workshop.rounds.values():
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
    for was, now in ((before.statements, after.statements), (before.themes, after.themes), (before.ideas, after.ideas)):
        assert list(now)[: len(was)] == list(was)
    for key, one in before.statements.items():
        assert (one.question, one.person, one.by, one.at) == (
            after.statements[key].question, after.statements[key].person, after.statements[key].by, after.statements[key].at,
        )  # fmt: skip
        assert after.statements[key].earlier[: len(one.earlier)] == one.earlier
        assert one.text in (after.statements[key].text, *(version.text for version in after.statements[key].earlier))
    for key, round in before.rounds.items():
        assert round.open or after.rounds[key] == round


@given(day=DAYS)
def test_any_sequence_of_wishes_keeps_the_workshop_whole(a_day: Any, day: list[tuple[str, do.Command]]) -> None:
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
    assert fold(story.log) == story.workshop
    assert [recorded.seq for recorded in story.log] == list(range(1, len(story.log) + 1))


@given(day=DAYS)
def test_every_statement_ever_added_and_every_live_idea_is_in_the_export(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    for name, command in day:
        story.when(name, command)
    exported = document(Board(public(story.workshop)))
    added = [one.event.id for one in story.log if isinstance(one.event, did.StatementAdded)]
    assert [row.id for row in exported.statements] == added
    assert [row.id for row in exported.ideas] == [idea.id for idea in story.workshop.live_ideas()]
    assert {row.id for row in exported.themes} >= {row.theme for row in (*exported.statements, *exported.ideas) if row.theme}
    assert [row.id for row in exported.rounds] == list(story.workshop.rounds)


def standing(workshop: Workshop) -> tuple[Any, ...]:
    return (
        workshop.stage,
        {one.id: (one.text, one.theme) for one in workshop.statements.values() if not one.withdrawn},
        {one.id: one.title for one in workshop.live_themes()},
        {one.id: (one.theme, one.text, one.place) for one in workshop.live_ideas()},
    )


@given(day=DAYS, name=NAMES, last=st.one_of([wish(kind) for kind in WISHES if kind is not do.Undo]))
def test_undo_right_after_any_wish_restores_what_stood(a_day: Any, day: list[Any], name: str, last: do.Command) -> None:
    story = a_day()
    for who, command in day:
        story.when(who, command)
    before = standing(story.workshop)
    answer = story.when(name, last)
    if not isinstance(answer, Refused) and any(isinstance(event, UNDOABLE) for event in answer):
        story.given(name, do.Undo())
        assert standing(story.workshop) == before


@given(day=DAYS)
def test_no_two_commands_ever_give_the_same_id(a_day: Any, day: list[Any]) -> None:
    story = a_day()
    for name, command in day:
        story.when(name, command)
    givers = (did.StatementAdded, did.ThemeCreated, did.IdeaAdded, did.RoundOpened)
    given_ids = [recorded.event.id for recorded in story.log if isinstance(recorded.event, givers)]
    assert len(given_ids) == len(set(given_ids))
    for kind in "STIR":
        numbers = [int(one[1:]) for one in given_ids if one.startswith(kind)]
        assert all(later == earlier + 1 for earlier, later in pairwise(numbers))
