"""What is said while something is measured: made-up words, or a file's."""

import re
from collections.abc import Sequence

WORDS = tuple(re.findall(r"\w+", "The bus does not stop by the day centre any more, nobody rings to say why they are late"))
_said: list[str] = []


def say(sentences: Sequence[str]) -> None:
    """These from now on, for measuring with what people really said."""
    _said[:] = [" ".join(one.split())[:240] for one in sentences if one.strip()]


def sentence(number: int) -> str:
    if _said:
        return _said[number % len(_said)]
    return " ".join(WORDS[(number * 7 + at * 3) % len(WORDS)] for at in range(6 + number % 5))
