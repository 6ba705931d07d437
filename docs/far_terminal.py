"""An app at the end of a line in memory, and what the terminal there shows of it: letters, styles, and where the caret is.

Time stands still here: what the app does after a moment it does at once, and what it would do after some seconds never.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from time import monotonic
from typing import Any, Final
from unittest.mock import patch

import pyte
from textual.message_pump import MessagePump
from textual.timer import Timer

from screens.app import WorkshopApp
from screens.entry import Entry
from server.wire.run import WireRun
from server.wire.traits import TerminalTraits

Size = tuple[int, int]
PATIENCE_SECONDS: Final = 60.0
SOON_SECONDS: Final = 3.0
"""What is to happen within this time belongs to the picture; the rest, such as a sentence that goes again, does not."""
A_DAY: Final = 86_400.0
A_MOMENT: Final = 0.001
ROUNDS: Final = 3
"""What one widget asks of another, which asks the app."""


@dataclass(frozen=True)
class Run:
    """Neighbouring cells of a row in one style."""

    start: int
    style: str
    text: str


@dataclass(frozen=True)
class Picture:
    """What a terminal shows. `caret` is (column, row) from 0, None while it is hidden."""

    rows: tuple[str, ...]
    runs: tuple[tuple[Run, ...], ...]
    """For each row what is not in the terminal's plain style."""
    caret: tuple[int, int] | None


