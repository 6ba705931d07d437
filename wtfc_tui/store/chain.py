"""The chain over a log: each event has a mark of its own, and each mark is bound to all before it.

digest = SHA-256(salt, who, kind, version, words); chain = SHA-256(chain before, number, time, digest). The salt is random
and of each event alone. Once words and salt are erased, the digest tells nothing of them, no guess can be matched with it,
and the chain over it stays whole. Secret words are taken out of an event before it is chained: no mark is ever made of a
ballot.

There is no secret in it: whoever can write the file and knows this page can chain a log of their own making. It names what
a disk, a program or a hand has changed; against a forger it takes a mark that was noted elsewhere.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

BEGINNING: Final = bytes(32)
"""What the first event is bound to."""
_SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is written."""

    seq: int
    at: str
    actor: str
    kind: str
    version: int
    body: str


@dataclass(frozen=True, slots=True)
class Mark:
    salt: bytes | None
    """None once it was erased together with the words."""
    digest: bytes
    chain: bytes


def mark(before: bytes, entry: Entry) -> Mark:
    salt = secrets.token_bytes(_SALT_BYTES)
    digest = _digest(salt, entry)
    return Mark(salt, digest, _link(before, entry, digest))


def findings(log: Iterable[tuple[Entry, Mark]], rest: Callable[[], None] = lambda: None) -> Iterator[str]:
    """Which events are not what was written, in plain sentences. A gap is not said here: see sequence.py. Each event is
    judged by the marks that stand before it, so that one that was changed is named and those after it are not."""
    number, before = 0, BEGINNING
    for entry, marked in log:
        rest()
        if marked.salt is not None and _digest(marked.salt, entry) != marked.digest:
            yield f"Event {entry.seq} was changed: what it says, its kind or its writer is not what was written."
        elif entry.seq == number + 1 and _link(before, entry, marked.digest) != marked.chain:
            yield f"Event {entry.seq} does not follow from event {number}: its date was changed, or what stood before it."
        number, before = entry.seq, marked.chain


def _digest(salt: bytes, entry: Entry) -> bytes:
    # Where the actor ends is said first: nothing can be moved from one part to another.
    said = f"{entry.kind} {entry.version} {len(entry.actor)} {entry.actor}{entry.body}"
    return sha256(salt + said.encode("utf-8", "surrogatepass")).digest()


def _link(before: bytes, entry: Entry, digest: bytes) -> bytes:
    return sha256(b"%b%d %b %b" % (before, entry.seq, entry.at.encode("utf-8", "surrogatepass"), digest)).digest()
