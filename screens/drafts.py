"""Half-typed text, kept a moment after it was typed, so that it is there again after a dropped line."""

from collections.abc import Callable
from typing import Final

from wtfc_tui.live.seat import Seat
from wtfc_tui.store.failures import StoreFailure

KEPT_AFTER_SECONDS: Final = 1.0


class Drafts:
    def __init__(self, seat: Seat, texts: dict[str, str], later: Callable[[float, Callable[[], object]], object]) -> None:
        self._seat = seat
        self._later = later
        self._texts = dict(texts)
        self._waiting: dict[str, str] = {}
        self._will_be_kept = False

    def text(self, field: str) -> str:
        return self._texts.get(field, "")

    def changed(self, field: str, text: str) -> None:
        self._texts[field] = text
        if not self._will_be_kept:
            self._will_be_kept = True
            self._later(KEPT_AFTER_SECONDS, self.keep_now)
        self._waiting[field] = text

    async def keep_now(self) -> None:
        self._will_be_kept = False
        waiting, self._waiting = self._waiting, {}
        for field, text in waiting.items():
            try:
                await self._seat.keep_draft(field, text)
            except StoreFailure:
                # They are still on the screen; the next letter tries again, and so does leaving.
                self._waiting = waiting | self._waiting
                return
