"""Two hands on one person: both hear of it, nobody takes a person whom another types for unasked, nor anybody's own code."""

import pytest

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.codes import codes
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS

ANA = Person("Ana", Role.PARTICIPANT)


async def test_whoever_was_first_hears_that_another_types_for_the_same_person(sit) -> None:
    sam, sid = await sit("Sam", Role.SCRIBE, "gather"), await sit("Sid", Role.SCRIBE, "gather")
    await sam.type("I wait")
    await sid.press("ctrl+p")
    await sid.type("p4")
    await sid.press("enter")
    await sid.sees("Sam types for P04 too: Enter again takes it")
    assert sid.screen.mode == "gather.person"
    await sid.press("enter")
    await sid.until(lambda: sid.screen.person == "P04")
    await sam.sees("Sid types for P04 too: Ctrl+N takes the next person")
    assert sam.screen.words.text == "I wait"


async def test_the_next_free_person_is_none_for_whom_somebody_types(sit) -> None:
    sam, sid = await sit("Sam", Role.SCRIBE, "gather"), await sit("Sid", Role.SCRIBE, "gather")
    await sam.type("I wait")
    await sid.press("ctrl+n")
    await sid.until(lambda: sid.screen.person == "P05")


async def test_a_participants_own_code_takes_enter_once_more(sit, did, room) -> None:
    await did(ANA, AddStatement("working", "My neighbour looks in"))
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.press("ctrl+p")
    await sam.type("p4")
    await sam.press("enter")
    await sam.sees("P04 is a participant’s own code: Enter again takes it")
    await sam.press("escape")
    await sam.type("Nobody rings")
    await sam.press("enter")
    await sam.sees("S5 saved · P05")


async def test_a_code_that_became_a_participants_own_meanwhile_is_asked_about_before_it_is_used(sit, did, room) -> None:
    sam = await sit("Sam", Role.SCRIBE, "gather")
    await sam.type("Nobody rings")
    await did(ANA, AddStatement("working", "My neighbour looks in"))
    await sam.sees("P04 is a participant’s own code: Ctrl+N takes the next person")
    await sam.press("enter")
    await sam.sees("Enter again saves it")
    assert "S5" not in room.workshop[STATEMENTS]
    await sam.press("ctrl+n", "enter")
    await sam.sees("S5 saved · P05")


async def test_a_participant_hears_when_all_is_said_and_how_more_goes(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    for words in ("a", "b", "c", "d", "e"):
        await ana.type(words)
        await ana.press("enter")
        await ana.until(lambda: ana.screen.words.text == "")
    await ana.sees("You have said all five; Tab chooses where more goes.")


@pytest.mark.parametrize("typed", ["ssh -p 2222 carers-2026@village-hall", "code"])
async def test_what_is_for_coming_in_is_asked_about_before_it_is_saved(sit, room, typed) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.type((await codes(room.store, room.slug))["participant"] if typed == "code" else typed)
    await ana.press("enter")
    await ana.sees("This is for coming in, not what somebody said.")
    assert "S4" not in room.workshop[STATEMENTS]
    await ana.press("enter")
    await ana.sees("S4 saved")


async def test_enter_on_words_that_were_not_changed_says_so(sit) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "gather")
    await ana.type("Nobody rings")
    await ana.press("enter", "up", "enter")
    await ana.sees("Nothing changed: it stays as it was.")
