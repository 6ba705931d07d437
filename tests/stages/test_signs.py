"""What the wall shows of each step: few words of everybody's, no ids, and nothing that is hidden."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.stages import PROCESS, SIGNS, STAGES
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.day.records import Spotlight, TakeLead
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.grid.records import PlaceIdea, Shout
from wtfc_tui.stages.in_place.records import AddThing
from wtfc_tui.stages.success.records import AddSuccess
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here, present
from wtfc_tui.views.signs import (
    MOST_WORDS,
    Asked,
    Large,
    Listed,
    Looking,
    Page,
    Quarters,
    Rank,
    Ranked,
    Said,
    Told,
    count,
    few,
)

LONG = "I wait " * 60 + "and nobody rings"
NAMES = ("fran", "sam", "ana", "bob", "wall")
AN_ID = re.compile(r"\b[A-Z]\d+\b")


def pages(story: Any, step: str, *here: Here) -> tuple[Page, ...]:
    """As the wall has it, while these are in the room."""
    there = PROCESS.steps[step]
    everybody = here or tuple(Here(story.people[name]) for name in NAMES)
    return SIGNS[there.tool].pages(Looking(Board.of(story.workshop), there, everybody, present(everybody)))


def of(kind: type, page: Page) -> list[Any]:
    return [part for part in page if isinstance(part, kind)]


@pytest.fixture
def themed(story: Any) -> Any:
    story.given(
        "sam", AddStatement("notworking", "I wait all morning", "P1"), AddStatement("notworking", "Nobody rings", "P2")
    )
    story.given("sam", CreateTheme("notworking", "I never know who is coming", ("S1",)), CreateTheme("notworking", "I pay"))
    return story


@pytest.mark.parametrize("stage", [one for one in STAGES if one.signs])
def test_a_stage_without_a_sign_for_each_of_its_tools_cannot_be_put_together(stage: Any) -> None:
    with pytest.raises(ValueError, match="sign"):
        replace(stage, signs=())
    with pytest.raises(ValueError, match="sign"):
        replace(stage, signs=(*stage.signs, stage.signs[0]))


def test_every_step_has_a_sign() -> None:
    assert {step.tool for step in PROCESS.steps} == set(SIGNS)


@pytest.mark.parametrize("step", [step.key for step in PROCESS.steps])
def test_every_sign_says_something_in_an_empty_workshop(story: Any, step: str) -> None:
    [page] = pages(story, step)
    assert of(Asked, page)[0].words
    assert of(Told, page)


# ── gathering ──


def test_before_anybody_has_said_anything_the_wall_says_how_to_join(story: Any) -> None:
    [page] = pages(story, "gather")
    told = " ".join(one.words for one in of(Told, page))
    assert "Your card says what to type" in told
    assert "carers" in told
    assert "4 people are here." in told


def test_then_the_question_and_the_newest_words_that_answer_it_and_nobodys_code(themed: Any) -> None:
    themed.given("ana", AddStatement("working", "My neighbour looks in"), AddStatement("notworking", "The bus is late"))
    [page] = pages(themed, "gather")
    assert of(Asked, page)[0].about == "notworking"
    assert [(one.words, one.newest) for one in of(Said, page)] == [
        ("The bus is late", True), ("Nobody rings", False), ("I wait all morning", False),
    ]  # fmt: skip


def test_a_long_statement_that_has_just_come_in_is_begun(story: Any) -> None:
    story.given("sam", AddStatement("notworking", LONG, "P1"))
    [page] = pages(story, "gather")
    assert sum(count(one.words) for one in page if not isinstance(one, Large)) <= MOST_WORDS
    assert of(Said, page)[0].words.endswith("…")


# ── theming ──


def test_themes_are_whole_sentences_a_pile_a_page(themed: Any) -> None:
    [page] = pages(themed, "theme")
    assert of(Asked, page) == [Asked("1 of 2 sorted", "notworking")]
    assert of(Listed, page) == [Listed(("I never know who is coming", "I pay"))]


def test_the_statement_in_hand_is_whole_however_long_it_is(themed: Any) -> None:
    themed.given("sam", AddStatement("notworking", LONG, "P3"))
    [page] = pages(themed, "theme", Here(themed.people["sam"], tool="theme", holding="S3"))
    assert of(Said, page) == [Said(LONG, newest=True)]


def test_a_short_one_has_the_themes_of_its_pile_below_it(themed: Any) -> None:
    [page] = pages(themed, "theme", Here(themed.people["sam"], tool="theme", holding="S2"))
    assert of(Said, page) == [Said("Nobody rings", newest=True)]
    assert of(Listed, page) == [Listed(("I never know who is coming", "I pay"))]


def test_how_much_is_sorted_stands_above_a_statement_in_hand_too(themed: Any) -> None:
    [page] = pages(themed, "theme", Here(themed.people["sam"], tool="theme", holding="S2"))
    assert of(Asked, page) == [Asked("1 of 2 sorted", "notworking")]


def test_what_lies_in_a_theme_is_in_hand_no_longer_whoever_still_looks_at_it(themed: Any) -> None:
    [page] = pages(themed, "theme", Here(themed.people["sam"], tool="theme", holding="S1"))
    assert not of(Said, page)
    assert of(Listed, page)


def test_where_several_have_another_in_hand_none_is_shown_but_that_of_the_lead(themed: Any) -> None:
    themed.given("sam", AddStatement("notworking", "The bus is late", "P3"))
    both = (
        Here(themed.people["sam"], tool="theme", holding="S2"), Here(themed.people["fran"], tool="theme", holding="S3"),
    )  # fmt: skip
    assert not of(Said, pages(themed, "theme", *both)[0])
    themed.given("fran", TakeLead())
    assert of(Said, pages(themed, "theme", *both)[0]) == [Said("The bus is late", newest=True)]


# ── voting ──


def test_an_open_vote_shows_what_it_is_on_and_its_turnout_large_and_no_tally(themed: Any) -> None:
    themed.given("fran", OpenRound("themes")).given("ana", CastBallot({"T1": 2}))
    [page] = pages(themed, "vote themes")
    assert of(Asked, page) == [Asked("Which of these matters most?")]
    assert of(Large, page)[0].figures == "1"
    assert of(Listed, page) == [Listed(("I never know who is coming", "I pay"))]
    assert of(Ranked, page) == []


def test_a_closed_vote_shows_its_result_from_the_first_place(themed: Any) -> None:
    themed.given("fran", OpenRound("themes")).given("ana", CastBallot({"T2": 3}))
    themed.given("sam", EnterRoomDots({"T1": 1}, 1)).given("fran", CloseRound(even_so=True))
    [page] = pages(themed, "vote themes")
    assert of(Ranked, page) == [Ranked((Rank(1, "I pay", 3), Rank(2, "I never know who is coming", 1)))]


# ── day 2 ──


def test_success_is_that_of_the_theme_the_room_is_at_a_page_for_each_who_said_it_and_who_has_not(themed: Any) -> None:
    themed.given("sam", AddSuccess("T2", "people", "I pay less"), AddSuccess("T2", "prov", "Bills are plain"))
    assert of(Told, pages(themed, "success")[0]) == [Told("If this were mended, what would be there?")]
    themed.given("fran", Spotlight("T2"))
    first, second = pages(themed, "success")
    assert of(Asked, first) == of(Asked, second) == [Asked("“I pay”", "notworking")]
    assert [of(Listed, one) for one in (first, second)] == [[Listed(("I pay less",))], [Listed(("Bills are plain",))]]
    assert of(Told, second) == [Told("Success for providers:"), Told("Nothing yet from: commissioners")]


def test_what_is_in_place_is_that_of_the_theme_the_room_is_at(themed: Any) -> None:
    themed.given("sam", AddThing("T2", "A grant")).given("fran", Spotlight("T2"))
    [page] = pages(themed, "in place")
    assert of(Asked, page) == [Asked("“I pay”", "notworking")]
    assert of(Listed, page) == [Listed(("A grant",))]


def test_the_newest_idea_stands_under_the_prompt_of_its_chef(themed: Any) -> None:
    themed.given(
        "sam", AddIdea("T1", "delia", "A rota"), AddIdea("T1", "heston", "A radio show"), AddIdea("T2", "jamie", "A pot")
    )
    [page] = pages(themed, "chefs")
    assert of(Said, page) == [Said("A radio show", newest=True)]
    assert of(Told, page)[0].words.startswith("Heston: ")


def test_the_grid_has_names_in_quarters_and_what_the_room_calls(themed: Any) -> None:
    themed.given("sam", AddIdea("T1", "delia", "A rota"), AddIdea("T1", "jamie", "A neighbour rings round"))
    themed.given("sam", PlaceIdea("I1", 2, 8), PlaceIdea("I2", 8, 3)).given("fran", Spotlight("I1"))
    themed.given("ana", Shout("I1", "higher"))
    [page] = pages(themed, "grid")
    assert of(Asked, page) == [Asked("“A rota”")]
    assert "1 calls higher" in [one.words for one in of(Told, page)]
    quick, _, _, again = of(Quarters, page)[0].quarters
    assert (quick.name, quick.here, quick.entries) == ("QUICK WINS", True, ())
    assert (again.here, again.entries) == (False, ("A neighbour rings round",))


# ── all of them ──


@pytest.mark.parametrize("step", [step.key for step in PROCESS.steps])
def test_no_sign_has_an_id(themed: Any, step: str) -> None:
    themed.given(
        "sam",
        AddIdea("T1", "delia", "A rota"),
        AddThing("T1", "A list"),
        AddSuccess("T1", "prov", "We ring"),
        PlaceIdea("I1", 2, 8),
    )
    themed.given("fran", OpenRound("themes"), CloseRound(even_so=True))
    sam = Here(themed.people["sam"], tool="theme", holding="S2")
    for page in pages(themed, step, sam, Here(themed.people["ana"])):
        assert not AN_ID.search(repr(page)), page


TEXTS = st.lists(
    st.lists(st.sampled_from(["I", "wait", "·", "and", "nobody", "rings"]), min_size=1, max_size=12).map(" ".join)
)


@given(TEXTS, st.integers(1, 40))
def test_few_are_the_first_and_have_few_words(texts: list[str], most: int) -> None:
    made = few(texts, most)
    assert len(made) <= len(texts)
    assert bool(made) == bool(texts)
    assert sum(map(count, made)) <= most
    assert all(text.startswith(one.rstrip("…")) for one, text in zip(made, texts, strict=False))
