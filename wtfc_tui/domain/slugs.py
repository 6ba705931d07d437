"""Short names of workshops. They become file names, so nothing but a-z, 0-9 and inner hyphens ever gets through."""

import re
import unicodedata

from wtfc_tui.domain.refusals import Refused, Why

LONGEST = 60
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def is_slug(text: str) -> bool:
    return _SLUG.fullmatch(text) is not None


def check_slug(typed: str) -> str:
    """The short name as it is, or a refusal."""
    if not is_slug(typed):
        raise Refused(
            Why.NOT_UNDERSTOOD,
            f"“{typed[:30]}” cannot be a short name: use 1 to {LONGEST} small letters a-z, digits and hyphens between them, "
            "such as carers-2026.",
        )
    return typed


def slug_from(title: str) -> str:
    """`Carers in Llŷn, 2026` -> `carers-in-llyn-2026`; refuses a title without any letter of a-z or digit."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain)).strip("-")[:LONGEST].rstrip("-")
    if not slug:
        raise Refused(Why.NOT_UNDERSTOOD, "A short name cannot be made of this title: give one, such as --slug carers-2026.")
    return slug
