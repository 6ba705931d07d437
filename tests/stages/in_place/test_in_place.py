"""In place: what exists already for a theme, who runs it, how far it reaches."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.domain.undo import Undo
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.in_place.records import AddThing, Described, DescribeThing, ThingAdded, ThingDescribed, WithdrawThing
from wtfc_tui.stages.in_place.rules import REACHES, THINGS, described
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, SplitTheme
from wtfc_tui.views.policy import public


@pytest.fixture
def themed(story: Any) -> Any:
    return story.given("fran", CreateTheme("notworking", "I wait"), CreateTheme("notworking", "I pay"))


def there(story: Any) -> dict[str, Described]:
    return {one.id: one.described for one in story.workshop.standing(THINGS)}


def test_a_thing_hangs_on_a_theme_with_who_runs_it_and_how_far_it_reaches(themed: Any) -> None:
    assert themed.when("ana", AddThing("t1", "Rota by e-mail", "home care team", "part")) == (
        ThingAdded("E1", "T1", Described("Rota by e-mail", "home care team", "partly")),
    )


def test_only_what_it_is_has_to_be_said(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A phone tree"))
    assert there(themed) == {"E1": Described("A phone tree")}
    assert "needs words" in themed.refused("ana", AddThing("T1", " ", "home care team", "works"))


def test_how_far_it_reaches_is_one_of_three_words(themed: Any) -> None:
    assert "works, partly, unknown" in themed.refused("ana", AddThing("T1", "A phone tree", "", "everywhere"))
    themed.given("ana", AddThing("T1", "A phone tree", reach="nobody knows"), AddThing("T1", "A rota", reach="yes"))
    assert [one.reach for one in there(themed).values()] == ["unknown", "works"]


def test_it_is_said_of_a_theme_that_stands(themed: Any) -> None:
    themed.given("fran", MergeThemes("T1", "T2"))
    assert "(T2) was merged into" in themed.refused("ana", AddThing("T2", "A rota"))
    assert "no T9" in themed.refused("ana", AddThing("T9", "A rota"))


def test_each_part_is_said_anew_alone_and_the_same_again_is_nothing_new(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota", "the office", "works"))
    before = there(themed)["E1"]
    now = Described("A rota", "the office", "partly")
    assert themed.when("ana", DescribeThing("E1", reach="partly")) == (ThingDescribed("E1", now, before),)
    assert themed.when("ana", DescribeThing("E1", reach="partly")) == ()
    themed.given("ana", DescribeThing("E1", run_by=""))
    assert there(themed)["E1"] == Described("A rota", "", "partly")


def test_participants_mend_and_withdraw_their_own_and_scribes_anybodys(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"))
    for command in (DescribeThing("E1", "No rota"), WithdrawThing("E1")):
        assert "not yours to change" in themed.refused("bob", command)
        assert themed.refused("wall", command)
    themed.given("sam", DescribeThing("E1", "The rota"), WithdrawThing("E1"))
    assert there(themed) == {}
    assert themed.workshop[THINGS]["E1"].words == "The rota"


def test_what_was_withdrawn_stays_as_it_is_until_undo_brings_it_back(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"), WithdrawThing("E1"))
    assert "was withdrawn" in themed.refused("ana", DescribeThing("E1", "x"))
    themed.given("ana", Undo())
    assert there(themed) == {"E1": Described("A rota")}


def test_everything_done_to_it_is_taken_back_one_after_the_other(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"), DescribeThing("E1", "The rota", "Ann"))
    themed.given("ana", Undo())
    assert there(themed) == {"E1": Described("A rota")}
    themed.given("ana", Undo())
    assert there(themed) == {}


def test_words_that_somebody_mended_since_are_not_taken_back(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"), DescribeThing("E1", "The rota")).given("sam", DescribeThing("E1", "Rotas"))
    assert "described again since" in themed.refused("ana", Undo())


def test_it_goes_along_with_its_theme_and_comes_home_when_the_merge_is_taken_back(themed: Any) -> None:
    themed.given("ana", AddThing("T2", "A fund")).given("bob", AddIdea("T2", "delia", "A list"))
    themed.given("fran", MergeThemes("T1", "T2"))
    assert themed.workshop[THINGS]["E1"].theme == "T1"
    themed.given("fran", Undo())
    assert themed.workshop[THINGS]["E1"].theme == "T2"


def test_a_split_takes_along_what_it_is_told_to(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"), AddThing("T1", "A fund"))
    themed.given("fran", SplitTheme("T1", "I am short of money", ("E2",)))
    assert [one.theme for one in themed.workshop.standing(THINGS)] == ["T1", "T3"]
    themed.given("fran", Undo())
    assert [one.theme for one in themed.workshop.standing(THINGS)] == ["T1", "T1"]


def test_nobody_else_may_know_whose_it_is(themed: Any) -> None:
    themed.given("ana", AddThing("T1", "A rota"))
    assert public(themed.workshop)[THINGS]["E1"].maker == ""
    assert themed.workshop[THINGS]["E1"].maker == "participant:ana"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Rota by e-mail", Described("Rota by e-mail")),
        ("Rota; home care team", Described("Rota", "home care team")),
        ("Rota; partly", Described("Rota", "", "partly")),
        ("Rota ; home care team ;works", Described("Rota", "home care team", "works")),
        ("Rota; Ann; Ben; unknown", Described("Rota", "Ann; Ben", "unknown")),
        ("Rota; works council", Described("Rota", "works council")),
        ("Rota;;", Described("Rota")),
    ],
)
def test_one_line_says_all_three_parts(typed: str, said: Described) -> None:
    assert described(typed) == said


WORD = st.text(st.characters(blacklist_characters=";", blacklist_categories=("Cs", "Cc")), min_size=1).map(str.strip)


@given(what=WORD.filter(bool), who=WORD.filter(lambda one: one and not one.isascii()), reach=st.sampled_from(REACHES))
def test_whatever_is_typed_between_semicolons_comes_out_as_it_was(what: str, who: str, reach: str) -> None:
    assert described(f"{what}; {who}; {reach}") == Described(what, who, reach)
