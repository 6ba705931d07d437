"""Voting: everybody gives their dots, a scribe enters those of the room; nobody sees a sum before the vote is closed."""

from collections.abc import Iterable
from functools import partial

from textual.widget import Widget

from screens.parts.only_keys import OnlyKeysScreen
from screens.parts.page import PageScreen
from screens.vote.closing import Closing
from screens.vote.group import GroupScreen
from screens.vote.keys import KEYS
from screens.vote.opening import opening
from screens.vote.room import RoomDotsScreen
from screens.vote.rows import open_rows, ranking_head, ranking_rows, whole_lines
from screens.vote.top import allowed_lines, room_line
from screens.widgets.drawn import Words
from screens.widgets.lines import EMPTY, Line, bold, line
from screens.widgets.rows import Row
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import counted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.vote.by_group import NOTED, group_rows
from wtfc_tui.stages.vote.disclosure import TooFew
from wtfc_tui.stages.vote.records import CastBallot, CloseRound, EnterRoomDots, OpenRound
from wtfc_tui.stages.vote.rules import open_round
from wtfc_tui.stages.vote.view import VoteView, item_about, own_ballot, own_vote, rounds, vote_view, voters

OTHER_LINES = 5
"""Lines of the screen that are neither items nor what stands above and below them."""
NOT_BY_GROUP = "This vote is not by group: whoever opens one types t g, and each is asked for theirs."
OVER = "This vote is closed: its result stays as it is."


