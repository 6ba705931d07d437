"""A statement that was filed wrongly is moved: to another question, to another person; how it stood before is kept."""

import json
from typing import Any

from tests.stages.whole_process import brought_in
from wtfc_tui.domain.undo import Undo
from wtfc_tui.reports import json_report
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.gather.records import (
    AddStatement,
    CorrectStatement,
    Filed,
    MoveStatement,
    StatementMoved,
    WithdrawStatement,
)
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS, filed
from wtfc_tui.stages.theme.records import CreateTheme, MergeThemes, PutStatements
from wtfc_tui.views.board import Board


def at(story: Any, id: str = "S1") -> tuple[Any, ...]:
    one = story.workshop[STATEMENTS][id]
    return one.question, one.person, one.group, one.theme


def test_it_answers_another_question_and_leaves_the_theme_which_is_of_one(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P7", "family"), CreateTheme("working", "I am", ("S1",)))
    assert story.when("sam", MoveStatement("S1", "not", why="misheard")) == (
        StatementMoved(
            "S1", Filed("notworking", "P07", "family", None), Filed("working", "P07", "family", "T1"), "misheard"
        ),
    )
    assert at(story) == ("notworking", "P07", "family", None)


def test_somebody_else_said_it_whose_group_is_known_from_before(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P9", "provider"), AddStatement("working", "b", "P7", "family"))
    story.given("sam", CreateTheme("working", "I am", ("S2",)), MoveStatement("S2", person="p9"))
    assert at(story, "S2") == ("working", "P09", "provider", "T1")


def test_the_group_of_a_person_nobody_knows_is_not_taken_from_whoever_was_meant_before(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P7", "family"), MoveStatement("S1", person="P9"))
    assert at(story) == ("working", "P09", None, None)
    assert story.workshop[PARTICIPANTS]["P09"].group is None


def test_the_group_alone_can_be_put_right(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P7", "family"), MoveStatement("S1", group="lived"))
    assert at(story) == ("working", "P07", "lived", None)


def test_how_it_stood_is_kept_with_who_when_and_why(story: Any) -> None:
    story.given("ana", AddStatement("working", "Tuesdys")).given("sam", CorrectStatement("S1", "Tuesdays"))
    story.given("fran", MoveStatement("S1", "future", why="said of next year"))
    first, then = story.workshop[STATEMENTS]["S1"].earlier
    assert (first.text, first.question, first.person) == ("Tuesdys", "working", "P01")
    assert (then.text, then.question, then.person, then.by, then.at, then.why) == (
        "Tuesdays", "working", "P01", "facilitator:fran", story.now, "said of next year",
    )  # fmt: skip


def test_words_and_place_can_be_put_right_in_one_breath_and_are_taken_back_in_one(story: Any) -> None:
    story.given("sam", AddStatement("working", "Tuesdys", "P7"))
    assert len(story.when("sam", MoveStatement("S1", "future", "P9", text="Tuesdays"))) == 2
    assert (story.workshop[STATEMENTS]["S1"].text, *at(story)[:2]) == ("Tuesdays", "future", "P09")
    story.given("sam", Undo())
    assert (story.workshop[STATEMENTS]["S1"].text, *at(story)[:2]) == ("Tuesdys", "working", "P07")


def test_undo_puts_it_back_into_its_theme_unless_that_is_none_any_more(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), AddStatement("working", "b"))
    story.given("sam", CreateTheme("working", "I am", ("S1",)), CreateTheme("working", "I hope", ("S2",)))
    story.given("sam", MoveStatement("S1", "future"), Undo())
    assert at(story)[3] == "T1"
    story.given("sam", MoveStatement("S1", "future")).given("fran", MergeThemes("T2", "T1"))
    assert story.refused("sam", Undo()) == "Not undone: “I am” (T1) is no longer a theme."


def test_undo_is_refused_once_somebody_has_built_on_the_move(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), MoveStatement("S1", "future"))
    story.given("fran", CreateTheme("future", "I will", ("S1",)))
    assert story.refused("sam", Undo()) == "Not undone: “a” (S1) has been moved again since."


def test_a_statement_never_comes_back_into_a_theme_of_another_question(story: Any) -> None:
    story.given("sam", AddStatement("working", "a"), CreateTheme("working", "I am", ("S1",)))
    story.given("sam", PutStatements(("S1",), None)).given("fran", MoveStatement("S1", "future"))
    assert story.refused("sam", Undo()) == "Not undone: “a” (S1) answers another question since."


def test_a_move_to_where_it_is_is_none_and_a_move_to_nowhere_is_refused(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P7"))
    assert story.when("sam", MoveStatement("S1", "working", "P07")) == ()
    assert "another question, or another person" in story.refused("sam", MoveStatement("S1"))
    story.given("sam", WithdrawStatement("S1"))
    assert story.refused("sam", MoveStatement("S1", "future")) == "“a” (S1) was withdrawn, so it stays as it is."


def test_participants_move_their_own_from_question_to_question_and_to_nobody_else(story: Any) -> None:
    story.given("ana", AddStatement("working", "a"), MoveStatement("S1", "future"))
    assert at(story)[0] == "future"
    assert "stays yours" in story.refused("ana", MoveStatement("S1", person="P09"))
    assert "not yours" in story.refused("bob", MoveStatement("S1", "working"))


def test_whoever_was_moved_to_is_nobody_who_speaks_for_themselves(story: Any) -> None:
    """Their own words go on under their own code, whatever a scribe has moved elsewhere."""
    story.given("ana", AddStatement("working", "a")).given("sam", MoveStatement("S1", person="P9"))
    story.given("ana", AddStatement("working", "b"))
    assert at(story, "S2")[1] == "P01"


def test_moves_are_in_the_export_and_come_in_again(story: Any) -> None:
    story.given("sam", AddStatement("working", "a", "P7", "family"), MoveStatement("S1", "future", "P9"))
    text = json_report.dump(Board.of(story.workshop), CARRIED, PROCESS.steps)
    [earlier] = json.loads(text)["statements"][0]["earlier"]
    assert (earlier["question"], earlier["person"], earlier["group"], earlier["by"]) == (
        "working", "P07", "family", "scribe:sam",
    )  # fmt: skip
    again = PROCESS.fold(brought_in(story.workshop))
    assert filed(again[STATEMENTS]["S1"]) == filed(story.workshop[STATEMENTS]["S1"])
    assert set(again[PARTICIPANTS]) == {"P07", "P09"}
