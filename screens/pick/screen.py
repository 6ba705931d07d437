"""Picking: every idea whole, quick wins first, who has picked it, and below what the room should look at."""

from collections.abc import Iterable

from textual.widget import Widget

from screens.parts.asking import AskingScreen
from screens.parts.only_keys import OnlyKeysScreen
from screens.pick.keys import KEYS
from screens.pick.rows import pointed_lines, rows, top_lines
from screens.widgets.ask import Ask
from screens.widgets.drawn import Words
from screens.widgets.rows import Rows
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.words import NAME_LIMIT, quoted
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.pick.records import IdeaPicked, PickFor, PickIdea
from wtfc_tui.stages.pick.view import in_turn, own_pick, pointed, pointed_out

FRAME_LINES = 5
"""Lines of the screen that are neither ideas nor what stands above and below them."""
GROUPS = "lived, family, provider, commissioner or other"


class PickScreen(OnlyKeysScreen, AskingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#ideas"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.ask = Ask(limit=NAME_LIMIT + len("; lived experience"))
        self.at: str | None = None
        """The idea that this person has before them: what somebody else does never puts another one under Enter."""
        self.top = Words(id="top")
        self.ideas = Rows(id="ideas", empty=" There are no ideas yet: they come from stage 6, Three chefs.")
        self.pointed = Words(id="pointed")

    def body(self) -> Iterable[Widget]:
        yield from (self.top, self.ideas, self.pointed, self.ask)

    def home(self) -> Rows:
        return self.ideas

    def what_keys_do(self) -> str:
        return "Nothing is typed here: ↑ ↓ choose an idea, Enter picks it."

    # ── showing ──

    @property
    def mine(self) -> Idea | None:
        return own_pick(self.board, self.seat.person.id)

    def show_presence(self) -> None:
        self.show()

    def show(self) -> None:
        width, height = self.extent
        mine = self.mine
        self.top.show(*top_lines(mine, width))
        self.ideas.show(rows(in_turn(self.board), mine, width))
        self.at = self.at or self.ideas.chosen
        room = max((height - FRAME_LINES) // 3, 2)
        lines = pointed_lines(pointed_out(pointed(self.board, self.seat.people_here), by_title=False), width, room)
        self.pointed.styles.height = len(lines)
        self.pointed.show(*lines)
        self.show_keys()

    def speaks_for_itself(self, event: Event) -> bool:
        return isinstance(event, IdeaPicked)

    def on_rows_chosen(self) -> None:
        self.at = self.ideas.chosen

    def idle_keys(self) -> frozenset[str]:
        if self.mode != self.NAME:
            return frozenset()
        idle = {"x", "g"} if not self.mine else set()
        idle |= set() if self.may(PickFor) and self.ideas.rows else {"f"}
        return frozenset(idle | (set() if self.ideas.rows else {"Enter", "↑ ↓"}))

    # ── picking ──

    def _before_me(self) -> Idea | None:
        """The idea that this person chose; where it is gone, they are told so and nothing is done with the one that took
        its place."""
        idea = self.board.workshop[IDEAS].get(self.at or "I0")
        if idea is None or idea.stands:
            return idea
        self.at = self.ideas.chosen
        self.tell(f"{quoted(idea.text)} was withdrawn: choose another with ↑ ↓.", trouble=True)
        return None

    async def action_pick(self) -> None:
        idea = self._before_me()
        if idea and self.mine == idea:
            self.tell(f"{quoted(idea.text)} is your pick already: x takes it back.")
        elif idea and await self.do(PickIdea(idea.id)):
            self.tell(f"You carry on with {quoted(idea.text)} · g says your group · Ctrl+U takes it back")
            self.show()

    async def action_take_back(self) -> None:
        mine = self.mine
        if not mine:
            self.tell("You have picked no idea: Enter picks the one at ►.")
        elif await self.do(PickIdea(None)):
            self.tell(f"{quoted(mine.text)} is not your pick any more · Ctrl+U brings it back")
            self.show()

    # ── for somebody in the room, and from which group ──

    def action_for_somebody(self) -> None:
        if not self.may(PickFor):
            self.tell("Enter picks for you; a scribe or a facilitator picks for people in the room.")
        elif idea := self._before_me():

            async def named(typed: str) -> None:
                await self._for(idea, typed)

            self.ask_for(f"Who picks {idea.id}?", named)
            self.tell("A name; their group may follow behind a semicolon: Mrs Ahmed; family.")

    async def _for(self, idea: Idea, typed: str) -> None:
        name, _, group = (part.strip() for part in typed.partition(";"))
        taken_back = group.casefold() == "none"
        command = PickFor(name, None if taken_back else idea.id, None if taken_back else group or None)
        told = f"{name} has no idea picked" if taken_back else f"{name} carries on with {quoted(idea.text)}"
        await self._answered_by(command, f"{told} · Ctrl+U takes it back")

    def action_group(self) -> None:
        mine = self.mine
        if not mine:
            self.tell("Pick an idea first: Enter picks the one at ►.")
            return

        async def said(typed: str) -> None:
            if not typed.strip():
                self.action_leave()
                return
            await self._answered_by(PickIdea(mine.id, typed), "It is shown behind your name · Ctrl+U takes it back")

        self.ask_for("Your group:", said)
        self.tell(f"{GROUPS.capitalize()}. Everybody sees it; Esc leaves it unsaid.")

    async def _answered_by(self, command: Command, told: str) -> None:
        """What was typed stays to be mended where it is refused."""
        if await self.do(command):
            self.action_leave()
            self.tell(told)
