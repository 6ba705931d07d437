"""Putting right how something was written down, in two lines: which, then how it should read. It comes in between."""

from collections.abc import Sequence
from typing import Any

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import find
from wtfc_tui.domain.mending import Mending
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.parts import ends
from wtfc_tui.plain.tasks import Tasks

CORRECT = "correct"


class Correcting(Guide):
    name = CORRECT
    about = "put right how something was written down"
    hints = ("Type it as it should be, or back.",)

    def __init__(self, beneath: Guide, mending: Mending, id: str) -> None:
        super().__init__(beneath.seat, beneath.step)
        self.beneath, self.brief = beneath, beneath.brief
        self._mending, self.id = mending, id
        self.events: Sequence[Event] = ()
        """What came of it."""

    @property
    def prompt(self) -> str:
        return f"{self.id} as it should be: "

    @property
    def own_words(self) -> bool:
        return True

    @property
    def expects(self) -> str:
        return "it as it should be, or back"

    @property
    def _words(self) -> str:
        words: str = self.workshop[self._mending.kind][self.id].words
        return words

    async def begin(self) -> list[str]:
        return [f"{self.id} reads: {self._words}", "Type it as it should be; back leaves it as it is."]

    def in_hand(self) -> list[str]:
        return [f"{self.id} reads: {self._words}"]

    async def answer(self, line: str) -> list[str] | None:
        return await self.say(line) if line else list(self.hints)

    async def say(self, *words: str) -> list[str]:
        """What came in several pieces is one."""
        whole = " ".join(words)
        done = await self.do(self._mending.correct(self.id, whole, ""))
        if not done:
            return []
        self.events = done.events
        return self.end(f"{self.id} now reads: {ends(whole)}")

    @property
    def asked_about(self) -> str:
        return self.id


def wants_correcting(line: str) -> str:
    """The id in `correct S253`, of which nobody has said how it should read; "" in any other line."""
    words = line.split()
    return words[1] if len(words) == 2 and words[0].casefold() == CORRECT else ""


def correcting(tasks: Tasks, now: Guide, typed: str) -> Correcting | None:
    """None where nothing of that kind can be put right. Refuses what is not there, and what is not theirs."""
    mending = next((one for one in tasks.mends if one.kind.letter == typed[:1].upper()), None)
    if mending is None:
        return None
    thing: Any = find(now.workshop, mending.kind, typed)
    tried = now.seat.tried(mending.correct(thing.id, thing.words, ""))
    if isinstance(tried, Refused):
        raise tried
    return Correcting(now.beneath or now, mending, thing.id)