class VoteScreen(OnlyKeysScreen, RoomDotsScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#items"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.closing = Closing()
        self._seen: tuple[object, ...] = ()
        """The vote that was shown last, and whether it was open."""
        self.top = Words(id="top")
        self.whole = Words(id="whole")

    def body(self) -> Iterable[Widget]:
        yield self.top
        yield self.items
        yield self.whole
        yield self.ask

    def is_typing(self) -> bool:
        return bool(self.room or self.ask.text)

    def what_keys_do(self) -> str:
        """Words that are typed here give nobody a dot."""
        view = self.view
        if self.room:
            return "You are entering the room's dots: digits are numbers, Enter saves, Esc keeps them for later."
        if view.round and view.round.open and view.left is not None:
            return "You are voting: → gives a dot, ← takes one back."
        return "Nothing is typed here: Esc opens the menu."

    # ── showing ──

    @property
    def view(self) -> VoteView:
        return vote_view(self.board, self.seat.own, self.seat.person, self.seat.came, self.before, self.step.about)

    def show_presence(self) -> None:
        self.show()

    def show(self) -> None:
        self.tell_of_lost_ones()
        view, width = self.view, self.extent.width
        self._keep_to_one_size(view)
        rows = ranking_rows(view.ranking, width) if view.ranking else self._open_rows(view, width)
        seen = (view.round.id, view.round.open) if view.round else ()
        first, self._seen = (rows[0].key if rows and seen != self._seen else None), seen
        top = self._top_lines(view, width)
        self.top.styles.height = len(top)
        self.top.show(*top)
        self.items.show(rows, first)  # Another vote, or its result, is begun from its first place.
        self._show_whole(view)
        self.show_keys()

    def _keep_to_one_size(self, view: VoteView) -> None:
        """While a vote is open and this screen is the one before them."""
        self.told.stays = bool(view.round and view.round.open)
        if self.app.screen is self:
            self.desk.one_size(self.told.stays)

    def on_screen_suspend(self) -> None:
        self.desk.one_size(False)

    def on_screen_resume(self) -> None:
        self._keep_to_one_size(self.view)

    def _open_rows(self, view: VoteView, width: int) -> list[Row]:
        return open_rows(view, width, self.room.dots if self.room else None)

    def _top_lines(self, view: VoteView, width: int) -> list[Line]:
        if not view.round:
            how = "o opens one: t for themes, i for ideas." if self.may(OpenRound) else "It will appear here by itself."
            return [line(" ", bold(view.turnout)), line(f" {how}"), EMPTY]
        head = [line(" ", bold(view.question), f"  {view.ballot}"), line(f" {view.turnout}")]
        if view.ranking:
            state = f"The result of {view.round.id} on {view.round.on}, {counted(view.round.dots, 'dot')} each"
            return [*head, line(f" {state}"), ranking_head(view.ranking, width)]
        if self.room:
            return [*head, *room_line(self.room, view.round), EMPTY]
        if self.closing.round:
            return [*head, *self.closing.top(width), EMPTY]
        return [*head, *allowed_lines(view, self.half_entered(), width), EMPTY]

    def _show_whole(self, view: VoteView) -> None:
        abouts = {one.id: item_about(self.board, one.id) for one in (view.ranking or view.items)}
        lines = whole_lines(view, self.items.chosen, abouts, self.extent.width)
        room = self.extent.height - OTHER_LINES - len(self.top.lines) - len(lines)
        self.items.styles.height = max(min(self.items.lines, room), 1)
        self.whole.show(*lines)

    def on_rows_chosen(self) -> None:
        self._not_closing()
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
        if not (view.round and view.round.by_group) or (here and not self.may(CastBallot)):
            idle.add("g")
        if len(self._looked_at_here()) < 2:
            idle.add("b")
        if not self.items.rows:
            idle.add("↑ ↓")
        return frozenset() if self.mode != self.NAME else frozenset(idle)

    def not_mine(self) -> frozenset[str]:
        wanted = {
            CastBallot: ("→ ←", "←", "1 2 3"),
            EnterRoomDots: ("r", "vote.room", "vote.asking"),
            OpenRound: ("o",),
            CloseRound: ("c",),
        }
        return frozenset(label for command, labels in wanted.items() if not self.may(command) for label in labels)

    # ── my dots, or the room's ──

    async def action_give(self, step: int) -> None:
        if item := self.items.chosen:
            if self.room:
                self.room.step(item, step)
                self.room_changed(self.room)
            else:
                await self._cast(item, own_ballot(self.board, self.seat.own).get(item, 0) + step)

    async def action_dots(self, digit: str) -> None:
        if item := self.items.chosen:
            if self.room:
                self.room.digit(item, int(digit))
                self.room_changed(self.room)
            else:
                await self._cast(item, int(digit))

    async def _cast(self, item: str, dots: int) -> None:
        """The whole ballot at once: what is seen is what is saved."""
        running = open_round(self.board.workshop)
        if self.before or not running:
            another = " o opens another." if self.may(OpenRound) else ""
            self.tell(f"{OVER} b goes on to the newest." if running else OVER + another)
            return
        if dots < 0:
            return
        if running.by_group and own_vote(self.board, self.seat.own).group is None:
            self.app.push_screen(GroupScreen(self.seat, partial(self._give, item, dots)))
        else:
            await self._give(item, dots)

    async def _give(self, item: str, dots: int, group: str | None = None) -> None:
        ballot = own_ballot(self.board, self.seat.own)
        if await self.do(CastBallot({**ballot, item: dots}, group)):
            self.tell("" if group is None else NOTED)
            self.show()

    def action_by_group(self) -> None:
        """While it is open: another group for oneself. Closed: what each group gave."""
        view = self.view
        if view.round and view.round.open and own_vote(self.board, self.seat.own).group is not None:
            self.app.push_screen(GroupScreen(self.seat, self._of_group))
        elif view.round and (lines := group_rows(self.board, view.round)):
            self.app.push_screen(PageScreen(f"The result of {view.round.words}, by group", lines))
        else:
            asked = bool(view.round and view.round.by_group)
            self.tell("You are asked for your group before your first dot." if asked else NOT_BY_GROUP)

    async def _of_group(self, group: str) -> None:
        if await self.do(CastBallot(own_ballot(self.board, self.seat.own), group)):
            self.tell(NOTED)

    async def action_undo_dots(self) -> None:
        """A ballot is changed, not undone: the hand that wants its last dot back must not take back something else."""
        if self.room:
            self.tell("← or Backspace mends a number; Esc keeps the room's dots for later.")
        elif own_ballot(self.board, self.seat.own):
            self.tell("Change it until the vote is closed: ← takes a dot, 0 all of an item.")
        else:
            await self.action_undo()

    # ── opening, closing, looking back ──

    def action_open(self) -> None:
        if open_round(self.board.workshop) or not self.may(OpenRound):
            self.tell("A facilitator opens a vote once the one before is closed.")
            return

        async def opened(typed: str) -> None:
            command = opening(typed)
            if not command:
                self.tell("Type t for themes or i for ideas; with dots and cap it is t 5 3.", trouble=True)
            elif await self.do(command, f"The vote on {command.on} is open: {command.dots} dots each. c closes it."):
                self.before = None
                self.action_leave()

        self.ask_for("Open a vote: t themes, i ideas:", opened)
        self.tell(
            "5 dots each, 3 at most on one; or say how many: t 6 2. t g also asks each for their group. "
            "Of themes, only what is not working is on the ballot."
        )

    async def action_close(self) -> None:
        running = open_round(self.board.workshop)
        if not running or not self.may(CloseRound):
            self.tell("A facilitator closes a vote that is open.")
        elif self.closing.round == running.id:
            await self._close(running.id)
        else:
            seat = self.seat
            self.closing = Closing(running.id, voters(await seat.voters(), seat.came, seat.people_here))
            self.show()
            self.tell("Press c again to close the vote and show everybody the result.")

    async def _close(self, round: str) -> None:
        done = await self.seat.do(CloseRound(self.closing.even_so))
        if isinstance(done, TooFew):
            self.closing.even_so = True
            self.desk.remember(done.sentence)
            self.closing.warning = done.sentence
            self.show()
            self.tell("c once more closes it and shows everybody the result even so.", trouble=True)
        elif isinstance(done, Refused):
            self.tell(done.sentence, trouble=True)
        else:
            self.before, self.closing = None, Closing()
            self.show()
            self.tell("The vote is closed. This is the result, for everybody.")

    def _not_closing(self) -> None:
        if self.closing.round:
            self.closing = Closing()
            self.show()

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
            self._not_closing()
        await super().action_key(name)
