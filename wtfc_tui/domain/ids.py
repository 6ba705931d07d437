"""Speakable ids: S12 is statement 12, then T, I and R for themes, ideas and rounds; P07 is a participant's code.

They are given in order by the domain, said aloud in the room, and never reused.
"""

import re
from collections.abc import Iterable
from typing import Final

from wtfc_tui.domain.refusals import Refused, Why

KINDS = {"S": "statement", "T": "theme", "I": "idea", "R": "round"}
_ID = re.compile(r"([STIR])0*([1-9][0-9]{0,5})", re.IGNORECASE)
LAST_PERSON: Final = 999
_PERSON = re.compile(r"P?0*([1-9][0-9]{0,2})", re.IGNORECASE)


def item_id(typed: str, kinds: str = "STIR") -> str:
    """`s012` -> `S12`; refuses what is not an id of one of the kinds."""
    found = _ID.fullmatch(typed.strip())
    if not found or found[1].upper() not in kinds:
        wanted = " or ".join(f"{KINDS[kind]} ({kind}12)" for kind in kinds)
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not an id here: give a {wanted}.")
    return f"{found[1].upper()}{found[2]}"


def person_code(typed: str) -> str:
    """`p7`, `7`, `P007` -> `P07`; refuses anything else."""
    found = _PERSON.fullmatch(typed.strip())
    if not found:
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not a person code: type P and a number, such as P07.")
    return f"P{int(found[1]):02d}"


def next_person(codes: Iterable[str | None]) -> str:
    """The code after the highest in use; when somebody has the very last one, the first that is free."""
    taken = {number(code) for code in codes if code}
    free = (one for one in range(1, LAST_PERSON + 1) if one not in taken)
    after = max(taken, default=0) + 1
    return f"P{after if after <= LAST_PERSON else next(free, LAST_PERSON):02d}"


def number(identifier: str) -> int:
    """The number inside an id: `S12` -> 12. The natural order of ids."""
    return int(identifier[1:])
