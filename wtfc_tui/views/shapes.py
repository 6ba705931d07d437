"""How an answer's JSON is told: its shape, written as JSON itself would have it.

A word is a value: `text`, `number`, `truth`, `time` (text in ISO 8601), `id` (text such as S12), `null`, `any`, or the name
of a noun, whose shape is told once; `or` stands between words where it may be one of them. `[…]` is a list of the same, and
`{…}` an object; a key that ends in `?` is not always there, and `*` stands for any key.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

Shape = str | list[Any] | Mapping[str, Any]
Nouns = Mapping[str, Shape]
"""The name of a noun -> its shape."""
TEXT: Final = "text"
NUMBER: Final = "number"
TRUTH: Final = "truth"
TIME: Final = "time"
ID: Final = "id"
NULL: Final = "null"
ANY: Final = "any"
VALUES: Final = (TEXT, NUMBER, TRUTH, TIME, ID, NULL, ANY)
VOTE_RULES: Final[Shape] = {"fewest": NUMBER, "fewest_of_group": NUMBER}


def either(*words: str) -> str:
    return " or ".join(words)


def or_null(word: str) -> str:
    return either(word, NULL)


def words_in(shape: Shape) -> Iterator[str]:
    """Every word that a shape is made of."""
    if isinstance(shape, str):
        yield from shape.split(" or ")
    else:
        for part in shape if isinstance(shape, list) else shape.values():
            yield from words_in(part)
