"""What the door asks of every face, whatever it shows: bytes in, a warning, an end. It owns that shape only."""

from dataclasses import dataclass
from typing import Final, Protocol

CRASHED: Final = "Something went wrong here and this session had to end. What was saved is safe. Please log in again."


@dataclass(frozen=True)
class Ended:
    """How a face ended: the exit status, or that the person wants another face, and under which name."""

    status: int = 0
    wants: str = ""
    """PLAIN or SCREEN; "" where the session is over."""
    name: str = ""


PLAIN: Final = "plain"
SCREEN: Final = "screen"


class Face(Protocol):
    """What the session calls; all but `run` return at once."""

    async def run(self) -> Ended:
        """Until it is over. May raise Refused, whose sentence is then said."""

    def feed(self, data: bytes) -> None: ...

    def end_of_input(self) -> None: ...

    def paused(self) -> None: ...

    def resumed(self) -> None: ...

    def resized(self, width: int, height: int) -> None: ...

    def warn(self, sentence: str) -> None:
        """Say something without ending."""

    def lost(self) -> None:
        """The channel is gone; nothing can be said any more."""

    def leave(self, sentence: str) -> None:
        """End soon, with this sentence; `run` then returns."""
