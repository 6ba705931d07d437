"""The wall, on a projector: a sign of the step that the room is at. No keys, no ids, nothing to type into; it follows the
room by itself, and what arrives takes the place of what was there.
"""

from collections.abc import Iterable
from typing import Final

from textual.app import ComposeResult
from textual.timer import Timer as TextualTimer
from textual.widget import Widget

from screens.frame import StageScreen
from screens.wall.keys import KEYS
from screens.wall.layout import Where, sign_lines
from screens.widgets.drawn import Words
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import SIGNS
from wtfc_tui.views.day import heading, timer
from wtfc_tui.views.signs import Looking

PAGE_SECONDS: Final = 20
"""Each page stands for so long, by the room's clock: all walls of a room turn together."""
ALL_IS_WELL: Final = "saved"


class WallScreen(StageScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step) -> None:
        super().__init__(seat, step)
        self.sign = Words(id="sign")
        self._turned_by_hand = 0
        self._next: TextualTimer | None = None

    def body(self) -> Iterable[Widget]:
        yield self.sign

    def compose(self) -> ComposeResult:
        """Without the frame: who is here and which keys there are is nothing to a room that looks on."""
        yield from self.body()
        yield self.told
        yield self.enlarge

    # ── showing ──

    def show(self) -> None:
        workshop, now = self.board.workshop, self.seat.now()
        clock = timer(workshop.timer_ends, now)
        here = [self.seat.here, *self.seat.others]
        pages = SIGNS[self.step.tool].pages(Looking(self.board, self.step, here, self.seat.came))
        stood, since = divmod(now.timestamp(), PAGE_SECONDS)
        at = (int(stood) + self._turned_by_hand) % len(pages)
        state = self.desk.state_words
        which = f"{at + 1} / {len(pages)}" if len(pages) > 1 else ""
        right = "   ".join(filter(None, (which, state if state != ALL_IS_WELL else "")))
        before = heading(workshop, self.step).removesuffix(self.step.heading)
        where = Where(before, self.step.heading, right)
        self.sign.show(*sign_lines(where, clock.words, pages[at], self.extent.width, self.extent.height - 1))
        self._again_in(clock.changes_in, PAGE_SECONDS - since if len(pages) > 1 else 0)

    def _again_in(self, *seconds: float) -> None:
        """When the first of these is over; nothing ticks where there is none."""
        if self._next:
            self._next.stop()
        soonest = min(filter(None, seconds), default=0.0)
        self._next = self.set_timer(soonest, self.show) if soonest else None

    def show_frame(self) -> None:
        """Its line on top is part of the sign."""
        if self.is_mounted:
            self.show()

    def show_keys(self) -> None:
        """There are none to be shown."""

    def show_presence(self) -> None:
        self.show()

    def action_turn(self) -> None:
        self._turned_by_hand += 1
        self.show()

    # ── what others do ──

    def speaks_for_itself(self, event: Event) -> bool:
        return True

    def tell_softly(self, words: str) -> None:
        """A sign shows how things stand, not who did what."""
