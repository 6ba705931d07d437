"""Where each log's end is, as far as this process has written it, and who waits for it to move. In the loop's thread."""

import asyncio


class Watching:
    def __init__(self) -> None:
        self._ends: dict[str, int] = {}
        self._waiting: dict[str, set[asyncio.Future[None]]] = {}

    def moved(self, slug: str, seq: int) -> None:
        """Appends that were under way together may be told in any order: the end only goes up."""
        if seq > self._ends.get(slug, 0):
            self._ends[slug] = seq
        self._wake(slug)

    def forget(self, slug: str) -> None:
        """It may be anywhere now: after a restore."""
        self._ends.pop(slug, None)
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
