"""Voting: everybody gives their dots, a scribe enters those of the room; nobody sees a sum before the vote is closed."""

import re
from collections.abc import Iterable, Mapping

from textual.widget import Widget

from screens.parts.asking import AskingScreen
from screens.vote.keys import KEYS
from screens.vote.opening import opening
from screens.vote.room_dots import RoomEntry, entry_of
from screens.vote.rows import open_rows, ranking_head, ranking_rows, whole_lines
from screens.widgets.drawn import Words
from screens.widgets.lines import EMPTY, Line, bold, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import MOST_PEOPLE, open_round
from wtfc_tui.stages.vote.view import VoteView, item_about, own_ballot, own_room_entry, rounds, vote_view

OTHER_LINES = 9
"""Lines of the screen that are neither items nor the whole text of the one chosen."""
DRAFT = "vote.room"


class VoteScreen(AskingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#items"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.before: str | None = None
        """An earlier round that is being looked at."""
        self.room: RoomEntry | None = None
        self.ballots_before: list[Mapping[str, int]] = []
        self.about_to_close = ""
        self.top = Words(id="top")
        self.items = Rows(id="items")
        self.whole = Words(id="whole")

    def body(self) -> Iterable[Widget]:
        yield self.top
        yield self.items
        yield self.whole
        yield self.ask

    def is_typing(self) -> bool:
        return bool(self.room or self.ask.text)

    # ── showing ──

    @property
    def view(self) -> VoteView:
        return vote_view(self.board, self.seat.own, [self.seat.here, *self.seat.others], self.before, self.step.about)

    def show_presence(self) -> None:
        self.show()

    def show(self) -> None:
        view, width = self.view, self.extent.width
        if self.room and not (view.round and view.round.open and view.round.id == self.room.round):
            self._lost_room(self.room)
        self.top.show(*self._top_lines(view, width))
        if view.ranking:
            self.items.show(ranking_rows(view.ranking, width))
        else:
            self.items.show(open_rows(view, width, self.room.dots if self.room else None))
        self._show_whole(view)
        self.show_keys()

    def _top_lines(self, view: VoteView, width: int) -> list[Line]:
        if not view.round:
            how = "o opens one: t for themes, i for ideas." if self.may(OpenRound) else "It will appear here by itself."
            return [line(" ", bold(view.turnout)), line(f" {how}")]
        head = [line(" ", bold(view.question)), line(f" {view.turnout}")]
        if view.ranking:
            state = f"The result of {view.round.id} on {view.round.on}, {counted(view.round.dots, 'dot')} each"
            return [*head, line(f" {state}"), ranking_head(view.ranking, width)]
        return [*head, line(f" {self._allowance(view)}"), EMPTY]

    def _allowance(self, view: VoteView) -> str:
        if not self.room or not view.round:
            return view.allowance if self.may(CastBallot) else ""
        allowed, cap = self.room.people * view.round.dots, self.room.people * view.round.cap
        people = counted(self.room.people, "person", "people")
        return f"The room: {people}, {self.room.given} of {counted(allowed, 'dot')}, {cap} at most on one"

    def _show_whole(self, view: VoteView) -> None:
        chosen = self.items.chosen
        lines = whole_lines(view, chosen, item_about(self.board, chosen or ""), self.extent.width)
        room = self.extent.height - OTHER_LINES - len(lines)
        self.items.styles.height = max(min(len(self.items.rows), room), 1)
        self.whole.show(*lines)

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        self.about_to_close = ""
        self._show_whole(self.view)

    def idle_keys(self) -> frozenset[str]:
        view, running = self.view, open_round(self.board.workshop)
        idle: set[str] = set()
        here = bool(view.round and view.round.open)
        if not here or not self.may(CastBallot):
            idle.add("→ ←")
        if not here or not self.may(EnterRoomDots):
            idle.add("r")
        if running or not self.may(OpenRound):
            idle.add("o")
        if not here or not self.may(CloseRound):
            idle.add("c")
        if len(self._looked_at_here()) < 2:
            idle.add("b")
        if not self.items.rows:
            idle.add("↑ ↓")
        return frozenset() if self.mode != self.NAME else frozenset(idle)

    # ── my dots, or the room's ──

    async def action_give(self, step: int) -> None:
        if item := self.items.chosen:
            if self.room:
                self.room.step(item, step)
                self._room_changed(self.room)
            else:
                await self._cast(item, own_ballot(self.board, self.seat.own).get(item, 0) + step)

    async def action_dots(self, digit: str) -> None:
        if item := self.items.chosen:
            if self.room:
                self.room.digit(item, int(digit))
                self._room_changed(self.room)
            else:
                await self._cast(item, int(digit))

    async def _cast(self, item: str, dots: int) -> None:
        """The whole ballot at once: what is seen is what is saved."""
        if self.before:
            self.tell("This vote is closed: b goes on to the newest.")
            return
        ballot = own_ballot(self.board, self.seat.own)
        if dots >= 0 and await self.do(CastBallot({**ballot, item: dots})):
            self.ballots_before.append(ballot)
            self.tell("")
            self.show()

    async def action_undo_dots(self) -> None:
        if self.room:
            self.tell("← or Backspace mends a number; Esc leaves the room's dots as they were.")
        elif not self.ballots_before:
            self.tell("Nothing of your ballot to take back: ← takes a dot, 0 all of them from one item.")
        elif await self.do(CastBallot(self.ballots_before[-1]), "Your ballot is as it was before."):
            self.ballots_before.pop()
            self.show()

    # ── the room ──

    def action_room(self) -> None:
        running = open_round(self.board.workshop)
        if not (running and self.may(EnterRoomDots)):
            self.tell("The room's dots are for a scribe or a facilitator to enter, while a vote is open.")
            return
        self.before = None
        entered = own_room_entry(self.board, self.seat.own)
        draft = entry_of(self.desk.drafts.text(DRAFT), running.id)
        known = draft or (RoomEntry(running.id, entered.people, dict(entered.dots)) if entered else RoomEntry(running.id, 0))

        async def counted_people(typed: str) -> None:
            number = typed.strip() or str(known.people or "")
            if not re.fullmatch(r"[0-9]{1,4}", number) or int(number) > MOST_PEOPLE:
                self.tell(f"Type how many, 0 to {MOST_PEOPLE}, such as 12.", trouble=True)
                return
            known.people = int(number)
            self.stop_asking()
            self.room = known
            self.become("vote.room")
            self._room_changed(known)
            self.tell("Type each item's number of dots; Enter saves all.")

        keep = f" Enter keeps {known.people}:" if known.people else ""
        self.ask_for(f"How many people in the room voted?{keep}", counted_people)

    def _room_changed(self, entry: RoomEntry) -> None:
        self.desk.drafts.changed(DRAFT, entry.words())
        self.show()

    def action_fewer_digits(self) -> None:
        if self.room and self.items.chosen:
            self.room.last_digit_away(self.items.chosen)
            self._room_changed(self.room)

    async def action_save_room(self) -> None:
        if self.room:
            people = counted(self.room.people, "person", "people")
            saved = f"Dots of {people} in the room saved · r changes them"
            if await self.do(EnterRoomDots(self.room.dots, self.room.people), saved):
                self.action_leave()

    def _lost_room(self, entry: RoomEntry) -> None:
        """Somebody closed the vote meanwhile; what was entered can no longer count, and that must not pass unnoticed."""
        self._leave_room()
        self.tell(f"{entry.round} was closed before the room's dots were saved: they are not in the result.", trouble=True)

    def _leave_room(self) -> None:
        self.room = None
        self.desk.drafts.changed(DRAFT, "")
        self.become(self.NAME)

    # ── opening, closing, looking back ──

    def action_open(self) -> None:
        if open_round(self.board.workshop) or not self.may(OpenRound):
            self.tell("A facilitator opens a vote once the one before is closed.")
            return

        async def opened(typed: str) -> None:
            command = opening(typed)
            if not command:
                self.tell("Type t for themes or i for ideas; with dots and cap it is t 5 3.", trouble=True)
            elif await self.do(command, f"The vote on {command.on} is open: {command.dots} dots each."):
                self.before, self.ballots_before = None, []
                self.action_leave()

        self.ask_for("Open a vote: t themes, i ideas (5 dots, 3 at most on one; else like t 6 2):", opened)

    async def action_close(self) -> None:
        running = open_round(self.board.workshop)
        if not running or not self.may(CloseRound):
            self.tell("A facilitator closes a vote that is open.")
        elif self.about_to_close == running.id:
            if await self.do(CloseRound(), f"{running.id} is closed. This is the result, for everybody."):
                self.before = None
                self.show()
        else:
            self.about_to_close = running.id
            self.tell("Press c again to close the vote and show everybody the result.")

    def _looked_at_here(self) -> list[str]:
        """The votes that this step shows one after another: those on its subject, and the one that is open."""
        running = open_round(self.board.workshop)
        return list(dict.fromkeys(one.id for one in (*rounds(self.board, self.step.about), *([running] if running else []))))

    def action_before(self) -> None:
        here = self._looked_at_here()
        if len(here) > 1:
            at = here.index(self.before) if self.before else len(here) - 1
            self.before = here[at - 1] if at else None
            self.show()

    async def action_key(self, name: str) -> None:
        if name != "c":
            self.about_to_close = ""
        await super().action_key(name)

    # ── asking ──

    def home(self) -> Rows:
        return self.items

    def action_leave(self) -> None:
        self.stop_asking()
        if self.room:
            self._leave_room()
        self.show()
