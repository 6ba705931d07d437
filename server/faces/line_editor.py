"""Typing of one line after another, with and without a terminal. Pure: bytes in, finished lines and the echo out.

Without a terminal the client's own machine edits and echoes; with one it does neither, so it is done here, simply: letters,
Backspace, Ctrl+U. Arrow keys and other sequences are swallowed, and nothing is ever echoed but letters and what wipes them.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from server.wire.decode import Decoder

LONGEST: Final = 100_000
"""Letters that a line is kept to while it is typed: far more than one may have, so that whoever hears it can say so."""
_SEQUENCE: Final = re.compile(r"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|O[ -~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -NP-Z\\^-~])")
_UNFINISHED: Final = re.compile(r"\x1b(?:\[[0-9;:<=>?]*[ -/]*|O|\][^\x07\x1b]{0,200}\x1b?)?\Z")
_WIPE: Final = "\b \b"


@dataclass(frozen=True)
class Typed:
    """What came of some bytes."""

    lines: tuple[str, ...] = ()
    echo: str = ""
    ended: bool = False
    """Ctrl+D on an empty line, or Ctrl+C twice."""


class LineEditor:
    """`terminal`: whether one is at the other end, so that typing is edited and echoed here."""

    def __init__(self, terminal: bool) -> None:
        self._terminal = terminal
        self._decoder = Decoder()
        self._waiting = ""
        self._line: list[str] = []
        self._after_return = self._interrupted = False
        self._lines: list[str] = []
        self._echo: list[str] = []

    def feed(self, data: bytes) -> Typed:
        text = self._waiting + self._decoder.feed(data)
        self._waiting = ""
        if self._terminal:
            text = _SEQUENCE.sub("", text)
            if unfinished := _UNFINISHED.search(text):
                text, self._waiting = text[: unfinished.start()], unfinished[0]
        ended = any(self._take(letter) for letter in text)
        typed = Typed(tuple(self._lines), "".join(self._echo) if self._terminal else "", ended)
        self._lines, self._echo = [], []
        return typed

    def rest(self) -> str:
        """What was typed without a line end, at the end of the input."""
        return "".join([*self._line, self._decoder.rest()])

    def _take(self, letter: str) -> bool:
        """True where the person wants to go."""
        after_return, self._after_return = self._after_return, letter == "\r"
        if letter == "\x03" and self._terminal:
            return self._interrupt()
        self._interrupted = False
        if letter in "\r\n":
            if not (letter == "\n" and after_return):
                self._finish()
        elif not self._terminal:
            self._add(letter)
        elif letter in "\x7f\b":
            self._wipe(1)
        elif letter == "\x15":
            self._wipe(len(self._line))
        elif letter == "\x04":
            return not self._line
        elif letter >= " " and not "\x7f" <= letter <= "\x9f":
            self._add(letter)
        return False

    def _add(self, letter: str) -> None:
        if len(self._line) < LONGEST:
            self._line.append(letter)
            self._echo.append(letter)

    def _finish(self) -> None:
        self._lines.append("".join(self._line))
        self._line.clear()
        self._echo.append("\n")

    def _wipe(self, count: int) -> None:
        for letter in reversed(self._line[len(self._line) - count :] if count else []):
            self._echo.append(_WIPE * _cells(letter))
        del self._line[max(0, len(self._line) - count) :]

    def _interrupt(self) -> bool:
        """Once: the line is given up. Twice: out."""
        self._line.clear()
        self._echo.append("\n")
        again, self._interrupted = self._interrupted, True
        return again


def _cells(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
