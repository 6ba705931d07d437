"""Join codes: speakable, one per role and workshop, at least 40 bits; the code decides the role, and nothing else does."""

import hmac
import re
import secrets
from typing import Final

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import JOINING_ROLES, Role
from wtfc_tui.store.protocol import Store

_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aeiou"
GROUPS: Final = 4
"""Groups of two syllables; a syllable is one of 16 * 5, so four groups make 50 bits."""
LETTERS: Final = GROUPS * 4
SETTING: Final = "codes"
_SHAPE: Final = re.compile(f"(?:[{_CONSONANTS}][{_VOWELS}]){{{2 * GROUPS}}}")


def new_code() -> str:
    """`bato-kemi-luso-rida`: no letter that is mistaken for another when read aloud or from a wall."""
    return "-".join("".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(2)) for _ in range(GROUPS))


def normal(typed: str) -> str:
    """Without the things people add or leave out: case, spaces, hyphens."""
    return "".join(letter for letter in typed.casefold() if letter.isalpha())


def is_code(typed: str) -> bool:
    """Whether it has the shape of one; somebody's name hardly ever has."""
    return len(typed) < 100 and bool(_SHAPE.fullmatch(normal(typed)))


async def codes(store: Store, slug: str) -> dict[str, str]:
    """Role -> code; made on first asking, and of two who ask first at once one makes them."""
    while (known := await store.setting(slug, SETTING)) is None:
        await store.swap_setting(slug, SETTING, None, {role.value: new_code() for role in JOINING_ROLES})
    return {str(role): str(code) for role, code in known.items()}


async def rotate(store: Store, slug: str, role: str) -> dict[str, str]:
    """One role's code is a new one; those of the others stay, also when another is rotated at the same time."""
    while True:
        known = await codes(store, slug)
        if role not in known:
            raise Refused(Why.NOT_UNDERSTOOD, f"“{role[:20]}” has no code: choose from {', '.join(known)}.")
        rotated = {**known, role: new_code()}
        if await store.swap_setting(slug, SETTING, known, rotated):
            return rotated


async def role_for(store: Store, slug: str, typed: str) -> Role | None:
    """The role whose code was typed; each is compared, in constant time, so that timing tells nothing."""
    given, found = normal(typed).encode(), None
    for role, code in (await codes(store, slug)).items():
        if hmac.compare_digest(given, normal(code).encode()):
            found = Role(role)
    return found
