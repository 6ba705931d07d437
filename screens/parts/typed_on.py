"""A page of choices that was opened in the middle of a sentence: letters that go on with it are words, not choices."""

from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Final, Protocol

from textual.timer import Timer

from screens.widgets.field import Field
from screens.widgets.lines import cut

BURST_SECONDS: Final = 0.15
"""Two letters as close as this are typing."""
LONGEST_NAME: Final = 20
"""Cells of a choice before the way back to the words, which must never be cut."""


class Offering(Protocol):
    """The page, as it is known here."""

    def set_timer(self, delay: float, callback: Callable[[], object], /) -> Timer: ...

    def mark(self, at: int) -> None: ...

    async def do(self, at: int) -> None: ...

    def type_on(self, letters: str) -> None:
        """These were words: back to where they belong."""

    def say_below(self, words: str) -> None: ...


class TypedOn:
    """What a letter means on such a page. Over half-typed words it takes two presses of the same key, or Enter; what leaves
    this face waits a moment even without any, whether more letters follow."""

    def __init__(self, page: Offering) -> None:
        self._page = page
        self._letter = ""
        self._at = 0.0
        self._waiting: Timer | None = None

    async def pressed(self, letter: str, at: int | None, words: str, below: Field | None, *, leaves: bool) -> None:
        """`at`: the choice that has this letter. `words`: how that choice is called. `below`: where one was typing."""
        before, quick = self._letter, monotonic() - self._at < BURST_SECONDS
        self._letter, self._at = letter, monotonic()
        half = bool(below and below.text)
        if self._stop_waiting() or (half and (at is None or before not in ("", letter) or (before and quick))):
            self._letter = ""
            self._page.type_on(before + letter)
        elif at is None:
            self._letter = ""
        elif half and not before:
            self._page.mark(at)
            self._page.say_below(f"{letter} again, or Enter: {cut(words, LONGEST_NAME)} · Esc: your words")
        elif leaves and not half:
            self._waiting = self._page.set_timer(BURST_SECONDS, lambda: self._do(at))
        else:
            await self._page.do(at)

    def forget(self) -> None:
        """Another key than a letter."""
        self._letter = ""
        self._stop_waiting()

    def _do(self, at: int) -> Awaitable[None]:
        self._waiting = None
        return self._page.do(at)

    def _stop_waiting(self) -> bool:
        was, self._waiting = self._waiting, None
        if was:
            was.stop()
        return was is not None
