"""The wall, on a projector: a sign of the step that the room is at, and at its foot how to join. No keys, no ids, nothing to
type into; it follows the room by itself, and what arrives takes the place of what was there.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from textual.app import ComposeResult
from textual.timer import Timer as TextualTimer
from textual.widget import Widget

from screens.frame import StageScreen
from screens.wall.keys import KEYS
from screens.wall.layout import Where, foot_lines, screens, whole, words_for
from screens.widgets.drawn import Words
from screens.widgets.lines import Line
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import SIGNS
from wtfc_tui.views.day import heading, timer
from wtfc_tui.views.signs import Looking

PAGE_SECONDS: Final = 20
"""Each page stands for so long, by the room's clock: all walls of a room turn together."""
ALL_IS_WELL: Final = "saved"
WITH_THE_CODE: Final = ("your card has the code", "code on your card")
"""Beside what must be typed, in fewer and fewer words. The join code itself stands on no wall."""
BY_THE_CARD: Final = ("your card says how to join, and has the code", "your card says how to join")
"""Where this server does not know how it is reached."""


class WallScreen(StageScreen):
    KEYS = KEYS

    def __init__(self, seat: Seat, step: Step, join: str = "") -> None:
        """`join`: what people type to come in; "" where it is not known."""
        super().__init__(seat, step)
        self.join = join
        self.sign = Words(id="sign")
        self._made: tuple[object, list[list[Line]]] = (None, [])
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
        foot = self._foot()
        pages = self._pages(clock.words, foot)
        stood, since = divmod(now.timestamp(), PAGE_SECONDS)
        at = (int(stood) + self._turned_by_hand) % len(pages)
        state = self.desk.state_words
        before = heading(workshop, self.step).removesuffix(self.step.heading)
        where = Where(before, self.step.heading, state if state != ALL_IS_WELL else "")
        self.sign.show(*whole(where, at, pages, foot, self.extent.width))
        self._again_in(clock.changes_in, PAGE_SECONDS - since if len(pages) > 1 else 0)

    def _pages(self, clock: str, foot: Sequence[Line]) -> list[list[Line]]:
        """Drawn anew only when what they say has changed, not whenever somebody comes or a page is turned."""
        width, height = self.extent.width, self.extent.height - 1
        here = [self.seat.here, *self.seat.others]
        said = SIGNS[self.step.tool].pages(Looking(self.board, self.step, here, self.seat.came, words_for(width)))
        if self._made[0] != (drawn_of := (said, clock, len(foot), width, height)):
            self._made = (drawn_of, screens(said, clock, len(foot), width, height))
        return self._made[1]

    def _foot(self) -> Sequence[Line]:
        people = len(self.seat.people_here)
        here = f"{people} here" if people else ""
        more = WITH_THE_CODE if self.join else tuple(f"This is {self.board.workshop.slug}: {one}" for one in BY_THE_CARD)
        return foot_lines(self.join, more, here, self.extent.width, self.extent.height)

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
