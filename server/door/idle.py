"""The idle end of a session: a warning, then the end. Any key begins the wait anew."""

import asyncio
from collections.abc import Callable
from typing import Final

from server.door.limits import Limits

WARNING: Final = "Nothing has been typed for a long time. This session ends soon; press any key to stay."
ENDED: Final = "This session was left alone for a long time and has ended. Everything saved is safe. Log in again to go on."


class Idle:
    """Time is looked at when the timer rings, so that a key costs nothing."""

    def __init__(self, limits: Limits, warn: Callable[[str], None], end: Callable[[str], None]) -> None:
        self._until_warning = max(0.0, limits.idle_seconds - limits.warning_seconds)
        self._until_end = limits.idle_seconds
        self._warn = warn
        self._end = end
        self._touched = 0.0
        self._warned = False
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        self.touched()
        self._wait(self._until_warning)

    def touched(self) -> None:
        self._touched = asyncio.get_running_loop().time()
        self._warned = False

    def stop(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _wait(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        still = asyncio.get_running_loop().time() - self._touched
        if still >= self._until_end and self._warned:
            self._timer = None
            self._end(ENDED)
        elif still >= self._until_warning:
            if not self._warned:
                self._warned = True
                self._warn(WARNING)
            self._wait(max(0.0, self._until_end - still))
        else:
            self._wait(self._until_warning - still)
