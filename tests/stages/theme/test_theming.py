"""Theming: each question's pile is sorted on its own; every hand may sort; nothing falls off the table."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import (
    CreateTheme,
    MergeThemes,
    Move,
    PutStatements,
    RenameTheme,
    SplitTheme,
    StatementsPut,
    ThemeCreated,
    ThemeRenamed,
    ThemeRetired,
    ThingsRehung,
)
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import is_first_person


@pytest.fixture
def sorted_story(story: Any) -> Any:
    """S1 to S3 not working, of which S1 and S2 are in T1; T2 is empty; S4 works."""
    story.given("sam", *(AddStatement("notworking", words) for words in ("a", "b", "c")), AddStatement("working", "d"))
    return story.given("sam", CreateTheme("notworking", "I wait", ("S1", "S2")), CreateTheme("notworking", "I hope"))


def members(story: Any, theme: str) -> list[str]:
    return [one.id for one in story.workshop[STATEMENTS].values() if one.theme == theme]


def test_a_theme_is_started_from_statements(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), AddStatement("working", "b"))
    assert story.when("sam", CreateTheme("working", "I am heard", ("S1", "S2"))) == (
        ThemeCreated("T1", "working", "I am heard"), StatementsPut((Move("S1", None, "T1"), Move("S2", None, "T1"))),
    )  # fmt: skip


def test_a_statement_is_in_one_theme_at_a_time(sorted_story: Any) -> None:
    sorted_story.given("sam", PutStatements(("S1", "S3"), "T2"))
    assert members(sorted_story, "T1") == ["S2"]
    assert members(sorted_story, "T2") == ["S1", "S3"]


def test_a_statement_can_be_taken_out_of_its_theme(sorted_story: Any) -> None:
    sorted_story.given("sam", PutStatements(("S1",), None))
    assert sorted_story.workshop[STATEMENTS]["S1"].theme is None


def test_putting_what_is_there_already_is_nothing_new(sorted_story: Any) -> None:
    assert sorted_story.when("sam", PutStatements(("S1", "s01"), "t1")) == ()


def test_naming_a_statement_twice_moves_it_once(sorted_story: Any) -> None:
    assert sorted_story.when("sam", PutStatements(("S3", "s3"), "T1")) == (StatementsPut((Move("S3", None, "T1"),)),)


def test_the_three_piles_are_sorted_separately(sorted_story: Any) -> None:
    assert "the three piles are sorted separately" in sorted_story.refused("sam", PutStatements(("S4",), "T1"))
    assert "sorted separately" in sorted_story.refused("sam", CreateTheme("future", "I am", ("S4",)))
    sorted_story.given("sam", CreateTheme("working", "I laugh"))
    assert "different questions" in sorted_story.refused("sam", MergeThemes("T1", "T3"))


def test_one_statement_that_does_not_fit_moves_none_of_them(sorted_story: Any) -> None:
    sorted_story.refused("sam", PutStatements(("S3", "S4"), "T1"))
    assert sorted_story.workshop[STATEMENTS]["S3"].theme is None


def test_a_title_that_is_not_in_the_first_person_is_never_blocked(story: Any) -> None:
    story.given("sam", CreateTheme("working", "Transport"), RenameTheme("T1", "Buses"))
    assert story.workshop[THEMES]["T1"].title == "Buses"


def test_a_theme_needs_a_title_of_at_most_120_characters(story: Any) -> None:
    assert "needs words" in story.refused("sam", CreateTheme("working", " "))
    assert "120 characters" in story.refused("sam", CreateTheme("working", "I" * 121))


def test_a_renaming_remembers_the_title_before(sorted_story: Any) -> None:
    assert sorted_story.when("sam", RenameTheme("T1", "I am kept waiting")) == (
        ThemeRenamed("T1", "I am kept waiting", "I wait"),
    )
    assert sorted_story.when("sam", RenameTheme("T1", "I am kept waiting")) == ()


def test_whole_themes_are_merged_with_their_statements_and_ideas(sorted_story: Any) -> None:
    sorted_story.given("ana", AddIdea("T1", "delia", "A helpline"))
    assert sorted_story.when("fran", MergeThemes("T2", "T1")) == (
        StatementsPut((Move("S1", "T1", "T2"), Move("S2", "T1", "T2"))), ThingsRehung(("I1",), "T1", "T2"),
        ThemeRetired("T1", "T2"),
    )  # fmt: skip
    assert members(sorted_story, "T2") == ["S1", "S2"]
    assert sorted_story.workshop[IDEAS]["I1"].theme == "T2"
    assert [theme.id for theme in list(sorted_story.workshop.standing(THEMES))] == ["T2"]


def test_a_merged_theme_sends_people_on_to_where_it_went(sorted_story: Any) -> None:
    sorted_story.given("fran", MergeThemes("T2", "T1"))
    for command in (
        PutStatements(("S3",), "T1"),
        RenameTheme("T1", "x"),
        MergeThemes("T2", "T1"),
        AddIdea("T1", "delia", "x"),
    ):
        assert sorted_story.refused("fran", command) == "“I wait” (T1) was merged into “I hope” (T2): use that one."


def test_a_theme_is_not_merged_with_itself(sorted_story: Any) -> None:
    assert "itself" in sorted_story.refused("fran", MergeThemes("T1", "t1"))


def test_a_split_makes_a_new_theme_of_some_of_the_statements(sorted_story: Any) -> None:
    sorted_story.given("sam", SplitTheme("T1", "I am forgotten", ("S2",)))
    assert members(sorted_story, "T1") == ["S1"]
    assert members(sorted_story, "T3") == ["S2"]
    assert sorted_story.workshop[THEMES]["T3"].question == "notworking"


def test_a_split_takes_only_what_is_in_the_theme(sorted_story: Any) -> None:
    assert "(S3) is not in “I wait” (T1)" in sorted_story.refused("sam", SplitTheme("T1", "I x", ("S1", "S3")))
    assert "Say which statements" in sorted_story.refused("sam", SplitTheme("T1", "I x", ()))


def test_two_scribes_sort_the_same_pile_and_the_last_word_stands(sorted_story: Any) -> None:
    sorted_story.given("sam", PutStatements(("S3",), "T1")).given("femi", PutStatements(("S3",), "T2"))
    assert sorted_story.workshop[STATEMENTS]["S3"].theme == "T2"


@pytest.mark.parametrize("title", ["I never know who is coming", "I’m passed about", "We are not asked", "my bus is gone"])
def test_a_title_that_speaks_as_i_or_we_is_first_person(title: str) -> None:
    assert is_first_person(title)


@pytest.mark.parametrize("title", ["Transport", "In the dark", "Independence", "", "Users want buses", "Memory"])
def test_a_title_that_speaks_about_people_is_not_first_person(title: str) -> None:
    assert not is_first_person(title)
