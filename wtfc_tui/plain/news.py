"""What others do meanwhile: kept, announced with the next prompt, told when it is asked for. Never pushed in between."""

from collections import Counter
from typing import Final

from wtfc_tui.domain.events import Event, EverybodyCalled, PersonJoined, Recorded, StageSet, TimerStarted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import News
from wtfc_tui.plain.guide import Newsworthy
from wtfc_tui.plain.guides import EVERY
from wtfc_tui.views.board import counted
from wtfc_tui.views.told import told

_COME_ALONG: Final = "Type go to come along."
_OF_THE_DAY: Final = (
    Newsworthy(PersonJoined, "arrival"),
    Newsworthy(StageSet, aloud=True, then=_COME_ALONG),
    Newsworthy(EverybodyCalled, aloud=True, then=_COME_ALONG),
    Newsworthy(TimerStarted, aloud=True),
)
_NEWS: Final = {one.event: one for one in (*(one for guide in EVERY for one in guide.news), *_OF_THE_DAY)}
_OTHER: Final = "other thing"
_KINDS: Final = (*dict.fromkeys(how.kind for how in _NEWS.values() if how.kind), _OTHER)
"""In the order in which they are counted."""


class Newspaper:
    def __init__(self) -> None:
        self._waiting: list[Recorded] = []
        self._missed = 0
        self._announced = 0

    def note(self, news: News) -> None:
        self._waiting.extend(news.events)
        self._missed += news.missed

    def announced(self, workshop: Workshop) -> list[str]:
        """For the next prompt: what concerns the whole room, and how much else there is, if it is more than before."""
        self._drop_untold(workshop)
        aloud = [one for one in self._waiting if _how(one.event).aloud]
        self._waiting = [one for one in self._waiting if one not in aloud]
        lines = [f"{told(one, workshop)}. {_how(one.event).then}".rstrip() for one in aloud]
        whole = len(self._waiting) + self._missed
        if whole > self._announced:
            lines.append(f"{self._counted()}. Type news to hear {'it' if whole == 1 else 'them'}.")
        self._announced = whole
        return lines

    def read(self, workshop: Workshop) -> list[str]:
        """All of it, oldest first; after that it is read."""
        self._drop_untold(workshop)
        lines = [told(one, workshop) + _quoted(one.event, workshop) for one in self._waiting]
        if self._missed:
            lines.insert(0, f"{self._missed} more before these; log tells them.")
        self._waiting, self._missed, self._announced = [], 0, 0
        return lines or ["There is no news."]

    def _drop_untold(self, workshop: Workshop) -> None:
        self._waiting = [one for one in self._waiting if told(one, workshop)]

    def _counted(self) -> str:
        kinds = Counter(_how(one.event).kind or _OTHER for one in self._waiting)
        kinds[_OTHER] += self._missed
        parts = [counted(kinds[kind], kind) for kind in _KINDS if kinds[kind]]
        return " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _how(event: Event) -> Newsworthy:
    return _NEWS.get(type(event)) or Newsworthy(type(event))


def _quoted(event: Event, workshop: Workshop) -> str:
    words = _how(event).words
    return f": “{words(event, workshop)}”" if words else ""
