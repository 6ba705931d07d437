"""Codes for people in a file: P01 and the like stay, everyone else is numbered after them in the order they appear."""

from collections.abc import Iterable
from typing import Final

from wtfc_tui.domain.ids import number, person_code
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.words import clean

HIGHEST: Final = 999
"""The highest code there can be; people after it stay without one, as unknown."""


class Participants:
    def __init__(self, names: Iterable[str]) -> None:
        known = [key for key in dict.fromkeys(map(_key, names)) if key]
        self._codes = {key: code for key in known if (code := _own_code(key))}
        following = max((number(code) for code in self._codes.values()), default=0)
        for key in known:
            if key not in self._codes and following < HIGHEST:
                following += 1
                self._codes[key] = f"P{following:02d}"

    def code(self, name: str) -> str | None:
        return self._codes.get(_key(name))


def _key(name: str) -> str:
    return clean(name).text.casefold()


def _own_code(key: str) -> str | None:
    """Only with its P: a bare number may be anybody's count of something else."""
    try:
        return person_code(key) if key.startswith("p") else None
    except Refused:
        return None
