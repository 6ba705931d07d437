"""A page of things to choose from, by the key beside each or by arrows and Enter; Esc leads back and does nothing."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from screens.desk import Desk, desk_of
from screens.keys import MENU
from screens.parts.page import titled
from screens.widgets.drawn import Words
from screens.widgets.lines import joined, line
from screens.widgets.rows import Row, Rows
from wtfc_tui.live.seat import Seat

SHORTCUTS = "123456789abcdefghimnoprstuvwxyz"
"""For choices without a key of their own. Not j, k, l and q, which hands know as moving and leaving."""


@dataclass(frozen=True)
class Choice:
    words: str
    do: Callable[[], Awaitable[None]]
    key: str = ""
    """The same whoever looks and whatever else there is to choose; else the next free one."""


class ChoiceScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = MENU.bindings()
    AUTO_FOCUS = "#choices"
    BLANK = True

    def __init__(self, seat: Seat, title: str) -> None:
        super().__init__()
        self.seat = seat
        self.choices: Sequence[Choice] = ()
        self._keys: list[str] = []
        self.rows = Rows(id="choices", empty=" Nobody yet.", lead="bold")
        self.title_lines = Words(id="title")
        self._title = title

    async def offered(self) -> Sequence[Choice]:
        """What can be chosen now; asked once, when the page opens."""
        raise NotImplementedError

    @property
    def desk(self) -> Desk:
        return desk_of(self)

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.rows
        yield Words(line(" " + joined(MENU.last_line(MENU.name), 78)), classes="keys")

    async def on_mount(self) -> None:
        self.choices = await self.offered()
        own = {one.key for one in self.choices}
        free = iter([key for key in SHORTCUTS if key not in own])
        self._keys = [one.key or next(free, " ") for one in self.choices]
        rows = [
            Row(str(at), key, line(one.words)) for at, (key, one) in enumerate(zip(self._keys, self.choices, strict=True))
        ]
        self.title_lines.show(*titled(self._title, self.app.size.width))
        self.call_after_refresh(self.rows.show, rows, str(self.starts_at()))

    def starts_at(self) -> int:
        """Which choice is marked first."""
        return 0

    async def on_key(self, event: events.Key) -> None:
        at = self.rows.index if event.key == "enter" else -1
        if event.is_printable and event.character in self._keys and event.character != " ":
            at = self._keys.index(event.character)
        if 0 <= at < len(self.choices):
            event.stop()
            self.dismiss()
            await self.choices[at].do()

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """On the stage below, where it can be read when this page is gone; and among the messages."""
        self.desk.remember(words)
        if screen := self.desk.stage_screen:
            screen.tell(words, trouble=trouble)
