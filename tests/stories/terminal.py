"""What somebody has before them: a terminal that shows what it is sent, or lines. Tests wait until it shows something."""

import asyncio
import re
from collections.abc import Callable
from typing import Any, Final

import asyncssh
import pyte
import pytest
from wcwidth import wcwidth

PATIENCE_SECONDS: Final = 10
KEYS: Final = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f", "Up": "\x1b[A", "Down": "\x1b[B",
    "Right": "\x1b[C", "Left": "\x1b[D", "Home": "\x1b[H", "End": "\x1b[F", "PgDn": "\x1b[6~", "PgUp": "\x1b[5~",
    "F1": "\x1bOP", "F2": "\x1bOQ", "F7": "\x1b[18~", **{f"Ctrl+{letter}": chr(ord(letter) - 64) for letter in "DFGLNOPRU"},
}  # fmt: skip
"""What a terminal sends for them."""


class Emulator(pyte.Screen):
    """pyte, with its gaps closed where our bytes meet them: rows that were never touched move too, nothing is left beyond
    the right edge, half a wide letter goes with its other half, and REP may be asked for."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.answers = b""
        self.last = " "
        self.alternate = False

    def write_process_input(self, data: str) -> None:
        self.answers += data.encode()

    def draw(self, data: str) -> None:
        for letter in data:
            if width := max(wcwidth(letter), 0):
                self._clear_halves(width)
                self.last = letter
            super().draw(letter)

    def _clear_halves(self, width: int) -> None:
        line, x = self.buffer[self.cursor.y], min(self.cursor.x, self.columns - 1)
        if line[x].data == "" and x:
            line[x - 1] = line[x - 1]._replace(data=" ")
        if x + width < self.columns and line[x + width].data == "":
            line[x + width] = line[x + width]._replace(data=" ")

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

    def set_mode(self, *modes: int, **options: Any) -> None:
        self.alternate = self.alternate or 1049 in modes
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes: int, **options: Any) -> None:
        self.alternate = self.alternate and 1049 not in modes
        super().reset_mode(*modes, **options)


class Terminal(asyncssh.SSHClientSession[bytes]):
    """One person's full screen: keys in, and what a real terminal shows of the bytes that come."""

    def __init__(self, name: str, size: tuple[int, int] = (80, 24)) -> None:
        self.name = name
        self.emulator = Emulator(*size)
        self.raw = b""
        """Every byte that came."""
        self.closed = False
        self.connection: asyncssh.SSHClientConnection
        self._stream = pyte.ByteStream(self.emulator)
        self._channel: asyncssh.SSHClientChannel[bytes]
        self._changed = asyncio.Event()

    # ── the terminal's side ──

    def connection_made(self, chan: asyncssh.SSHClientChannel[bytes]) -> None:
        self._channel = chan

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self.raw += data
        self._stream.feed(data)
        answers, self.emulator.answers = self.emulator.answers, b""
        if answers and not self._channel.is_closing():
            self._channel.write(answers)
        self._changed.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        self._changed.set()

    # ── the person's side ──

    def press(self, keys: str) -> None:
        """`press("Nobody rings<Enter>")`: letters as they are, other keys by their names in KEYS."""
        self._channel.write(re.sub(r"<([A-Z][A-Za-z0-9+]*)>", lambda named: KEYS[named[1]], keys).encode())

    async def until(self, holds: Callable[[], object], what: str) -> None:
        """Looks again whenever bytes came."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not holds():
                    if self.closed:
                        raise TimeoutError
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            pytest.fail(f"{self.name} waited for {what}; the screen shows\n{self.text}", pytrace=False)

    async def shows(self, *texts: str) -> None:
        """All of these; how many spaces stand between words is the look's affair."""
        await self.until(lambda: all(squeezed(text) in squeezed(self.text) for text in texts), f"{texts}")

    async def is_at(self, stage: str) -> None:
        """The first line says which stage this screen shows."""
        await self.until(lambda: stage in self.lines[0], f"the screen of {stage}")

    async def shows_not(self, text: str) -> None:
        await self.until(lambda: text not in self.text, f"{text!r} to go")

    async def typed(self, keys: str, *then: str) -> None:
        """Press, and wait until all of it is shown."""
        self.press(keys)
        await self.shows(*then)

    def press_choice(self, words: str) -> None:
        """The key that stands beside these words in the menu."""
        self.press(self.line_with(words).split()[0].strip("►"))

    async def leaves(self) -> None:
        await self.until(lambda: self.closed, "the end")

    async def drops(self) -> None:
        """The line breaks: no goodbye on either side."""
        self.connection.abort()
        await self.connection.wait_closed()

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.emulator.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and line, from 0."""
        return self.emulator.cursor.x, self.emulator.cursor.y

    def line_with(self, text: str) -> str:
        return next((line for line in self.lines if text in line), "")


class Talk:
    """One person in line mode: what is said after a prompt, and every byte that came."""

    def __init__(self, process: asyncssh.SSHClientProcess[bytes]) -> None:
        self._process = process
        self.heard = b""

    async def asked(self, prompt: str) -> str:
        """Waits for the prompt; what was said before it."""
        start = len(self.heard)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while prompt.encode() not in self.heard[start:]:
                    if not (data := await self._process.stdout.read(65_536)):
                        raise TimeoutError
                    self.heard += data
        except TimeoutError:
            pytest.fail(f"Waited for {prompt!r}; heard\n{self.heard[start:].decode()}", pytrace=False)
        return self.heard[start:].decode().partition(prompt)[0]

    async def say(self, line: str, then: str) -> str:
        self._process.stdin.write(line.encode() + b"\n")
        return await self.asked(then)


def squeezed(text: str) -> str:
    return re.sub(" +", " ", text)
