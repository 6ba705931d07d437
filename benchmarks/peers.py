"""What others need for the same: vim, nano and a stock Textual app, each under OpenSSH's sshd on loopback."""

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.relay import Relay
from benchmarks.sshd import SSHD, Sshd, sshd
from benchmarks.terminal import Counter, Terminal, connect

TYPED = "the bus is late and nobody"


@dataclass(frozen=True)
class Peer:
    """A program, how it is started, and the keys before one can type in it."""

    name: str
    program: str
    command: str
    before: bytes = b""


@dataclass(frozen=True)
class Cost:
    """Bytes: the first screen, and each typed letter on the channel and on TCP."""

    first: float
    typed: float
    typed_tcp: float


PEERS = (
    Peer("vim", "vim", "vim -u NONE -N -n", b"i"),
    Peer("nano", "nano", 'cd "$(mktemp -d)" && nano -I'),
    Peer("stock Textual", sys.executable, f"{shlex.quote(sys.executable)} -m benchmarks.stock_app"),
)


async def measure_peers() -> dict[str, Cost | str]:
    """Each peer's cost, or why there is none."""
    if SSHD is None:
        return {peer.name: "sshd is not installed" for peer in PEERS}
    found: dict[str, Cost | str] = {}
    async with sshd() as server:
        for peer in PEERS:
            found[peer.name] = await _measure(peer, server) if shutil.which(peer.program) else "not installed"
    return found


async def _measure(peer: Peer, server: Sshd) -> Cost:
    relay = Relay(server.port)
    port = await relay.start()
    command = f"cd {shlex.quote(str(Path.cwd()))} && export TERM=xterm-256color && {peer.command}"
    connection, terminal = await connect(port, command, kind=Counter, **server.login)
    try:
        return await _type(peer, terminal, relay)
    finally:
        connection.close()
        await relay.stop()


async def _type(peer: Peer, terminal: Terminal, relay: Relay) -> Cost:
    await terminal.until_any()
    await terminal.quiet(1.0, 4.0)
    first = terminal.received
    if peer.before:
        await terminal.cost(peer.before)
    await terminal.cost(b"x", 0.25, 1.0)
    payload, tcp = terminal.received, relay.down
    for letter in TYPED:
        await terminal.cost(letter.encode(), 0.1, 0.3)
    count = len(TYPED)
    return Cost(first, (terminal.received - payload) / count, (relay.down - tcp) / count)
