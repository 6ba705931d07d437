"""The SSH session that shows an app full screen. It owns the way from a channel to a running app and out again.

The door subclasses it or hands it a factory; who may come in, and which face they get, is decided before.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import asyncssh
from textual.app import App

from server.wire import modes
from server.wire.run import AppCrashed, WireRun
from server.wire.ssh_line import SshLine
from server.wire.traits import TerminalTraits, terminal_traits

_log = logging.getLogger(__name__)

MakeApp = Callable[[TerminalTraits], App[Any]]
CRASHED = "Something went wrong here and this session had to end. What was saved is safe. Please log in again."
NO_SCREEN = "This needs a full-screen terminal."


class WireSession(asyncssh.SSHServerSession[bytes]):
    """One session, made with encoding=None and line_editor=False. Override `no_screen` where there is another face."""

    def __init__(self, make_app: MakeApp, ended: Callable[[BaseException | None], None] | None = None) -> None:
        self._make_app, self._ended = make_app, ended
        self._term: str | None = None
        self._size = (0, 0)
        self._farewell = ""
        self._task: asyncio.Task[None] | None = None
        self.run: WireRun | None = None
        self.channel: asyncssh.SSHServerChannel[bytes]

    # What asyncssh calls.

    def connection_made(self, chan: "asyncssh.SSHServerChannel[bytes]") -> None:
        self.channel = chan

    def pty_requested(self, term_type: str, term_size: Any, term_modes: Any) -> bool:
        self._term, self._size = term_type, (term_size[0], term_size[1])
        return True

    def shell_requested(self) -> bool:
        return True

    def session_started(self) -> None:
        traits = self.traits()
        if traits.dumb:
            self.no_screen()
        else:
            self._task = asyncio.get_running_loop().create_task(self._show(traits))

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        if self.run is not None:
            self.run.feed(data)

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        self._size = (width, height)
        if self.run is not None:
            self.run.resized(width, height)

    def pause_writing(self) -> None:
        if self.run is not None:
            self.run.paused()

    def resume_writing(self) -> None:
        if self.run is not None:
            self.run.resumed()

    def break_received(self, msec: int) -> bool:
        return False

    def signal_received(self, signal: str) -> None:
        if signal in ("HUP", "TERM", "KILL"):
            self.end()

    def eof_received(self) -> bool:
        self.end()
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        if self.run is not None:
            self.run.lost()

    # What the door calls.

    def traits(self) -> TerminalTraits:
        """What the client said about its terminal, by allow-list."""
        environment = {
            key.decode("ascii", "replace"): value.decode("ascii", "replace")
            for key, value in self.channel.get_environment_bytes().items()
        }
        return terminal_traits(self._term, environment)

    def no_screen(self) -> None:
        """There is no terminal, or one without a screen."""
        self.channel.write(NO_SCREEN.encode() + b"\r\n")
        self.channel.exit(1)

    def end(self, farewell: str = "") -> None:
        """End this session from outside, with a plain sentence on the restored terminal."""
        self._farewell = farewell or self._farewell
        if self.run is not None:
            self.run.app.exit()
        elif self._task is not None:
            self._task.cancel()

    # Inside.

    async def _show(self, traits: TerminalTraits) -> None:
        failure: BaseException | None = None
        try:
            line = SshLine(self.channel)
            self.run = WireRun(self._make_app(traits), line, self._size, traits)
            await self.run.run()
        except AppCrashed as crash:
            failure = crash.__cause__
        except asyncio.CancelledError:
            pass
        except Exception as error:
            failure = error
        self._leave(failure)

    def _leave(self, failure: BaseException | None) -> None:
        if failure is not None:
            _log.error("A session's screen failed", exc_info=failure)
            self._farewell = CRASHED
        if not self.channel.is_closing():
            if self.run is None:
                self.channel.write(modes.restore())
            if self._farewell:
                self.channel.write(self._farewell.encode() + b"\r\n")
            self.channel.exit(1 if failure is not None else 0)
        if self._ended is not None:
            self._ended(failure)
