"""The part of voting in which a scribe enters the dots of people in the room: a head count, then each item's dots."""

import re

from screens.parts.asking import AskingScreen
from screens.vote.room_dots import RoomEntry, draft_of, half_entered
from screens.widgets.ask import Ask
from screens.widgets.field import Field
from screens.widgets.rows import Rows
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.rules import group_named
from wtfc_tui.stages.vote.records import EnterRoomDots, Round
from wtfc_tui.stages.vote.rules import MOST_PEOPLE, nobody_twice, open_round
from wtfc_tui.stages.vote.view import in_the_room, own_room_entry, own_vote

_HEADS = re.compile(r"([0-9]{1,4})\s*(.*)")
HEADS = "vote.room.heads"
"""The draft of a head count: for which vote, and what is typed."""
FOR_SCRIBES = "The room's dots are for a scribe or a facilitator to enter, while a vote is open."
HOW = "A number; for one group such as 4 family. 0 takes back what was entered."


class RoomDotsScreen(AskingScreen):
    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.before: str | None = None
        """An earlier round that is being looked at."""
        self.room: RoomEntry | None = None
        self.items = Rows(id="items")
        self.ask = Ask(changed=self.field_changed)
        self._heads_for = ""
        """The vote for which a head count is being typed; "" while nothing of the kind is."""

    def home(self) -> Rows:
        return self.items

    # ── what is half-entered ──

    def half_entered(self) -> list[RoomEntry]:
        """For the vote that is open."""
        running = open_round(self.board.workshop)
        return [one for one in half_entered(self.desk.drafts) if running and one.round == running.id]

    def tell_of_lost_ones(self) -> None:
        """Somebody closed the vote meanwhile; what was entered can no longer count, and that must not pass unnoticed."""
        running = open_round(self.board.workshop)
        for lost in [one for one in half_entered(self.desk.drafts) if not running or one.round != running.id]:
            self.desk.drafts.changed(draft_of(lost.group), "")
            if self.room and self.room.round == lost.round:
                self._back_to_voting()
            sentence = "The vote was closed before the room's dots were saved: they do not count."
            self.desk.remember(sentence)
            self.tell(sentence, trouble=True)

    # ── how many people ──

    def action_room(self) -> None:
        running = open_round(self.board.workshop)
        if not (running and self.may(EnterRoomDots)):
            self.tell(FOR_SCRIBES)
            return
        self.before = None
        known = self._known(running)

        async def heads(typed: str) -> None:
            await self._heads(running, typed.strip() or (f"{known.people} {known.group}" if known else ""))

        keep = f" Enter keeps {known.people}{f' {known.group}' if known.group else ''}:" if known else ""
        round, _, half = self.desk.drafts.text(HEADS).partition(" ")
        self._heads_for = running.id
        self.ask_for(f"How many people in the room voted?{keep}", heads, half if round == running.id else "")
        self.tell(HOW)

    def field_changed(self, field: Field) -> None:
        """A half-typed head count is a draft like other words."""
        if field is self.ask and self._heads_for:
            self.desk.drafts.changed(HEADS, f"{self._heads_for} {field.text}" if field.text else "")
        else:
            super().field_changed(field)

    def stop_asking(self) -> None:
        """What was typed and not taken stays a draft; the field is emptied for other questions."""
        self._heads_for = ""
        super().stop_asking()

    def _known(self, running: Round) -> RoomEntry | None:
        """What Enter alone goes on with: what is half-entered, else what was saved."""
        saved = own_vote(self.board, self.seat.own).room
        entries = [RoomEntry(running.id, one.people, group, dict(one.dots)) for group, one in saved.items()]
        return next(iter([*self.half_entered(), *entries]), None)

    async def _heads(self, running: Round, typed: str) -> None:
        found = _HEADS.fullmatch(typed)
        people = int(found[1]) if found else MOST_PEOPLE + 1
        if not found or people > MOST_PEOPLE:
            self.tell(f"Type how many, 0 to {MOST_PEOPLE}, such as 12; for one group such as 4 family.", trouble=True)
            return
        try:
            group = group_named(found[2]) if found[2] else ""
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return
        if not people:
            await self._take_back(group)
        elif self._nobody_twice(group):
            self._begin(running, people, group)

    def _nobody_twice(self, group: str) -> bool:
        """The rule says so when it is saved; who types hears it before the dots are typed, with the keys to go on by."""
        running = open_round(self.board.workshop)
        try:
            if running:
                nobody_twice(running, group or None)
        except Refused as refused:
            self.desk.remember(refused.sentence)
            there = "There are groups already: type such as 4 family; 0 family takes it back."
            whole = "Some are entered without a group already: 0 takes back those you entered."
            self.tell(whole if group else there, trouble=True)
            return False
        return True

    async def _take_back(self, group: str) -> None:
        if await self.do(EnterRoomDots({}, 0, group or None)):
            self.desk.drafts.changed(draft_of(group), "")
            self.desk.drafts.changed(HEADS, "")
            self._leave_asking(f"Taken back. {in_the_room(self.board)}")

    # ── each item's dots ──

    def _begin(self, running: Round, people: int, group: str) -> None:
        half = next((one for one in self.half_entered() if one.group == group), None)
        saved = own_room_entry(self.board, self.seat.own, group)
        self.room = half or RoomEntry(running.id, people, group, dict(saved.dots) if saved else {})
        self.room.people = people
        self.desk.drafts.changed(HEADS, "")
        self.stop_asking()
        self.become("vote.room")
        self.room_changed(self.room)
        self.tell("Type each item's number of dots; Enter saves all.")

    def room_changed(self, entry: RoomEntry) -> None:
        """Kept as a draft, unless it is what was saved already."""
        saved = own_room_entry(self.board, self.seat.own, entry.group)
        dots = {item: number for item, number in entry.dots.items() if number}
        same = bool(saved and (saved.people, saved.dots) == (entry.people, dots))
        self.desk.drafts.changed(draft_of(entry.group), "" if same else entry.words())
        self.show()

    def action_fewer_digits(self) -> None:
        if self.room and self.items.chosen:
            self.room.last_digit_away(self.items.chosen)
            self.room_changed(self.room)

    async def action_save_room(self) -> None:
        if (entry := self.room) and await self.do(EnterRoomDots(entry.dots, entry.people, entry.group or None)):
            self.desk.drafts.changed(draft_of(entry.group), "")
            self._leave_asking(f"Dots of {entry.whose} in the room saved · r changes them. {in_the_room(self.board)}")

    def action_leave(self) -> None:
        """What is half-entered stays a draft."""
        half = bool(self.room and any(one.group == self.room.group for one in self.half_entered()))
        self._leave_asking("Kept as you left it, and not counted yet: r goes on with it." if half else "")

    def _leave_asking(self, told: str) -> None:
        was_entering = self.room is not None
        self.stop_asking()
        self._back_to_voting()
        self.show()
        if told:
            self.desk.remember(told)
        if told or was_entering:
            self.tell(told)

    def _back_to_voting(self) -> None:
        self.room = None
        self.become(self.NAME)
