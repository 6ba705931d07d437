"""The line to one far terminal, as the driver sees it. It owns the shape of that border and nothing of SSH."""

from collections.abc import Callable
from typing import Protocol


class Line(Protocol):
    """Bytes out. Bytes in reach the driver through `feed`, sizes through `resized`, room through `resumed`."""

    @property
    def open(self) -> bool:
        """Whether bytes written can still arrive."""

    @property
    def backlog(self) -> int:
        """Bytes written that have not left this process."""

    def write(self, data: bytes) -> None:
        """Send at once, in one piece."""

    def answer(self, data: bytes) -> None:
        """The same, so that on the line it looks as any other short answer does."""

    def ask_alive(self, answered: Callable[[], None]) -> bool:
        """Have the client, not the terminal, answer; False where the line cannot ask."""
