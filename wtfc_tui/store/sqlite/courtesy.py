"""Python runs one thread at a time, so long work in it pauses often, and for longer while somebody saves."""

import time
from collections.abc import Callable
from typing import Final

SLICE: Final = 0.001
"""Seconds of work between two pauses."""
PAUSE: Final = 0.0001
PATIENCE: Final = 0.002
"""Seconds that one pause may grow to while something is being saved: even then the long work gets somewhere."""


class Courtesy:
    def __init__(self, saving: Callable[[], bool]) -> None:
        """`saving` says whether anybody waits for words to be saved."""
        self._saving = saving

    def rest(self) -> Callable[[], None]:
        """To be called after each small piece of one long work; nearly always it returns at once."""
        until = time.perf_counter() + SLICE

        def pause() -> None:
            nonlocal until
            now = time.perf_counter()
            if now < until:
                return
            enough = now + PATIENCE
            time.sleep(PAUSE)
            while self._saving() and time.perf_counter() < enough:
                time.sleep(PAUSE)
            until = time.perf_counter() + SLICE

        return pause
