"""The shortest cursor moves. It owns the prices; it never moves by a bare line feed, which some lines turn into two."""

from functools import lru_cache


@lru_cache(maxsize=16384)
def move(from_y: int | None, from_x: int | None, y: int, x: int) -> str:
    """The shortest sequence from one place to another; an unknown place is None."""
    ways = [_absolute(y, x)]
    if from_y is not None:
        if from_y == y and from_x == x:
            return ""
        ways += [down + across for down in _vertical(y - from_y, x) for across in _across(down, from_x, x)]
    return min(ways, key=len)


def _absolute(y: int, x: int) -> str:
    if x == 0:
        return f"\x1b[{y + 1}H" if y else "\x1b[H"
    return f"\x1b[{y + 1};{x + 1}H" if y else f"\x1b[;{x + 1}H"


def _vertical(rows: int, x: int) -> list[str]:
    if rows == 0:
        return [""]
    if rows < 0:
        return [_counted(-rows, "A")]
    return [_counted(rows, "B"), "\r" + "\n" * rows]


def _across(down: str, from_x: int | None, x: int) -> list[str]:
    if down.endswith("\n"):
        from_x = 0
    ways = ["\r" + (_counted(x, "C") if x else "")]
    if from_x == x:
        return [""]
    if from_x is not None:
        gap = x - from_x
        ways += [_counted(gap, "C")] if gap > 0 else ["\b" * -gap, _counted(-gap, "D")]
    return ways


def _counted(count: int, final: str) -> str:
    return f"\x1b[{final}" if count == 1 else f"\x1b[{count}{final}"
