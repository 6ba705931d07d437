"""Taking back one's own last step, and doing it again: the same keys and the same sentences on every screen."""

from collections.abc import Sequence
from typing import Protocol

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.undo import Redo, Undo
from wtfc_tui.live.seat import Done, Seat


class Stepping(Protocol):
    """What is asked of a screen."""

    seat: Seat

    def is_typing(self) -> bool: ...

    def tell(self, words: str, *, trouble: bool = False) -> None: ...

    def undone(self, how: str, lines: Sequence[str]) -> str: ...

    async def do(self, command: Command, told: str = "") -> Done | None: ...


class OwnSteps:
    def __init__(self, screen: Stepping) -> None:
        self._screen = screen
        self._meant = ""
        """Which was pressed once already while something is half-typed."""

    def pressed(self, action: str) -> None:
        """Any key: what was meant before it is forgotten."""
        self._meant = self._meant if action == self._meant else ""

    async def undo(self) -> None:
        if self._is_meant("undo", "This takes back what you saved last, not what you are typing"):
            await self._step(Undo(), "Undone")

    async def redo(self) -> None:
        if self._is_meant("redo", "This does again what you took back, and leaves what you are typing"):
            await self._step(Redo(), "Done again")

    def _is_meant(self, action: str, warning: str) -> bool:
        """While something is half-typed, the first press says what would happen: a hand may have meant the line."""
        if self._screen.is_typing() and self._meant != action:
            self._meant = action
            self._screen.tell(f"{warning}: press it again if you mean it.")
            return False
        self._meant = ""
        return True

    async def _step(self, command: Command, how: str) -> None:
        if done := await self._screen.do(command):
            self._screen.tell(self._screen.undone(how, self._screen.seat.taken_back(done.events)))
