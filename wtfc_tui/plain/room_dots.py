"""The dots of people in the room, guided: a head count, a group, then item after item; checked as a whole."""

import json

from wtfc_tui.domain import commands as do
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.gather import group_named
from wtfc_tui.domain.workshop import GROUP_NAMES, GROUPS
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.dots import named_dots
from wtfc_tui.plain.guide import Guide, Say, choice, numbered
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.views.board import counted
from wtfc_tui.views.vote import item_text

TOO_LATE = "The vote has been closed meanwhile: these dots can no longer count."


class RoomDots(Guide):
    name = "room"
    about = "enter the dots of people in the room"
    hints = (
        "Answer with a number, Enter for none. 2=3 gives three dots to the second.",
        "Nothing counts before the end, when all of it is saved at once.",
    )

    def __init__(self, seat: Seat, say: Say) -> None:
        super().__init__(seat, say)
        self.people = 0
        self.group: str | None = None
        """None until it was asked; "" for all together."""
        self.given: dict[str, int] = {}
        self.at = 0

    @property
    def items(self) -> tuple[str, ...]:
        return self.workshop.open_round.items if self.workshop.open_round else ()

    @property
    def prompt(self) -> str:
        if not self.people:
            return "How many people in the room voted? "
        if self.group is None:
            return f"Which group? 1 to {len(GROUPS)}, Enter for all together: "
        if self.at < len(self.items):
            return f"The room's dots for {self.items[self.at]}: "
        return f"{sum(self.given.values())} dots in all. Enter saves, 2=3 changes: "

    @property
    def expects(self) -> str:
        if not self.people:
            return "a number of people"
        return "a group by its number, or Enter" if self.group is None else "a number of dots, 2=3, or Enter"

    async def begin(self) -> list[str]:
        if not self.may(do.EnterRoomDots):
            return self.end("The dots of the room are entered by scribes.")
        if not self.workshop.open_round:
            return self.end("No vote is open now.")
        self.seat.go("vote")
        return self._asked()

    def _asked(self) -> list[str]:
        """The item that the prompt asks about, in its words."""
        if not self.people or self.group is None or self.at >= len(self.items):
            return []
        item = self.items[self.at]
        return [f"{self.at + 1} of {len(self.items)}: {item} {item_text(self.board, item)}"]

    async def answer(self, line: str) -> list[str] | None:
        if not self.workshop.open_round:
            return self.end(TOO_LATE)
        if not self.people:
            return self._head_count(line)
        if self.group is None:
            return self._which_group(line)
        if not line:
            return await self._on()
        try:
            given = named_dots(line, self.items, self.items[self.at] if self.at < len(self.items) else "")
        except Refused as refused:
            self.refused = True
            return [refused.sentence]
        if given is None:
            return None
        self.given |= given
        self.at += self.at < len(self.items) and self.items[self.at] in given
        return self._asked()

    def _head_count(self, line: str) -> list[str] | None:
        place = choice(line, 999)
        if place is None:
            return None if line else []
        self.people = place + 1
        running = self.workshop.open_round
        allowed = running.dots * self.people if running else 0
        groups = numbered([GROUP_NAMES[group] for group in GROUPS])
        return [f"{counted(self.people, 'person', 'people')} have {allowed} dots.", *groups]

    def _which_group(self, line: str) -> list[str] | None:
        place = choice(line, len(GROUPS))
        try:
            self.group = GROUPS[place] if place is not None else group_named(line) if line else ""
        except Refused:
            return None
        return self._asked()

    async def _on(self) -> list[str]:
        if self.at < len(self.items):
            self.at += 1
            return self._asked()
        words = [f"{item}={dots}" for item, dots in self.given.items() if dots]
        if not words:
            return self.end("No dots were given, so nothing was saved.")
        group = ["--group", self.group] if self.group else []
        lines = await self.spoken("vote", "room", *words, "--people", str(self.people), *group)
        return lines if self.refused else self.end(*lines)

    async def after(self, reply: Reply) -> list[str]:
        return [] if self.workshop.open_round else self.end(*([TOO_LATE] if self.half_done else []))

    def back(self) -> list[str] | None:
        if self.at:
            self.at -= 1
        elif self.group is not None:
            self.group = None
        elif self.people:
            self.people = 0
        else:
            return None
        return self._asked()

    @property
    def half_done(self) -> bool:
        return bool(self.people)

    @property
    def unfinished(self) -> str:
        running = self.workshop.open_round
        if not self.people or not running:
            return ""
        return json.dumps([running.id, self.people, self.group, self.given, self.at])

    def resume(self, unfinished: str) -> None:
        round, people, group, given, at = json.loads(unfinished)
        if self.workshop.open_round and self.workshop.open_round.id == round:
            self.people, self.group, self.given, self.at = people, group, given, at
