"""A real terminal (pyte, its gaps closed) at the end of a line in memory, a small app, and short or deep properties."""

import asyncio
import os
import unicodedata
from collections.abc import Callable
from typing import Any, ClassVar

import pyte
import pytest
from hypothesis import settings
from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static
from wcwidth import wcwidth

from server.wire.run import WireRun
from server.wire.traits import TerminalTraits, clamped

settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("deep", max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "3000")), deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


class _StreamWithRep(pyte.ByteStream):
    csi: ClassVar = {**pyte.Stream.csi, "b": "repeat"}
    events = frozenset([*pyte.Stream.events, "repeat"])


class Emulator(pyte.Screen):
    """pyte, but half a wide letter is never left over, marks join wide letters, REP is known, and empty rows move too."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        super().__init__(width, height)
        self.stream = _StreamWithRep(self)
        self.answers = b""
        self.last = " "

    def feed(self, data: bytes | str) -> None:
        self.stream.feed(data.encode() if isinstance(data, str) else data)

    def draw(self, data: str) -> None:
        for letter in data:
            width = wcwidth(letter)
            if width == 0:
                self._join(letter)
                continue
            self._clear_halves(width)
            self.last = letter
            super().draw(letter)

    def _join(self, mark: str) -> None:
        """A mark belongs to the letter before it, also when that is a wide one."""
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        x -= 1 if x > 0 and line[x].data == "" else 0
        if x >= 0 and unicodedata.combining(mark):
            line[x] = line[x]._replace(data=unicodedata.normalize("NFC", line[x].data + mark))

    def _clear_halves(self, width: int) -> None:
        line, x = self.buffer[self.cursor.y], min(self.cursor.x, self.columns - 1)
        if line[x].data == "" and x:
            line[x - 1] = line[x - 1]._replace(data=" ")
        after = x + width
        if after < self.columns and line[after].data == "":
            line[after] = line[after]._replace(data=" ")

    def repeat(self, count: int | None = None) -> None:
        self.draw(self.last * (count or 1))

    def insert_lines(self, count: int | None = None) -> None:
        self._touch()
        super().insert_lines(count)

    def delete_lines(self, count: int | None = None) -> None:
        self._touch()
        super().delete_lines(count)

    def insert_characters(self, count: int | None = None) -> None:
        super().insert_characters(count)
        for x in [x for x in self.buffer[self.cursor.y] if x >= self.columns]:
            del self.buffer[self.cursor.y][x]

    def _touch(self) -> None:
        for y in range(self.lines):
            self.buffer[y]

    def write_process_input(self, data: str) -> None:
        self.answers += data.encode()

    def take_answers(self) -> bytes:
        answers, self.answers = self.answers, b""
        return answers

    def cells(self) -> list[list[tuple[Any, ...]]]:
        """What can be seen: on a blank, the colour of a letter that is not there cannot."""
        return [[_seen(self.buffer[y][x]) for x in range(self.columns)] for y in range(self.lines)]

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.display)


def _seen(cell: Any) -> tuple[Any, ...]:
    marks = (cell.underscore, cell.strikethrough, cell.reverse)
    if cell.data == " " and not any(marks):
        return (" ", cell.bg)
    ink = (False, False) if cell.data == " " else (cell.bold, cell.italics)
    return (cell.data, cell.bg, cell.fg, *marks, *ink)


@pytest.fixture(scope="session")
def emulator() -> type[Emulator]:
    return Emulator


class FarEnd:
    """A line in memory with a terminal at its end that answers, and an app that can be awaited."""

    def __init__(self, app: App[Any], size: tuple[int, int] = (80, 24), *, answers: bool = True) -> None:
        self.terminal = Emulator(*clamped(*size))
        self.answers, self.open, self.backlog = answers, True, 0
        self.writes: list[bytes] = []
        self.run = WireRun(app, self, size, TerminalTraits())
        self._changed = asyncio.Event()
        self.task = asyncio.ensure_future(self.run.run())

    def write(self, data: bytes) -> None:
        assert self.open
        self.writes.append(data)
        self.terminal.feed(data)
        answers = self.terminal.take_answers()
        if answers and self.answers:
            asyncio.get_running_loop().call_soon(self.run.feed, answers)
        self._changed.set()

    def answer(self, data: bytes) -> None:
        self.write(data)

    def ask_alive(self, answered: Callable[[], None]) -> bool:
        return False

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until something holds; looks again whenever bytes came."""
        async with asyncio.timeout(20):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    async def shows(self, text: str) -> None:
        await self.until(lambda: text in self.terminal.text())

    async def typed(self, keys: bytes, then: str) -> bytes:
        """Type, wait until a text is shown, and return the bytes that came."""
        before = len(self.writes)
        self.run.feed(keys)
        await self.shows(then)
        return b"".join(self.writes[before:])

    async def end(self) -> None:
        self.run.app.exit()
        await self.task


class Typing(Widget, can_focus=True):
    """A field as the wire wants it: its size does not change, and the terminal's own cursor is its caret."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    @property
    def terminal_cursor(self) -> Offset:
        return Offset(self.content_region.x + len(self.text), self.content_region.y)

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(self.text if y == 0 else "")]).adjust_cell_length(self.size.width)

    def on_key(self, event: events.Key) -> None:
        if event.key == "backspace":
            self.text = self.text[:-1]
        elif event.character and event.is_printable:
            self.text += event.character
        self.refresh()

    def on_paste(self, event: events.Paste) -> None:
        self.text += event.text.replace("\n", "/")
        self.refresh()


class Small(App[str]):
    """A field under a line of words."""

    CSS = "Typing { height: 2; } Static { height: auto; }"
    BINDINGS: ClassVar = [Binding("ctrl+t", "fail", priority=True)]

    def __init__(self, words: str = "Ready.") -> None:
        super().__init__()
        self.theme = "ansi-dark"
        self.words = words

    def compose(self) -> ComposeResult:
        yield Static(self.words, markup=False)
        yield Typing()

    def on_mount(self) -> None:
        self.query_one(Typing).focus()

    def action_fail(self) -> None:
        raise ZeroDivisionError("on purpose")


@pytest.fixture(scope="session")
def far_end() -> type[FarEnd]:
    return FarEnd


@pytest.fixture(scope="session")
def small_app() -> type[Small]:
    return Small
