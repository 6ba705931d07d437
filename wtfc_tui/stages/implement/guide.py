"""Implement, guided: every action, overdue first; one is chosen, and it is said how it goes or how it ended."""

from collections.abc import Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.implement.records import ActionSettled, ActionUpdated, SettleAction, UpdateAction
from wtfc_tui.stages.implement.view import NONE_YET, actions_told, all_due, counts
from wtfc_tui.stages.plan.rules import ACTIONS
from wtfc_tui.stages.plan.view import in_words

ENDS = {"done": "done", "dropped": "dropped", "cannot": "cannot"}
GONE = "That action is gone: it was withdrawn."


class Implement(Guide):
    name = "implement"
    also = ("actions",)
    about = "say how actions go, and how they ended"
    hints = ("Type how it goes; or done, dropped, cannot. Words that say why are asked for then.",)
    commands = frozenset(ENDS)
    one = "update"
    news = (
        Newsworthy(ActionUpdated, "new update"),
        Newsworthy(ActionSettled, "action settled"),
    )

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.action = self.ends = ""
        """Which is on, and as what it is about to end."""
        self.listed: list[str] = []

    @property
    def prompt(self) -> str:
        if not self.action:
            return f"Which action? (1 to {len(self.listed)}, next leaves): "
        if self.ends == "cannot":
            return f"{self.action} is not possible, because: "
        return "What came of it? (next for nothing): " if self.ends else f"{self.action}, how is it going? "

    @property
    def own_words(self) -> bool:
        return bool(self.action)

    @property
    def words_next(self) -> bool:  # type: ignore[override]
        return not self.action

    @property
    def expects(self) -> str:
        return "the number of an action or its id, such as A2"

    def points(self, line: str) -> bool:
        return not self.ends and line.upper() in self.workshop[ACTIONS]

    def in_hand(self) -> list[str]:
        return [in_words(self.workshop[ACTIONS][self.action])] if self.action else []

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        today = self.seat.now().date()
        there = all_due(self.board, today)
        self.listed = [one.action.id for one in there]
        if not there:
            return self.end(NONE_YET)
        if not self.may(UpdateAction):
            return self.end(*actions_told(self.board, today))
        late = ["overdue, " if one.overdue else "" for one in there]
        return [
            f"{counts(there)}.",
            *numbered([f"{how}{in_words(one.action)}" for how, one in zip(late, there, strict=True)]),
        ]

    async def answer(self, line: str) -> list[str] | None:
        place = choice(line, len(self.listed)) if not self.action else None
        named = self.listed[place] if place is not None else line.upper()
        if not self.ends and named in self._ids():
            self.action = named
            return self.in_hand()
        if self.ends:
            return await self._settle("")
        if not self.action:
            return None if line else self.end()
        if line.casefold() in ENDS:
            self.ends = ENDS[line.casefold()]
            return []
        return await self._leave()

    async def say(self, *words: str) -> list[str]:
        if self.action not in self._ids():
            return [*self.not_taken(words[0], GONE), *await self._leave()]
        if self.ends:
            return await self._settle(" ".join(words))
        lines: list[str] = []
        for one in words:
            if not await self.do(UpdateAction(self.action, one)):
                break
            lines.append(f"Saved: {quoted(one)}.")
        return lines

    async def _settle(self, because: str) -> list[str]:
        if not await self.do(SettleAction(self.action, self.ends, because)):
            return []
        return [*self.in_hand(), *await self._leave()]

    async def _leave(self) -> list[str]:
        self.action = self.ends = ""
        return await self.begin()

    async def after(self, events: Sequence[Event]) -> list[str]:
        if self.action and self.action not in self._ids():
            return [GONE, *await self._leave()]
        return [] if self._ids() else await self.begin()

    def back(self) -> list[str] | None:
        if self.ends:
            self.ends = ""
            return []
        if not self.action:
            return None
        self.action = ""
        return []

    def _ids(self) -> list[str]:
        return [one.id for one in self.workshop.standing(ACTIONS)]

    @property
    def unfinished(self) -> str:
        return " ".join(filter(None, (self.action, self.ends)))

    def resume(self, unfinished: str) -> None:
        action, _, ends = unfinished.partition(" ")
        if action in self._ids() and self.may(UpdateAction):
            self.action, self.ends = action, ends if ends in ENDS else ""
