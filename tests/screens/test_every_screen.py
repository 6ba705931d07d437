"""What holds on every screen: every key that is named does something, small windows say so, and nothing is cut off."""

import pytest

from screens.keys import EVERYWHERE
from screens.lobby import LobbyScreen
from screens.menu import MenuScreen
from screens.parts.page import PageScreen
from screens.parts.reading import ReadingScreen
from screens.parts.timer import TimerScreen
from screens.stages import KEYS, SCREENS
from screens.wall.sign import WallScreen
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.vote.records import OpenRound

STEPS = tuple(step.key for step in PROCESS.steps)
CLASSES = {
    **SCREENS,
    "wall": WallScreen,
    "lobby": LobbyScreen,
    "menu": MenuScreen,
    "timer": TimerScreen,
    "page": PageScreen,
    "reading": ReadingScreen,
}
TAKEN_BY_WIDGETS = {"Enter", "↑ ↓", "↑ ↓ Enter", "1 2 3", "1 a …", "Arrows", "*"}
PRESSED = {"↑ ↓": "down", "↑ ↓ ← →": "right", "Enter": "enter", "Arrows": "up", "*": "*"}


@pytest.fixture
async def work(did):
    """Something to do at every step: statements to sort, an open vote, ideas without a place."""
    await did(HOST, *(AddStatement("notworking", f"Still to sort {number}") for number in range(4, 14)))
    await did(HOST, AddIdea("T1", "delia", "Text the rota"), AddIdea("T1", "jamie", "A neighbour looks in"))
    await did(HOST, OpenRound("themes"))


@pytest.mark.parametrize("mode", KEYS)
def test_every_key_of_the_table_has_an_action_or_is_taken_by_a_widget(mode) -> None:
    screen = CLASSES[mode.split(".")[0]]
    for key in KEYS[mode]:
        if key.keys:
            action = key.action.partition("(")[0]
            assert hasattr(screen, f"action_{action}"), f"{mode}: {key.label} {key.does}"
        else:
            assert key.label in TAKEN_BY_WIDGETS, f"{mode}: {key.label} {key.does}"


def test_no_key_means_two_things_in_one_mode() -> None:
    for mode, keys in KEYS.items():
        names = [name for key in keys for name in key.keys.split(",") if name]
        assert len(names) == len(set(names)), mode


def test_every_key_that_only_a_keyboard_with_function_keys_has_is_there_another_way_too() -> None:
    for keys in (EVERYWHERE, *KEYS.values()):
        for key in keys:
            names = key.keys.split(",")
            assert not all(name[:1] == "f" and name[1:].isdigit() for name in names if name) or names == [""], key


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.PARTICIPANT])
@pytest.mark.parametrize("step", STEPS)
async def test_every_key_on_the_last_line_does_something_that_can_be_seen(sit, work, step, role) -> None:
    sitting = await sit("Ada", role, step, size=(160, 24))
    name = sitting.screen.NAME
    named = {f"{key.label} {key.does}": key for key in (*EVERYWHERE, *KEYS[name])}
    labels = sitting.last_line.strip().split(" · ")
    for label in sorted(labels, key=lambda one: one == "Tab pile"):  # In another pile there is nothing to do.
        key = named[label]
        before = (sitting.text, sitting.app.screen)
        await sitting.press(key.keys.split(",")[0] or PRESSED[key.label])
        assert await changes(sitting, before), f"{label} does nothing:\n{sitting.text}"
        while sitting.app.screen is not sitting.app.stage_screen or sitting.screen.mode != name:
            left = (sitting.text, sitting.app.screen)
            await sitting.press("left" if sitting.app.stage_screen.mode.endswith(".inside") else "escape")
            assert await changes(sitting, left), f"no way back from {label}"


async def changes(sitting, before) -> bool:
    """Whether something happens soon. Not whether it ever does: what was told goes by itself after a while."""
    for _ in range(40):
        if (sitting.text, sitting.app.screen) != before:
            return True
        await sitting.pilot.pause(0.02)
    return False


@pytest.mark.parametrize("step", STEPS)
async def test_below_40_by_18_a_sentence_says_what_to_do_and_a_larger_window_shows_the_screen_again(sit, work, step) -> None:
    for size in ((39, 24), (80, 17), (20, 5)):
        sitting = await sit("Ada", Role.SCRIBE, step, size=size)
        assert sitting.lines[0].strip().startswith("Please enlarge")
        await sitting.pilot.resize_terminal(80, 24)
        await sitting.sees("saved")
        assert "Please enlarge this window" not in sitting.text


@pytest.mark.parametrize("size", [(40, 18), (60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("step", STEPS)
async def test_from_40_by_18_on_the_first_and_the_last_line_are_there(sit, work, step, size) -> None:
    sitting = await sit("Ada", Role.FACILITATOR, step, size=size)
    assert "1 here" in sitting.lines[0]
    assert sitting.lines[0].endswith("saved")
    first = [*sitting.screen.KEYS.last_line(sitting.screen.mode, sitting.screen.idle_keys()), "Esc menu"][0]
    assert sitting.last_line.strip().startswith(first)


@pytest.mark.parametrize("step", STEPS)
async def test_the_help_page_explains_every_key_of_its_screen_and_those_everywhere(sit, work, step) -> None:
    keys = SCREENS[PROCESS.steps[step].tool].KEYS
    sitting = await sit("Ada", Role.FACILITATOR, step, size=(100, 100))
    await sitting.press("f1")
    await sitting.sees(f"Help: {keys.title}")
    assert keys.about[:40] in sitting.text
    for mode in keys.modes.values():
        assert mode.heading in sitting.text
        for key in mode.keys:
            assert key.help[:40] in sitting.text or key.label in sitting.app.stage_screen.not_mine()
    for key in EVERYWHERE:
        assert key.help[:40] in sitting.text
    await sitting.press("escape")
    await sitting.until(lambda: sitting.app.screen is sitting.app.stage_screen)
