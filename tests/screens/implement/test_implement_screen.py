"""What becomes of the plans, on a screen: overdue first, one key for each way in which an action goes or ends."""

import pytest

from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.plan.records import AddAction
from wtfc_tui.stages.plan.rules import ACTIONS

ANA = Person("Ana", Role.PARTICIPANT)


@pytest.fixture
async def planned(did):
    await did(HOST, AddIdea("T1", "delia", "A list by text"))
    await did(
        ANA, AddAction("I1", "Ring", "Jo", "2099-03-15"), AddAction("I1", "Write", "Al", "2001-03-15", past_meant=True)
    )


def action(sitting, id: str):
    return sitting.app.seat.board.workshop[ACTIONS][id]


async def says(sitting, words: str) -> None:
    await sitting.type(words)
    await sitting.press("enter")


async def test_what_is_overdue_comes_first_and_is_said_in_words(sit, planned) -> None:
    sam = await sit("Sam", Role.SCRIBE, "implement")
    await sam.sees("2 actions: 1 overdue")
    await sam.sees("OVERDUE SINCE THURSDAY 15 MARCH 2001")
    assert sam.text.index("Write") < sam.text.index("Ring")


async def test_how_it_goes_is_said_after_enter(sit, planned) -> None:
    sam = await sit("Sam", Role.SCRIBE, "implement")
    await sam.press("down", "enter")
    await says(sam, "They ring back")
    await sam.until(lambda: [one.text for one in action(sam, "A1").updates] == ["They ring back"])
    await sam.sees("They ring back")


async def test_done_asks_what_came_of_it_and_not_possible_needs_a_reason(sit, planned) -> None:
    sam = await sit("Sam", Role.SCRIBE, "implement")
    await sam.press("c", "enter")
    await sam.sees("Say why it is not possible")
    await says(sam, "The school is shut")
    await sam.until(lambda: (action(sam, "A2").status, action(sam, "A2").because) == ("cannot", "The school is shut"))
    await sam.press("d", "enter")
    await sam.until(lambda: "done" in [action(sam, id).status for id in ("A1", "A2")])


async def test_an_owner_who_left_is_replaced_and_the_day_is_changed(sit, planned) -> None:
    sam = await sit("Sam", Role.SCRIBE, "implement")
    await sam.press("w")
    await says(sam, "Ann")
    await sam.until(lambda: action(sam, "A2").planned.who == "Ann")
    await sam.press("b")
    await says(sam, "1 April 2099")
    await sam.until(lambda: action(sam, "A2").planned.due == "2099-04-01")


async def test_a_participant_settles_only_what_they_planned(sit, planned) -> None:
    bob = await sit("Bob", Role.PARTICIPANT, "implement")
    await bob.press("d", "enter")
    await bob.sees("not yours")
    assert action(bob, "A2").status == "open"
