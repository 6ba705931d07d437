"""The screens of the stages: one line for each. A new one is its own folder and its line here; the rest reads this list."""

from typing import Final

from screens.chefs import ChefsScreen
from screens.frame import StageScreen
from screens.gather.screen import GatherScreen
from screens.grid import GridScreen
from screens.keys import LOBBY, MENU, PAGE, Key, KeyTable
from screens.theme.screen import ThemeScreen
from screens.vote import VoteScreen

SCREENS: Final[dict[str, type[StageScreen]]] = {
    screen.NAME: screen for screen in (GatherScreen, ThemeScreen, VoteScreen, ChefsScreen, GridScreen)
}
"""Tool -> its screen."""

TABLES: Final[tuple[KeyTable, ...]] = (LOBBY, *(screen.KEYS for screen in SCREENS.values()), MENU, PAGE)
KEYS: Final[dict[str, tuple[Key, ...]]] = {name: mode.keys for table in TABLES for name, mode in table.modes.items()}
"""Every mode of every screen -> its keys."""