class Terminal(pyte.Screen):
    """pyte, which keeps what it is asked to answer."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.answers = b""

    def write_process_input(self, data: str) -> None:
        self.answers += data.encode()

    def insert_lines(self, count: int | None = None) -> None:
        self._keep_every_row()
        super().insert_lines(count)

    def delete_lines(self, count: int | None = None) -> None:
        self._keep_every_row()
        super().delete_lines(count)

    def _keep_every_row(self) -> None:
        """pyte forgets that a row on which nothing was ever written moves too, and leaves what stood there."""
        for y in range(self.lines):
            _ = self.buffer[y]

    def picture(self) -> Picture:
        caret = None if self.cursor.hidden else (self.cursor.x, self.cursor.y)
        rows = tuple(line.rstrip() for line in self.display)
        return Picture(rows, tuple(tuple(self._runs(y)) for y in range(self.lines)), caret)

    def _runs(self, y: int) -> Iterator[Run]:
        x = 0
        for style, alike in groupby(_as_read([self.buffer[y][x] for x in range(self.columns)])):
            end = x + len(list(alike))
            text = "".join(self.buffer[y][at].data for at in range(x, end))
            if style != PLAIN:
                yield Run(x, " ".join(filter(None, style)), text if style[1] else text.rstrip())
            x = end


Style = tuple[str, str]
"""Of the letter, and of what is behind it: ("bold yellow", "on blue")."""
PLAIN: Final[Style] = ("", "")


def _as_read(cells: Sequence[Any]) -> list[Style]:
    """The style of each cell of a row. A blank has no letter to be bold or yellow: it goes with the words beside it."""
    styles = [_style(cell) for cell in cells]
    for order in (range(1, len(cells)), range(len(cells) - 2, -1, -1)):
        for x in order:
            beside = styles[x - order.step]
            if cells[x].data == " " and not styles[x][0] and beside[1] == styles[x][1] and (order.step > 0 or beside[1]):
                styles[x] = beside
    return styles


@lru_cache(maxsize=1024)
def _style(cell: Any) -> Style:
    letter = [name for name, on in (("bold", cell.bold), ("italic", cell.italics)) if on]
    letter += [cell.fg] * (cell.fg != "default")
    behind = [name for name, on in (("reverse", cell.reverse), ("underline", cell.underscore)) if on]
    behind += [f"on {cell.bg}"] * (cell.bg != "default")
    return ("" if cell.data == " " else " ".join(letter), " ".join(behind))


class FarEnd:
    """One person's app and the terminal before which they sit."""

    def __init__(self, entry: Entry, size: Size, *, colour: bool = True) -> None:
        self.terminal = Terminal(*size)
        self._stream = pyte.ByteStream(self.terminal)
        self.open, self.backlog = True, 0
        self.app = WorkshopApp(
            entry,
            repaint=lambda: self.run.repaint(),
            ascii_only=lambda wanted: self.run.only_ascii(wanted),
            paint=lambda widget, rows: self.run.paint(widget, rows),
        )
        traits = TerminalTraits(colour=colour)
        self.run = WireRun(self.app, self, size, traits, link_changed=lambda slow: None)  # A busy machine is no slow line.
        self._ended = asyncio.ensure_future(self.run.run())

    # ── the line ──

    def write(self, data: bytes) -> None:
        self._stream.feed(data)
        answers, self.terminal.answers = self.terminal.answers, b""
        if answers:
            asyncio.get_running_loop().call_soon(self.run.feed, answers)

    def ask_alive(self, answered: Callable[[], None]) -> bool:
        return False

    # ── the person ──

    async def sees(self, words: str) -> None:
        await self._until(lambda: any(words in line for line in self.terminal.display), f"{words!r} to be shown")

    async def type(self, keys: bytes) -> None:
        self.run.feed(keys)
        await self.rest()

    async def draw_anew(self) -> None:
        """The whole screen, as after Ctrl+L; another size or another look does the same."""
        await self.rest()
        self.run.repaint()

    async def resize(self, size: Size) -> None:
        self.terminal.resize(size[1], size[0])
        self.run.resized(*size)
        await self._until(lambda: tuple(self.app.size) == size, f"the size {size}")

    async def wear(self, look: str) -> None:
        self.app.call_later(self.app.wear, look)
        await self._until(lambda: self.app.look == look, f"the look {look!r}")

    async def picture(self) -> Picture:
        """Once everything has been done and sent."""
        await self.rest()
        return self.terminal.picture()

    async def end(self) -> None:
        self.app.exit()
        await self._ended

    # ── until there is nothing left to do ──

    async def rest(self) -> None:
        for _ in range(ROUNDS):
            await self._all_through()
            await self._until(self._all_sent, "everything to be sent")

    async def _all_through(self) -> None:
        """Until every widget, the screen and the app have dealt with all that lies before them now."""
        pumps = [self.app, self.app.screen, *self.app.screen.walk_children()]
        done = {pump: asyncio.Event() for pump in pumps}
        asked = [pump for pump in pumps if pump.call_later(done[pump].set)]
        await self._until(lambda: all(done[pump].is_set() or not pump.is_running for pump in asked), "everything to be done")

    def _all_sent(self) -> bool:
        screen, driver = self.app.screen, self.run.driver
        drawing = screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks
        waiting = not self.app._keys._waiting.empty() or not driver.settled
        return not (drawing or waiting or driver._screen.touched or driver._owed or driver._far.rows != driver._screen.rows)

    async def _until(self, holds: Callable[[], object], what: str) -> None:
        ends = monotonic() + PATIENCE_SECONDS
        while not holds():
            if self._ended.done():
                self._ended.result()
                raise EOFError(f"The app ended; waited for {what}.")
            if monotonic() > ends:
                raise TimeoutError(f"Waited for {what}; the terminal shows\n" + "\n".join(self.terminal.display))
            await asyncio.sleep(A_MOMENT)


@contextmanager
def time_standing_still() -> Iterator[None]:
    """No timer of any app waits: it goes off at once or, where it would take some seconds, never."""
    real = MessagePump.set_timer

    def set_timer(pump: MessagePump, delay: float, callback: Any = None, **options: Any) -> Timer:
        timer = real(pump, A_DAY, callback, **options)
        if delay < SOON_SECONDS and callback is not None:
            asyncio.get_running_loop().call_soon(go_off, pump, timer, callback)
        return timer

    def go_off(pump: MessagePump, timer: Timer, callback: Any) -> None:
        if timer._task is not None:  # It was not stopped meanwhile.
            timer.stop()
            pump.call_later(callback)

    with patch.object(MessagePump, "set_timer", set_timer), patch("server.wire.driver._RESIZE_SECONDS", 0.0):
        yield
