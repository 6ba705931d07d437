"""The grid's places stand with the ideas; what the room calls is gone with the next move, and no file has it."""

from typing import Final

from wtfc_tui.carried.fields import NotCarried
from wtfc_tui.stages.grid.rules import CALLS

CARRIED: Final = (NotCarried(CALLS, "they are heard with the idea's next move"),)
