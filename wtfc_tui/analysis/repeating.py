"""Whether one text repeats another's words: where what somebody said stands in what somebody else wrote."""

import re
from typing import Final

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_RUN: Final = 5
"""So many words one after another are no chance."""
_WHOLE: Final = 3
"""A text of so few words is repeated only where all of it is."""


def repeats(one: str, other: str) -> bool:
    """Whatever their case and marks. Of a word or two nobody can tell whose they are."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if len(shorter) < _WHOLE:
        return False
    runs = _runs(longer, min(len(shorter), _RUN))
    return not runs.isdisjoint(_runs(shorter, min(len(shorter), _RUN)))


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
