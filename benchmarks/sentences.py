"""What is said while something is measured: made-up words, or a file's."""

import random
import re
from collections.abc import Sequence
from functools import cache

WORDS: tuple[str, ...] = tuple(
    re.findall(r"\w+", "The bus does not stop by the day centre any more, nobody rings to say why they are late")
)
VOCABULARY = 4000
_said: list[str] = []


def say(sentences: Sequence[str]) -> None:
    """These from now on, for measuring with what people really said."""
    _said[:] = [" ".join(one.split())[:240] for one in sentences if one.strip()]


def sentence(number: int) -> str:
    if _said:
        return _said[number % len(_said)]
    return " ".join(WORDS[(number * 7 + at * 3) % len(WORDS)] for at in range(6 + number % 5))


def varied(number: int) -> str:
    """Of thousands: words as common and as rare as when people speak (Zipf). Beyond what a file has: halves of two of it."""
    chance = random.Random(number)
    if _said and number < len(_said):
        return _said[number]
    if _said:
        begin, end = (chance.choice(_said).split() for _ in range(2))
        return " ".join([*begin[: len(begin) // 2 + 1], *end[len(end) // 2 :]])[:240]
    ranks = (int(VOCABULARY ** chance.random()) - 1 for _ in range(chance.randint(5, 16)))
    return " ".join(_word(rank) for rank in ranks)


@cache
def _word(rank: int) -> str:
    if rank < len(WORDS):
        return WORDS[rank]
    chance = random.Random(rank)
    return "".join(chance.choice("bdfghlmnprstw") + chance.choice("aeiou") for _ in range(chance.choice((2, 2, 3, 4))))
