"""The time, given in from outside so that tests can say what it is. Only ever goes forwards for one workshop."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
_TICK = timedelta(microseconds=1)


def utc_now() -> datetime:
    return datetime.now(UTC)


def later_than(last: datetime | None, now: datetime) -> datetime:
    """Now, or just after `last` when the machine's clock went back: each command has a time of its own."""
    return now if last is None or now > last else last + _TICK
