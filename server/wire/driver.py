"""The Textual driver for far terminals: Textual's output in, frames out. It owns one session's screen, pace and input.

It knows lines, not SSH; and nothing it offers touches the host: no files, no browser, no stopping of the process.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from textual import events
from textual.app import App
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from server.wire import modes
from server.wire.caret import caret_of
from server.wire.far import Far
from server.wire.guest_driver import GuestDriver
from server.wire.keyboard import Keyboard
from server.wire.line import Line
from server.wire.output import Output
from server.wire.pace import Pace
from server.wire.paint import paint_lines
from server.wire.plain_letters import plain
from server.wire.screen import Screen
from server.wire.traits import TerminalTraits, clamped
from server.wire.typed import Kind, Token

_RESIZE_SECONDS = 0.1
# While answers are of one size each key has its own so long after it, whatever it did and however soon that was done.
_ANSWER_SECONDS = 0.1
# A frame this soon after a key, touching the row the cursor is on, is that key's echo.
_ECHO_SECONDS = 0.25


class WireDriver(GuestDriver):
    """One app's driver; `line` carries its bytes, `link_changed` hears when the line turns slow or fast."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = False,
        size: tuple[int, int] | None = None,
        line: Line,
        traits: TerminalTraits | None = None,
        link_changed: Callable[[bool], None] | None = None,
    ) -> None:
        width, height = clamped(*(size or (0, 0)))
        super().__init__(app, debug=False, mouse=False, size=(width, height))
        self.line, self.traits = line, traits or TerminalTraits()
        self.pace = Pace()
        self._link_changed, self._said_slow = link_changed, False
        self._screen = Screen(width, height)
        self._output = Output(self._screen, colour=self.traits.colour, translate=plain if self.traits.ascii_only else None)
        self._far = Far(width, height, repeats=self.traits.has_rep)
        self._keyboard = Keyboard(self._typed, self._answered)
        self.taken = False
        """Whether the terminal shows this app's screen, or was left showing it."""
        self._running = self._drawn = self._line_full = self._owed = self._asked_repeat = self._asks_client = False
        self._typed_at, self._one_size, self._owes_answer = -1.0, False, False
        self.heard = asyncio.Event()  # Set whenever the terminal has answered.
        self._turn: asyncio.Handle | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._resizing: asyncio.TimerHandle | None = None
        self._next_size = (width, height)

    # What Textual calls.

    def write(self, data: str) -> None:
        self._output.feed(data)

    def flush(self) -> None:
        self._drawn = True
        self._wake()

    def paint(self, widget: Widget, rows: Sequence[int]) -> bool:
        """Lines of a widget (from 0; none means all), in one step. False where Textual must paint them."""
        if not self._running or not paint_lines(self._app, widget, rows, self._screen, self._output):
            return False
        self._wake()
        return True

    def start_application_mode(self) -> None:
        self._running = self.taken = True
        data = modes.take()
        if not self.traits.has_rep:
            self._asked_repeat = True
            data += modes.ask_repeat(self.traits.ascii_only)
        else:
            data += modes.ASK_STATUS.encode()
        self._send_bytes(data, asked=True)
        self._owed = True  # The first screen waits for no answer: on a slow line that is a round trip.
        size = Size(self._screen.width, self._screen.height)
        self._app.post_message(events.Resize(size, size))

    def disable_input(self) -> None:
        self._keyboard.close()

    def stop_application_mode(self) -> None:
        self._running = False
        for handle in (self._turn, self._patience, self._resizing):
            if handle is not None:
                handle.cancel()

    # What the line calls.

    def feed(self, data: bytes) -> None:
        if self._running:
            self._keyboard.feed(data)
        else:  # On the way out only what is still owed is listened for, lest it be typed into the shell.
            for _ in range(data.count(modes.ALIVE)):
                self.pace.answered(self._loop.time())
            self.heard.set()

    def resized(self, width: int, height: int) -> None:
        """The newest of a storm of sizes counts."""
        self._next_size = clamped(width, height)
        if self._resizing is None and self._running:
            self._resizing = self._loop.call_later(_RESIZE_SECONDS, self._resize)

    def paused(self) -> None:
        self._line_full = True

    def resumed(self) -> None:
        self._line_full = False
        self._wake()

    def lost(self) -> None:
        self.stop_application_mode()

    def repaint(self) -> None:
        """Believe nothing about the terminal and draw everything again."""
        self._far.forget()
        self._owed = True
        self._wake()

    def only_ascii(self, wanted: bool) -> None:
        """From the next painting on, letters and lines in ASCII; where the terminal has no others, they stay so."""
        self._output.translate_by(plain if wanted or self.traits.ascii_only else None)

    def one_size(self, wanted: bool) -> None:
        """From now on each key is answered after the same time by as many bytes, whatever it did."""
        self._one_size = wanted
        self._wake()

    @property
    def settled(self) -> bool:
        """Whether the terminal has answered all that it was asked."""
        return self._asks_client or not self.pace.link.open_questions

    # Inside.

    def _resize(self) -> None:
        self._resizing = None
        width, height = self._next_size
        if (width, height) != (self._screen.width, self._screen.height):
            self._size = (width, height)
            self._screen.resize(width, height)
            self._far.resize(width, height)
            size = Size(width, height)
            self._app.post_message(events.Resize(size, size))
            self._app.call_later(self._app.refresh)
        self.repaint()

    def _typed(self, message: Message) -> None:
        self._owed, self._typed_at = True, self._loop.time()
        if self._one_size:
            self._owes_answer = True
            self._wake()
        self.process_message(message)

    def _answered(self, token: Token) -> None:
        if token.kind is Kind.PLACE:
            if not self._asked_repeat:
                return
            self._asked_repeat = False
            if token.text.endswith(f";{modes.REPEAT_KNOWN_AT}"):
                self._far.has_repeat()
        if not self._asks_client:
            self._heard_back()

    def _heard_back(self) -> None:
        self.pace.answered(self._loop.time())
        self._say_link()
        self._wake()

    def _say_link(self) -> None:
        slow = self.pace.link.slow
        if slow != self._said_slow:
            self._said_slow = slow
            if self._link_changed is not None:
                self._link_changed(slow)

    def _own(self, now: float) -> bool:
        if self._owed:
            return True
        if now - self._typed_at > _ECHO_SECONDS:
            return False
        cursor = caret_of(self._app, self._screen.width, self._screen.height)
        return cursor is not None and cursor[1] in self._screen.touched

    def _wake(self) -> None:
        """See whether a frame may go now, soon, or only after an answer."""
        if not self._running or not self._drawn or self._line_full:
            return
        if self._one_size:
            self._turn = self._turn or self._loop.call_later(_ANSWER_SECONDS, self._frame)
            return
        now = self._loop.time()
        own = self._own(now)
        wait = self.pace.wait(now, own)
        if self._turn is not None:
            self._turn.cancel()
            self._turn = None
        if wait is None:
            self._be_patient(now)
        else:
            self._turn = self._loop.call_later(wait, self._frame) if wait else self._loop.call_soon(self._frame)

    def _be_patient(self, now: float) -> None:
        if self._patience is None:
            wait = max(self.pace.patience() - self.pace.link.waited(now), 0.01)
            self._patience = self._loop.call_later(wait, self._lose_patience)

    def _lose_patience(self) -> None:
        self._patience = None
        if self.pace.doubt(self._loop.time()):
            if self.pace.silent:
                self._ask_client()
            self._turn = self._turn or self._loop.call_soon(self._frame)
        elif self.pace.link.open_questions:
            self._be_patient(self._loop.time())

    def _ask_client(self) -> None:
        """The terminal answers nothing: from now on its SSH client is asked, which must answer by the protocol."""
        if not self._asks_client and self.line.ask_alive(self._heard_back):
            self._asks_client = True
            self.pace.try_again()
            self.pace.sent(self._loop.time(), 0, True)

    def _frame(self) -> None:
        self._turn = None
        now = self._loop.time()
        if self._one_size:
            self._answer(now)
            return
        cursor = caret_of(self._app, self._screen.width, self._screen.height)
        frame = self._far.frame(self._screen, cursor, self.pace.piece(now))
        self._owed = False
        data = frame.data + b"\x07" * min(self._output.bells, 1)
        self._output.bells = 0
        if data:
            asked = self.pace.ask(len(data), frame.complete)
            in_band = asked and not self._asks_client
            self._send_bytes(data + modes.ASK_STATUS.encode() if in_band else data, asked=asked)
        if not frame.complete:
            self._wake()

    def _answer(self, now: float) -> None:
        """A whole frame, always with a question, for the terminal's own answer is seen on the line as well. A key that came
        just now has another one later: what it does may not be there yet."""
        cursor = caret_of(self._app, self._screen.width, self._screen.height)
        data = self._far.frame(self._screen, cursor).data  # A bell would tell of what was refused.
        self._output.bells = 0
        late = self._owes_answer and now - self._typed_at < _ANSWER_SECONDS * 0.9
        if (data or self._owes_answer) and self.line.open:
            asks = not (self.pace.silent or self._asks_client)
            self.line.answer(data + modes.ASK_STATUS.encode() * asks)
            self.pace.sent(now, len(data), asks)
        self._owed, self._owes_answer = False, late
        if late:
            self._wake()

    def _send_bytes(self, data: bytes, *, asked: bool) -> None:
        if self.line.open:
            self.line.write(data)
            self.pace.sent(self._loop.time(), len(data), asked)
            if asked and self._asks_client:
                self.line.ask_alive(self._heard_back)
