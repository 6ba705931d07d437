"""A place on the grid as people type it."""

import re

_TWO = re.compile(r"(10|\d)(?:\s*[\s,;/:-]\s*)?(10|\d)")


def place_typed(typed: str) -> tuple[int, int] | None:
    """`3 8`, `3,8` and `38` are effort 3, difference 8; `108` is 10 and 8. `10` alone could be either, and is neither."""
    found = _TWO.fullmatch(typed.strip())
    if not found or typed.strip() == "10":
        return None
    return int(found[1]), int(found[2])
