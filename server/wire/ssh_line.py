"""The line over an SSH channel. It owns what this folder knows of asyncssh's inside, and keeps it in one place."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import asyncssh
from asyncssh.constants import MSG_IGNORE

# The channel may hold this much for a client that does not read; frames are made from the screen, never stored.
_MOST_HELD = 32_768
# Ciphers whose next packet cannot be guessed from the last; an IGNORE before each packet protects only CBC.
_SAFE_CIPHERS = ("-gcm@openssh.com", "-ctr", "chacha20-poly1305@openssh.com")


class SshLine:
    """One channel as a line."""

    def __init__(self, channel: "asyncssh.SSHServerChannel[bytes]") -> None:
        self._channel = channel
        self._connection: Any = channel.get_connection()
        channel.set_write_buffer_limits(_MOST_HELD, 0)
        without_ignores(self._connection)

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


def without_ignores(connection: Any) -> None:
    """Stop asyncssh from sending an empty IGNORE packet before every packet, where the cipher makes it pointless."""
    if "send_packet" in vars(connection):
        return
    send = connection.send_packet

    def send_packet(packet_type: int, *args: Any, **options: Any) -> None:
        if packet_type == MSG_IGNORE and str(connection.get_extra_info("send_cipher")).endswith(_SAFE_CIPHERS):
            return
        send(packet_type, *args, **options)

    connection.send_packet = send_packet
