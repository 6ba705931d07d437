"""The room moves on: screens come along one after another, and nobody is taken from what they are typing."""

from screens.frame import StageScreen
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.day.records import SetStep


def waits_for_its_turn(sitting) -> bool:
    return any(worker.group == "along" for worker in sitting.app.workers)


def step_of(sitting) -> str:
    screen = sitting.app.screen
    return screen.step.key if isinstance(screen, StageScreen) else ""


async def test_each_screen_waits_for_its_turn_and_then_comes_along(room, sit, did) -> None:
    ana, bob = await sit("Ana", Role.SCRIBE, "gather"), await sit("Bob", Role.SCRIBE, "gather")
    async with room.turning:
        await did(HOST, SetStep("vote themes"))
        for one in (ana, bob):
            await one.until(lambda one=one: waits_for_its_turn(one))
        assert [step_of(ana), step_of(bob)] == ["gather", "gather"]
    for one in (ana, bob):
        await one.until(lambda one=one: step_of(one) == "vote themes")


async def test_whoever_begins_to_type_before_their_turn_is_told_the_way_and_stays(room, sit, did) -> None:
    ana = await sit("Ana", Role.SCRIBE, "gather")
    async with room.turning:
        await did(HOST, SetStep("vote themes"))
        await ana.until(lambda: waits_for_its_turn(ana))
        await ana.type("I wait")
    await ana.sees("The workshop is at 4 Vote now: F2 or Ctrl+F takes you there.")
    assert (step_of(ana), ana.screen.words.text) == ("gather", "I wait")


async def test_whoever_leaves_before_their_turn_holds_nobody_up(room, sit, did) -> None:
    ana, bob = await sit("Ana", Role.SCRIBE, "gather"), await sit("Bob", Role.SCRIBE, "gather")
    async with room.turning:
        await did(HOST, SetStep("vote themes"))
        await ana.until(lambda: waits_for_its_turn(ana))
        ana.app.exit()
    await bob.until(lambda: step_of(bob) == "vote themes")


async def test_a_participant_who_was_typing_comes_along_once_her_words_are_saved(room, sit, did) -> None:
    ana, sam = await sit("Ana", Role.PARTICIPANT, "gather"), await sit("Sam", Role.SCRIBE, "gather")
    for one in (ana, sam):
        await one.type("I wait")
    await did(HOST, SetStep("vote themes"))
    for one in (ana, sam):
        await one.sees("The workshop is at 4 Vote now: F2 or Ctrl+F takes you there.")
    await sam.press("enter")
    await ana.press("enter")
    await ana.until(lambda: step_of(ana) == "vote themes")
    assert step_of(sam) == "gather"
