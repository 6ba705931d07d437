"""When Python may look for circles among the objects of a large workshop, for meanwhile everybody in the process waits."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LARGE: Final = 5_000
"""Events. Going through what fewer than these came to takes some milliseconds; at thirty thousand it takes half a second."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """No looking while a log is read, or told anew to verify it: what it comes to holds no circles, and it would be gone
    through again at each quarter that it grows."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def keep_out(events: int) -> None:
    """What a large log has come to is not gone through again while its room is open."""
    if events >= LARGE:
        gc.freeze()


def let_in() -> None:
    """Once a room has been put away: whatever was kept out is gone through like everything else."""
    gc.unfreeze()
