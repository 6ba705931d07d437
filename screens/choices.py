"""A page of things to choose from, by the key beside each or by arrows and Enter; Esc leads back and does nothing."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.keys import last_line
from screens.page import titled
from screens.widgets.drawn import Words
from screens.widgets.lines import joined, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.live.seat import Seat

if TYPE_CHECKING:
    from screens.app import WorkshopApp

SHORTCUTS = "123456789abcdefghimnoprstuvwxyz"
"""Not j, k, l and q, which hands know as moving and leaving."""


@dataclass(frozen=True)
class Choice:
    words: str
    do: Callable[[], Awaitable[None]]


class ChoiceScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("escape,ctrl+o", "dismiss", "Back")]
    AUTO_FOCUS = "#choices"

    def __init__(self, seat: Seat, title: str) -> None:
        super().__init__()
        self.seat = seat
        self.choices: Sequence[Choice] = ()
        self.rows = Rows(id="choices", empty=" Nobody yet.")
        self.title_lines = Words(id="title")
        self._title = title

    async def offered(self) -> Sequence[Choice]:
        """What can be chosen now; asked once, when the page opens."""
        raise NotImplementedError

    @property
    def workshop_app(self) -> "WorkshopApp":
        return self.app  # type: ignore[return-value]  # Textual's `app` is not generic.

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.rows
        yield Words(line(" " + joined(last_line("menu"), 78)), classes="keys")

    async def on_mount(self) -> None:
        self.choices = await self.offered()
        rows = [Row(str(at), SHORTCUTS[at : at + 1] or " ", line(one.words)) for at, one in enumerate(self.choices)]
        self.title_lines.show(*titled(self._title, self.app.size.width))
        self.call_after_refresh(self.rows.show, rows)

    async def on_key(self, event: events.Key) -> None:
        at = SHORTCUTS.find(event.character or " ")
        if event.key == "enter":
            at = self.rows.index
        if 0 <= at < len(self.choices):
            event.stop()
            self.dismiss()
            await self.choices[at].do()

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """On the stage below, where it can be read when this page is gone; and among the messages."""
        self.workshop_app.remember(words)
        if screen := self.workshop_app.stage_screen:
            screen.tell(words, trouble=trouble)
