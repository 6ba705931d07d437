"""Processor time for scripts: whoever asks verb after verb waits in between, so that nobody's typing waits for them."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

LONGEST: Final = 5.0
"""Seconds that one verb is held up at most."""
KEPT: Final = 4096
"""Askers that are remembered; the one who asked longest ago is forgotten first."""


@dataclass
class _Account:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0


class Budget:
    """`share` of a processor for each asker. `clock` in seconds that only grow, `used` in seconds that this process worked:
    what others did meanwhile counts as well, so that scripts are slower while much is going on."""

    def __init__(
        self, share: float, clock: Callable[[], float] = time.monotonic, used: Callable[[], float] = time.process_time
    ) -> None:
        self._share = share
        self._clock, self._used = clock, used
        self._accounts: OrderedDict[Hashable, _Account] = OrderedDict()

    def wait(self, asker: Hashable) -> float:
        """Seconds until this asker's next turn."""
        return max(self._account(asker).free_at - self._clock(), 0.0)

    @asynccontextmanager
    async def turn(self, asker: Hashable) -> AsyncIterator[None]:
        """One at a time for each asker, and only once it has not had more than its share; what is done inside is on its
        account."""
        account = self._account(asker)
        async with account.turn:
            await asyncio.sleep(self.wait(asker))
            began = self._used()
            try:
                yield
            finally:
                cost = min((self._used() - began) * (1 / self._share - 1), LONGEST)
                account.free_at = self._clock() + cost

    def _account(self, asker: Hashable) -> _Account:
        account = self._accounts.setdefault(asker, _Account())
        self._accounts.move_to_end(asker)
        while len(self._accounts) > KEPT:
            self._accounts.popitem(last=False)
        return account
