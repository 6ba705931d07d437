"""Replies of one size: while a vote is open, what an observer on the line sees of an answer is the same, whatever it says.

SSH hides what is sent, and not how much. So an answer goes out in short pieces, each in a packet that is filled up by the
padding which SSH itself has for this; and packets of nothing are added until there are so many as every short answer has.
Nothing of it reaches the terminal: nothing is drawn, nothing is read aloud, and compression changes nothing, for a packet is
filled up after its words were compressed.
"""

from collections.abc import Sequence
from typing import Any, Final

from asyncssh.constants import MSG_CHANNEL_DATA, MSG_CHANNEL_EXTENDED_DATA, MSG_IGNORE
from asyncssh.packet import String

PACKET: Final = 256
"""Bytes, with SSH's own and without the seal behind it; a multiple of every cipher's block."""
PIECE: Final = 192
"""Of an answer, in one packet: what SSH and compression add must find room too."""
PACKETS: Final = 4
"""In the shortest answer; a longer one has a multiple of so many."""
LARGEST: Final = 64 * 1024
"""What is longer, a whole export say, goes as it is."""
_FILLED: Final = (MSG_CHANNEL_DATA, MSG_CHANNEL_EXTENDED_DATA, MSG_IGNORE)
# Ciphers whose next packet cannot be guessed from the last; an IGNORE before each packet protects only CBC.
_SAFE_CIPHERS: Final = ("-gcm@openssh.com", "-ctr", "chacha20-poly1305@openssh.com")

Part = tuple[bytes, bool]
"""Some bytes, and whether they go to standard error."""


class Packets:
    """What one connection sends. It touches what asyncssh keeps to itself, which is why pyproject.toml holds its minor."""

    def __init__(self, connection: Any) -> None:
        self._connection, self._send = connection, connection.send_packet
        self._one_size = self._filling = False
        connection.send_packet = self.send

    def send(self, packet_type: int, *args: Any, **options: Any) -> None:
        if packet_type == MSG_IGNORE and not self._filling and self._is_safe:
            return  # asyncssh puts an empty one before every packet, where the cipher makes that pointless.
        short = sum(map(len, args)) <= PIECE + 16
        block = self._connection._send_blocksize
        wanted = PACKET if self._one_size and packet_type in _FILLED and short else 0
        if not wanted:
            self._send(packet_type, *args, **options)
            return
        self._connection._send_blocksize = wanted
        self._one_size = False  # Keys may be exchanged first, from inside, in packets that are as long as they are.
        try:
            self._send(packet_type, *args, **options)
        finally:
            self._connection._send_blocksize = block
            self._one_size = True

    @property
    def _is_safe(self) -> bool:
        return str(self._connection.get_extra_info("send_cipher")).endswith(_SAFE_CIPHERS)

    def answer(self, channel: Any, parts: Sequence[Part]) -> None:
        """All of them together are one answer."""
        self._one_size = True
        try:
            sent = 0
            for data, aside in parts:
                for start in range(0, len(data), PIECE):
                    (channel.write_stderr if aside else channel.write)(data[start : start + PIECE])
                    sent += 1
            self._filling = True
            for _ in range(-sent % PACKETS if sent else PACKETS):
                self._connection.send_packet(MSG_IGNORE, String(b""))
        finally:
            self._one_size = self._filling = False


def packets_of(connection: Any) -> Packets:
    """One for each connection, whatever sessions it has."""
    there = getattr(vars(connection).get("send_packet"), "__self__", None)
    return there if isinstance(there, Packets) else Packets(connection)


def answer(channel: Any, parts: Sequence[Part]) -> None:
    packets_of(channel.get_connection()).answer(channel, parts)
