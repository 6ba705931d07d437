"""Days as people say them: `in 2 weeks`, `next Friday`, `end of March`, `15/3`. What is understood is shown back in full.

The reading is dateparser's, for British English: the day before the month, and what could be past or to come is to come.
It reads its tables the first time, a third of a second, which a screen has done in a thread before anybody names a day.
"""

import asyncio
import re
from calendar import monthrange
from datetime import date, datetime, time
from typing import Any, Final

from wtfc_tui.domain.refusals import Refused, Why

WAYS: Final = "15/3, 15 March, Friday, in 2 weeks or end of March"
"""What can be typed, for whoever asks and whoever did not know."""
LONGEST: Final = 60
_WRITTEN: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_BEFORE: Final = re.compile(r"(by|before|until|till|on|the)\s+")
_END: Final = re.compile(r"(?:at |by )?(?:the )?end of (?:the )?(.+)")
_MONTHS: Final = re.compile(
    r"(?:next |this )?(?:month|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)"
)


def day_said(typed: str, today: date) -> str:
    """`2027-03-15`; "" for nothing typed. Raises Refused for what is no day."""
    return day_named(typed, today) if typed.strip() else ""


def a_day(typed: str) -> str:
    """Whether it is a day at all, of however many words, is the same on any of them."""
    return day_named(typed, date(2026, 1, 1))


async def ready() -> None:
    """Its tables are read, while others go on."""
    await asyncio.to_thread(_parsed, "tomorrow", date(2026, 1, 1))


def day_named(typed: str, today: date) -> str:
    said = " ".join(typed.casefold().split())
    found = _written(said) if len(said) <= LONGEST else None
    if found is None and len(said) <= LONGEST:
        found = _in_words(said, today)
    if found is None:
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed.strip()[:20]}” is not a day that I know: try {WAYS}.")
    return found.isoformat()


def _written(said: str) -> date | None:
    """As it is exported and shown in a spreadsheet: the year first."""
    if not (parts := _WRITTEN.fullmatch(said)):
        return None
    try:
        return date(*map(int, parts.groups()))
    except ValueError:
        return None


def _in_words(said: str, today: date) -> date | None:
    while before := _BEFORE.match(said):
        said = said[before.end() :]
    ends = _END.fullmatch(said)
    said = ends[1] if ends else said
    if said == "year":
        return date(today.year, 12, 31)
    if not _MONTHS.fullmatch(said.rstrip(".")):
        return None if ends else _parsed(said, today)
    found = today if said in ("month", "this month") else _parsed(said, today)
    return found.replace(day=monthrange(found.year, found.month)[1]) if found else None


def _parsed(said: str, today: date) -> date | None:
    import dateparser  # Its tables are not read before somebody names a day.

    settings: Any = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found = dateparser.parse(said, languages=["en"], settings=settings)
    return found.date() if found else None
