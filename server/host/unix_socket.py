"""The Unix socket in the data folder by which the host's command goes through a running server. Its owner only."""

import asyncio
import os
import socket
import struct
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Final

from server.host.answer import Answer, Misspoken, Request, answer_line, read_answer, read_request, request_line
from server.host.requests import Deed, perform
from wtfc_tui.live.hub import Hub

NAME: Final = "host.sock"
LONGEST_LINE: Final = 32 * 1024 * 1024
"""The largest import there may be fits in base64."""
_LONGEST_PATH: Final = 100
"""Bytes; the system's own limit is 104 to 108 and differs."""


class ServerAway(Exception):
    """No server listens on this folder."""


async def ask_server(folder: Path, request: Request) -> Answer:
    """Raises ServerAway; ConnectionResetError where the server ends meanwhile, and Misspoken where it is not of our kind."""
    try:
        with _short(folder) as path:
            reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST_LINE)
    except (FileNotFoundError, ConnectionRefusedError, NotADirectoryError) as error:
        raise ServerAway from error
    try:
        writer.write(request_line(request))
        await writer.drain()
        line = await reader.readline()
    finally:
        writer.close()
    if not line:
        raise ConnectionResetError("The server ended before it answered.")
    return read_answer(line)


@asynccontextmanager
async def listening(folder: Path, hub: Hub, own: Mapping[str, Deed]) -> AsyncIterator[None]:
    """Answers requests while the block runs. The folder's lock must be held: a socket that lies there is a dead server's.

    `own` are the requests about the server itself.
    """
    bound = _bound(folder)
    busy: set[asyncio.Task[None]] = set()

    def welcome(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(_answer(hub, own, reader, writer))
        busy.add(task)
        task.add_done_callback(busy.discard)

    server = await asyncio.start_unix_server(welcome, sock=bound, limit=LONGEST_LINE)
    try:
        yield
    finally:
        server.close()
        if busy:
            await asyncio.wait(busy, timeout=5)
        (folder / NAME).unlink(missing_ok=True)


def _bound(folder: Path) -> socket.socket:
    (folder / NAME).unlink(missing_ok=True)
    own = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    before = os.umask(0o177)
    try:
        with _short(folder) as path:
            own.bind(path)
    finally:
        os.umask(before)
    own.setblocking(False)
    return own


async def _answer(hub: Hub, own: Mapping[str, Deed], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        try:
            if _is_owner(writer.get_extra_info("socket")):
                answer = await perform(hub, read_request(await reader.readline()), own)
            else:
                answer = Answer(status=3, error="Only the owner of this data folder may speak here.")
        except (Misspoken, ValueError):
            answer = Answer(status=2, error="The server did not understand this request.")
        writer.write(answer_line(answer))
        await writer.drain()
    writer.close()


def _is_owner(peer: socket.socket) -> bool:
    """By the system's word where it gives one; elsewhere the socket's mode alone keeps others out."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    packed = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", packed)[1] in (os.getuid(), 0)


@contextmanager
def _short(folder: Path) -> Iterator[str]:
    """A path to the socket that is short enough for the system: through a link in a private folder where need be."""
    direct = str(folder.absolute() / NAME)
    if len(os.fsencode(direct)) <= _LONGEST_PATH:
        yield direct
        return
    with tempfile.TemporaryDirectory(prefix="wtfc-") as made:
        link = Path(made) / "d"
        link.symlink_to(folder.absolute(), target_is_directory=True)
        yield str(link / NAME)
