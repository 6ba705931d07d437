"""Action plans, guided: an idea, then what is done for it, by whom, by when, the first step, what help is needed."""

from collections.abc import Mapping, Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.plan.days import WAYS
from wtfc_tui.stages.plan.parts import DUE, Part, after, change, part_named, said_of
from wtfc_tui.stages.plan.records import ActionAdded, AddAction
from wtfc_tui.stages.plan.rules import ACTIONS, InThePast
from wtfc_tui.stages.plan.view import NO_IDEAS, actions_for, idea_about, ideas, in_words, plan_told

GONE = "That idea is gone: it was withdrawn."


class Plan(Guide):
    name = "plan"
    about = "plan what is done, by whom and by when, idea by idea"
    hints = ("Type what is done; then who, by when, first step, help are asked, and next leaves one out.",)
    commands = frozenset({"list"})
    one = "action"
    news = (Newsworthy(ActionAdded, "new action"),)
    screen_field = "plan.words"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.idea = self.action = ""
        """Which is planned; and the action of which `part` is asked, "" where a new one is."""
        self.part: Part | None = None
        self.doubted = ""
        """The day that was past, as it was typed."""

    @property
    def prompt(self) -> str:
        if not self.idea:
            there = self._ids()
            return (
                f"Which idea? (1 to {len(there)}, next for {self._usual(there)}): " if there else "No ideas. next goes on: "
            )
        return f"{self.part.asks} (next leaves it out) " if self.part else f"{self.idea}, what is done: "

    @property
    def own_words(self) -> bool:
        return bool(self.idea) and self.part is not DUE

    @property
    def words_next(self) -> bool:  # type: ignore[override]
        return not self.idea

    @property
    def expects(self) -> str:
        return f"a day, such as {WAYS}; or next" if self.part is DUE else "the number of an idea or its id, such as I4"

    def points(self, line: str) -> bool:
        return not self.part and line.upper() in self.workshop[IDEAS]

    def in_hand(self) -> list[str]:
        if self.part and self.action:
            return [in_words(self.workshop[ACTIONS][self.action])]
        return [f"{self.idea}: {self.workshop[IDEAS][self.idea].text}"] if self.idea else []

    def _ids(self) -> list[str]:
        return [one.id for one in ideas(self.board)]

    def _usual(self, there: list[str]) -> str:
        spot = self.workshop.spots.get("I")
        return spot if spot in there else there[0]

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        there = ideas(self.board)
        if not there:
            return self.end(NO_IDEAS)
        if not self.may(AddAction):
            return self.end(*plan_told(self.board))
        return numbered([self._listed(one) for one in there])

    def _listed(self, idea: Idea) -> str:
        return f"{idea.id} {idea.text}, {idea_about(idea)}, {counted(len(actions_for(self.board, idea.id)), 'action')}"

    # ── answers ──

    async def answer(self, line: str) -> list[str] | None:
        there = self._ids()
        place = choice(line, len(there)) if not self.idea else None
        named = there[place] if place is not None else line.upper()
        if not self.part and named in there:
            return self._take(named)
        if not there:
            return self.end(*self.not_taken(line, NO_IDEAS))
        if not self.idea:
            return None if line else self._take(self._usual(there))
        if line.casefold() == "list":
            return plan_told(self.board, self.idea)
        if self.part:
            return await self._part(line)
        self.idea = ""
        return await self.begin()

    def _take(self, idea: str) -> list[str]:
        self.idea, self.action, self.part = idea, "", None
        return plan_told(self.board, idea)

    async def say(self, *words: str) -> list[str]:
        lines: list[str] = []
        for one in words:
            if self.idea not in self._ids():
                self.idea, self.part = "", None
                return [*lines, *self.not_taken(one, GONE), *await self.begin()]
            lines += await (self._part(one) if self.part else self._add(one)) or []
            if self.refused:
                break
        return lines

    async def _add(self, words: str) -> list[str]:
        done = await self.do(AddAction(self.idea, words))
        for event in done.events if done else ():
            if isinstance(event, ActionAdded):
                self.action, self.part = event.id, after(None)
                return [self.saved(event.id, event.planned.what)]
        return []

    async def _part(self, typed: str) -> list[str] | None:
        part = self.part
        assert part is not None
        if not typed:
            return self._next_part([])
        try:
            command = change(self.action, part, typed, self.seat.now().date(), typed == self.doubted)
        except Refused:
            return None
        done = await self.seat.do(command)
        if isinstance(done, InThePast):
            self.doubted = typed
            return [done.sentence, "Type it again if it is; or another day."]
        if isinstance(done, Refused):
            self.refused = done
            return []
        self.deeds += 1
        told = [f"By {said_of(self.workshop[ACTIONS][self.action], part)}."] if part is DUE else []
        return self._next_part(told)

    def _next_part(self, told: list[str]) -> list[str]:
        self.part, self.doubted = after(self.part), ""
        if self.part:
            return told
        action, self.action = self.workshop[ACTIONS][self.action], ""
        return [*told, in_words(action)]

    async def after(self, events: Sequence[Event]) -> list[str]:
        if self.action and self.action not in [one.id for one in actions_for(self.board, self.idea)]:
            self.action, self.part = "", None
        if self.idea and self.idea not in self._ids():
            self.idea, self.part = "", None
            return [GONE, *await self.begin()]
        return []

    def back(self) -> list[str] | None:
        if self.part:
            self.part, self.action = None, ""
            return []
        if not self.idea:
            return None
        self.idea = ""
        return []

    # ── after a dropped line ──

    @property
    def unfinished(self) -> str:
        return " ".join(filter(None, (self.idea, self.action, self.part.field if self.part else "")))

    def resume(self, unfinished: str) -> None:
        idea, *rest = unfinished.split() or [""]
        if idea not in self._ids() or not self.may(AddAction):
            return
        self.idea = idea
        if len(rest) == 2 and rest[0] in [one.id for one in actions_for(self.board, idea)]:
            self.action, self.part = rest[0], part_named(rest[1])

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        return drafts.get("plan.where", "")
