"""Turns bytes from a line into Textual's events, at a bounded rate. It owns the clock of the input side."""

import asyncio
from collections import deque
from collections.abc import Callable

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from server.wire.decode import Decoder
from server.wire.typed import Kind, Token, Typed

EVENTS_PER_SECOND, BURST = 200.0, 400
_MOST_WAITING = 2000
# So many letters in one run are no typing: a terminal without bracketed paste has pasted them.
_TYPED_AT_ONCE = 64
# Not printable to Python, and part of words in Urdu and Farsi, and of emoji.
_WITHOUT_JOINERS = {0x200C: None, 0x200D: None}

_BACKSPACES = ("\x7f", "\x08")


class Keyboard:
    """Feeds `post` with keys and pastes; `answered` hears the terminal's answers."""

    def __init__(self, post: Callable[[Message], None], answered: Callable[[Token], None]) -> None:
        self._post, self._answered = post, answered
        self._loop = asyncio.get_running_loop()
        self._decoder, self._typed, self._parser = Decoder(), Typed(), XTermParser()
        self._waiting: deque[Message] = deque()
        self._allowance, self._counted_at = float(BURST), self._loop.time()
        self._patience: asyncio.TimerHandle | None = None
        self._draining: asyncio.TimerHandle | None = None

    def feed(self, data: bytes) -> None:
        self._take(self._typed.feed(self._decoder.feed(data)))

    def close(self) -> None:
        for timer in (self._patience, self._draining):
            if timer is not None:
                timer.cancel()
        self._waiting.clear()

    def _give_up(self) -> None:
        tokens = self._typed.feed(self._decoder.rest()) if self._decoder.waiting else []
        self._take(tokens or self._typed.give_up())

    def _take(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._one(token)
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        seconds = self._typed.waiting
        if seconds is None and self._decoder.waiting:
            seconds = 0.3
        if seconds is not None:
            self._patience = self._loop.call_later(seconds, self._give_up)
        self._drain()

    def _one(self, token: Token) -> None:
        kind, text = token
        if kind in (Kind.ALIVE, Kind.PLACE):
            self._answered(token)
        elif kind is Kind.PASTE or (kind is Kind.TEXT and len(text) > _TYPED_AT_ONCE and _is_letters(text)):
            self._queue(events.Paste(text))
        elif kind is Kind.ESCAPE:
            self._queue(events.Key("escape", "\x1b"))
        elif kind is Kind.ALT:
            if text.isprintable():
                self._queue(events.Key(f"alt+{text.lower()}", None))
            elif text in _BACKSPACES:
                self._queue(events.Key("alt+backspace", None))
        elif kind is Kind.KEY and (name := _with_alt(text)):
            self._queue(events.Key(name, None))
        elif kind is Kind.TEXT or text in ANSI_SEQUENCES_KEYS:
            for message in self._parser.feed(text):
                self._queue(message)

    def _queue(self, message: Message) -> None:
        if len(self._waiting) < _MOST_WAITING:
            self._waiting.append(message)

    def _drain(self) -> None:
        now = self._loop.time()
        self._allowance = min(self._allowance + (now - self._counted_at) * EVENTS_PER_SECOND, float(BURST))
        self._counted_at = now
        while self._waiting and self._allowance >= 1:
            self._allowance -= 1
            self._post(self._waiting.popleft())
        if self._waiting and self._draining is None:
            self._draining = self._loop.call_later(0.05, self._drain_more)

    def _drain_more(self) -> None:
        self._draining = None
        self._drain()


def _with_alt(sequence: str) -> str:
    """`alt+left`, where Textual makes two keys of it: Escape, which opens the menu, and the arrow. "" for any other."""
    keys = ANSI_SEQUENCES_KEYS.get(sequence)
    alt = isinstance(keys, tuple) and len(keys) == 2 and keys[0].value == "escape"
    return f"alt+{keys[1].value}" if alt and isinstance(keys, tuple) else ""


def _is_letters(text: str) -> bool:
    return text.translate(_WITHOUT_JOINERS).isprintable()
