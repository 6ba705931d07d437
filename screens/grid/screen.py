"""The grid: ideas are placed by effort and difference, by whoever holds the hand, while the room calls where to."""

from collections.abc import Iterable
from time import monotonic

from textual.widget import Widget

from screens.grid.board import GridBoard, scale_for
from screens.grid.keys import KEYS
from screens.grid.panel import panel
from screens.grid.typed import place_typed
from screens.parts.asking import AskingScreen
from screens.parts.following import FollowingScreen
from screens.parts.only_keys import OnlyKeysScreen
from screens.widgets.drawn import Across, Words
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.stages.chefs.rules import HIGHEST, IDEAS
from wtfc_tui.stages.chefs.view import where
from wtfc_tui.stages.grid.records import HeedShouts, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.grid.view import EXAMPLE, GridView, grid_view

FRAME_LINES = 5
"""Lines of the screen that are neither grid nor panel: the frame's and the one where something is asked."""
HANDS_OFF_SECONDS = 2.0
"""Whoever moved or called this lately keeps the idea at hand, so that the next key cannot fall on another."""
CALLED = {"up": "higher", "down": "lower", "left": "left", "right": "right"}


class GridScreen(OnlyKeysScreen, AskingScreen, FollowingScreen):
    KEYS = KEYS
    AUTO_FOCUS = "#board"

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.pushed_at = -HANDS_OFF_SECONDS
        self.map = GridBoard()
        self.panel = Words(id="panel")

    def body(self) -> Iterable[Widget]:
        yield Across(self.map, self.panel, id="both")
        yield self.ask

    @property
    def spot(self) -> str | None:
        return self.board.workshop.spots.get("I")

    def is_typing(self) -> bool:
        return self.mode == "grid.asking"

    def hands_on(self) -> bool:
        return self.is_typing() or monotonic() - self.pushed_at < HANDS_OFF_SECONDS

    @property
    def view(self) -> GridView:
        return grid_view(self.board, self.at)

    def what_keys_do(self) -> str:
        if self.may(NudgeIdea):
            return f"You are at the grid: arrows move the idea, or type two numbers: {EXAMPLE}."
        return "You are at the grid: arrows call where you want the idea."

    async def action_undo_move(self) -> None:
        """A letter takes back a move of whoever moves; for everybody else it is a letter."""
        if self.may(NudgeIdea):
            await self.action_undo()
        else:
            self.tell(self.what_keys_do())

    # ── showing ──

    def show(self) -> None:
        view, (width, height) = self.view, self.extent
        self.at = view.idea.id if view.idea else None
        scale = scale_for(width, height - FRAME_LINES)
        self.map.styles.width = scale.width + 1
        self.map.show(scale, view.places, self.at)
        self.panel.show(*panel(self.board, view, width - scale.width - 2, height - FRAME_LINES))
        self.show_keys()

    def idle_keys(self) -> frozenset[str]:
        if self.mode != self.NAME:
            return frozenset()
        if not self.at:
            return frozenset({"↑ ↓ ← →", "Arrows", "3 8", "Space", "Enter"})
        if self.may(NudgeIdea):
            return frozenset({"Arrows"} | (set() if self.view.voices else {"Space"}))
        return frozenset({"↑ ↓ ← →", "3 8", "Space"} | (set() if self.may(Shout) else {"Arrows"}))

    def not_mine(self) -> frozenset[str]:
        """Whoever moves ideas calls for nothing; the others place none."""
        placing = {"↑ ↓ ← →", "3 8", "Space", "x", "u", "grid.asking"}
        calling = {"↓", "←", "→"} | (set() if self.may(Shout) else {"Arrows"})
        return frozenset({"Arrows"} if self.may(NudgeIdea) else placing | calling)

    # ── moving ──

    async def action_push(self, direction: str) -> None:
        """Whoever may move moves; everybody else calls."""
        if not self.at:
            return
        self.pushed_at = monotonic()
        if self.may(NudgeIdea):
            if (done := await self._move(NudgeIdea(self.at, direction))) and not done.events:
                self.tell(f"{self.board.workshop.named(self.at, 20)} is at the edge of the grid.")
        elif done := await self.do(Shout(self.at, direction)):
            word = CALLED[direction]
            self.tell(f"You call: {word}." if done.events else f"You are calling {word} already.")
            self.show()

    async def action_heed(self) -> None:
        if self.at:
            await self._move(HeedShouts(self.at))

    async def action_take_off(self) -> None:
        if self.at:
            await self._move(TakeOffGrid(self.at))

    async def _move(self, command: Command) -> Done | None:
        """Moves the idea at hand; the room is turned to it, so that everybody sees what moves."""
        idea = self.at
        done = await self.do(command)
        if done and done.events and idea:
            self.tell(f"{self.board.workshop.named(idea, 20)}: {where(self.board.workshop[IDEAS][idea])} · u takes it back")
            await self.lead_to(idea)
        return done

    # ── typing a place ──

    def action_place(self, digit: str) -> None:
        if self.at and self.may(PlaceIdea):
            self.ask_for("Effort and difference, 0 to 10:", self._place, digit)
            self.tell(f"First the effort, then the difference: {EXAMPLE}.")
        elif self.at:
            self.tell("Arrows call where you want it; a scribe or a facilitator places it.")

    async def _place(self, typed: str) -> None:
        place = place_typed(typed)
        if not place:
            self.tell(f"Type two numbers from 0 to {HIGHEST}, effort and then difference: {EXAMPLE}.", trouble=True)
        elif self.at and await self._move(PlaceIdea(self.at, *place)):
            self.action_leave()

    def home(self) -> GridBoard:
        return self.map

    # ── which idea ──

    async def action_next(self) -> None:
        """The next one without a place, so that Enter goes through the work; the next of all when that is done."""
        view = self.view
        waiting = [one for one in view.unplaced if one != self.at]
        await self._step(1, waiting or list(self._all()))

    async def action_idea(self, step: int) -> None:
        await self._step(step, list(self._all()))

    def _all(self) -> list[str]:
        return [idea.id for idea in list(self.board.workshop.standing(IDEAS))]

    async def _step(self, step: int, among: list[str]) -> None:
        order = self._all()
        if not among or self.at not in order:
            return
        here = order.index(self.at)
        for by in range(1, len(order) + 1):
            if (idea := order[(here + step * by) % len(order)]) in among:
                await self.lead_to(idea)
                return
