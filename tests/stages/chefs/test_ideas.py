"""Three chefs: ideas under a lens, for a theme."""

from typing import Any

import pytest

from wtfc_tui.stages.chefs.records import AddIdea, IdeaAdded, IdeaReworded, RewordIdea, WithdrawIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.theme.records import CreateTheme


@pytest.fixture
def kitchen(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I wait"))


def test_an_idea_hangs_on_a_theme_under_a_lens(kitchen: Any) -> None:
    assert kitchen.when("ana", AddIdea("t1", "HES", "A goat on a bus")) == (
        IdeaAdded("I1", "T1", "heston", "A goat on a bus"),
    )


def test_a_lens_that_is_none_is_refused_with_the_choices(kitchen: Any) -> None:
    assert "delia, jamie, heston" in kitchen.refused("ana", AddIdea("T1", "nigella", "x"))


def test_an_idea_needs_words_300_characters_at_most(kitchen: Any) -> None:
    kitchen.given("ana", AddIdea("T1", "delia", "x" * 300))
    assert "300 characters" in kitchen.refused("ana", AddIdea("T1", "delia", "x" * 301))
    assert "needs words" in kitchen.refused("ana", AddIdea("T1", "delia", ""))


def test_a_rewording_remembers_the_words_before(kitchen: Any) -> None:
    kitchen.given("ana", AddIdea("T1", "delia", "A helpline"))
    assert kitchen.when("sam", RewordIdea("I1", "A phone line")) == (IdeaReworded("I1", "A phone line", "A helpline"),)
    assert kitchen.when("sam", RewordIdea("I1", "A phone line")) == ()


def test_a_withdrawn_idea_stays_as_it_is_and_is_not_lost(kitchen: Any) -> None:
    kitchen.given("ana", AddIdea("T1", "delia", "A helpline"), WithdrawIdea("I1"))
    for command in (RewordIdea("I1", "x"), WithdrawIdea("I1"), PlaceIdea("I1", 1, 1)):
        assert kitchen.refused("sam", command).endswith("(I1) was withdrawn, so it stays as it is.")
    assert kitchen.workshop[IDEAS]["I1"].text == "A helpline"
    assert list(kitchen.workshop.standing(IDEAS)) == []
