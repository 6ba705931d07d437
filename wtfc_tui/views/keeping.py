"""Until when a workshop's words are kept, in words, and whether that is near."""

from datetime import date, datetime, timedelta
from typing import Final

NEAR: Final = timedelta(days=30)


def day(kept_until: str) -> str:
    """`1 March 2027`."""
    found = date.fromisoformat(kept_until)
    return f"{found.day} {found:%B %Y}"


def is_over(kept_until: str, now: datetime) -> bool:
    return bool(kept_until) and now.date() >= date.fromisoformat(kept_until)


def told(kept_until: str) -> str:
    if not kept_until:
        return "No date is set until when people's words are kept here."
    return f"People's words are kept here until {day(kept_until)}."


def warning(slug: str, kept_until: str, now: datetime) -> str:
    """For whoever runs the day and for the host, from a month before; "" until then. It changes once, on the day."""
    if not kept_until or now.date() < date.fromisoformat(kept_until) - NEAR:
        return ""
    if is_over(kept_until, now):
        return f"The words of “{slug}” were to be kept until {day(kept_until)}: the host erases them with wtfc purge {slug}."
    return f"The words of “{slug}” are kept until {day(kept_until)} only: take your report before that, or set a later date."
