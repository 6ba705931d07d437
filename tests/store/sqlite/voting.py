"""Votes on the disk, as a thief would look at them: what is read from the bytes of a data folder."""

import re
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import CastBallot, OpenRound
from wtfc_tui.store.sqlite import ballot_keys

ANA, BOB = Person("Ana", Role.PARTICIPANT), Person("Bob", Role.PARTICIPANT)
GIVEN = {"T1": 3, "T2": 1}


async def open_vote(desk: Any) -> Any:
    """Two themes, and an open vote on them in which two people have voted."""
    await desk.do(CreateTheme("notworking", "I wait for the bus"))
    await desk.do(CreateTheme("notworking", "I am tired"))
    await desk.do(OpenRound("themes"))
    await desk.do(CastBallot({"T2": 2}), ANA)
    await desk.do(CastBallot(GIVEN), ANA)
    await desk.do(CastBallot({"T2": 1}), BOB)
    return desk


def before_sealing(connection: sqlite3.Connection) -> None:
    """The tables of a file as they were in versions that kept ballots unsealed."""
    connection.execute("CREATE TABLE ballot_box (box TEXT, key TEXT, words TEXT, seq INTEGER)")
    connection.execute("CREATE TABLE ballot_secrets (box TEXT, secret TEXT)")
    connection.execute("DROP TABLE sealed_box")
    connection.execute("DROP TABLE open_boxes")


def every_byte_in(folder: Path) -> bytes:
    """But the ballast, which is never written to."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "ballast")


def the_key(folder: Path) -> bytes:
    (path,) = folder.glob("*.key")
    return path.read_bytes()


def ballots_in_clear(data: bytes) -> list[bytes]:
    """Whatever looks like a ballot, also inside what is packed."""
    unpacked = []
    for found in re.finditer(rb"\x78[\x01\x9c\xda]", data):
        with suppress(zlib.error):
            unpacked.append(zlib.decompressobj().decompress(data[found.start() :]))
    return [found for part in (data, *unpacked) for found in re.findall(rb'"T[12]\\?": ?[1-5]', part)]


def opened_with(folder: Path, secret: bytes) -> list[dict[str, int]]:
    """The ballots that whoever has this key reads in the folder's databases, as they are or as an earlier state shows."""
    return [words for path in folder.rglob("*.db") for words in _unsealed(path, ballot_keys.BallotKey(secret))]


def _unsealed(path: Path, key: ballot_keys.BallotKey) -> Iterator[dict[str, int]]:
    with closing(sqlite3.connect(path)) as connection:
        for box, sealed, seq in connection.execute("SELECT box, sealed, seq FROM sealed_box").fetchall():
            if found := key.unseal(box, seq, sealed):
                yield dict(found[1]["dots"])
