"""Steps on screens: a menu key is one step's for ever, and two steps of one tool are two places, each with its result."""

import pytest

from screens.menu import MenuScreen
from screens.stages import SCREENS
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.stages import PROCESS, STAGES
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, OpenRound

BOB = Person("Bob", Role.PARTICIPANT)
INSERTED = Step("lunch", 6, 2, "Lunch", tool="chefs", menu_key="9")
NAVIGATION = set("jkq ")
"""What a hand on a list presses to go about on it or to leave."""
VOTES = {"vote themes": ("Day 1", "4 Vote"), "vote ideas": ("Day 2", "6 Vote again")}


def with_one_more(steps: Steps) -> tuple[Step, ...]:
    """The same process with a step in the middle of it."""
    before = tuple(steps)
    return (*before[:3], INSERTED, *before[3:])


def process_of(steps: tuple[Step, ...]) -> Process:
    kinds = [kind for stage in STAGES for kind in stage.kinds]
    events = [row for stage in STAGES for row in stage.events]
    return Process(steps, kinds, events, [stage.decides for stage in STAGES])


def keys_in_menu(sitting) -> dict[str, str]:
    """Title of a step -> the key that stands beside it."""
    titles = {step.title for step in (*PROCESS.steps, INSERTED)}
    lines = [line.strip(" ►").partition(" (")[0].partition(" ") for line in sitting.lines]
    return {words.strip(): key for key, _, words in lines if words.strip() in titles}


async def test_the_menu_shows_each_step_under_its_own_key(sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await fran.press("escape")
    await fran.sees("Help about this screen")
    assert keys_in_menu(fran) == {step.title: step.menu_key for step in PROCESS.steps}


async def test_an_inserted_step_renumbers_nothing(sit, room) -> None:
    """A step of the test's own, between the others: every other key leads where it led before."""
    room.process = process_of(with_one_more(PROCESS.steps))
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await fran.press("escape")
    await fran.sees("Help about this screen")
    assert keys_in_menu(fran) == {step.title: step.menu_key for step in (*PROCESS.steps, INSERTED)}
    await fran.press("escape")
    for step in (*PROCESS.steps, INSERTED):
        await fran.press("escape")
        await fran.sees("Help about this screen")
        await fran.press(step.menu_key)
        await fran.until(lambda step=step: fran.app.screen is fran.app.stage_screen and fran.app.screen.step == step)


async def test_no_step_has_a_key_that_the_menu_uses_itself_whoever_looks(sit) -> None:
    fran = await sit("Fran", Role.FACILITATOR, "gather")
    await fran.press("escape")
    await fran.sees("Help about this screen")
    assert isinstance(fran.app.screen, MenuScreen)
    keys = fran.app.screen._keys
    assert len(keys) == len(set(keys))
    assert {step.menu_key for step in PROCESS.steps} & NAVIGATION == set()


@pytest.mark.parametrize("step", tuple(PROCESS.steps), ids=lambda step: step.key)
async def test_the_first_line_says_the_day_the_number_and_the_title_of_the_step(sit, step: Step) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, step.key)
    day = f"Day {step.day} · " if step.day else ""
    assert f"Carers 2026 · {day}{step.heading}" in ana.lines[0]
    assert isinstance(ana.screen, SCREENS[step.tool])


@pytest.fixture
async def both_votes_closed(did) -> None:
    """The vote on themes, then the one on ideas; in each of them something else has the dots."""
    await did(HOST, OpenRound("themes"))
    await did(BOB, CastBallot({"T2": 3}))
    await did(HOST, CloseRound(even_so=True), AddIdea("T1", "delia", "Text the rota the evening before"), OpenRound("ideas"))
    await did(BOB, CastBallot({"I1": 2}))
    await did(HOST, CloseRound(even_so=True))


@pytest.mark.parametrize(
    ("step", "result"),
    [("vote themes", "The result of R1 on themes"), ("vote ideas", "The result of R2 on ideas")],
)
async def test_each_vote_shows_the_last_result_on_its_own_subject(sit, both_votes_closed, step, result) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, step)
    await ana.sees(result)
    assert all(words in ana.lines[0] for words in VOTES[step])
    assert ("Text the rota" in ana.text) == (step == "vote ideas")
    assert "b another vote" not in ana.last_line


async def test_the_vote_before_is_one_on_the_same_subject(sit, did, both_votes_closed) -> None:
    await did(HOST, OpenRound("themes"), CloseRound(even_so=True))
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.sees("The result of R3 on themes")
    await ana.press("b")
    await ana.sees("The result of R1 on themes")
    await ana.press("b")
    await ana.sees("The result of R3 on themes")


async def test_from_one_vote_to_the_other_is_another_screen_with_its_own_heading(sit, both_votes_closed) -> None:
    ana = await sit("Ana", Role.PARTICIPANT, "vote themes")
    await ana.press("escape")
    await ana.sees("Help about this screen")
    await ana.press("v")
    await ana.sees("Day 2 · 6 Vote again")
    await ana.sees("The result of R2 on ideas")
    await ana.press("escape")
    await ana.sees("Help about this screen")
    await ana.press("4")
    await ana.sees("Day 1 · 4 Vote")
    await ana.sees("The result of R1 on themes")
