"""The timer, of any length: asked on a page over the stage, and what cannot be understood stays to be mended."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.desk import desk_of
from screens.keys import TIMER
from screens.parts.page import titled
from screens.widgets.drawn import Across, Words
from screens.widgets.field import Field
from screens.widgets.lines import EMPTY, bold, folded, joined, line
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.day.lengths import WAYS, timer_command
from wtfc_tui.views.day import timer

LONGEST = 20
"""Letters of a length of time."""


class TimerScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = TIMER.bindings()
    AUTO_FOCUS = "#length"
    BLANK = True

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.title_lines = Words(id="title")
        self.now = Words(id="now")
        self.length = Field("", limit=LONGEST, id="length")
        self.below = Words(id="below")

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.now
        yield Across(Words(line(" ", bold("How long")), id="length-label"), self.length, id="length-row")
        yield self.below
        yield Words(line(" " + joined(TIMER.last_line(TIMER.name), 78)), classes="keys")

    def on_mount(self) -> None:
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)

    def show(self) -> None:
        self.title_lines.show(*titled("Timer", self.size.width))
        self.now.show(EMPTY, line(f" {self._left() or 'No timer is running.'}"), EMPTY)
        self._say("Minutes, or as you say it: " + WAYS + ". +1 and -1 change it by a minute.")

    def _left(self) -> str:
        return timer(self.seat.board.workshop.timer_ends, self.seat.now()).words

    def _say(self, words: str) -> None:
        width = max(min(self.size.width - 2, 66), 20)
        self.below.show(EMPTY, *(line(" " + part) for part in folded(words, width)))

    async def on_field_submitted(self, message: Field.Submitted) -> None:
        try:
            answer = await self.seat.do(timer_command(message.text))
        except Refused as refused:
            answer = refused
        if isinstance(answer, Refused):
            self._say(answer.sentence)
            return
        self.dismiss()
        said = f"The timer runs: {self._left()}." if self._left() else "The timer is off."
        desk = desk_of(self)
        desk.remember(said)
        if desk.stage_screen:
            desk.stage_screen.tell(said)
