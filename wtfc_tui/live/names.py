"""Names that somebody may come in under: not taken, not to be mistaken for somebody's, no role, no code."""

from collections.abc import Iterable
from typing import Final

from wtfc_tui.domain.people import Person, person_named
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.codes import is_code
from wtfc_tui.live.lookalikes import look_alike, looks, without_unseen

_ROLES: Final = (Role.FACILITATOR, Role.SCRIBE)
"""Whom it would help to be taken for; anywhere in a word."""
_TITLES: Final = ("host", "lead", "admin", "administrator", "moderator", "server", "system")
"""Whole words that say as much."""


class AskedAnew(Refused):
    """Somebody is to give another name, or their own code: a face that can ask does so."""


def newcomer(typed: str, role: Role, others: Iterable[Person]) -> Person:
    """Somebody new under the name that was typed. Raises AskedAnew."""
    if is_code(typed):
        raise AskedAnew(Why.NOT_UNDERSTOOD, "This looks like a code, and it is none that is known here: look at it again.")
    try:
        person = person_named(without_unseen(typed), role)
    except Refused as refusal:
        raise AskedAnew(refusal.why, refusal.sentence) from None
    if _says_another_role(person):
        raise AskedAnew(Why.REFUSED, "A name that says a role would mislead the others: give only the name you go by.")
    there = list(others)
    if alike := _alike(person, there):
        raise AskedAnew(Why.REFUSED, _taken(alike, there))
    return person


def _says_another_role(person: Person) -> bool:
    """`Fay, facilitator`, however it is written. Whoever is one may say so."""
    letters = "".join(letter if letter.isalnum() else " " for letter in person.name)
    words = [look for word in letters.split() for look in looks(word)]
    others = [role.value for role in _ROLES if role is not person.role]
    return any(looks(title)[1] in words for title in _TITLES) or any(
        looks(role)[1] in word for role in others for word in words
    )


def _alike(person: Person, others: Iterable[Person]) -> Person | None:
    return next((one for one in others if look_alike(person.name, one.name)), None)


def _taken(alike: Person, others: list[Person]) -> str:
    free = (f"{alike.name[:38]} {letter}" for letter in "HBCDEFGJKLMNPRSTVWXYZ")
    other = next((name for name in free if not _alike(Person(name, alike.role), others)), f"{alike.name[:38]} 2")
    return (
        f"{alike.name} is here already: is that you? Then type your own code; whoever has none gets one from the "
        f"facilitator. Or give another name, such as {other}."
    )
