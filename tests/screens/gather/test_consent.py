"""Consents on the screen: one key, a letter for each; what was being typed stays, and nobody answers for nobody."""

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.gather.consenting import consent_of
from wtfc_tui.stages.gather.consents import GiveConsent


def answers(room, person: str) -> list[bool | None]:
    found = consent_of(room.workshop, person)
    return [found.answer(what) for what in ("part", "quote", "contact")]


async def test_a_scribe_writes_them_down_with_one_key_and_three_letters(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("ctrl+p")
    await sam.type("P02")
    await sam.press("enter")
    await sam.type("half a sentence")
    await sam.press("f4")
    await sam.sees("P02 agrees that:")
    await sam.sees("My words may be quoted outside this workshop")
    await sam.type("yny")
    await sam.press("enter")
    await sam.sees("P02: take part yes · be quoted no · be contacted yes")
    assert answers(room, "P02") == [True, False, True]
    assert sam.screen.words.text == "half a sentence"
    assert sam.screen.words.has_focus


async def test_what_was_answered_before_stands_there_and_undo_takes_all_of_it_back(sit, room, did) -> None:
    await did(HOST, GiveConsent("P02", quote=True))
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("ctrl+p")
    await sam.type("P02")
    await sam.press("enter", "f4")
    assert sam.screen.ask.text == "-y"
    await sam.type("n")
    await sam.press("enter")
    await sam.sees("be contacted no")
    await sam.press("ctrl+u")
    await sam.sees("be contacted not asked")
    assert answers(room, "P02") == [None, True, None]


async def test_a_participant_answers_for_themselves(sit, room) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.press("f4")
    await ana.sees("You agree that:")
    await ana.type("y n n")
    await ana.press("enter")
    await ana.sees("You: take part yes · be quoted no · be contacted no")


async def test_who_is_only_thought_to_come_next_is_asked_for_first(sit, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("f4")
    await sam.sees("Whose consent? Ctrl+P and their code first.")


@pytest.mark.parametrize("typed", ["what", "yyyy"])
async def test_what_is_no_answer_stays_to_be_mended_and_escape_leaves_all_as_it_was(sit, room, typed) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.type("half")
    await ana.press("f4")
    await ana.type(typed)
    await ana.press("enter")
    await ana.sees("Type y or n for each")
    assert ana.screen.ask.text == typed
    await ana.press("escape")
    await ana.sees("In your own words")
    assert (ana.screen.words.text, ana.screen.words.has_focus) == ("half", True)
