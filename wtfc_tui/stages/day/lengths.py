"""Lengths of time as people type them, and what they come to for the timer."""

import re
from datetime import timedelta
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.stages.day.records import AddToTimer, StartTimer, StopTimer

WAYS: Final = "5, 12:30, 90 s, 1 h 30, +1, -1 or stop"
"""What can be typed, for whoever asks and whoever did not know."""
_LENGTH: Final = re.compile(
    r"(?:(?P<hours>\d{1,3})h(?:(?:ou)?rs?)?)?(?:(?P<minutes>\d{1,4})m(?:in(?:ute)?s?)?)?(?:(?P<seconds>\d{1,5})s(?:ec(?:ond)?s?)?)?"
    r"(?P<rest>\d{1,2})?",
    re.ASCII,
)
_LESS: Final = ("-", "–", "−")
"""As keyboards and word processors write a minus."""


def timer_command(typed: str) -> Command:
    """`5`, `12:30`, `90 s` start it; `+1` and `-1` change it by minutes; `stop` stops it. Refuses what is none of these."""
    said = "".join(typed.casefold().split())
    if said in ("stop", "off"):
        return StopTimer()
    if said.startswith(("+", *_LESS)):
        return AddToTimer(seconds(said[1:]) * (1 if said[0] == "+" else -1))
    return StartTimer(seconds(said))


def seconds(typed: str) -> int:
    """`5m`, `90s`, `1h30m`, `2:30`, `1:02:30`, and `5` for five minutes."""
    if re.fullmatch(r"\d{1,4}", typed, re.ASCII):
        return int(typed) * 60
    if clock := re.fullmatch(r"(?:(\d{1,2}):(?=\d\d:))?(\d{1,4}):([0-5]\d)", typed, re.ASCII):
        hours, minutes, rest = (int(part or 0) for part in clock.groups())
        return int(timedelta(hours=hours, minutes=minutes, seconds=rest).total_seconds())
    found = _LENGTH.fullmatch(typed)
    if not typed or not found or not any(found.groups()):
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not a length of time: try {WAYS}.")
    hours, minutes, rest = (int(found[part] or 0) for part in ("hours", "minutes", "seconds"))
    more = int(found["rest"] or 0)
    if found["seconds"] is None and found["minutes"] is None:
        minutes += more
    else:
        rest += more
    return int(timedelta(hours=hours, minutes=minutes, seconds=rest).total_seconds())
