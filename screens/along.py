"""When the room moves to another stage, each screen comes along: in its turn, never under somebody's hands."""

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, Final

from screens.frame import StageScreen
from screens.one_by_one import through
from wtfc_tui.domain import events as did
from wtfc_tui.domain.workshop import STAGE_NAMES
from wtfc_tui.live.seat import News, Seat

if TYPE_CHECKING:
    from screens.app import WorkshopApp

HANDS_OFF_SECONDS: Final = 3.0
"""Whoever pressed a key this lately is not taken to another screen."""
TURN_SECONDS: Final = 1.0
"""A screen that takes longer to come up does not keep the others waiting."""


class Along:
    def __init__(self, app: "WorkshopApp") -> None:
        self._app = app
        self._touched_at = 0.0
        self.with_the_room = True
        """Not looking at another stage by choice: when the room moves on, so does this screen."""

    def touched(self) -> None:
        """A key was pressed by the person."""
        self._touched_at = monotonic()

    def follow(self, seat: Seat, news: News) -> None:
        """When the room moves on, whoever was with it moves along, unless they are typing: then they are told how."""
        moves = [one.event for one in news.events if isinstance(one.event, did.StageSet | did.EverybodyCalled)]
        screen, stage = self._app.stage_screen, seat.board.workshop.stage
        if screen is None or stage == screen.STAGE:
            self.with_the_room = True
            return
        if not moves:
            return
        called = any(isinstance(move, did.EverybodyCalled) for move in moves)
        if called or self.with_the_room:
            self._come(screen, stage)
        else:
            self._offer(screen, stage)

    def _come(self, screen: StageScreen, stage: str) -> None:
        self._app.run_worker(self._in_turn(screen, stage), group="along")

    async def _in_turn(self, screen: StageScreen, stage: str) -> None:
        """One screen of the room after another: where fifty change at once, all are late, and so is what others type."""
        async with screen.seat.turning:
            if self._may_come(screen, stage):
                self._app.go_to(stage)
                await asyncio.wait([asyncio.ensure_future(through(self._app.screen))], timeout=TURN_SECONDS)

    def _may_come(self, screen: StageScreen, stage: str) -> bool:
        """Now, or once the hands have been off the keys for a moment; never while something is half-typed."""
        if screen is not self._app.stage_screen or stage != screen.board.workshop.stage or stage == screen.STAGE:
            return False
        rest = HANDS_OFF_SECONDS - (monotonic() - self._touched_at)
        if self._app.held or screen.is_typing():
            self._offer(screen, stage)
            return False
        if rest > 0:
            self._app.set_timer(rest, lambda: self._come(screen, stage))
        return rest <= 0

    def _offer(self, screen: StageScreen, stage: str) -> None:
        screen.tell(f"The workshop is at {STAGE_NAMES[stage]} now: F2 or Ctrl+F takes you there.", trouble=True)
