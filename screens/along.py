"""When the room moves to another step, each screen comes along: in its turn, never under somebody's hands."""

import asyncio
from collections.abc import Callable, Coroutine
from time import monotonic
from typing import Any, Final, Protocol

from textual.screen import Screen

from screens.desk import Below, Desk
from screens.one_by_one import through
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import News, Seat
from wtfc_tui.stages.day.records import EverybodyCalled, StepSet

HANDS_OFF_SECONDS: Final = 3.0
"""Whoever pressed a key this lately is not taken to another screen."""
TURN_SECONDS: Final = 1.0
"""A screen that takes longer to come up does not keep the others waiting."""


class Movable(Desk, Protocol):
    """The app, as whoever moves it knows it."""

    @property
    def held(self) -> bool: ...

    @property
    def screen(self) -> Screen[object]: ...

    def run_worker(self, work: Coroutine[Any, Any, None], /, *, group: str) -> object: ...

    def set_timer(self, delay: float, callback: Callable[[], None], /) -> object: ...


class Along:
    def __init__(self, app: Movable) -> None:
        self._app = app
        self._touched_at = 0.0
        self.with_the_room = True
        """Not looking at another step by choice: when the room moves on, so does this screen."""
        self._waits_for_words: Step | None = None
        """Where the room is, while a participant ends what they are typing: then they come after all."""

    def touched(self) -> None:
        """A key was pressed by the person."""
        self._touched_at = monotonic()
        if self._waits_for_words:
            self._app.set_timer(HANDS_OFF_SECONDS, self._come_after_all)

    def _come_after_all(self) -> None:
        stage, step = self._app.stage_screen, self._waits_for_words
        if stage and step == stage.seat.step != stage.step and self.with_the_room and not stage.is_typing():
            self._come(stage, step)

    def follow(self, seat: Seat, news: News) -> None:
        """When the room moves on, whoever was with it moves along, unless they are typing: then they are told how."""
        moves = [one.event for one in news.events if isinstance(one.event, StepSet | EverybodyCalled)]
        stage, step = self._app.stage_screen, seat.step
        if stage is None or step == stage.step:
            self.with_the_room, self._waits_for_words = True, None
            return
        if not moves:
            return
        called = any(isinstance(move, EverybodyCalled) for move in moves)
        if called or self.with_the_room:
            self._come(stage, step)
        else:
            self._offer(stage, step)

    def _come(self, stage: Below, step: Step) -> None:
        self._app.run_worker(self._in_turn(stage, step), group="along")

    async def _in_turn(self, stage: Below, step: Step) -> None:
        """One screen of the room after another: where fifty change at once, all are late, and so is what others type."""
        async with stage.seat.turning:
            if self._may_come(stage, step):
                self._app.go_to(step)
                await asyncio.wait([asyncio.ensure_future(through(self._app.screen))], timeout=TURN_SECONDS)

    def _may_come(self, stage: Below, step: Step) -> bool:
        """Now, or once the hands have been off the keys for a moment; never while something is half-typed."""
        if stage is not self._app.stage_screen or step != stage.seat.step or step == stage.step:
            return False
        rest = HANDS_OFF_SECONDS - (monotonic() - self._touched_at)
        if self._app.held or stage.is_typing():
            if step != self._waits_for_words:
                self._offer(stage, step)
            writes_for_others = stage.seat.person.role is not Role.PARTICIPANT
            self._waits_for_words = None if writes_for_others else step
            return False
        if rest > 0:
            self._app.set_timer(rest, lambda: self._come(stage, step))
        return rest <= 0

    def _offer(self, stage: Below, step: Step) -> None:
        stage.tell(f"The workshop is at {step.heading} now: F2 or Ctrl+F takes you there.", trouble=True)
