"""The line over an SSH channel. It owns what this folder knows of asyncssh's inside, and keeps it in one place."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import asyncssh

from server.wire.one_size import packets_of

# The channel may hold this much for a client that does not read; frames are made from the screen, never stored.
_MOST_HELD = 32_768


class SshLine:
    """One channel as a line."""

    def __init__(self, channel: "asyncssh.SSHServerChannel[bytes]") -> None:
        self._channel = channel
        self._connection: Any = channel.get_connection()
        channel.set_write_buffer_limits(_MOST_HELD, 0)
        packets_of(self._connection)

    @property
    def open(self) -> bool:
        return not self._channel.is_closing()

    @property
    def backlog(self) -> int:
        transport = getattr(self._connection, "_transport", None)
        waiting = transport.get_write_buffer_size() if transport is not None else 0
        return int(self._channel.get_write_buffer_size()) + int(waiting)

    def write(self, data: bytes) -> None:
        self._channel.write(data)

    def answer(self, data: bytes) -> None:
        packets_of(self._connection).answer(self._channel, [(data, False)])

    def ask_alive(self, answered: Callable[[], None]) -> bool:
        """A keepalive request, which the client answers though its terminal be dumb."""
        request = getattr(self._connection, "_make_global_request", None)
        if request is None or not self.open:
            return False

        async def ask() -> None:
            with suppress(asyncssh.Error):
                await request(b"keepalive@openssh.com")
                answered()

        self._connection.create_task(ask())
        return True
