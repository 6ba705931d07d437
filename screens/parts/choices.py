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
from screens.parts.typed_on import TypedOn
from screens.widgets.drawn import Words
from screens.widgets.field import Field, is_letter
from screens.widgets.lines import cut, joined, line
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
    leaves: bool = False
    """Whether it ends this face, so that letters typed after it would fall elsewhere."""


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
        self.below = Words(line(" " + joined(MENU.last_line(MENU.name), 78)), classes="keys")
        self._title = title
        self._typed_on = TypedOn(self)

    async def offered(self) -> Sequence[Choice]:
        """What can be chosen now; asked once, when the page opens."""
        raise NotImplementedError

    @property
    def desk(self) -> Desk:
        return desk_of(self)

    def compose(self) -> ComposeResult:
        yield self.title_lines
        yield self.rows
        yield self.below

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
        letter = event.character or ""
        if not is_letter(event) or (event.key == "space" and not self.typing_below):
            self._typed_on.forget()
            if event.key == "enter" and self.choices:
                event.stop()
                await self.do(self.rows.index)
            return
        at = self._keys.index(letter) if letter in self._keys and letter != " " else None
        if at is None and not self.typing_below:
            self._typed_on.forget()
            return
        event.stop()
        one = self.choices[at] if at is not None else None
        words = one.words.partition(":")[0] if one else ""
        await self._typed_on.pressed(letter, at, words, self.typing_below, leaves=bool(one and one.leaves))

    # ── what a letter means, where it may be one of a sentence ──

    @property
    def typing_below(self) -> Field | None:
        """Where one was typing when this page was opened."""
        screen = self.desk.stage_screen
        return screen.field if screen else None

    def mark(self, at: int) -> None:
        self.rows.choose(str(at))

    def say_below(self, words: str) -> None:
        self.below.show(line(" " + cut(words, self.app.size.width - 2)))

    async def do(self, at: int) -> None:
        self.dismiss()
        await self.choices[at].do()

    def type_on(self, letters: str) -> None:
        self.dismiss()
        if field := self.typing_below:
            field.type(letters)
            self.tell("The menu is closed: what you type goes on in your words.")
        else:
            self.tell("Nothing is done: several letters came at once. Esc opens the menu.", trouble=True)

    def on_paste(self, event: events.Paste) -> None:
        """Somebody's words, whatever lies above them."""
        if field := self.typing_below:
            event.stop()
            self.dismiss()
            field.type(" ".join(event.text.split()))

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """On the stage below, where it can be read when this page is gone; and among the messages."""
        self.desk.remember(words)
        if screen := self.desk.stage_screen:
            screen.tell(words, trouble=trouble)
