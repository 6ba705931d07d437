"""OpenSSH's own server on loopback, for what we are compared with. It lives in a temporary folder and ends with the run."""

import asyncio
import getpass
import shutil
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncssh

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin")


@dataclass(frozen=True)
class Sshd:
    """Where it listens and what lets us in."""

    port: int
    login: dict[str, Any]


@asynccontextmanager
async def sshd() -> AsyncIterator[Sshd]:
    """A private sshd until the block ends."""
    assert SSHD is not None
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), _free_port()
        key = _set_up(folder, port)
        process = await asyncio.create_subprocess_exec(
            SSHD, "-D", "-f", str(folder / "config"), stderr=asyncio.subprocess.DEVNULL
        )
        try:
            await _listening(port)
            yield Sshd(port, {"username": getpass.getuser(), "client_keys": [key]})
        finally:
            process.terminate()
            await process.wait()


def _set_up(folder: Path, port: int) -> asyncssh.SSHKey:
    """A host key, a key that may log in, and a configuration that allows nothing else."""
    key = asyncssh.generate_private_key("ssh-ed25519")
    asyncssh.generate_private_key("ssh-ed25519").write_private_key(folder / "host")
    (folder / "host").chmod(0o600)
    (folder / "keys").write_bytes(key.export_public_key())
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/keys\n"
        "StrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\nCompression no\n"
        "PidFile none\nPrintMotd no\nPrintLastLog no\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    return key


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _listening(port: int) -> None:
    for _ in range(100):
        try:
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except ConnectionError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return
    raise RuntimeError("sshd does not listen")
