"""The bytes of one channel for a face that reads and writes in turn. It owns the holding back, and no meaning."""

import asyncio
from collections.abc import Callable
from typing import Final

from server.faces.visit import Channel
from server.wire.one_size import LARGEST, Part, answer

_MOST_UNREAD: Final = 256 * 1024
_PIECE: Final = 32 * 1024


class Cut(Exception):
    """The reading ended before the input did: what has come so far is not all of it."""


class Pipe:
    """The client is held back when too much is unread, and the face when the client does not read."""

    def __init__(self, channel: Channel, terminal: bool, letters: Callable[[str], str] = str) -> None:
        """`letters`: how text is put for an end that does not show every letter."""
        self.channel = channel
        self._letters = letters
        self.terminal = terminal
        """Whether a terminal is at the other end, so that lines need a carriage return and typing an echo."""
        self._unread: list[bytes] = []
        self._size = 0
        self._ended = self._cut = False
        self.one_size: Callable[[], bool] = lambda: False
        """Whether answers are to look alike on the line: then what is said is held back until it is all of an answer."""
        self._answer: list[Part] = []
        self._owes_answer = False
        self._arrived = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()

    # ── what the session calls ──

    def feed(self, data: bytes) -> None:
        self._unread.append(data)
        self._size += len(data)
        if self._size > _MOST_UNREAD:
            self.channel.pause_reading()
        self._arrived.set()

    def end(self) -> None:
        """The client has sent everything."""
        self._ended = True
        self._arrived.set()

    def cut(self) -> None:
        """Nothing is read any more and nothing waited for, though there may have been more to come."""
        self._cut = True
        self.end()
        self._room.set()

    def paused(self) -> None:
        if not self._cut:
            self._room.clear()

    def resumed(self) -> None:
        self._room.set()

    # ── what the face calls ──

    async def read(self) -> bytes:
        """What has arrived; b"" at the end."""
        self.answered()
        await self._arrived.wait()
        self._owes_answer = True
        if self._cut:
            return b""
        data, held_back = b"".join(self._unread), self._size > _MOST_UNREAD
        self._unread, self._size = [], 0
        if not self._ended:
            self._arrived.clear()
            if held_back:
                self.channel.resume_reading()
        return data

    async def read_all(self, most: int, patience: float) -> bytes | None:
        """Everything up to the end; None when that is more than `most` bytes. On a terminal Ctrl+D ends it. Raises Cut, and
        TimeoutError where nothing more comes for so many seconds."""
        parts, size = [], 0
        while data := await asyncio.wait_for(self.read(), patience):
            data, typed_end, _ = data.partition(b"\x04") if self.terminal else (data, b"", b"")
            parts.append(data)
            size += len(data)
            if size > most:
                return None
            if typed_end:
                return b"".join(parts)
        if self._cut:
            raise Cut
        return b"".join(parts)

    async def write(self, data: bytes, aside: bool = False) -> None:
        """Waits while the client does not read. `aside` is standard error."""
        if self.one_size() and len(data) <= LARGEST:
            self._answer.append((data, aside))
            return
        self.answered()
        for start in range(0, len(data), _PIECE):
            await self._room.wait()
            if self.channel.is_closing():
                return
            piece = data[start : start + _PIECE]
            (self.channel.write_stderr if aside else self.channel.write)(piece)

    def answered(self) -> None:
        """All of an answer has been said; one of nothing is an answer too."""
        parts, self._answer = self._answer, []
        owed, self._owes_answer = self._owes_answer, False
        if (parts or (owed and self.one_size())) and not self.channel.is_closing():
            answer(self.channel, parts)

    async def say(self, text: str, aside: bool = False) -> None:
        """Text, whose newlines become what the other end needs."""
        ready = "\n".join(map(self._letters, text.split("\n")))
        ready = ready.replace("\n", "\r\n") if self.terminal else ready
        await self.write(ready.encode("utf-8", "replace"), aside)
