"""What line mode announces of the running of the day: the whole room should hear it at once."""

from typing import Final

from wtfc_tui.plain.guide import Newsworthy
from wtfc_tui.stages.day.records import EverybodyCalled, LeadTaken, StepSet, TimerStarted

_COME_ALONG: Final = "Type go to come along."
NEWS: Final = (
    Newsworthy(StepSet, aloud=True, then=_COME_ALONG),
    Newsworthy(EverybodyCalled, aloud=True, then=_COME_ALONG),
    Newsworthy(TimerStarted, aloud=True),
    Newsworthy(LeadTaken, aloud=True),
)
