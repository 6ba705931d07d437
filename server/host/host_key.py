"""The server's own key: made once, kept in the data folder for its owner only, and known by its fingerprint."""

import os
from pathlib import Path
from typing import Final

import asyncssh

NAME: Final = "host_key"


def host_key(folder: Path) -> asyncssh.SSHKey:
    """The key of this data folder, made now if there is none."""
    path = folder / NAME
    if not path.exists():
        _write_once(path, asyncssh.generate_private_key("ssh-ed25519", comment="wtfc"))
    return asyncssh.read_private_key(path)


def fingerprint(folder: Path) -> str:
    """As clients show it when they ask whether to trust the key: `SHA256:…`."""
    return host_key(folder).get_fingerprint()


def _write_once(path: Path, key: asyncssh.SSHKey) -> None:
    """Whole or not at all: a half-written key would lock everybody out after a power cut."""
    making = path.with_name(f"{NAME}.{os.getpid()}.new")
    making.unlink(missing_ok=True)
    with open(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key.export_private_key())
        file.flush()
        os.fsync(file.fileno())
    os.replace(making, path)
