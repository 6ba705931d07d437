"""How a vote is opened in a few letters: on what, how many dots each, how many at most on one, and whether by group."""

import re

from wtfc_tui.stages.vote.records import OpenRound

_OPENING = re.compile(r"(t|th|themes?|i|ideas?)(?:[\s,]*(\d{1,3})(?:[\s,]+(\d{1,3}))?)?(?:\s+(g|groups?))?", re.IGNORECASE)


def opening(typed: str) -> OpenRound | None:
    """`t`, `i`, `t 5`, `ideas 6 2`, `t g`: what to vote on, dots each, at most on one, by group. None where it is none of
    these."""
    if not (found := _OPENING.fullmatch(typed.strip())):
        return None
    on, dots, cap, groups = found.groups()
    what = "themes" if on.casefold().startswith("t") else "ideas"
    each = int(dots) if dots else OpenRound.dots
    return OpenRound(what, each, int(cap) if cap else min(OpenRound.cap, each), bool(groups))
