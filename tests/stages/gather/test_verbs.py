"""Gathering by verbs."""

import pytest


async def test_words_are_corrected_and_the_earlier_ones_kept(company):
    await company.done("Sol", "add not I weight", "correct S1 I wait --why a slip of mine")
    shown = await company.done("Fay", "show S1")
    assert shown.data["thing"]["text"] == "I wait"
    assert [(old["text"], old["why"]) for old in shown.data["thing"]["earlier"]] == [("I weight", "a slip of mine")]
    await company.done("Sol", "withdraw S1 said twice")
    assert (await company.done("Sol", "statements")).data == []
    assert "withdrawn" in (await company.done("Sol", "show S1")).text


@pytest.mark.parametrize("typed", ["P07", "p7", "P007"])
async def test_a_person_is_shown_by_their_code_however_it_is_typed_with_what_they_said(company, typed):
    await company.done("Sol", "add not I wait --person P07", "add not I pay", "theme new not I wait a lot S1")
    shown = await company.done("Pat", f"show {typed}")
    assert shown.text.splitlines()[0].startswith("P07")
    assert "S1" in shown.text
    assert "S2" not in shown.text
    assert shown.data == {"kind": "participant", "thing": {"id": "P07"}, "thread": {"statements": ["S1"], "themes": ["T1"]}}


async def test_a_person_who_has_said_nothing_is_not_there_and_the_last_code_is_told_as_it_is_written(company):
    await company.done("Sol", "add not I wait --person P07")
    reply = await company.say("Pat", "show P12")
    assert (reply.status, reply.error) == (4, "There is no P12: they go up to P07 so far.")


async def test_a_statement_is_moved_to_another_question_and_person_and_shows_where_it_stood(company):
    await company.done("Sol", "add working The bus is late --person P07 --group family")
    moved = await company.done("Sol", "move s1 --question not --person P09 --group provider")
    assert (moved.text, moved.data["question"]) == ("S1 P09 not working: The bus is late", "notworking")
    shown = (await company.done("Fay", "show S1")).text
    assert "changed by Sol: working, P07, family" in shown
    await company.done("Sol", "undo")
    assert (await company.done("Fay", "statements working")).data[0]["person"] == "P07"


async def test_a_participant_is_told_no_code_of_their_own(company):
    assert (await company.done("Pat", "add working Tea")).text == "S1 saved, working: Tea"
