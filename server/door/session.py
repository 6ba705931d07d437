"""One SSH session: finds its face by what the client asked for, and ends it cleanly whatever happens inside.

It knows no verb, no screen and no workshop. An exception in a face ends this session only.
"""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

import asyncssh

from server.door.idle import Idle
from server.door.reception import Reception
from server.faces.choice import first_face, next_face, traits_of
from server.faces.face import CRASHED, Ended, Face
from server.faces.visit import Visit, Visitor
from server.wire.ssh_line import SshLine
from wtfc_tui.domain.refusals import Refused, Why

_log = logging.getLogger(__name__)


class Session(asyncssh.SSHServerSession[bytes]):
    """asyncssh calls it; `gone` is called once, when everything it held has been put away."""

    def __init__(self, reception: Reception, visitor: Visitor, gone: Callable[[], None]) -> None:
        self._reception = reception
        self._visitor = visitor
        self._gone = gone
        self._channel: asyncssh.SSHServerChannel[bytes]
        self._term: str | None = None
        self._size = (0, 0)
        self._command: str | None = None
        self._face: Face | None = None
        self._early: list[bytes] = []
        """What arrived before there was a face. None of it is lost, and asyncssh's window bounds it."""
        self._input_over = self._lost = False
        self._farewell: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._idle = Idle(reception.limits, self._warn, self._end)

    # ── what asyncssh calls ──

    def connection_made(self, chan: "asyncssh.SSHServerChannel[bytes]") -> None:
        self._channel = chan

    def pty_requested(self, term_type: str, term_size: Any, term_modes: Any) -> bool:
        self._term, self._size = term_type, (term_size[0], term_size[1])
        return True

    def shell_requested(self) -> bool:
        return True

    def exec_requested(self, command: str) -> bool:
        self._command = command
        return True

    def subsystem_requested(self, subsystem: str) -> bool:
        return False

    def session_started(self) -> None:
        self._idle.start()
        self._task = asyncio.get_running_loop().create_task(self._run())

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self._idle.touched()
        if self._face:
            self._face.feed(data)
        else:
            self._early.append(data)

    def eof_received(self) -> bool:
        self._input_over = True
        if self._face:
            self._face.end_of_input()
        return True

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        self._size = (width, height)
        if self._face:
            self._face.resized(width, height)

    def pause_writing(self) -> None:
        if self._face:
            self._face.paused()

    def resume_writing(self) -> None:
        if self._face:
            self._face.resumed()

    def signal_received(self, signal: str) -> None:
        if signal in ("HUP", "TERM"):
            self._end("")

    def break_received(self, msec: int) -> bool:
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._idle.stop()
        self._lost = True
        if self._face:
            self._face.lost()
        if self._task is None:
            self._gone()

    # ── what the house calls ──

    async def leave(self, why: str) -> None:
        """Ends with a sentence; returns when everything this session held has been put away."""
        self._end(why)
        if self._task:
            await asyncio.wait([self._task])

    # ── inside ──

    def _warn(self, sentence: str) -> None:
        if self._face:
            self._face.warn(sentence)

    def _end(self, sentence: str) -> None:
        self._farewell = sentence
        if self._face:
            self._face.leave(sentence)

    async def _run(self) -> None:
        status = int(Why.TRY_AGAIN)
        try:
            status = await self._show()
        except Refused as refusal:
            status = refusal.why
            self._say(refusal.sentence)
        except Exception:
            _log.exception("A session failed", extra={"facts": {"workshop": self._visitor.slug}})
            self._say(CRASHED)
        finally:
            self._idle.stop()
            if not self._channel.is_closing():
                self._channel.exit(status)
            self._gone()

    async def _show(self) -> int:
        """One face after another, until one of them ends the session."""
        has_terminal = self._term is not None
        traits = traits_of(self._term, self._channel.get_environment_bytes())
        line = partial(SshLine, self._channel)
        visit = Visit(self._reception, self._visitor, self._channel, traits, has_terminal, line, self._size)
        face: Face | None = await first_face(visit, self._command)
        ended = Ended()
        while face:
            self._hand_over(face)
            ended = await face.run()
            face = next_face(visit, ended)
        return ended.status

    def _hand_over(self, face: Face) -> None:
        """What has happened in the meantime is told to the new face as if it happened now."""
        self._face = face
        face.resized(*self._size)
        for data in self._early:
            face.feed(data)
        self._early = []
        if self._input_over:
            face.end_of_input()
        if self._lost:
            face.lost()
        if self._farewell is not None:
            face.leave(self._farewell)

    def _say(self, sentence: str) -> None:
        if not self._channel.is_closing():
            self._channel.write_stderr(sentence.encode() + (b"\r\n" if self._term else b"\n"))
