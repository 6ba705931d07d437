"""A workshop is new, or comes whole from an export of another: each thing as it stood there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from wtfc_tui.domain.document import About, Document
from wtfc_tui.domain.joining import Join
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.settings import LENSES, QUESTIONS, Prompt
from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import Idea, Place
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, Statement, Version
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS
from wtfc_tui.stages.grid.records import PlaceIdea
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, RenameTheme, Theme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import ItemResult, OpenRound, Round
from wtfc_tui.stages.vote.rules import ROUNDS

THEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ABOUT = About(
    "other", "Carers", "carers", "Anglesey", "vote themes", QUESTIONS, ("families",), (*LENSES, Prompt("mary", "Mary: bake"))
)
WAIT = Statement(
    "S2", "notworking", "P07", "family", "I wait", "questionnaire", "scribe:mo", THEN, "T3",
    earlier=(Version("I wiat", "scribe:mo", THEN, "typing"),),
)  # fmt: skip
TEA = Statement("S9", "working", None, None, "Tea", "room", "", None, withdrawn=True)
WENT = Statement("S10", "notworking", "P07", None, "And wait", "room", "", None, withdrawn=True, was_in="T3")
LONG, SHORT = Theme("T3", "notworking", "I wait too long"), Theme("T1", "notworking", "I wait", retired=True, into="T3")
VOTE = Round(
    "R1", "themes", ("T3",), 5, 3, open=False, results=(ItemResult("T3", 6, 7),), turnout=4, room_people=9
)  # fmt: skip
CAKE, LIST = Idea("I4", "T3", "mary", "Cake", "", Place(3, 8)), Idea("I5", "T3", "delia", "A list", "")
GONE = Idea("I6", "T3", "delia", "A queue", "", withdrawn=True)


def document(*different: tuple[Kind[Any], Sequence[Record]]) -> Document:
    """A good one, or with other things of some kinds."""
    things: dict[Kind[Any], Sequence[Record]] = {
        STATEMENTS: (WAIT, TEA, WENT), THEMES: (SHORT, LONG), ROUNDS: (VOTE,), IDEAS: (CAKE, LIST, GONE),
        **dict(different),
    }  # fmt: skip
    return Document(412, ABOUT, {kind.name: tuple(some) for kind, some in things.items()})


DOCUMENT = document()


def test_a_new_workshop_has_a_title_and_gathers(story: Any) -> None:
    assert (story.workshop.slug, story.workshop.title) == ("carers", "Carers in Anglesey")
    assert PROCESS.steps.of(story.workshop).key == "gather"


def test_a_workshop_is_made_once(story: Any) -> None:
    assert "There is a workshop “carers” already" in story.refused("host", CreateWorkshop("x", "X"))


@pytest.mark.parametrize("kind", [STATEMENTS, THEMES, ROUNDS, IDEAS], ids=lambda kind: kind.name)
def test_an_import_brings_each_thing_as_it_stood_with_its_id_who_when_and_what_became_of_it(
    story: Any, kind: Kind[Any]
) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    assert story.workshop[kind] == {one.id: one for one in DOCUMENT[kind]}


def test_an_import_brings_the_workshops_words_about_itself_its_step_and_its_revision(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    now = story.workshop
    assert (now.revision, now.step, now.perspectives, now.lenses[-1].id) == (412, "vote themes", ("families",), "mary")
    assert (now.slug, now.title, now.focus, now.site) == ("carers", "Carers", "carers", "Anglesey")


def test_people_are_known_from_what_they_said_with_the_group_that_was_said_first(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    assert {one.id: one.group for one in story.workshop[PARTICIPANTS].values()} == {"P07": "family"}
    story.given("sam", AddStatement("working", "a", "P7")).given("ana", AddStatement("working", "b"))
    assert [one.group for one in story.workshop[STATEMENTS].values()][-2:] == ["family", None]
    assert next(story.workshop[STATEMENTS].newest()).person == "P08"


def test_after_an_import_ids_go_on_from_the_highest(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT), AddStatement("working", "a"), CreateTheme("working", "I b"))
    assert story.workshop[STATEMENTS].last == 11
    assert list(story.workshop[THEMES])[-1] == "T4"


def test_what_came_in_is_worked_on_like_everything_else(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT), CreateTheme("notworking", "I hope"), MergeThemes("T4", "T3"))
    story.given("sam", CorrectStatement("S2", "I wait long"), PlaceIdea("I5", 1, 1)).given("fran", OpenRound("themes"))
    now = story.workshop
    assert {one.id: one.theme for one in now[IDEAS].values()} == {"I4": "T4", "I5": "T4", "I6": "T4"}
    assert (now[STATEMENTS]["S2"].theme, now[STATEMENTS]["S10"].was_in) == ("T4", "T4")
    assert [version.text for version in now[STATEMENTS]["S2"].earlier] == ["I wiat", "I wait"]
    assert "(T1) was merged into" in story.refused("fran", RenameTheme("T1", "x"))


def test_an_import_stays(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    assert "was set up and stays" in story.refused("fran", Undo())


def test_an_import_goes_only_into_an_empty_workshop(story: Any) -> None:
    story.given("fran", AddStatement("working", "a"))
    assert "already holds 1" in story.refused("fran", ImportWorkshop(DOCUMENT))


def test_people_who_have_come_do_not_make_a_workshop_full(story: Any) -> None:
    story.given("ana", Join()).given("fran", ImportWorkshop(DOCUMENT))
    assert story.workshop[STATEMENTS]


def test_a_statement_withdrawn_out_of_a_theme_is_in_none_and_remembers_where_it_was(story: Any) -> None:
    story.given("fran", ImportWorkshop(document((STATEMENTS, (replace(WAIT, withdrawn=True),)))))
    assert (story.workshop[STATEMENTS]["S2"].theme, story.workshop[STATEMENTS]["S2"].was_in) == (None, "T3")


def test_a_vote_that_was_open_when_the_export_was_made_was_never_opened_here(story: Any) -> None:
    """Its ballots lie where it is open. Whatever else is in the file comes in."""
    story.given("fran", ImportWorkshop(one_round(open=True, results=())))
    assert not story.workshop[ROUNDS]
    assert len(story.workshop[STATEMENTS]) == len(one_round()[STATEMENTS])
    story.given("fran", OpenRound("themes"))
    assert [one.open for one in story.workshop[ROUNDS].values()] == [True]


def one_statement(**changes: Any) -> Document:
    return document((STATEMENTS, (replace(WAIT, **changes),)))


def one_round(**changes: Any) -> Document:
    return document((ROUNDS, (replace(VOTE, **changes),)))


def one_idea(**changes: Any) -> Document:
    return document((IDEAS, (replace(CAKE, **changes),)))


WRONG = {
    "a vote on nothing there is": (one_round(on="cakes"), "R1 must be on themes or ideas"),
    "a vote on ideas with results of themes": (one_round(on="ideas"), "R1 is on ideas, and its results are not"),
    "two results for the same thing": (one_round(results=VOTE.results * 2), "two results for the same thing"),
    "a closed vote without results": (one_round(results=()), "R1 is closed, and its results are not"),
    "a closed vote with results of some": (one_round(items=("T3", "T1")), "R1 is closed, and its results are not"),
    "a cap over all dots": (one_round(cap=9), "R1 must give"),
    "a vote without dots": (one_round(cap=0, dots=0), "R1 must give"),
    "a theme that is not there": (document((THEMES, ())), "S2 names T3, which is not a theme of its question"),
    "a theme of another question": (one_statement(question="future"), "which is not a theme of its question"),
    "a theme that was merged": (one_statement(theme="T1"), "S2 names T1, which is not a theme of its question"),
    "a theme that a withdrawn one never was in": (one_statement(theme=None, withdrawn=True, was_in="T9"), "S2 was in T9"),
    "a way back to a theme of another question": (
        document((STATEMENTS, (replace(TEA, was_in="T3"),))),
        "S9 was in T3",
    ),
    "a way back for one that is there": (one_statement(was_in="T3"), "S2 was in T3"),
    "a theme merged into none there is": (document((THEMES, (LONG, replace(SHORT, into="T9")))), "T1 was merged into T9"),
    "a theme merged and there": (document((THEMES, (LONG, replace(SHORT, retired=False)))), "T1 was merged into T3"),
    "a theme merged into itself": (document((THEMES, (LONG, replace(SHORT, into="T1")))), "T1 was merged into T1"),
    "an idea without its theme": (one_idea(theme="T9"), "I4 names T9"),
    "an idea on a theme that was merged": (one_idea(theme="T1"), "I4 names T1"),
    "an idea under no lens": (one_idea(lens="ramsay"), "I4 has a lens"),
    "an id that stands twice": (document((IDEAS, (CAKE, CAKE))), "I4 stands in this file twice"),
    "an idea outside the grid": (one_idea(place=Place(11, 8)), "outside the grid"),
    "a question that is none": (one_statement(question="past", theme=None), "not one of the three"),
    "a step that is none": (replace(DOCUMENT, about=replace(ABOUT, step="lunch")), "a stage"),
    "a title without words": (replace(DOCUMENT, about=replace(ABOUT, title="\ud800")), "title needs words"),
}


@pytest.mark.parametrize(("document", "sentence"), WRONG.values(), ids=WRONG)
def test_an_export_that_does_not_agree_with_itself_is_refused_whole(story: Any, document: Document, sentence: str) -> None:
    assert sentence in story.refused("fran", ImportWorkshop(document))
    assert story.workshop[STATEMENTS] == {}


def test_a_loop_of_merged_themes_is_refused(story: Any) -> None:
    loop = (replace(SHORT, into="T2"), replace(SHORT, id="T2", into="T1"), LONG)
    assert "was merged into" in story.refused("fran", ImportWorkshop(document((THEMES, loop))))
