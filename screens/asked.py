"""What people type where a screen asks for something short, understood; None where it is not."""

import re

from wtfc_tui.domain.commands import OpenRound

_OPENING = re.compile(r"(t|th|themes?|i|ideas?)(?:[\s,]*(\d{1,3})(?:[\s,]+(\d{1,3}))?)?", re.IGNORECASE)
_TWO = re.compile(r"(10|\d)(?:\s*[\s,;/:-]\s*)?(10|\d)")


def opening(typed: str) -> OpenRound | None:
    """`t`, `i`, `t 5`, `ideas 6 2`: what to vote on, dots each, at most on one."""
    if not (found := _OPENING.fullmatch(typed.strip())):
        return None
    on, dots, cap = found.groups()
    what = "themes" if on.casefold().startswith("t") else "ideas"
    each = int(dots) if dots else OpenRound.dots
    return OpenRound(what, each, int(cap) if cap else min(OpenRound.cap, each))


def place_typed(typed: str) -> tuple[int, int] | None:
    """`3 8`, `3,8` and `38` are effort 3, difference 8; `108` is 10 and 8. `10` alone could be either, and is neither."""
    found = _TWO.fullmatch(typed.strip())
    if not found or typed.strip() == "10":
        return None
    return int(found[1]), int(found[2])
