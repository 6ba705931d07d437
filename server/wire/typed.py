"""What a terminal sends, told apart: letters, keys, pastes and its own answers. It owns the rule that an answer is no key.

Reads text, keeps what is not yet whole, and knows no clock: `waiting` says how long the rest may take, `give_up` ends it.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

# Jitter may part an escape sequence; a lone Escape is believed after this.
ESCAPE_SECONDS = 0.3
PASTE_SECONDS = 2.0
MOST_PASTED = 100_000
_LONGEST_SEQUENCE = 64

_CSI = re.compile(r"\x1b\[(?P<parameters>[0-9:;<=>?]*)[ -/]*(?P<final>[@-~])?")
_PASTE_START, _PASTE_END = "\x1b[200~", "\x1b[201~"
_STRING_END = re.compile(r"\x07|\x1b\\|\x18|\x1a")
_NOT_PASTED = re.compile(r"\x1b\[[0-9:;<=>?]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Eight-bit forms of what begins and ends a sequence are read like the seven-bit ones; the other controls are nothing.
_EIGHT_BIT = {code: "\x1b" + chr(code - 0x40) if chr(code - 0x40) in "PX[\\]^_" else "" for code in range(0x80, 0xA0)}


class Kind(Enum):
    """What it is that came."""

    TEXT = auto()  # One letter or control key, or several in a row.
    KEY = auto()  # An escape sequence.
    ESCAPE = auto()
    ALT = auto()  # A letter with Alt held.
    PASTE = auto()
    ALIVE = auto()  # The terminal's answer to "are you well?".
    PLACE = auto()  # The terminal's answer to "where is your cursor?", as "row;column".


class Token(NamedTuple):
    """`text` as it came, without what marks a paste or an answer."""

    kind: Kind
    text: str = ""


class Typed:
    """The filter; feed it text, and `give_up` when nothing came for `waiting` seconds."""

    def __init__(self) -> None:
        self._held = ""
        self._pasting: list[str] | None = None
        self._pasted = 0
        self._in_string = False

    @property
    def _plain(self) -> bool:
        return self._pasting is None and not self._in_string

    @property
    def waiting(self) -> float | None:
        if self._pasting is not None:
            return PASTE_SECONDS
        return ESCAPE_SECONDS if self._held or self._in_string else None

    def feed(self, text: str) -> list[Token]:
        tokens: list[Token] = []
        text = text.translate(_EIGHT_BIT)
        if self._held == "\x1b" and self._plain and text[0:1] not in ("[", "O", ""):
            tokens.append(Token(Kind.ESCAPE))  # Parted in time: Escape, and then another key.
            self._held = ""
        text, self._held = self._held + text, ""
        at = 0
        while at < len(text):
            at = self._step(text, at, tokens)
        return tokens

    def give_up(self) -> list[Token]:
        """Nothing more came: a lone ESC is the Escape key, a paste is over, and half an answer is dropped."""
        lone = self._plain and self._held == "\x1b"
        self._held, self._in_string = "", False
        if self._pasting is not None:
            return self._paste_over()
        return [Token(Kind.ESCAPE)] if lone else []

    def _step(self, text: str, at: int, tokens: list[Token]) -> int:
        if self._in_string:
            return self._skip_string(text, at)
        if self._pasting is not None:
            return self._paste(text, at, tokens)
        escape = text.find("\x1b", at)
        end = len(text) if escape < 0 else escape
        if end > at:
            tokens.append(Token(Kind.TEXT, text[at:end]))
            return end
        return self._escape(text, at, tokens)

    def _escape(self, text: str, at: int, tokens: list[Token]) -> int:
        following = text[at + 1 : at + 2]
        if following == "":
            self._held = "\x1b"
            return len(text)
        if following == "[":
            return self._csi(text, at, tokens)
        if following == "O":
            return self._function_key(text, at, tokens)
        if following in "]PX^_":
            self._in_string = True
            return at + 2
        if following == "\x1b":  # Some terminals send Alt with an arrow as ESC before its sequence.
            if text[at + 2 : at + 3] not in ("[", "O"):
                tokens.append(Token(Kind.ESCAPE))
            return at + 1
        tokens.append(Token(Kind.ALT, following))
        return at + 2

    def _function_key(self, text: str, at: int, tokens: list[Token]) -> int:
        if at + 2 >= len(text):
            self._held = text[at:]
            return len(text)
        if "@" <= text[at + 2] <= "~":
            tokens.append(Token(Kind.KEY, text[at : at + 3]))
            return at + 3
        return at + 2

    def _csi(self, text: str, at: int, tokens: list[Token]) -> int:
        match = _CSI.match(text, at)
        assert match is not None
        final, parameters = match["final"], match["parameters"]
        if final is None:
            if match.end() == len(text) and len(text) - at <= _LONGEST_SEQUENCE:
                self._held = text[at:]
                return len(text)
            return self._overlong(text, match.end())
        if final == "M" and not parameters:  # An old mouse report: three letters follow.
            return match.end() + 3
        token = self._sequence(match.group(), final, parameters)
        if token is not None:
            tokens.append(token)
        return match.end()

    def _overlong(self, text: str, at: int) -> int:
        """A sequence cut short or beyond all measure is dropped, and no tail of it is typed."""
        if at == len(text):
            self._in_string = True
        return at

    def _sequence(self, whole: str, final: str, parameters: str) -> Token | None:
        if whole == _PASTE_START:
            self._pasting, self._pasted = [], 0
            return None
        if final == "n":
            return Token(Kind.ALIVE) if parameters in ("0", "3") else None
        if final == "R":
            return Token(Kind.PLACE, parameters)
        return Token(Kind.KEY, whole)

    def _skip_string(self, text: str, at: int) -> int:
        end = _STRING_END.search(text, at)
        if end is None:
            if text.endswith("\x1b"):
                self._held = "\x1b"
            return len(text)
        self._in_string = False
        return end.end()

    def _paste(self, text: str, at: int, tokens: list[Token]) -> int:
        end = text.find(_PASTE_END, at)
        while end >= 0:  # An end inside the paste is part of it, if another end follows before a new start.
            further = text.find(_PASTE_END, end + 1)
            if further < 0 or _PASTE_START in text[end:further]:
                break
            end = further
        if end < 0:
            keep = _parted(text, _PASTE_END)
            self._collect(text[at : len(text) - keep])
            self._held = text[len(text) - keep :] if keep else ""
            return len(text)
        self._collect(text[at:end])
        tokens += self._paste_over()
        return end + len(_PASTE_END)

    def _collect(self, text: str) -> None:
        assert self._pasting is not None
        room = MOST_PASTED - self._pasted
        if room > 0 and text:
            self._pasting.append(text[:room])
            self._pasted += min(len(text), room)

    def _paste_over(self) -> list[Token]:
        text = "".join(self._pasting or ())
        self._pasting = None
        text = _NOT_PASTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        return [Token(Kind.PASTE, text)] if text else []


def _parted(text: str, mark: str) -> int:
    """How many letters at the end of a text may be the beginning of a mark."""
    return next((size for size in range(len(mark) - 1, 0, -1) if text.endswith(mark[:size])), 0)
