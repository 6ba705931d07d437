"""How a ballot stays secret on the disk: it is sealed under a key of its round, and the key is destroyed at the close.

When a round is opened, a random key is written into a file of its own beside the workshop's file, for its owner only.
Whatever of a ballot reaches the disk, who gave it and which dots, is sealed under that key (ChaCha20-Poly1305), in pieces
of one length. A voter is known by a keyed hash of the same key, so that no name stands anywhere, sealed or not.
So everything that a disk may keep of a ballot (pages, free pages, the log beside the file, blocks that were given back, a
reader's older state, a copy) is of no use without those 32 bytes; and they are in no table, backup, snapshot, export or log.
At the close the sums are decided in memory and committed together with the end of the box; only then is the key
overwritten in place, synced and unlinked, and only then is the close answered. Killed before the commit, the vote is open
as before; killed after it, a key lies there whose box is not open, and the next start destroys it. That one rule, a key is
there exactly while its box is open, mends everything else too: a box whose key is missing, as after a restore, begins anew
and says so. What this cannot do: whoever copies the folder while a vote is open, key and all, can read the ballots given
until then; and a disk that keeps blocks although they were overwritten (most SSDs, disks with snapshots) may keep the key.
"""

import hashlib
import hmac
import json
import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from wtfc_tui.store.sqlite.folder import sync

SIZE: Final = 32
ENDING: Final = ".key"
_NONCE: Final = 12
_PIECE: Final = 512
"""A ballot's length must not tell how many things it names."""


class BallotKey:
    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._cipher = ChaCha20Poly1305(self._hash(b"seal"))

    def _hash(self, what: bytes) -> bytes:
        return hmac.new(self._secret, what, hashlib.sha256).digest()

    def voter(self, person: str) -> str:
        """What stands for a person in this round; their id holds a `:`, so that it is never taken for another word here."""
        return self._hash(person.encode()).hex()

    def place(self, voter: str) -> str:
        """Under which a voter's ballot lies: it says nothing but that two ballots are of the same one."""
        return self._hash(b"place " + voter.encode()).hex()

    def seal(self, box: str, seq: int, voter: str, words: Mapping[str, Any]) -> bytes:
        clear = json.dumps([voter, dict(words)], separators=(",", ":")).encode()
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, clear.ljust(-(-len(clear) // _PIECE) * _PIECE), _bound(box, seq))

    def unseal(self, box: str, seq: int, sealed: bytes) -> tuple[str, Mapping[str, Any]] | None:
        """(voter, words), or nothing where another key sealed it."""
        try:
            voter, words = json.loads(self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(box, seq)))
        except (InvalidTag, ValueError):
            return None
        return voter, words


def _bound(box: str, seq: int) -> bytes:
    """A sealed ballot counts at its own place only."""
    return f"{box} {seq}".encode()


# ── the files ───────────────────────────────────────────────────────────────


def file_of(connection: sqlite3.Connection) -> Path | None:
    """The workshop's file; None for a copy in memory."""
    where = connection.execute("PRAGMA database_list").fetchone()[2]
    return Path(where) if where else None


def path_of(file: Path, box: str) -> Path:
    """`carers-2026.R1.key` beside `carers-2026.db`."""
    return file.with_name(f"{_slug(file)}.{box}{ENDING}")


def _slug(file: Path) -> str:
    return file.name.partition(".")[0]


def there(file: Path) -> Iterator[tuple[str, Path]]:
    """(box, path) of each key beside a workshop's file."""
    for path in sorted(file.parent.glob(f"{_slug(file)}.*{ENDING}")):
        yield path.name.split(".")[1], path


def slugs_with_keys(folder: Path) -> set[str]:
    return {_slug(path) for path in folder.glob(f"*.*{ENDING}")}


def of(connection: sqlite3.Connection, box: str) -> BallotKey | None:
    """None where there is none: it is missing, or was overwritten already."""
    file = file_of(connection)
    try:
        secret = path_of(file, box).read_bytes() if file else b""
    except FileNotFoundError:
        return None
    return BallotKey(secret) if len(secret) == SIZE and any(secret) else None


def make(connection: sqlite3.Connection, box: str, secret: bytes = b"") -> BallotKey:
    """The key that is there, or a new one, on the disk when this returns."""
    if found := of(connection, box):
        return found
    file = file_of(connection)
    assert file is not None
    path, secret = path_of(file, box), secret or secrets.token_bytes(SIZE)
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, secret)
        os.fsync(handle)
    finally:
        os.close(handle)
    sync(path.parent)
    return BallotKey(secret)


def destroy(path: Path) -> None:
    """Overwritten where it lies, and that on the disk, before its name goes. OSError: it may still be there."""
    handle = os.open(path, os.O_WRONLY)
    try:
        os.pwrite(handle, bytes(SIZE), 0)
        os.fsync(handle)
    finally:
        os.close(handle)
    path.unlink()
    sync(path.parent)
