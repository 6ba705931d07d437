"""This terminal on the server that runs on the folder: through its own door, with a key that is made for this one visit.

The session is one like any other: seen in the room, ended with the server, one process alone writes.
"""

import asyncio
import os
import signal
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import asyncssh

from server.door.team_keys import as_line
from server.host.answer import Answer
from server.host.host_key import host_key
from server.host.unix_socket import ask_server
from server.wire import modes
from server.wire.traits import allowed_environment
from wtfc_tui.domain.refusals import Refused, Why

_THIS_MACHINE: Final = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}
_PIECE: Final = 4096
GONE: Final = "The server has gone. What was saved is safe."


async def show_here(folder: Path, slug: str, name: str) -> int:
    """Until the session ends; its exit status. Raises Refused, also where the server cannot be reached."""
    key = asyncssh.generate_private_key("ssh-ed25519")
    answer = await ask_server(folder, {"ask": "ticket", "slug": slug, "name": name, "key": as_line(key)})
    if answer.status:
        raise Refused(Why(answer.status), answer.error)
    connection = await _connected(folder, key, answer)
    try:
        with _raw(sys.stdin.fileno()):
            return await _session(connection)
    finally:
        connection.close()
        await connection.wait_closed()


async def _connected(folder: Path, key: asyncssh.SSHKey, answer: Answer) -> asyncssh.SSHClientConnection:
    host = _THIS_MACHINE.get(answer.data["host"], answer.data["host"])
    try:
        return await asyncssh.connect(
            host,
            answer.data["port"],
            username=answer.data["slug"],
            client_keys=[key],
            known_hosts=([host_key(folder).convert_to_public()], [], []),
            preferred_auth="publickey",
            agent_path=None,
            config=None,
        )
    except (OSError, asyncssh.Error) as error:
        raise Refused(Why.TRY_AGAIN, f"The server on this folder cannot be reached at {host}: {error}") from error


async def _session(connection: asyncssh.SSHClientConnection) -> int:
    there = await connection.create_process(
        term_type=os.environ.get("TERM", ""),
        term_size=os.get_terminal_size(),
        env=allowed_environment(os.environ),
        encoding=None,
    )
    loop, keys = asyncio.get_running_loop(), sys.stdin.fileno()
    loop.add_reader(keys, _typed, keys, there)
    loop.add_signal_handler(signal.SIGWINCH, lambda: there.change_terminal_size(*os.get_terminal_size()))
    try:
        await asyncio.gather(_shown(there.stdout, sys.stdout.fileno()), _shown(there.stderr, sys.stdout.fileno()))
        await there.wait_closed()
    finally:
        loop.remove_reader(keys)
        loop.remove_signal_handler(signal.SIGWINCH)
    if there.exit_status is None:
        os.write(sys.stdout.fileno(), modes.restore() + GONE.encode() + b"\r\n")
        return Why.TRY_AGAIN
    return there.exit_status


def _typed(keys: int, there: "asyncssh.SSHClientProcess[bytes]") -> None:
    with suppress(OSError):  # The terminal has gone, or the session a moment ago.
        if data := os.read(keys, _PIECE):
            there.stdin.write(data)


async def _shown(stream: "asyncssh.SSHReader[bytes]", screen: int) -> None:
    with suppress(asyncssh.Error, ConnectionError):
        while data := await stream.read(_PIECE):
            while data:
                data = data[os.write(screen, data) :]


@contextmanager
def _raw(keys: int) -> Iterator[None]:
    """Each key as it is pressed, Ctrl+C too; the terminal is the shell's again afterwards."""
    before: list[Any] = termios.tcgetattr(keys)
    tty.setraw(keys)
    try:
        yield
    finally:
        termios.tcsetattr(keys, termios.TCSADRAIN, before)
