"""Nobody speaks for somebody who types for themselves without having been asked."""

import pytest

from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import types_for_themselves


def said(talker):
    return [(one.person, one.text) for one in talker.seat.board.workshop.standing(STATEMENTS)]


async def two(house):
    """Sol is asked which person, and meanwhile Pat has become P01."""
    sol, pat = await house.talker("Sol", Role.SCRIBE), await house.talker("Pat", Role.PARTICIPANT)
    assert sol.prompt == "Which person? (next for P01): "
    await pat.says("my garden")
    return sol, pat


def test_who_types_for_themselves_is_known_and_not_who_that_is(story) -> None:
    from wtfc_tui.stages.gather.records import AddStatement
    from wtfc_tui.views.board import Board
    from wtfc_tui.views.policy import public

    story.given("sam", AddStatement("working", "x", "P05")).given("ana", AddStatement("working", "my garden"))
    board = Board.of(public(story.workshop))
    assert [types_for_themselves(board, code) for code in ("P05", "P06", "P07")] == [False, True, False]


async def test_whoever_types_the_code_of_somebody_who_types_is_asked_once(house):
    sol, _ = await two(house)
    heard = " ".join(" ".join(await sol.says("P01")).split())
    assert heard.startswith("P01 types for themselves. P01 again writes for them all the same; the next new person is P02.")
    assert sol.prompt == "Which person? (next for P02): "
    await sol.says("p1", "my dog", "P05", "P01")
    assert sol.prompt == "P01, not working 1 of 2: "
    assert said(sol) == [("P01", "my garden"), ("P01", "my dog")]


async def test_words_typed_after_the_question_go_under_nobodys_code(house):
    sol, _ = await two(house)
    await sol.says("P05", "P01 family", "I wait for the bus")
    assert said(sol) == [("P01", "my garden")]
    await sol.says("P01", "again")
    statement = list(sol.seat.board.workshop[STATEMENTS].values())[-1]
    assert (statement.person, statement.group, statement.text) == ("P01", "family", "I wait for the bus")


async def test_another_code_in_between_is_not_meant(house):
    sol, _ = await two(house)
    await sol.says("P01", "P07", "P01")
    assert sol.prompt == "Which person? (next for P02): "


async def test_a_code_that_is_taken_before_the_first_words_are_saved_is_asked_about_then(house):
    sol, pat = await house.talker("Sol", Role.SCRIBE), await house.talker("Pat", Role.PARTICIPANT)
    await sol.says("P01")
    await pat.says("my garden")
    heard = await sol.says("I wait")
    assert heard[0].startswith("P01 types for themselves.")
    assert said(sol) == [("P01", "my garden")]
    assert sol.conversation.moved_on
    await sol.says("next", "again")
    assert said(sol)[1:] == [("P02", "I wait")]


async def test_after_a_dropped_line_it_is_asked_about_too(house):
    sol, pat = await house.talker("Sol", Role.SCRIBE), await house.talker("Pat", Role.PARTICIPANT)
    await sol.says("P01")
    sol.seat.leave()
    await pat.says("my garden")
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("I wait")
    assert said(sol) == [("P01", "my garden")]


async def test_two_scribes_are_offered_different_new_people(house):
    sol, sue = await house.talker("Sol", Role.SCRIBE), await house.talker("Sue", Role.SCRIBE)
    await sol.says("next")
    assert sue.prompt == "Which person? (next for P02): "
    await sol.says("go theme")
    assert sue.prompt == "Which person? (next for P01): "


@pytest.mark.parametrize("end", ["", "all"])
async def test_undo_asks_again_for_what_was_taken_back(house, end):
    sol = await house.talker("Sol", Role.SCRIBE)
    await sol.says("P07 family", "my garden", "my dog")
    assert sol.prompt == "P07, not working 1 of 2: "
    if end:
        await sol.says("the bus", "the rain", "peace")
        await sol.says("undo", "undo", "undo")
    await sol.says("undo")
    assert sol.prompt == "P07, working 2 of 2: "
    await sol.says("my cat")
    assert said(sol)[-1] == ("P07", "my cat")
    assert sol.seat.board.workshop[STATEMENTS][f"S{len(sol.seat.board.workshop[STATEMENTS])}"].group == "family"


async def test_a_participant_who_is_through_comes_back_by_undo(house):
    pat = await house.talker("Pat", Role.PARTICIPANT)
    await pat.says("my garden", "my dog", "the bus", "the rain", "piece")
    assert pat.prompt.startswith("What now?")
    await pat.says("undo")
    assert pat.prompt == "You, future 1 of 1: "
    await pat.says("peace")
    assert said(pat)[-1][1] == "peace"
