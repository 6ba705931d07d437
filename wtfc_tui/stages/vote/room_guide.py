"""The dots of people in the room, guided: a head count, a group, then item after item; checked as a whole."""

import json
from collections.abc import Sequence

from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import GROUP_NAMES, GROUPS
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.vote.records import EnterRoomDots
from wtfc_tui.stages.vote.rules import nobody_twice, open_round
from wtfc_tui.stages.vote.typed_dots import named_dots
from wtfc_tui.stages.vote.view import item_text, room_told

TOO_LATE = "The vote has been closed meanwhile: these dots can no longer count."


class RoomDots(Guide):
    name = "room"
    everyday = True
    about = "enter the dots of people in the room"
    hints = (
        "Answer with a number, next for none. 2=3 gives three dots to the second.",
        "Nothing counts before the end, when all of it is saved at once.",
    )

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.people = 0
        self.group: str | None = None
        """None until it was asked; "" for all together."""
        self.given: dict[str, int] = {}
        self.at = 0

    @property
    def items(self) -> tuple[str, ...]:
        running = open_round(self.workshop)
        return running.items if running else ()

    @property
    def prompt(self) -> str:
        if not self.people:
            return "How many people in the room voted? "
        if self.group is None:
            return f"Which group? 1 to {len(GROUPS)}, next for all together: "
        if self.at < len(self.items):
            return "The room's dots: "
        return f"{sum(self.given.values())} dots in all. next saves, 2=3 changes: "

    @property
    def expects(self) -> str:
        if not self.people:
            return "a number of people"
        return "a group by its number, or next" if self.group is None else "a number of dots, 2=3, or next"

    async def begin(self) -> list[str]:
        if not self.may(EnterRoomDots):
            return self.end("The dots of the room are entered by scribes.")
        if not open_round(self.workshop):
            return self.end("No vote is open now.")
        self.seat.go(self.step.key)
        return self._asked()

    def _asked(self) -> list[str]:
        """The item that the prompt asks about, in its words."""
        if not self.people or self.group is None or self.at >= len(self.items):
            return []
        item = self.items[self.at]
        return [f"{self.at + 1}: {item_text(self.board, item)}"]

    def in_hand(self) -> list[str]:
        return self._asked()

    async def answer(self, line: str) -> list[str] | None:
        if not open_round(self.workshop):
            return self.end(TOO_LATE)
        if not self.people:
            return self._head_count(line)
        if self.group is None:
            return self._which_group(line)
        if not line:
            return await self._on()
        given = named_dots(line, self.items, self.items[self.at] if self.at < len(self.items) else "")
        if given is None:
            return None
        self.given |= given
        self.at += self.at < len(self.items) and self.items[self.at] in given
        return self._asked()

    def _head_count(self, line: str) -> list[str] | None:
        place = choice(line, 999)
        if not line:
            return ["next goes nowhere before it is known how many people voted: type their number."]
        if place is None:
            return None
        self.people = place + 1
        running = open_round(self.workshop)
        allowed = running.dots * self.people if running else 0
        groups = numbered([GROUP_NAMES[group] for group in GROUPS])
        return [f"{counted(self.people, 'person', 'people')} have {allowed} dots.", *groups]

    def _which_group(self, line: str) -> list[str] | None:
        place = choice(line, len(GROUPS))
        try:
            self.group = GROUPS[place] if place is not None else group_named(line) if line else ""
        except Refused:
            return None
        if running := open_round(self.workshop):
            try:  # As soon as the group is known, not after all the dots are.
                nobody_twice(running, self.group or None)
            except Refused as refused:
                self.group = None
                return [*self.not_taken(line, refused.sentence), "vote room --people 0 takes back what you entered."]
        return self._asked()

    async def _on(self) -> list[str]:
        if self.at < len(self.items):
            self.at += 1
            return self._asked()
        dots = {item: number for item, number in self.given.items() if number}
        if not dots:
            return self.end("No dots were given, so nothing was saved.")
        done = await self.do(EnterRoomDots(dots, self.people, self.group or None))
        return self.end(room_told(self.board, self.people, dots)) if done else []

    async def after(self, events: Sequence[Event]) -> list[str]:
        return [] if open_round(self.workshop) else self.end(*([TOO_LATE] if self.half_done else []))

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
        running = open_round(self.workshop)
        if not self.people or not running:
            return ""
        return json.dumps([running.id, self.people, self.group, self.given, self.at])

    def resume(self, unfinished: str) -> None:
        round, people, group, given, at = json.loads(unfinished)
        running = open_round(self.workshop)
        if running and running.id == round:
            self.people, self.group, self.given, self.at = people, group, given, at
