"""When the next frame may go, and how large. It owns the policy; it sends nothing and reads no clock.

One's own keystroke goes at once. What others did waits for its turn, in pieces a slow line carries in a blink.
"""

from dataclasses import dataclass, field

from server.wire.link import PACKET_COST, Link

SHORTEST_INTERVAL = 0.1
_LONGEST_INTERVAL = 1.0
# A piece should hold the line no longer than this; the next key waits behind it.
_PIECE_SECONDS = 0.12
# Before the rate is known: the first screen, but not all of a large terminal's.
_BLIND_PIECE = 1600
# A frame this small is not asked about, until so many bytes have gone unasked.
_TINY, _UNASKED_LIMIT = 64, 12_000
# Beyond this even one's own echo waits: nobody is reading.
_MOST_UNDER_WAY = 24_000
# A line whose terminal answers nothing is taken for one of this rate.
_SILENT_RATE = 4000.0
_PATIENCE = 2.5


@dataclass(slots=True)
class Pace:
    """The policy for one line. `silent` means that the terminal answers nothing and time decides."""

    link: Link = field(default_factory=Link)
    silent: bool = False
    _last_frame: float = -1.0
    _heard: bool = False
    _retry: float = _PATIENCE

    def interval(self) -> float:
        """Seconds between frames that are nobody's echo."""
        return min(max(SHORTEST_INTERVAL, (self.link.rtt or 0.0) / 4), _LONGEST_INTERVAL)

    def wait(self, now: float, own: bool) -> float | None:
        """Seconds until the next frame may go; None until an answer comes or patience ends."""
        if self.link.under_way > _MOST_UNDER_WAY and not self.silent:
            return None
        if own:
            return 0.0
        if self._must_hear():
            return None
        turn = self._last_frame + self.interval() - now
        return max(turn, self.link.queue(now), 0.0)

    def _must_hear(self) -> bool:
        link = self.link
        if self.silent or not link.open_questions:
            return False
        if link.rate is None or link.crowded:
            return True
        return link.under_way > max(1000.0, 2 * link.rate * ((link.rtt or 0.0) + _PIECE_SECONDS))

    def piece(self, now: float) -> int | None:
        """How many bytes a frame may have; None for no limit. The row under the cursor goes whatever this says."""
        link = self.link
        if link.rate is not None:
            return max(int(link.rate * (_PIECE_SECONDS - link.queue(now))) - PACKET_COST, 1)
        return _BLIND_PIECE if link.rtt is None else None

    def ask(self, size: int, complete: bool) -> bool:
        """Whether a frame of this size should carry a question."""
        if self.silent:
            return False
        return size > _TINY or not complete or self.link.unasked + size > _UNASKED_LIMIT

    def sent(self, now: float, size: int, asked: bool) -> None:
        self._last_frame = now
        self.link.sent(now, size, asked)
        if self.silent:
            self.link.forgive()
            self.link.rate = _SILENT_RATE

    def answered(self, now: float) -> None:
        if self.link.answered(now):
            self._heard, self._retry = True, _PATIENCE

    def patience(self) -> float:
        """How long an answer may take before it is doubted."""
        return self._retry + 4 * (self.link.rtt or 0.0)

    def try_again(self) -> None:
        """There is another way to ask, so answers are waited for once more."""
        self.silent = False
        self.link.rate = None

    def doubt(self, now: float) -> bool:
        """Called when patience ends. True when waiting for answers is given up for one more frame."""
        if not self.link.open_questions or self.link.waited(now) < self.patience():
            return False
        if self._heard:  # It can answer, so it is not reading: try again, ever less often.
            self._retry = min(self._retry * 2, 60.0)
        else:
            self.silent = True
            self.link.rate = _SILENT_RATE
        self.link.forgive()
        return True
