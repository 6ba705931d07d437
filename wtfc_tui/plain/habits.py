"""How somebody likes line mode: brief or in full, and what they have been told already. Remembered for the next time."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from wtfc_tui.live.seat import Seat
from wtfc_tui.store.failures import StoreFailure

LENGTH: Final = "lines"
BRIEF, FULL = "brief", "full"
EXPLAINED: Final = "explained"
WELCOME: Final = "welcome"


class Habits:
    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.brief = True
        """Says as little as will do."""
        self._explained: set[str] = set()
        """Names of what they have been told, as guides are called."""

    def recall(self, preferences: Mapping[str, str]) -> None:
        self.brief = preferences.get(LENGTH) != FULL
        self._explained = set(preferences.get(EXPLAINED, "").split())

    def knows(self, name: str) -> bool:
        return name in self._explained

    async def has_heard(self, name: str) -> None:
        """What somebody should know before their first answer is told once, not each time they come back."""
        if name not in self._explained:
            self._explained.add(name)
            await self._prefer(EXPLAINED, " ".join(sorted(self._explained)))

    async def be_brief(self, brief: bool) -> None:
        self.brief = brief
        await self._prefer(LENGTH, BRIEF if brief else FULL)

    async def _prefer(self, name: str, value: str) -> None:
        with suppress(StoreFailure):  # On a full disk it is not remembered, and holds now all the same.
            await self._seat.prefer(name, value)
