"""A workshop is new, or comes whole from an export of another."""

from dataclasses import replace
from typing import Any

import pytest

from wtfc_tui.domain.commands import AddStatement, CreateTheme, CreateWorkshop, ImportWorkshop, Join, Undo
from wtfc_tui.domain.events import Prompt
from wtfc_tui.domain.export_format import About, Document, IdeaRow, ResultRow, RoundRow, StatementRow, ThemeRow
from wtfc_tui.domain.workshop import LENSES, QUESTIONS

ABOUT = About(
    "other", "Carers", "carers", "Anglesey", "vote", QUESTIONS, ("families",), (*LENSES, Prompt("mary", "Mary: bake"))
)
DOCUMENT = Document(
    revision=412,
    workshop=ABOUT,
    statements=(
        StatementRow("S2", "notworking", "P7", "family", "I wait", "T3", "questionnaire", False),
        StatementRow("S9", "working", None, None, "Tea", None, "room", True),
    ),
    themes=(ThemeRow("T3", "notworking", "I wait too long", ("S2",), 1),),
    rounds=(RoundRow("R1", "themes", False, 5, 3, 4, (ResultRow("T3", 6, 7),)),),
    ideas=(IdeaRow("I4", "T3", "mary", "Cake", 3, 8), IdeaRow("I5", "T3", "delia", "A list", None, None)),
)


def test_a_new_workshop_has_a_title_and_gathers(story: Any) -> None:
    assert (story.workshop.slug, story.workshop.title, story.workshop.stage) == ("carers", "Carers in Anglesey", "gather")


def test_a_workshop_is_made_once(story: Any) -> None:
    assert "There is a workshop “carers” already" in story.refused("host", CreateWorkshop("x", "X"))


def test_an_import_brings_everything_with_the_ids_it_had(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    now = story.workshop
    assert now.statements["S2"].text == "I wait"
    assert (now.statements["S2"].person, now.statements["S2"].group, now.statements["S2"].theme) == ("P07", "family", "T3")
    assert now.statements["S9"].withdrawn
    assert now.themes["T3"].title == "I wait too long"
    assert (now.ideas["I4"].place.effort, now.ideas["I4"].place.difference, now.ideas["I5"].place) == (3, 8, None)
    assert [(one.item, one.dots, one.room_dots) for one in now.rounds["R1"].results] == [("T3", 6, 7)]
    assert (now.revision, now.stage, now.perspectives, now.lenses[-1].id) == (412, "vote", ("families",), "mary")


def test_after_an_import_ids_go_on_from_the_highest(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT), AddStatement("working", "a"), CreateTheme("working", "I b"))
    assert list(story.workshop.statements)[-1] == "S10"
    assert list(story.workshop.themes)[-1] == "T4"


def test_an_import_leaves_nothing_to_undo(story: Any) -> None:
    story.given("fran", ImportWorkshop(DOCUMENT))
    assert "nothing of yours left" in story.refused("fran", Undo())


def test_an_import_goes_only_into_an_empty_workshop(story: Any) -> None:
    story.given("fran", AddStatement("working", "a"))
    assert "already holds 1" in story.refused("fran", ImportWorkshop(DOCUMENT))


def test_people_who_have_come_do_not_make_a_workshop_full(story: Any) -> None:
    story.given("ana", Join()).given("fran", ImportWorkshop(DOCUMENT))
    assert story.workshop.statements


def with_statement(**changes: Any) -> Document:
    return replace(DOCUMENT, statements=(replace(DOCUMENT.statements[0], **changes),))


WRONG = {
    "a vote that is open": (replace(DOCUMENT, rounds=(replace(DOCUMENT.rounds[0], open=True),)), "close the vote there"),
    "a theme that is not there": (replace(DOCUMENT, themes=()), "S2 names a theme that is not in this file"),
    "a theme of another question": (with_statement(question="future"), "for its question"),
    "an idea without its theme": (
        replace(DOCUMENT, ideas=(IdeaRow("I1", "T9", "delia", "x", None, None),)),
        "I1 names a theme",
    ),
    "an id that stands twice": (replace(DOCUMENT, ideas=DOCUMENT.ideas * 2), "I4 stands in this file twice"),
    "an idea outside the grid": (replace(DOCUMENT, ideas=(replace(DOCUMENT.ideas[0], effort=11),)), "outside the grid"),
    "a statement without words": (with_statement(text="\ud800"), "S2 needs words"),
    "a person who is none": (with_statement(person="Ana"), "not a person code"),
    "a group that is none": (with_statement(group="cats"), "a group"),
    "a stage that is none": (replace(DOCUMENT, workshop=replace(ABOUT, stage="lunch")), "a stage"),
}


@pytest.mark.parametrize(("document", "sentence"), WRONG.values(), ids=WRONG)
def test_an_export_that_does_not_agree_with_itself_is_refused_whole(story: Any, document: Document, sentence: str) -> None:
    assert sentence in story.refused("fran", ImportWorkshop(document))
    assert story.workshop.statements == {}


def test_what_comes_in_is_cleaned_like_everything_else(story: Any) -> None:
    story.given("fran", ImportWorkshop(with_statement(text="\x1b[2Jpay\u200bpal\ud800")))
    assert story.workshop.statements["S2"].text == "[2Jpaypal"
