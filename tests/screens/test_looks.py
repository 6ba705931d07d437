"""Looks: chosen in the menu, remembered for each person; none of them is needed to read anything."""

from typing import Any

import pytest
from rich.color import ColorType

from screens.looks import ASCII, LOOKS, NONE, STANDARD
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages import PROCESS


def colours(sitting: Any) -> set[str]:
    """In which its letters are drawn."""
    strips = sitting.app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style and segment.text.strip()]
    return {style.color.name for style in styles if style.color and style.color.type is not ColorType.DEFAULT}


@pytest.mark.parametrize("look", list(LOOKS))
async def test_each_look_is_a_choice_of_the_menu_and_remembered_for_this_person(sit: Any, room: Any, look: str) -> None:
    ana = await sit("Ana", Role.SCRIBE, "gather")
    await ana.press("escape", "a")
    await ana.sees("How this screen looks")
    await ana.press(str(list(LOOKS).index(look) + 1))
    await ana.until(lambda: ana.app.look == look and ana.app.screen is ana.app.stage_screen)
    again = await sit("Ana", Role.SCRIBE, "gather")
    other = await sit("Sam", Role.SCRIBE, "gather")
    assert (again.app.look, other.app.look) == (look, STANDARD)


WALLS = [(step.key, Role.WALL) for step in PROCESS.steps]
SCREENS = [(step, Role.SCRIBE) for step in ("gather", "theme", "chefs", "grid")]


@pytest.mark.parametrize(("step", "role"), [*WALLS, *SCREENS])
async def test_no_look_has_other_letters_and_only_one_has_colours(sit: Any, step: str, role: Role) -> None:
    ana = await sit("Ana", role, step)
    assert colours(ana)
    coloured = ana.text
    for look in (NONE, ASCII):
        await ana.app.wear(look)
        await ana.until(lambda: not colours(ana))
        assert ana.text == coloured
    await ana.app.wear(STANDARD)
    await ana.until(lambda: colours(ana))
