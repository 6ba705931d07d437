"""Who reads a workshop on a connection of its own, and who must have it for themselves. In the loop's thread."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lookers:
    def __init__(self) -> None:
        self._looking: Counter[str] = Counter()
        self._alone: set[str] = set()
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def looking(self, slug: str) -> AsyncIterator[None]:
        """Once nobody has the workshop for themselves."""
        async with self._changed:
            await self._changed.wait_for(lambda: slug not in self._alone)
            self._looking[slug] += 1
        try:
            yield
        finally:
            async with self._changed:
                self._looking[slug] -= 1
                self._changed.notify_all()

    @asynccontextmanager
    async def alone(self, slug: str) -> AsyncIterator[None]:
        """After all who look now; whoever wants to look meanwhile waits."""
        async with self._changed:
            await self._changed.wait_for(lambda: slug not in self._alone)
            self._alone.add(slug)
        try:
            async with self._changed:
                await self._changed.wait_for(lambda: not self._looking[slug])
            yield
        finally:
            async with self._changed:
                self._alone.discard(slug)
                self._changed.notify_all()
