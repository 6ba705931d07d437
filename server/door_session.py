"""One SSH session: chooses its face by what the client asked for, and ends it cleanly whatever happens inside.

It knows no verb, no screen and no workshop. An exception in a face ends this session only.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import asyncssh

from server.admission import Admitted
from server.face import CRASHED, Face, Visit
from server.faces import face_for
from server.idle import Idle
from wtfc_tui.domain.refusals import Refused, Why

if TYPE_CHECKING:
    from server.house import House

_log = logging.getLogger(__name__)


class DoorSession(asyncssh.SSHServerSession[bytes]):
    def __init__(self, house: "House", visitor: Admitted, gone: Callable[[], None]) -> None:
        self._house = house
        self._visitor = visitor
        self._gone = gone
        self._channel: asyncssh.SSHServerChannel[bytes]
        self._term: str | None = None
        self._size = (0, 0)
        self._command: str | None = None
        self._face: Face | None = None
        self._task: asyncio.Task[None] | None = None
        self._idle = Idle(house.limits, self._warn, self._end)

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
        visit = Visit(self._house, self._visitor, self._channel, self._term, self._size)
        self._face = face_for(visit, self._command)
        self._idle.start()
        self._task = asyncio.get_running_loop().create_task(self._run(self._face))

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self._idle.touched()
        if self._face:
            self._face.feed(data)

    def eof_received(self) -> bool:
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

    def break_received(self, msec: int) -> bool:
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._idle.stop()
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
        if self._face:
            self._face.leave(sentence)
        else:
            self._channel.close()

    async def _run(self, face: Face) -> None:
        status = int(Why.TRY_AGAIN)
        try:
            status = await face.run()
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

    def _say(self, sentence: str) -> None:
        if not self._channel.is_closing():
            self._channel.write_stderr(sentence.encode() + (b"\r\n" if self._term else b"\n"))
