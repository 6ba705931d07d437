"""The stages' screens, one line a stage. A new stage is its own folder and its line here: all else reads this list."""

from importlib import import_module
from pathlib import Path
from typing import Final

from screens.frame import StageScreen
from screens.keys import LOBBY, MENU, PAGE, READING, TIMER, Key, KeyTable
from screens.wall.sign import WallScreen
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat

STAGES: Final = (
    "gather",
    "theme",
    "vote",
    "causes",
    "success",
    "in_place",
    "chefs",
    "grid",
    "pick",
    "plan",
    "implement",
)
"""Folders in `screens/`, called like the tool they are for, in the order of the process.

Each holds `screen.py` (with the class `GatherScreen`, for one) and its keys; where need be, `look.tcss`.
"""


def _screen_in(folder: str) -> type[StageScreen]:
    name = f"{folder.title().replace('_', '')}Screen"
    screen: type[StageScreen] = getattr(import_module(f"screens.{folder}.screen"), name)
    if not issubclass(screen, StageScreen) or folder != screen.NAME:
        raise TypeError(f"{name} in screens/{folder} is to be a StageScreen with keys called {folder!r}")
    return screen


SCREENS: Final[dict[str, type[StageScreen]]] = {folder: _screen_in(folder) for folder in STAGES}
"""Tool -> its screen."""


def screen_for(seat: Seat, step: Step, join: str = "") -> StageScreen:
    """The wall has a sign instead of the screen on which others work; it says what people type to come in: `join`."""
    return WallScreen(seat, step, join) if seat.person.role is Role.WALL else SCREENS[step.tool](seat, step)


SAID_AT: Final = SCREENS["gather"].NAME
"""The tool where what people said is mended."""

SHEETS: Final = [
    f"{folder}/look.tcss" for folder in (*STAGES, "wall") if (Path(__file__).parent / folder / "look.tcss").exists()
]
"""How they look, where the parts that they are made of do not say it all; paths from this folder."""

TABLES: Final[tuple[KeyTable, ...]] = (
    LOBBY, *(screen.KEYS for screen in SCREENS.values()), WallScreen.KEYS, MENU, TIMER, PAGE, READING,
)  # fmt: skip
KEYS: Final[dict[str, tuple[Key, ...]]] = {name: mode.keys for table in TABLES for name, mode in table.modes.items()}
"""Every mode of every screen -> its keys."""
