"""What others do meanwhile: kept, announced with the next prompt, told when it is asked for. Never pushed in between."""

from collections import Counter
from typing import Final

from wtfc_tui.domain import events as did
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import News
from wtfc_tui.views.board import counted
from wtfc_tui.views.told import told

_NEW: Final = {
    did.StatementAdded: "new statement",
    did.ThemeCreated: "new theme",
    did.IdeaAdded: "new idea",
    did.PersonJoined: "arrival",
}
_FOR_ALL: Final = (did.StageSet, did.EverybodyCalled, did.RoundOpened, did.RoundClosed, did.TimerStarted)
"""What the room should hear at once, in full."""
_OTHER: Final = "other thing"


class Newspaper:
    def __init__(self) -> None:
        self._waiting: list[did.Recorded] = []
        self._missed = 0
        self._announced = 0

    def note(self, news: News) -> None:
        self._waiting.extend(news.events)
        self._missed += news.missed

    def announced(self, workshop: Workshop) -> list[str]:
        """For the next prompt: what concerns the whole room, and how much else there is, if it is more than before."""
        self._drop_untold(workshop)
        aloud = [one for one in self._waiting if isinstance(one.event, _FOR_ALL)]
        self._waiting = [one for one in self._waiting if one not in aloud]
        lines = [f"{told(one, workshop)}.{_what_then(one.event)}" for one in aloud]
        whole = len(self._waiting) + self._missed
        if whole > self._announced:
            lines.append(f"{self._counted()}. Type news to hear {'it' if whole == 1 else 'them'}.")
        self._announced = whole
        return lines

    def read(self, workshop: Workshop) -> list[str]:
        """All of it, oldest first; after that it is read."""
        self._drop_untold(workshop)
        lines = [told(one, workshop) + _words(one.event, workshop) for one in self._waiting]
        if self._missed:
            lines.insert(0, f"{self._missed} more before these; log tells them.")
        self._waiting, self._missed, self._announced = [], 0, 0
        return lines or ["There is no news."]

    def _drop_untold(self, workshop: Workshop) -> None:
        self._waiting = [one for one in self._waiting if told(one, workshop)]

    def _counted(self) -> str:
        kinds = Counter(_NEW.get(type(one.event), _OTHER) for one in self._waiting)
        kinds[_OTHER] += self._missed
        parts = [counted(kinds[kind], kind) for kind in (*_NEW.values(), _OTHER) if kinds[kind]]
        return " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _what_then(event: did.Event) -> str:
    match event:
        case did.StageSet() | did.EverybodyCalled():
            return " Type go to come along."
        case did.RoundOpened():
            return " Type go vote to give your dots."
        case did.RoundClosed():
            return " Type votes to hear the result."
        case _:
            return ""


def _words(event: did.Event, workshop: Workshop) -> str:
    match event:
        case did.StatementAdded(id) | did.StatementCorrected(id):
            return f": “{workshop.statements[id].text}”"
        case did.IdeaAdded(id) | did.IdeaReworded(id):
            return f": “{workshop.ideas[id].text}”"
        case _:
            return ""
