"""Whether somebody else has to do with a person's code: another hand that types for them, or whoever speaks under it."""

from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.view import types_for_themselves


class Taken:
    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._asked: set[str] = set()
        """What this hand was asked about, and may do by Enter once more."""
        self._told: set[str] = set()

    def by_hands(self, code: str) -> str:
        """`Sid types for P07 too`, or ""."""
        names = self._seat.others_writing_for(code)
        return f"{' and '.join(names)} {'types' if len(names) == 1 else 'type'} for {code} too" if names else ""

    def by_themselves(self, code: str) -> str:
        """`P07 is a participant’s own code`, or ""."""
        return f"{code} is a participant’s own code" if types_for_themselves(self._seat.board, code) else ""

    def asks(self, why: str) -> bool:
        """Whether this must be said and asked about before it is done: the first time."""
        first = bool(why) and why not in self._asked
        self._asked.add(why)
        return first

    def tells(self, why: str) -> bool:
        """Whether this is news to whoever uses the code already."""
        first = bool(why) and why not in self._told
        self._told.add(why)
        return first

    def knows(self, code: str) -> None:
        """This hand has just been told all of it."""
        self._told |= {self.by_hands(code), self.by_themselves(code)}
