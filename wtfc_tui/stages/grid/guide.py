"""The grid, guided: idea after idea; people shout where it should go, a scribe places and nudges it."""

from collections.abc import Sequence

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide, undone
from wtfc_tui.plain.parts import number
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.chefs.view import where
from wtfc_tui.stages.grid.records import HeedShouts, IdeaPlaced, NudgeIdea, PlaceIdea, Shout, TakeOffGrid
from wtfc_tui.stages.grid.rules import AXES, STEPS, calling
from wtfc_tui.stages.grid.view import EXAMPLE, calls_words, grid_told, grid_view


class Grid(Guide):
    name = "grid"
    about = "say where ideas belong, by effort and difference made"
    hints = (
        "Effort goes to the right, difference made goes up, both 0 to 10.",
        "I4 turns to that idea; grid tells all of them.",
    )

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.idea = ""

    def helped(self) -> list[str]:
        return [*self.hints, *([f"Type two numbers: {EXAMPLE}."] if self.may(PlaceIdea) else [])]

    @property
    def prompt(self) -> str:
        if self.may(PlaceIdea):
            return f"{self.idea}: 3 8, up, down, left, right, heed; or next: "
        return f"{self.idea}: higher, lower, left, right or next? "

    @property
    def expects(self) -> str:
        placing = "two numbers ({EXAMPLE}), up, down, left, right, heed, off, " if self.may(PlaceIdea) else ""
        return f"{placing}higher, lower, left, right, or next for the next idea"

    async def begin(self) -> list[str]:
        self.seat.go(self.step.key)
        order = grid_view(self.board, None).order
        if not order:
            return self.end("There are no ideas yet: they come with the three chefs.")
        if not self.may(Shout):
            return self.end(*grid_told(self.board))
        spot = self.workshop.spots.get("I")
        return self._turn_to(self.idea or (spot if spot in order else order[0]))

    def _turn_to(self, idea: str) -> list[str]:
        self.idea = idea
        order = self._order()
        now = self.workshop[IDEAS][idea]
        return [f"{order.index(idea) + 1} of {len(order)}, {idea}: {now.text}", *self._state(now)]

    def in_hand(self) -> list[str]:
        return self._turn_to(self.idea) if self.idea in self._order() else []

    def _order(self) -> list[str]:
        """As they were had: an order that does not change while ideas are being placed."""
        return [idea.id for idea in list(self.workshop.standing(IDEAS))]

    def _state(self, idea: Idea) -> list[str]:
        voices = calling(self.workshop, idea.id)
        return [f"place: {where(idea)}", *([f"the room: {calls_words(voices)}"] if voices else [])]

    async def answer(self, line: str) -> list[str] | None:
        order = self._order()
        if self.idea not in order:
            return self._gone()
        if not line:
            following = order[order.index(self.idea) + 1 :]
            return self._turn_to(following[0]) if following else self.end("That was the last idea.")
        if line.upper() in order:
            return self._turn_to(line.upper())
        command = self._meant(line.casefold().split())
        if command is None:
            return None
        return self._state(self.workshop[IDEAS][self.idea]) if await self.do(command) else []

    def _gone(self) -> list[str]:
        order = self._order()
        return [f"{self.workshop.named(self.idea)} was withdrawn.", *(self._turn_to(order[0]) if order else self.end())]

    async def after(self, events: Sequence[Event]) -> list[str]:
        for event in undone(events, IdeaPlaced)[:1]:
            if event.id in self._order():
                return self._turn_to(event.id)
        return [] if self.idea in self._order() else self._gone()

    def _meant(self, words: list[str]) -> Command | None:
        """What was typed, as a command; None when it is none."""
        first, more = words[0], words[1:]
        numbers = [many for many in map(number, words) if many is not None]
        if self.may(PlaceIdea):
            if first == "heed" and not more:
                return HeedShouts(self.idea)
            if first in ("off", "-") and not more:
                return TakeOffGrid(self.idea)
            if len(words) == len(numbers) == 2:
                return PlaceIdea(self.idea, *numbers)
            if first in STEPS and len(words) == 1 + len(numbers) < 3:
                return NudgeIdea(self.idea, first, *numbers)
        shouts = {**{way: way for way in AXES}, "up": "higher", "down": "lower"}
        return Shout(self.idea, shouts[first]) if first in shouts and not more else None

    @property
    def unfinished(self) -> str:
        return self.idea

    def resume(self, unfinished: str) -> None:
        self.idea = unfinished if unfinished in self._order() else ""
