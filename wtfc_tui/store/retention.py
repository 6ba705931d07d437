"""Which backups are kept: the last 24, and for a month the last one of each day."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

LAST: Final = 24
DAYS: Final = 30


def kept(made: Iterable[datetime], now: datetime) -> set[datetime]:
    newest_first = sorted(made, reverse=True)
    of_each_day = {at.date(): at for at in reversed(newest_first) if at > now - timedelta(days=DAYS)}
    return {*newest_first[:LAST], *of_each_day.values()}
