"""What the faces made of lines have in common: they read and write one pipe. It owns the pipe's ends.

Nobody is interrupted in the middle of saving: being sent away or losing the line only ends the reading.
"""

from collections.abc import Callable

from server.faces.pipe import Pipe
from server.faces.visit import Visit


class PipeFace:
    """All of a face but for `run` and `warn`."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.pipe = Pipe(visit.channel, terminal=visit.has_terminal, letters=self.letters)
        self.farewell = ""

    @property
    def letters(self) -> Callable[[str], str]:
        """How text is put for the other end: as it is, unless the face knows better."""
        return str

    def feed(self, data: bytes) -> None:
        self.pipe.feed(data)

    def end_of_input(self) -> None:
        self.pipe.end()

    def paused(self) -> None:
        self.pipe.paused()

    def resumed(self) -> None:
        self.pipe.resumed()

    def resized(self, width: int, height: int) -> None:
        """Lines need no size."""

    def lost(self) -> None:
        self.pipe.cut()

    def leave(self, sentence: str) -> None:
        self.farewell = sentence
        self.pipe.cut()
