"""What becomes of the plans: every action, overdue first; how it goes and how it ended by one key each."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from textual.widget import Widget

from screens.implement.keys import KEYS
from screens.implement.rows import due_row, whole_lines
from screens.parts.asking import AskingScreen
from screens.parts.only_keys import OnlyKeysScreen
from screens.widgets.drawn import Words
from screens.widgets.lines import bold, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.implement.records import SettleAction, UpdateAction
from wtfc_tui.stages.implement.view import NONE_YET, Due, all_due, counts
from wtfc_tui.stages.plan.days import WAYS, ready
from wtfc_tui.stages.plan.parts import DUE, WHO, Part, change
from wtfc_tui.stages.plan.rules import InThePast, day_in_full

OTHER_LINES = 6
"""Lines of the screen that are neither actions nor what is told of the chosen one."""
WHY = {"done": "What came of it?", "cannot": "Not possible, because:", "dropped": "Why is it dropped?"}


class ImplementScreen(OnlyKeysScreen, AskingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#items"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.top = Words(id="top")
        self.items = Rows(id="items", empty=f" {NONE_YET}")
        self.whole = Words(id="whole")
        self._past = ""
        """The day that was past, as it was typed."""

    def body(self) -> Iterable[Widget]:
        yield from (self.top, self.items, self.whole, self.ask)

    def on_mount(self) -> None:
        self.run_worker(ready())

    def home(self) -> Rows:
        return self.items

    def what_keys_do(self) -> str:
        return "Nothing is typed here: Enter says how the action goes, d that it is done."

    # ── showing ──

    @property
    def there(self) -> list[Due]:
        return all_due(self.board, self.seat.now().date())

    @property
    def chosen(self) -> Due | None:
        return next((one for one in self.there if one.action.id == self.items.chosen), None)

    def show(self) -> None:
        there, width = self.there, self.extent.width
        self.top.show(line(" ", bold(f"{counts(there)}")))
        self.items.show([due_row(one, width) for one in there])
        self._show_whole()
        self.show_keys()

    def _show_whole(self) -> None:
        one, (width, height) = self.chosen, self.extent
        most = max(height // 3, 3)
        lines = whole_lines(one, self.board.workshop[IDEAS][one.action.idea], width, most) if one else []
        self.items.styles.height = max(min(self.items.lines, height - OTHER_LINES - len(lines)), 1)
        self.whole.show(*lines)

    def on_rows_chosen(self) -> None:
        self._show_whole()

    def idle_keys(self) -> frozenset[str]:
        if self.mode != self.NAME:
            return frozenset()
        one = self.chosen
        if not one or not self.may(UpdateAction):
            return frozenset({"↑ ↓", "Enter", "d", "c", "x", "o", "w", "b"} - ({"↑ ↓"} if one else set()))
        return frozenset({"o"} if one.action.status == "open" else {"d", "c", "x"})

    # ── how it goes, how it ended ──

    def _ask_of(self, question: str, save: Callable[[str, str], Awaitable[bool]]) -> None:
        """`save`: the action's id and what was typed -> whether it was taken."""
        if not (one := self.chosen):
            return
        action = one.action

        async def answered(typed: str) -> None:
            if await save(action.id, typed):
                self.action_leave()

        self.ask_for(f"{quoted(action.words, 24)}: {question}", answered)

    async def _done(self, command: Command, told: str) -> bool:
        return bool(await self.do(command, f"{told} · Ctrl+U takes it back"))

    def action_update(self) -> None:
        async def save(id: str, typed: str) -> bool:
            return await self._done(UpdateAction(id, typed), f"Saved: {quoted(typed, 30)}")

        self._ask_of("how does it go?", save)

    def action_settle(self, status: str) -> None:
        self._ask_of(WHY[status], partial(self._settle, status))

    async def _settle(self, status: str, id: str, typed: str) -> bool:
        return await self._done(SettleAction(id, status, typed), f"It is {status if status != 'cannot' else 'not possible'}")

    async def action_reopen(self) -> None:
        if one := self.chosen:
            await self._done(SettleAction(one.action.id, "open"), "It is open again")

    # ── who and by when ──

    def action_who(self) -> None:
        self._ask_of("who does it?", partial(self._change, WHO))

    def action_due(self) -> None:
        self._ask_of("by when?", partial(self._change, DUE))
        self.tell(f"As you say it: {WAYS}.")

    async def _change(self, part: Part, id: str, typed: str) -> bool:
        today = self.seat.now().date()
        try:
            command = change(id, part, typed, today, bool(self._past) and typed == self._past)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return False
        self._past = ""
        done = await self.seat.do(command)
        if isinstance(done, InThePast):
            self._past = typed
            self.tell(f"{done.sentence} Enter again says so.", trouble=True)
        elif isinstance(done, Refused):
            self.tell(done.sentence, trouble=True)
        else:
            said = day_in_full(command.due) if command.due else typed
            self.tell(f"Saved: {said} · Ctrl+U takes it back")
            return True
        return False
