"""A cap on what one compressed packet may grow to: asyncssh's own inflate has none, and a small packet could fill memory.

This reaches inside asyncssh, which is why pyproject.toml holds its minor version; a test sends the packet.
"""

import zlib
from typing import Final

from asyncssh import compression

LARGEST: Final = 1 << 20
"""Bytes. A legal packet holds 32 kB of payload; nothing honest comes near."""
METHOD: Final = b"zlib@openssh.com"


class CappedInflate(compression.Decompressor):
    """One direction of one connection."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes | None:
        """None ends the connection."""
        try:
            grown = self._inflate.decompress(data, LARGEST)
        except zlib.error:
            return None
        return None if self._inflate.unconsumed_tail else grown


def cap_inflate() -> None:
    """For every connection of this process that is made from now on."""
    compression._cmp_decompressors[METHOD] = CappedInflate
