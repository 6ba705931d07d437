"""A consultation's answers become workshops to sort: every word is there, nothing is themed yet."""

import csv
import io
from collections import Counter

import pytest

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.slugs import is_slug
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.stages.gather.consultation_csv import documents, question_of, read_all
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import SAID
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.views.board import Board

COLUMNS = ("workshop", "id", "participant", "question", "text", "theme", "all_themes")


def file(*rows, coding="utf-8"):
    """Rows of (workshop, participant, question, text)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows((shop, n, who, asked, text, "Parking", "Parking") for n, (shop, who, asked, text) in enumerate(rows))
    return out.getvalue().encode(coding)


def test_each_workshop_of_the_file_is_a_document_without_themes():
    one, two = documents(file(("North", "P01", "What was good?", "Staff"), ("South", "P01", "", "Parking")))
    assert (one.about.slug, one.about.title, two.about.slug) == ("north", "North", "south")
    assert (one[THEMES], one[STATEMENTS][0].theme, one[STATEMENTS][0].question) == ((), None, "working")
    assert (one[STATEMENTS][0].id, two[STATEMENTS][0].id) == ("S1", "S1")


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("What was good?", "working"),
        ("FFT Why?", ""),
        ("What isn't working well?", "notworking"),
        ("What is working and what is not working?", ""),
        ("Please describe what you were satisfied and/or dissatisfied with", ""),
        ("What is working well?", "working"),
        ("What could we do better?", "notworking"),
        ("How could we improve?", "notworking"),
        ("What is not working?", "notworking"),
        ("What matters to you?", "future"),
        ("Your hopes for the FUTURE", "future"),
        ("cause of a problem in your project", ""),
        ("", ""),
    ],
)
def test_questions_go_to_their_pile_where_their_words_tell_it(asked, question):
    assert question_of(asked) == question


def test_the_questions_stand_as_they_were_asked():
    [document] = documents(file(("North", "P01", "What was good?", "Staff")))
    prompts = {one.id: one.prompt for one in document.about.questions}
    assert prompts["working"] == "What was good?"
    assert prompts["future"]


def test_what_nobody_can_tell_is_a_guess_that_is_called_one_and_whoever_brings_the_file_can_say_otherwise():
    raw = file(("North", "P01", "FFT Why?", "Staff"), ("North", "P02", "How could we improve?", "Rota"))
    [guessed], [told] = read_all(raw), read_all(raw, {"fft why?": "future"})
    assert guessed.asked["FFT Why?"] == ("notworking", 1, True)
    assert "“FFT Why?” -> not working (a guess: --question “FFT Why?=…” says otherwise)" in guessed.told()
    assert told.asked["FFT Why?"] == ("future", 1, False)
    assert [one.question for one in told.document[STATEMENTS]] == ["future", "notworking"]
    assert "guess" not in told.told()


def test_several_questions_of_one_pile_all_stand_over_it():
    rows = (("North", "P01", "How could we improve?", "Staff"), ("North", "P02", "What could we do better?", "Rota"))
    [document] = documents(file(*rows))
    prompts = {one.id: one.prompt for one in document.about.questions}
    assert prompts["notworking"] == "How could we improve? / What could we do better?"


@pytest.mark.parametrize("apart", [",", ";", "\t"])
def test_columns_may_be_written_large_and_stand_apart_by_what_a_spreadsheet_puts_there(apart):
    raw = (
        f"Workshop{apart} TEXT{apart}Participant{apart}Question\nNorth{apart}Staff{apart}P01{apart}What was good?\n".encode()
    )
    assert documents(raw)[0][STATEMENTS][0].text == "Staff"


def test_a_file_without_the_columns_is_refused_with_those_it_has():
    with pytest.raises(Refused) as refused:
        read_all(b"Question,Answer\na,b\n")
    assert "has no “workshop” and no “participant” and no “text”; found: “question”, “answer”." in refused.value.sentence


def test_codes_stay_and_others_are_numbered_after_them_as_they_appear():
    names = ("p3", "Ana", "P003", "Ben", "ana ", "", "p07", "12")
    [document] = documents(file(*(("North", name, "", "words") for name in names)))
    assert [one.person for one in document[STATEMENTS]] == ["P03", "P08", "P03", "P09", "P08", None, "P07", "P10"]


def test_people_after_the_highest_code_stay_unknown():
    [document] = documents(file(*(("North", f"A{n}", "", "words") for n in range(1002))))
    codes = [one.person for one in document[STATEMENTS]]
    assert (codes[998], codes[999:]) == ("P999", [None] * 3)


def test_what_is_too_long_is_shortened_visibly_and_counted_and_what_is_empty_too():
    rows = (("North", "P01", "", "x" * 1001), ("North", "P01", "", " \u200b "), ("North", "P01", "", "y" * 1000))
    [read] = read_all(file(*rows))
    first, second = read.document[STATEMENTS]
    assert (read.shortened, read.empty, second.text) == (1, 1, "y" * 1000)
    assert len(first.text) == STATEMENT_LIMIT
    assert first.text.endswith("x …")


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_words_come_as_they_were_typed_in_the_usual_codings(coding):
    [document] = documents(file(("North", "P01", "", "It’s £5, =SUM(A1) and “café”"), coding=coding))
    assert document[STATEMENTS][0].text == "It’s £5, =SUM(A1) and “café”"


def test_hidden_characters_are_cleaned_away():
    [document] = documents(file(("No\u202erth", "P01", "", "a\x1b[2J\r\nb")))
    assert (document.about.title, document[STATEMENTS][0].text) == ("North", "a[2J b")


def test_slugs_can_be_file_names_and_are_never_alike():
    slugs = [
        one.about.slug for one in documents(file(*((name, "", "", "x") for name in ("A b", "a-B", "../etc", "上海", ""))))
    ]
    assert slugs == ["a-b", "a-b-2", "etc", "consultation", "consultation-2"]
    assert all(map(is_slug, slugs))
    assert is_slug(documents(file(("w" * 300, "", "", "x")))[0].about.slug)


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\x01", b"a,b\n1,2\n", b"workshop,participant,question,text\n", file(("N", "P", "", "x" * 200_000))]
)
def test_what_is_no_consultation_is_refused_in_a_sentence(raw):
    with pytest.raises(Refused):
        read_all(raw)


def test_a_short_row_is_read_as_far_as_it_goes():
    [read] = read_all(b"workshop,participant,question,text\nNorth,P01,What was good?\nNorth,P01,,words,more,and,more\n")
    assert (read.empty, len(read.document[STATEMENTS])) == (1, 1)


def test_a_consultation_can_be_imported(story):
    people = [f"P{n:02d}" for n in range(1, 40)]
    rows = [("North", who, asked, f"{who} {asked}") for who in people for asked in ("What was good?", "FFT Why?", "")]
    [document] = documents(file(*rows))
    story.given("fran", ImportWorkshop(document))
    counts = Counter(one.question for one in story.workshop.standing(STATEMENTS))
    assert (counts, len(Board.of(story.workshop)[SAID])) == ({"working": 39, "notworking": 78}, 39)
