"""Where each log's end is, as far as this process has written it, and who waits for it to move. In the loop's thread."""

import asyncio
from typing import Any

from wtfc_tui.store.failures import Uncertain


class Watching:
    def __init__(self) -> None:
        self._ends: dict[str, int] = {}
        self._waiting: dict[str, set[asyncio.Future[None]]] = {}
        self.now = 0
        """Goes up whenever an end is forgotten: what was read before that is not to be believed."""

    def written(self, slug: str, seq: int, outcome: Any) -> None:
        if isinstance(outcome, Uncertain):
            self.forget(slug)
        elif not isinstance(outcome, BaseException):
            self._moved(slug, seq)

    def read(self, slug: str, seq: int, then: int) -> None:
        if then == self.now:
            self._moved(slug, seq)

    def _moved(self, slug: str, seq: int) -> None:
        """Appends that were under way together may be told in any order: the end only goes up."""
        if seq > self._ends.get(slug, -1):
            self._ends[slug] = seq
            self._wake(slug)

    def forget(self, slug: str) -> None:
        """It may be anywhere now: after a restore, or when nobody can tell whether something was written."""
        self._ends.pop(slug, None)
        self.now += 1
        self._wake(slug)

    def end(self, slug: str) -> int | None:
        return self._ends.get(slug)

    async def change(self, slug: str) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = self._waiting.setdefault(slug, set())
        waiting.add(future)
        try:
            await future
        finally:
            waiting.discard(future)

    def _wake(self, slug: str) -> None:
        for future in self._waiting.pop(slug, ()):
            if not future.done():
                future.set_result(None)
