"""Picking, guided: quick wins are told first; an idea by its id is one's pick, or that of somebody in the room."""

import re
from typing import Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.plain.guide import Guide, Newsworthy
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.pick.records import IdeaPicked, PickFor, PickIdea
from wtfc_tui.stages.pick.rules import pick_of
from wtfc_tui.stages.pick.view import NO_IDEAS, in_turn, pointed, pointed_out, told

_TYPED: Final = re.compile(r"(i\d+|off)(?: +for +([^;]+?) *(?:; *([a-z ]+))?| +([a-z ]+))?", re.IGNORECASE)
"""`I4`, `I4 family`, `I4 for Mrs Ahmed; family`, `off`, `off for Mrs Ahmed`."""


class Pick(Guide):
    name = "pick"
    about = "pick the one idea that you would carry on"
    hints = (
        "Type I4 to pick it under your name; another changes it.",
        "I4 family also says your group.",
        "off takes it back; list tells all, and who picked.",
    )
    news = (Newsworthy(IdeaPicked, "new pick"),)

    @property
    def prompt(self) -> str:
        return f"I4{', I4 for a name' if self.may(PickFor) else ''}, off, list, or next when you are done: "

    @property
    def expects(self) -> str:
        others = "I4 for Mrs Ahmed; family, off for Mrs Ahmed, " if self.may(PickFor) else ""
        return f"an idea such as I4, I4 family, {others}off, list or next"

    def helped(self) -> list[str]:
        others = ["For others: I4 for Mrs Ahmed; family."]
        return [*super().helped(), *(others if self.may(PickFor) else [])]

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        if not in_turn(self.board):
            return self.end(NO_IDEAS)
        if not self.may(PickIdea):
            return self.end(*self._all())
        return [*self.read_out(told(self.board, self.seat.people_here)), self._mine()]

    def in_hand(self) -> list[str]:
        return [self._mine()]

    def _all(self) -> list[str]:
        heard = told(self.board, self.seat.people_here)
        return [*heard.lines, *heard.more]

    def _mine(self) -> str:
        """What one has picked oneself, whole."""
        picked = pick_of(self.workshop, self.seat.person.id)
        if not picked:
            return "You have picked no idea yet."
        idea = self.workshop[IDEAS][picked.idea]
        return f"Your idea is {idea.id}: {idea.text}" if idea.stands else f"Your idea {idea.id} was withdrawn: pick another."

    async def answer(self, line: str) -> list[str] | None:
        if not line:
            return self.end(*pointed_out(pointed(self.board, self.seat.people_here)))
        if line.casefold() == "list":
            return self._all()
        found = _TYPED.fullmatch(line)
        if not found:
            return None
        idea, name, theirs, own = found.groups()
        command = self._meant(None if idea.casefold() == "off" else idea, name, theirs or own)
        if command is None:
            return None
        done = await self.do(command)
        return self._came_of_it(command) if done else []

    def _meant(self, idea: str | None, name: str | None, group: str | None) -> Command | None:
        if idea is None and group:
            return None
        return PickFor(name, idea, group) if name else PickIdea(idea, group)

    def _came_of_it(self, command: Command) -> list[str]:
        if isinstance(command, PickFor):
            return [
                f"{command.name} has no idea picked."
                if command.idea is None
                else f"{command.idea.upper()} for {command.name}."
            ]
        return [self._mine()]
