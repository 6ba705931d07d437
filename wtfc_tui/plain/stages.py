"""The guide of each stage. A stage without one cannot be reached in line mode, so a test holds this table complete."""

from typing import Final

from wtfc_tui.plain.chefs import Chefs
from wtfc_tui.plain.gather import Gather
from wtfc_tui.plain.grid import Grid
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.theme import Theme
from wtfc_tui.plain.vote import Vote

GUIDES: Final[dict[str, type[Guide]]] = {"gather": Gather, "theme": Theme, "vote": Vote, "chefs": Chefs, "grid": Grid}
