"""What people agree to: given once, in one sentence each, kept as it was asked; and what is quoted outside heeds it."""

from typing import Any

import pytest

from wtfc_tui.domain.settings import CONSENTS
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.reports import csv_report, json_report, md_report
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.gather.consenting import CONSENT, answers_typed, consent_of
from wtfc_tui.stages.gather.consents import GiveConsent, WordConsent
from wtfc_tui.stages.gather.quoting import NOT_QUOTED, about_quoting
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.views.board import Board

QUOTE = next(one.prompt for one in CONSENTS if one.id == "quote")


def answers(story: Any, person: str) -> list[bool | None]:
    found = consent_of(story.workshop, person)
    return [found.answer(what) for what in ("part", "quote", "contact")]


def test_each_answer_stands_alone_and_the_last_counts(story: Any) -> None:
    assert answers(story, "P07") == [None, None, None]
    story.given("sam", GiveConsent("p7", part=True, quote=True)).given("fran", GiveConsent("P07", quote=False))
    assert answers(story, "P07") == [True, False, None]
    assert [one.answer for one in story.workshop[CONSENT]["P07"].answers] == [True, True, False]


def test_the_sentence_that_was_asked_is_kept_with_the_answer(story: Any) -> None:
    story.given("sam", GiveConsent("P07", quote=True)).given("fran", WordConsent("be quoted", "You may tell it on"))
    assert story.workshop[CONSENT]["P07"].last("quote").wording == QUOTE
    story.given("sam", GiveConsent("P07", quote=True))
    assert [one.wording for one in story.workshop[CONSENT]["P07"].answers] == [QUOTE, "You may tell it on"]
    assert story.given("sam", GiveConsent("P07", quote=True)).log[-1].event.wording == "You may tell it on"
    assert len(story.workshop[CONSENT]["P07"].answers) == 2  # It was so already.


def test_undo_makes_the_answer_before_count_again_and_redo_the_one_after(story: Any) -> None:
    story.given("sam", GiveConsent("P07", True, True), GiveConsent("P07", quote=False), Undo())
    assert answers(story, "P07") == [True, True, None]
    story.given("sam", Undo())
    assert answers(story, "P07") == [None, None, None]
    story.given("sam", Redo(), Redo())
    assert answers(story, "P07") == [True, False, None]


def test_an_answer_that_was_given_anew_is_not_taken_back(story: Any) -> None:
    story.given("sam", GiveConsent("P07", quote=True)).given("fran", GiveConsent("P07", quote=False))
    assert "P07 has answered anew since" in story.refused("sam", Undo())
    story.given("fran", WordConsent("quote", "One")).given("femi", WordConsent("quote", "Two"))
    assert "worded anew since" in story.refused("fran", Undo())


def test_participants_answer_for_themselves_alone_and_are_known_from_then_on(story: Any) -> None:
    story.given("sam", AddStatement("working", "Tea", "P01")).given("ana", GiveConsent(quote=False))
    assert answers(story, "P02") == [None, False, None]
    story.given("ana", AddStatement("working", "Bread"))
    assert story.workshop.thing("S2").person == "P02"
    assert "your code is P02" in story.refused("ana", GiveConsent("P01", quote=False))
    assert "Say whose" in story.refused("sam", GiveConsent(quote=True))


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("y n y", {"part": True, "quote": False, "contact": True}),
        ("yny", {"part": True, "quote": False, "contact": True}),
        ("yes no", {"part": True, "quote": False}),
        ("-n-", {"quote": False}),
        ("- - y", {"contact": True}),
    ],
)
def test_all_three_are_answered_in_a_few_letters(typed: str, given: dict[str, bool]) -> None:
    assert answers_typed(typed) == given


@pytest.mark.parametrize("typed", ["", "ynyn", "maybe", "y n x", "P07"])
def test_what_is_no_answer_is_said(story: Any, typed: str) -> None:
    with pytest.raises(Exception, match="Type y or n for each"):
        answers_typed(typed)


@pytest.fixture
def said_no(story: Any) -> Any:
    """P07 may not be quoted, P08 may, nobody has asked P09."""
    for person in ("P07", "P08", "P09"):
        story.given("sam", AddStatement("notworking", f"Zqx{person} waits all morning", person))
    story.given(
        "sam", CorrectStatement("S1", "ZqxP07 waits all day", "ZqxP07why"), CreateTheme("notworking", "I wait", ("S1",))
    )
    story.given("sam", AddStatement("working", "ZqxP07 likes tea", "P07"), WithdrawStatement("S4"))
    return story.given("sam", GiveConsent("P07", quote=False), GiveConsent("P08", quote=True))


@pytest.mark.parametrize("form", ["md", "csv"])
def test_who_said_no_is_quoted_in_nothing_that_leaves_the_room_and_still_counted(said_no: Any, form: str) -> None:
    board = Board.of(said_no.workshop)
    text = md_report.dump(board, CARRIED) if form == "md" else csv_report.dump(board, CARRIED)
    assert "ZqxP07" not in text
    assert NOT_QUOTED in text
    assert "ZqxP08 waits" in text
    assert "ZqxP09 waits" in text
    assert all(id in text for id in ("S1", "S4"))


def test_json_holds_all_for_it_is_the_workshop_itself(said_no: Any) -> None:
    assert "ZqxP07 waits all day" in json_report.dump(Board.of(said_no.workshop), CARRIED, PROCESS.steps)


def test_a_report_says_first_who_is_left_out_and_who_was_never_asked(said_no: Any) -> None:
    told = list(about_quoting(Board.of(said_no.workshop)))
    assert told[0].startswith("What 1 person said is not to be quoted")
    assert told[1].startswith("1 person of 3 were not asked") or told[1].startswith("1 person of 3 was not asked")
    assert all(line in md_report.dump(Board.of(said_no.workshop), CARRIED) for line in told)


def test_once_everybody_said_yes_a_report_says_nothing_of_it(story: Any) -> None:
    story.given("sam", AddStatement("working", "Tea", "P07"), GiveConsent("P07", quote=True))
    assert list(about_quoting(Board.of(story.workshop))) == []
