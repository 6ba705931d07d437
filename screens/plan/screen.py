"""Action plans: one idea at a time; what is done, then who, by when, the first step and what help is needed."""

from collections.abc import Iterable

from textual.widget import Widget

from screens.parts.following import FollowingScreen
from screens.parts.own_words import OwnWordsScreen
from screens.parts.page import PageScreen
from screens.plan.keys import KEYS
from screens.plan.rows import action_rows, idea_lines
from screens.widgets.drawn import Words
from screens.widgets.field import Field
from screens.widgets.lines import bold, line
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import FOR_OTHERS
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import IDEA_LIMIT, quoted
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.plan.days import ready
from wtfc_tui.stages.plan.parts import DUE, Part, after, change, part_named, said_of
from wtfc_tui.stages.plan.records import Action, ActionAdded, ActionWithdrawn, AddAction, ChangeAction, WithdrawAction
from wtfc_tui.stages.plan.rules import ACTIONS, InThePast
from wtfc_tui.stages.plan.view import NO_IDEAS, about, actions_for, ideas, plan_told

WHAT = "What is done?"
SUCH_AS = "15/3, Friday, in 2 weeks, end of March"


class PlanScreen(OwnWordsScreen[Action], FollowingScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.action: str = ""
        """Of which `part` is asked; "" while a new one is typed."""
        self.part: Part | None = None
        self._past = self._mended = ""
        """The day that was past, as it was typed; and the action that was just mended."""
        self.top = self._below = 0
        """So many rows are above what can be seen, and below it."""
        self.idea = Words(id="idea")
        self.actions = Rows(id="actions", keys=False, empty=" Nothing is planned for it yet: type what is done.")
        self.asked = Words()
        self.words = Field("plan.words", limit=IDEA_LIMIT, bar=" │ ", id="words", changed=self.field_changed)

    def body(self) -> Iterable[Widget]:
        yield from (self.idea, self.actions, self.asked, self.words)

    def on_mount(self) -> None:
        idea, action, part = (*self.desk.drafts.text("plan.where").split(), "", "", "")[:3]
        self.at = idea or self.at
        if part and action in [one.id for one in actions_for(self.board, idea)]:
            self._ask(action, part_named(part), keep=True)
        self.take_up_draft()
        self.words.focus()
        self.run_worker(ready())

    @property
    def spot(self) -> str | None:
        return self.board.workshop.spots.get("I")

    def turned(self) -> None:
        self.top = 0
        self._keep_where()

    def hands_on(self) -> bool:
        return self.is_typing() or self.part is not None

    # ── showing ──

    def show(self) -> None:
        there, width = ideas(self.board), self.extent.width
        if not there:
            self.idea.show(line(" ", bold(NO_IDEAS)))
            return
        idea = next((one for one in there if one.id == self.at), there[0])
        self._is_at(idea)
        top = idea_lines(idea, f"idea {there.index(idea) + 1} of {len(there)}", width)
        self.idea.styles.height = len(top)
        self.idea.show(*top)
        rows = [row for one in actions_for(self.board, idea.id) for row in action_rows(one, width, one.id == self._asked_of)]
        room = self.actions.size.height or len(rows)
        self._below = max(len(rows) - room, 0)
        asked = [at for at, row in enumerate(rows) if row.key.split()[0] == self._asked_of]
        first = max(asked[-1] - room + 1, 0) if asked else min(self.top, self._below)
        self.actions.show(rows[first:])
        self.asked.show(line(" ", bold(self._asks)))
        self.show_keys()

    def _is_at(self, idea: Idea) -> None:
        """The idea may have been withdrawn meanwhile; whoever is typing must know where their words go."""
        before, self.at = self.at, idea.id
        if before and before != idea.id and self.is_typing():
            self.tell(f"That idea was withdrawn: what you type is for {quoted(idea.text, 24)} now.", trouble=True)

    @property
    def _asked_of(self) -> str:
        return self.mending.id if self.mending else self.action

    @property
    def _asks(self) -> str:
        if self.part:
            return f"{self.part.asks} {SUCH_AS if self.part is DUE else 'Enter leaves it as it is.'}"
        return "Mending what is done" if self.mending else WHAT

    def idle_keys(self) -> frozenset[str]:
        if self.mode != self.NAME:
            return frozenset()
        idle = {"PgDn"} if len(ideas(self.board)) < 2 else set()
        idle |= set() if self.mine() else {"↑"}
        idle |= set() if self._below else {"↓"}
        return frozenset(idle | (set() if self.may(AddAction) else {"Enter"}))

    # ── going about ──

    async def action_idea(self, step: int) -> None:
        ids = [one.id for one in ideas(self.board)]
        if ids:
            await self.lead_to(ids[(ids.index(self.at) + step) % len(ids) if self.at in ids else 0])

    def action_down(self) -> None:
        self.top = self.top + 1 if self.top < self._below else 0
        self.show()

    def action_read_back(self) -> None:
        title = f"Action plans: {self.board.workshop.title}"
        self.app.push_screen(PageScreen(title, plan_told(self.board), second=4))

    def field_changed(self, field: Field) -> None:
        super().field_changed(field)
        if not self.mending:
            self._keep_where()

    def _keep_where(self) -> None:
        """Half-typed words are no use without the idea, the action and the question that they are for."""
        where = " ".join(filter(None, (self.at, self.action, self.part.field if self.part else "")))
        if (self.words.text or self.part) and self.desk.drafts.text("plan.where") != where:
            self.desk.drafts.changed("plan.where", where)

    # ── what is done ──

    async def add(self, text: str) -> None:
        if self.part:
            await self._answer(text)
        elif not self.at:
            self.tell(f"{NO_IDEAS} What you typed stays here.", trouble=True)
        elif done := await self.do(AddAction(self.at, text)):
            self.words.clear()
            self._ask(next(event.id for event in done.events if isinstance(event, ActionAdded)), after(None))
            self.tell(f"Saved: {quoted(text, 30)} · Ctrl+U takes it back")

    def own(self) -> list[Action]:
        """Those of this idea that one may change."""
        there = actions_for(self.board, self.at or "")
        mine = set(self.seat.own.ids(ACTIONS))
        return there if self.seat.person.role in FOR_OTHERS else [one for one in there if one.id in mine]

    def mended(self, one: Action, text: str) -> tuple[Command, str]:
        return ChangeAction(one.id, text), f"Changed: {quoted(text, 30)} · Ctrl+U takes it back"

    async def do(self, command: Command, told: str = "") -> Done | None:
        done = await super().do(command, told)
        if done and self.mending and isinstance(command, ChangeAction):
            self._mended = command.id
        return done

    def withdrawal(self, one: Action) -> Command:
        return WithdrawAction(one.id)

    def unsaid(self, event: Event) -> Action | None:
        one = self.board.workshop[ACTIONS][event.id] if isinstance(event, ActionWithdrawn) else None
        if one and one.id == self.action:
            self._asked_enough()
        return one if one and one.idea == self.at else None

    # ── who, by when, the first step, what help ──

    def _ask(self, action: str, part: Part | None, *, keep: bool = False) -> None:
        """What is there already stands in the field, so that Enter keeps it. `keep`: a draft is coming into the field."""
        self.action, self.part, self._past = action if part else "", part, ""
        self.become("plan.part" if part else self.NAME)
        said = said_of(self.board.workshop[ACTIONS][action], part) if part and not keep else ""
        self.words.write(said)
        if not said and not keep:
            self.desk.drafts.changed("plan.words", "")
        self._keep_where()
        self.show()

    async def _answer(self, typed: str) -> None:
        part, action = self.part, self.action
        assert part is not None
        if typed.strip() == said_of(self.board.workshop[ACTIONS][action], part):
            self._ask(action, after(part))
            return
        try:
            command = change(action, part, typed, self.seat.now().date(), bool(self._past) and typed == self._past)
        except Refused as refused:
            self.tell(refused.sentence, trouble=True)
            return
        if (self.part, self.action) == (part, action) and await self._saved(command, typed):
            now = self.board.workshop[ACTIONS][action]
            self.tell(f"Saved: {'; '.join([now.words, *about(now)])}")
            self._ask(action, after(part))

    async def _saved(self, command: ChangeAction, typed: str) -> Done | None:
        done = await self.seat.do(command)
        if isinstance(done, InThePast):
            self._past = typed
            self.tell(f"{done.sentence} Enter again says so.", trouble=True)
        elif isinstance(done, Refused):
            self.tell(done.sentence, trouble=True)
        else:
            return done
        return None

    def _asked_enough(self) -> None:
        self.words.clear()
        self._ask("", None)

    def action_leave(self) -> None:
        if self.part:
            self._asked_enough()
            return
        super().action_leave()
        mended, self._mended = self._mended, ""
        if mended and not self.words.text:
            self._ask(mended, after(None))

    def mine(self) -> list[Action]:
        return sorted(self.own(), key=lambda one: number(one.id))
