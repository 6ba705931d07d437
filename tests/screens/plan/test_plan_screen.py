"""Action plans on a screen: what is done, then who, by when, the first step and help, one by one."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.plan.records import AddAction, Planned, WithdrawAction
from wtfc_tui.stages.plan.rules import ACTIONS

ANA = Person("Ana", Role.PARTICIPANT)


@pytest.fixture
async def an_idea(did):
    await did(HOST, AddIdea("T1", "delia", "A list by text"), AddIdea("T1", "jamie", "A street rota"))


def planned(sitting, action: str) -> Planned | None:
    found = sitting.app.seat.board.workshop[ACTIONS].get(action)
    return found.planned if found else None


async def says(sitting, words: str) -> None:
    await sitting.type(words)
    await sitting.press("enter")


async def test_who_by_when_the_first_step_and_help_are_asked_after_what_is_done(sit, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring the school")
    await sam.sees("Who does it?")
    await says(sam, "Jo")
    await sam.sees("By when?")
    await says(sam, "15 March 2099")
    await sam.sees("The first step?")
    await sam.press("enter")
    await sam.sees("What help is needed?")
    await says(sam, "A phone")
    await sam.until(lambda: planned(sam, "A1") == Planned("Ring the school", "Jo", "2099-03-15", "", "A phone"))
    await sam.sees("What is done?")
    await sam.sees("by Sunday 15 March 2099")


async def test_a_past_day_is_asked_about_and_enter_again_means_it(sit, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring")
    await says(sam, "Jo")
    await sam.sees("By when?")
    await says(sam, "1 March 2001")
    await sam.sees("is past")
    assert planned(sam, "A1").due == ""
    await sam.press("enter")
    await sam.until(lambda: planned(sam, "A1").due == "2001-03-01")


async def test_what_is_no_day_stays_in_the_field_to_be_mended(sit, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring")
    await says(sam, "Jo")
    await sam.sees("By when?")
    await says(sam, "soonish")
    await sam.sees("is not a day that I know")
    assert sam.app.stage_screen.words.text == "soonish"


async def test_what_is_missing_is_seen_and_esc_leaves_the_rest_for_later(sit, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring")
    await sam.sees("Who does it?")
    await sam.press("escape")
    await sam.sees("needs who and by when")
    await sam.sees("What is done?")


async def test_a_scribe_changes_anybodys_action_and_is_asked_the_rest_again(sit, did, an_idea) -> None:
    await did(ANA, AddAction("I1", "Ring", "Jo"))
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await sam.press("up")
    await sam.sees("Mending what is done")
    await says(sam, " the nurse")
    await sam.sees("Who does it?")
    assert sam.app.stage_screen.words.text == "Jo"
    await sam.press("enter")
    await sam.sees("By when?")
    assert planned(sam, "A1") == Planned("Ring the nurse", "Jo")


async def test_a_participant_changes_only_their_own(sit, did, an_idea) -> None:
    await did(ANA, AddAction("I1", "Ring"))
    bob = await sit("Bob", Role.PARTICIPANT, "plan")
    await bob.sees("A1")
    await bob.press("up")
    assert bob.app.stage_screen.mending is None


async def test_the_answer_stays_with_its_action_when_somebody_withdraws_it_meanwhile(sit, did, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring")
    await sam.sees("Who does it?")
    await did(HOST, WithdrawAction("A1"))
    await says(sam, "Jo")
    await sam.sees("withdrawn")
    assert sam.app.stage_screen.words.text == "Jo"


async def test_half_typed_words_come_back_with_what_they_answer(sit, an_idea) -> None:
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await says(sam, "Ring")
    await sam.sees("Who does it?")
    await sam.type("Mrs Ahmed")
    await sam.until(lambda: sam.app.stage_screen.words.text == "Mrs Ahmed")
    await sam.app.drafts.keep_now()
    again = await sit("Sam", Role.SCRIBE, "plan")
    await again.sees("Who does it?")
    assert again.app.stage_screen.words.text == "Mrs Ahmed"


async def test_every_plan_is_read_back_from_one_page(sit, did, an_idea) -> None:
    await did(ANA, AddAction("I2", "Knock at doors", "Bob", "2099-01-05"))
    sam = await sit("Sam", Role.SCRIBE, "plan")
    await sam.press("f4")
    await sam.sees("A1 Knock at doors (Bob, by Monday 5 January 2099)")
