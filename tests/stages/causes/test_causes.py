"""Causes: why a theme is so, and why that is so, in a tree that stays one whatever several people do to it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.stages.causes.records import (
    AddCause,
    CauseAdded,
    CausesWithdrawn,
    CorrectCause,
    MarkRoot,
    MoveCause,
    TieCause,
    WithdrawCause,
)
from wtfc_tui.stages.causes.rules import CAUSES, DEEPEST, above
from wtfc_tui.stages.causes.view import outline, roots, says
from wtfc_tui.stages.gather.records import AddStatement, WithdrawStatement
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, SplitTheme
from wtfc_tui.views.board import Board
from wtfc_tui.views.policy import public


@pytest.fixture
def themed(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"))


@pytest.fixture
def three(themed: Any) -> Any:
    """C2 under C1, C3 beside them."""
    return themed.given("sam", AddCause("T1", "The rota"), AddCause("T1", "Sickness", "C1"), AddCause("T1", "No list"))


def drawn(story: Any, theme: str = "T1") -> list[str]:
    return [f"{at.place} {at.cause.id}" for at in outline(Board.of(story.workshop), theme)]


def test_a_cause_is_said_of_a_theme_or_of_another_cause(themed: Any) -> None:
    assert themed.when("ana", AddCause("t1", "The rota")) == (CauseAdded("C1", "T1", "The rota", None, False),)
    assert themed.when("ana", AddCause("T1", "Sickness", "c1")) == (CauseAdded("C2", "T1", "Sickness", "C1", False),)
    assert drawn(themed) == ["1 C1", "1.1 C2"]


def test_causes_are_asked_of_what_is_not_working_only(themed: Any) -> None:
    themed.given("fran", CreateTheme("working", "I am heard"))
    assert "causes are asked of what is not working" in themed.refused("ana", AddCause("T3", "They listen"))


def test_under_a_cause_of_another_theme_nothing_is_said(three: Any) -> None:
    assert "(C1) is a cause of “I wait” (T1), not of “I pay” (T2)" in three.refused("ana", AddCause("T2", "The rota", "C1"))


def test_what_was_taken_out_meanwhile_is_not_replaced_by_another_place(three: Any) -> None:
    three.given("fran", WithdrawCause("C3"))
    assert "“No list” was taken out since (C3)" in three.refused("ana", AddCause("T1", "Nobody keeps it", "C3"))
    assert drawn(three) == ["1 C1", "1.1 C2"]


def test_a_cause_goes_under_another_with_all_that_is_under_it(three: Any) -> None:
    three.given("fran", MoveCause("C1", "C3"))
    assert drawn(three) == ["1 C3", "1.1 C1", "1.1.1 C2"]
    three.given("fran", MoveCause("C2", None))
    assert drawn(three) == ["1 C2", "2 C3", "2.1 C1"]


def test_a_cause_never_stands_under_itself(three: Any) -> None:
    assert "cannot stand under itself" in three.refused("sam", MoveCause("C1", "C1"))
    assert "cannot stand under what it is a cause of" in three.refused("sam", MoveCause("C1", "C2"))


def test_two_people_cannot_make_a_circle_by_undo_either(three: Any) -> None:
    three.given("sam", MoveCause("C2", None)).given("femi", MoveCause("C1", "C2"))
    assert "cannot stand under what it is a cause of" in three.refused("sam", Undo())


def test_so_many_stand_one_under_the_other_and_no_more(themed: Any) -> None:
    themed.given("sam", AddCause("T1", "Why"), *(AddCause("T1", "Why", f"C{at}") for at in range(1, DEEPEST)))
    assert f"{DEEPEST} causes one under the other are the most" in themed.refused("sam", AddCause("T1", "Why", "C12"))
    themed.given("sam", AddCause("T1", "Because"))
    assert "too deep for it" in themed.refused("sam", MoveCause("C1", "C13"))


def test_it_is_taken_out_with_all_below_and_undo_brings_back_exactly_that(three: Any) -> None:
    before = outline(Board.of(three.workshop), "T1")
    assert three.when("sam", WithdrawCause("C1")) == (CausesWithdrawn(("C1", "C2")),)
    assert drawn(three) == ["1 C3"]
    three.given("sam", Undo())
    assert outline(Board.of(three.workshop), "T1") == before
    three.given("sam", Redo())
    assert drawn(three) == ["1 C3"]


def test_what_a_scribe_and_its_writer_both_took_out_is_back_when_both_have_taken_that_back(themed: Any) -> None:
    themed.given("ana", AddCause("T1", "The rota")).given("bob", AddCause("T1", "Sickness", "C1"))
    themed.given("sam", WithdrawCause("C1")).given("ana", Undo()).given("sam", Undo())
    assert drawn(themed) == ["1 C2"], "what stood under it is not lost meanwhile"
    themed.given("ana", Redo())
    assert drawn(themed) == ["1 C1", "1.1 C2"]


def test_an_undo_takes_no_cause_away_from_over_what_others_said(themed: Any) -> None:
    themed.given("ana", AddCause("T1", "The rota")).given("bob", AddCause("T1", "Sickness", "C1"))
    assert "“Sickness” has been said under “The rota” since" in themed.refused("ana", Undo())


def test_a_participant_takes_out_and_mends_their_own_only_and_a_scribe_anybodys(themed: Any) -> None:
    themed.given("ana", AddCause("T1", "The rota")).given("bob", AddCause("T1", "Sickness", "C1"))
    for command in (CorrectCause("C1", "No"), MarkRoot("C1"), MoveCause("C1", None), WithdrawCause("C1")):
        assert "not yours to change" in themed.refused("bob", command)
    assert "“Sickness” stands under it and is not yours" in themed.refused("ana", WithdrawCause("C1"))
    themed.given("sam", CorrectCause("C2", "Sick leave"), WithdrawCause("C1"))
    assert themed.workshop[CAUSES]["C2"].text == "Sick leave"


def test_what_ends_without_a_root_is_pointed_out_and_nothing_else_is(three: Any) -> None:
    def ends() -> list[str]:
        return [at.cause.id for at in outline(Board.of(three.workshop), "T1") if at.open_end]

    assert ends() == ["C2", "C3"]
    three.given("sam", MarkRoot("C3"))
    assert ends() == ["C2"]
    three.given("sam", MarkRoot("C1"), AddCause("T1", "Six people", "C2"))
    assert ends() == []
    assert [one.id for one in roots(Board.of(three.workshop), "T1")] == ["C1", "C3"]


def test_marking_tying_and_mending_are_taken_back_one_after_the_other(three: Any) -> None:
    three.given("sam", AddStatement("notworking", "I was not told", "P1"), AddStatement("notworking", "Nobody rang", "P2"))
    before = three.workshop[CAUSES]["C2"]
    three.given("sam", MarkRoot("C2"), TieCause("C2", ("S2", "s1")), TieCause("C2", ("S1",), loose=True))
    assert says(Board.of(three.workshop), three.workshop[CAUSES]["C2"]) == ("S2",)
    three.given("sam", CorrectCause("C2", "Sick leave"), *[Undo()] * 4)
    assert three.workshop[CAUSES]["C2"] == before
    three.given("sam", *[Redo()] * 3)
    assert three.workshop[CAUSES]["C2"].says == ("S2",)


def test_two_people_tie_to_one_cause_and_each_takes_back_their_own(three: Any) -> None:
    three.given("sam", *(AddStatement("notworking", words, "P1") for words in ("I wait", "I ring")))
    three.given("sam", TieCause("C1", ("S1",))).given("femi", TieCause("C1", ("S2",))).given("sam", Undo())
    assert three.workshop[CAUSES]["C1"].says == ("S2",)


def test_a_statement_that_is_withdrawn_says_nothing_until_it_is_back(three: Any) -> None:
    three.given("sam", AddStatement("notworking", "I wait", "P1"), TieCause("C1", ("S1",)), WithdrawStatement("S1"))
    assert says(Board.of(three.workshop), three.workshop[CAUSES]["C1"]) == ()
    three.given("sam", Undo())
    assert says(Board.of(three.workshop), three.workshop[CAUSES]["C1"]) == ("S1",)


def test_causes_go_along_when_their_theme_is_merged_and_come_home(three: Any) -> None:
    three.given("fran", MergeThemes("T2", "T1"))
    assert drawn(three, "T2") == ["1 C1", "1.1 C2", "2 C3"]
    three.given("fran", Undo())
    assert drawn(three) == ["1 C1", "1.1 C2", "2 C3"]


def test_a_split_takes_a_cause_along_with_all_under_it_and_undo_puts_it_back_where_it_was(three: Any) -> None:
    three.given("sam", AddCause("T1", "Six people", "C2")).given("fran", SplitTheme("T1", "I am ill", ("C2",)))
    assert (drawn(three), drawn(three, "T3")) == (["1 C1", "2 C3"], ["1 C2", "1.1 C4"])
    three.given("fran", MergeThemes("T1", "T3"))
    assert drawn(three) == ["1 C1", "1.1 C2", "1.1.1 C4", "2 C3"]
    three.given("fran", *[Undo()] * 2)
    assert drawn(three) == ["1 C1", "1.1 C2", "1.1.1 C4", "2 C3"]


def test_nobody_else_may_know_whose_a_participants_cause_is(themed: Any) -> None:
    themed.given("ana", AddCause("T1", "The rota")).given("sam", AddCause("T1", "Sickness"))
    assert [one.maker for one in public(themed.workshop)[CAUSES].values()] == ["", "scribe:sam"]


_CAUSE = st.sampled_from([f"C{at}" for at in range(1, 7)])
_THEME = st.sampled_from(["T1", "T2", "T3"])
DOING = st.tuples(
    st.sampled_from(["fran", "femi", "sam", "ana"]),
    st.one_of(
        st.builds(AddCause, _THEME, st.just("Why"), st.none() | _CAUSE),
        st.builds(MoveCause, _CAUSE, st.none() | _CAUSE),
        st.builds(MoveCause, _CAUSE, _CAUSE),
        st.builds(WithdrawCause, _CAUSE),
        st.just(Undo()),
        st.just(Redo()),
        st.builds(MergeThemes, _THEME, _THEME),
        st.builds(SplitTheme, _THEME, st.just("I am apart"), st.tuples(_CAUSE)),
    ),
)


@settings(max_examples=200)
@given(doings=st.lists(DOING, min_size=10, max_size=60))
def test_whatever_several_people_do_it_stays_a_forest_and_each_cause_is_shown_once(new_story: Any, doings: Any) -> None:
    story = new_story()
    story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"))
    story.given("sam", *(AddCause("T1", "Why", under) for under in (None, "C1", "C2", None)))
    for name, command in doings:
        story.when(name, command)
    workshop = story.workshop
    shown = [at for theme in ("T1", "T2", "T3", "T4", "T5") for at in outline(Board.of(workshop), theme)]
    assert sorted(at.cause.id for at in shown) == sorted(one.id for one in workshop.standing(CAUSES))
    for at in shown:
        parent = above(workshop, at.cause)
        assert at.parent == (parent.id if parent else None)
        assert at.depth <= DEEPEST
