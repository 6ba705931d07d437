"""How a vote is opened in a few letters: on what, how many dots each, how many at most on one."""

import re

from wtfc_tui.stages.vote.records import OpenRound

_OPENING = re.compile(r"(t|th|themes?|i|ideas?)(?:[\s,]*(\d{1,3})(?:[\s,]+(\d{1,3}))?)?", re.IGNORECASE)


def opening(typed: str) -> OpenRound | None:
    """`t`, `i`, `t 5`, `ideas 6 2`: what to vote on, dots each, at most on one. None where it is none of these."""
    if not (found := _OPENING.fullmatch(typed.strip())):
        return None
    on, dots, cap = found.groups()
    what = "themes" if on.casefold().startswith("t") else "ideas"
    each = int(dots) if dots else OpenRound.dots
    return OpenRound(what, each, int(cap) if cap else min(OpenRound.cap, each))
