"""A real terminal emulator (pyte) with its known gaps closed, and the settings for short and deep property runs."""

import os
import unicodedata
from typing import Any

import pyte
import pytest
from hypothesis import settings
from wcwidth import wcwidth

settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("deep", max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "3000")), deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


class Emulator(pyte.Screen):
    """pyte, but half a wide letter is never left over, marks join wide letters, REP is known, and lines inserted over empty rows are empty."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        super().__init__(width, height)
        self.stream = pyte.ByteStream(self)
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


pyte.Stream.csi["b"] = "repeat"
pyte.Stream.events = frozenset([*pyte.Stream.events, "repeat"])


def _seen(cell: Any) -> tuple[Any, ...]:
    marks = (cell.underscore, cell.strikethrough, cell.reverse)
    if cell.data == " " and not any(marks):
        return (" ", cell.bg)
    ink = (False, False) if cell.data == " " else (cell.bold, cell.italics)
    return (cell.data, cell.bg, cell.fg, *marks, *ink)


@pytest.fixture(scope="session")
def emulator() -> type[Emulator]:
    return Emulator
