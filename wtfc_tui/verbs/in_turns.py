"""Going through many things for a script, others having their turn again and again meanwhile."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")
IN_ONE_GO: Final = 100
"""Things: some milliseconds in which nobody else gets a turn."""


async def each(make: Callable[[T], R], things: Iterable[T]) -> list[R]:
    """As `list(map(make, things))`. The things must be those of one moment: tables that are never changed, or a list."""
    made: list[R] = []
    going = iter(things)
    while piece := list(_made(make, going)):
        made += piece
        if len(piece) == IN_ONE_GO:
            await asyncio.sleep(0)
    return made


def _made(make: Callable[[T], R], going: Iterator[T]) -> Iterator[R]:
    return map(make, islice(going, IN_ONE_GO))
