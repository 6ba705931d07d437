"""What is known of one line: its round trip, its rate, and what is still under way. It owns the measuring, not the sending.

All times are handed in, so that the rules can be tested without waiting.
"""

from collections import deque
from dataclasses import dataclass, field

# Every packet carries SSH and TCP around the payload; on a slow line that is time too.
PACKET_COST = 100
# Below this a measured delay is the machine's, not the line's.
_NOISE = 0.008
_SLOW_RTT, _SLOW_RATE = 0.4, 4000.0
_LEAST_RATE = 200.0
_LOST_AFTER = 120.0


@dataclass(slots=True)
class _Sent:
    at: float
    size: int
    behind: bool  # Whether it was sent while an earlier question was still unanswered.
    forgiven: bool = False  # Nobody waits for it any more, but its answer may yet come.


@dataclass(slots=True)
class Link:
    """Round trip in seconds and rate in bytes a second; None while nobody knows."""

    rtt: float | None = None
    rate: float | None = None
    _asked: deque[_Sent] = field(default_factory=deque)
    _unasked: int = 0
    _drained_at: float = 0.0
    _answered_at: float = 0.0
    _excess: float = 0.0  # What the last answer took, less the time its bytes needed.

    def sent(self, now: float, payload: int, asked: bool) -> None:
        """So many bytes went out, with or without a question behind them."""
        size = payload + PACKET_COST
        if self.rate is not None:
            self._drained_at = max(self._drained_at, now) + size / self.rate
        self._unasked += size
        if asked:
            while self._asked and now - self._asked[0].at > _LOST_AFTER:
                self._asked.popleft()
            self._asked.append(_Sent(now, self._unasked, self.open_questions > 0))
            self._unasked = 0

    def answered(self, now: float) -> bool:
        """The oldest question came back; False when none was open."""
        if not self._asked:
            return False
        sent = self._asked.popleft()
        if sent.forgiven:
            return True
        delay = now - sent.at
        if self.rtt is None or delay < self.rtt:
            self.rtt = delay
        self._learn_rate(now, sent, delay)
        self._excess = delay - (sent.size / self.rate if self.rate else 0.0)
        if self._excess > self.rtt:
            self.rtt += (self._excess - self.rtt) / 64  # A line that has become longer is believed slowly.
        self._answered_at = now
        if not self._asked:
            self._drained_at = min(self._drained_at, now)
        return True

    def _learn_rate(self, now: float, sent: _Sent, delay: float) -> None:
        assert self.rtt is not None
        took = now - self._answered_at if sent.behind else delay - self.rtt
        if took < _NOISE:
            if not sent.behind and sent.size > 1000:  # So much in no time: not the line's limit.
                self.rate = None
            return
        sample = max(sent.size / took, _LEAST_RATE)
        if sent.size < 2 * PACKET_COST and not sent.behind:
            return
        self.rate = sample if self.rate is None else self.rate + (sample - self.rate) * (0.5 if sent.behind else 0.25)

    def forgive(self) -> None:
        """Questions that were never answered are no longer waited for."""
        for sent in self._asked:
            sent.forgiven = True
        self._unasked = 0

    @property
    def open_questions(self) -> int:
        return sum(not sent.forgiven for sent in self._asked)

    @property
    def under_way(self) -> int:
        """Bytes sent that no answer has covered."""
        return self._unasked + sum(sent.size for sent in self._asked if not sent.forgiven)

    @property
    def unasked(self) -> int:
        return self._unasked

    def waited(self, now: float) -> float:
        """How long the oldest question has been open."""
        return next((now - sent.at for sent in self._asked if not sent.forgiven), 0.0)

    def queue(self, now: float) -> float:
        """Seconds of sent bytes still ahead of a new one, as far as the rate is known."""
        return max(self._drained_at - now, 0.0)

    @property
    def crowded(self) -> bool:
        """Whether the last answer took clearly longer than the line itself."""
        return self.rtt is not None and self._excess > self.rtt + 0.25

    @property
    def slow(self) -> bool:
        return (self.rtt is not None and self.rtt > _SLOW_RTT) or (self.rate is not None and self.rate < _SLOW_RATE)
