"""Speakable ids: S12 is statement 12, P07 a participant's code. Each kind of things has a letter of its own.

They are given in order by the domain, said aloud in the room, and never reused.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.table import Table
from wtfc_tui.domain.workshop import Kind

_ID = re.compile(r"([A-Z])0*([1-9][0-9]{0,5})", re.IGNORECASE)
LAST_PERSON: Final = 999
_PERSON = re.compile(r"P?0*([1-9][0-9]{0,2})", re.IGNORECASE)


def item_id(typed: str, *kinds: Kind[Any]) -> str:
    """`s012` -> `S12`, and `p7` -> `P07`, as people's codes are written; refuses what is not an id of one of the kinds."""
    found = _ID.fullmatch(typed.strip())
    if not found or found[1].upper() not in {kind.letter for kind in kinds}:
        wanted = " or ".join(f"{kind.noun} ({kind.letter}12)" for kind in kinds)
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not an id here: give {_article(wanted)} {wanted}.")
    return f"{found[1].upper()}{found[2]}"


def _article(words: str) -> str:
    return "an" if words[:1] in tuple("aeiou") else "a"


def person_code(typed: str) -> str:
    """`p7`, `7`, `P007` -> `P07`; refuses anything else."""
    found = _PERSON.fullmatch(typed.strip())
    if not found:
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not a person code: type P and a number, such as P07.")
    return f"P{int(found[1]):02d}"


def next_person(known: Table[Any], also: Iterable[str] = ()) -> str:
    """The code after the highest in use; when somebody has the very last one, the first that is free."""
    typed = set(map(number, also))
    after = max(known.last, *typed, 0) + 1
    if after <= LAST_PERSON:
        return f"P{after:02d}"
    taken = typed.union(map(number, known))
    return f"P{next((one for one in range(1, LAST_PERSON + 1) if one not in taken), LAST_PERSON):02d}"


def id_as_written(typed: str) -> str:
    """An id of whatever kind, as it is written: `S12` and not `s012`; refuses what is none."""
    found = _ID.fullmatch(typed)
    if not found or typed != f"{found[1].upper()}{found[2]}":
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:20]}” is not an id as an export writes it, such as S12.")
    return typed


def number(identifier: str) -> int:
    """The number inside an id: `S12` -> 12. The natural order of ids."""
    return int(identifier[1:])
