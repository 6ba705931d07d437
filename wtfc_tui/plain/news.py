"""What others do meanwhile: kept, announced with the next prompt, told when it is asked for. Never pushed in between."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.joining import PersonJoined
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.plain.guide import Newsworthy

_OTHER: Final = "other thing"


class Newspaper:
    def __init__(self, seat: Seat, news: Iterable[Newsworthy]) -> None:
        self._seat = seat
        self._worth = {one.event: one for one in (*news, Newsworthy(PersonJoined, "arrival"))}
        self._kinds = (*dict.fromkeys(how.kind for how in self._worth.values() if how.kind), _OTHER)
        """In the order in which they are counted."""
        self._waiting: list[Recorded] = []
        self._notes: list[str] = []
        self._missed = 0
        self._announced = 0
        self._time_up: datetime | None = None
        """The end of the timer that was told last."""
        self._warned = False

    def note(self, news: News) -> None:
        self._waiting.extend(news.events)
        self._missed += news.missed
        self._notes.extend(news.notes)

    def announced(self, again: bool = False) -> list[str]:
        """For the next prompt: what concerns the whole room, and how much else there is, if it is more than before or is
        asked for `again`; then also that there is none."""
        self._drop_untold()
        aloud = [one for one in self._waiting if self._how(one.event).aloud]
        self._waiting = [one for one in self._waiting if one not in aloud]
        lines = [f"{self._seat.told(one)}. {self._how(one.event).then}".rstrip() for one in aloud]
        whole = len(self._waiting) + self._missed
        if whole > self._announced or (again and whole):
            lines.append(f"{self._counted()}. Type news to hear {'it' if whole == 1 else 'them'}.")
        self._announced = whole
        notes, self._notes = self._notes, []
        lines = [*notes, *self._time_is_up(), *lines, *self._warning()]
        return lines or (["No news."] if again else [])

    def _time_is_up(self) -> list[str]:
        """Once for each timer: nobody who is here hears it run out."""
        ends = self._seat.board.workshop.timer_ends
        if ends is None or ends == self._time_up or self._seat.now() < ends:
            return []
        self._time_up = ends
        return ["Time is up."]

    def _warning(self) -> list[str]:
        """Once, to whoever runs the day."""
        if self._warned or not (warning := self._seat.warning):
            return []
        self._warned = True
        return [warning]

    def read(self) -> list[str]:
        """All of it, oldest first; after that it is read."""
        self._drop_untold()
        lines = [self._seat.told(one, whole=True) for one in self._waiting]
        if self._missed:
            lines.insert(0, f"{self._missed} more before these; log tells them.")
        self._waiting, self._missed, self._announced = [], 0, 0
        return lines or ["There is no news."]

    def _drop_untold(self) -> None:
        self._waiting = [one for one in self._waiting if self._seat.told(one)]

    def _counted(self) -> str:
        kinds = Counter(self._how(one.event).kind or _OTHER for one in self._waiting)
        kinds[_OTHER] += self._missed
        parts = [counted(kinds[kind], kind) for kind in self._kinds if kinds[kind]]
        return " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"

    def _how(self, event: Event) -> Newsworthy:
        return self._worth.get(type(event)) or Newsworthy(type(event))
