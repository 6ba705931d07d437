"""Secret words while their box is open: sealed, beside the log and never in it. How and why: ballot_keys.py.

A row remembers which blanked event of the log it belongs to, so that any part of the log can be read back exactly.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store.failures import NotSaved
from wtfc_tui.store.secret_words import InBox
from wtfc_tui.store.shape import Secrets
from wtfc_tui.store.sqlite import ballot_keys
from wtfc_tui.store.sqlite.disk_errors import reason

NO_KEY: Final = (
    "Not saved: the key of vote {} is missing on the host's disk, so that no ballot can be sealed. What was given before "
    "counts; a facilitator can close the vote and open another one."
)
RESTORED: Final = "a backup was restored, and no backup holds a ballot"
KEY_MISSING: Final = "its key was not beside the workshop's file"
KEY_LEFT: Final = (
    "Vote {} is closed, but its key is still on the host's disk ({}): until it is gone, ballots could be read by whoever "
    "has the disk. It is tried again with everything that is saved; wtfc doctor tells when it is done."
)
GONE: Final = "Ballots given in {} before are gone ({}): whoever had voted votes again."


def take_in(connection: sqlite3.Connection, told: Secrets, happened: Iterable[Recorded]) -> bool:
    """Whether a box was opened or closed, so that the keys have to be looked after."""
    changed = False
    for recorded in happened:
        if opening := told.opens(recorded.event):
            ballot_keys.make(connection, opening)
            connection.execute("INSERT OR IGNORE INTO open_boxes (box, lost) VALUES (?, '')", (opening,))
            changed = True
        if boxed := told.boxed(recorded.event):
            _put(connection, *boxed, recorded.seq)
        if closing := told.closes(recorded.event):
            connection.execute("DELETE FROM sealed_box WHERE box = ?", (closing,))
            connection.execute("DELETE FROM open_boxes WHERE box = ?", (closing,))
            changed = True
    return changed


def _put(connection: sqlite3.Connection, box: str, voter: str, words: Mapping[str, Any], seq: int) -> None:
    """Words taken back stay, empty, until the close: whoever reads on from an earlier place needs to see it."""
    if (key := ballot_keys.of(connection, box)) is None:
        raise NotSaved(NO_KEY.format(box))
    connection.execute(
        "INSERT OR REPLACE INTO sealed_box (box, place, sealed, seq) VALUES (?, ?, ?, ?)",
        (box, key.place(voter), key.seal(box, seq, voter, words), seq),
    )


def begin_anew(connection: sqlite3.Connection, box: str) -> None:
    """In a backup that is being restored: it gets its key when it is opened."""
    connection.execute("INSERT OR REPLACE INTO open_boxes (box, lost) VALUES (?, ?)", (box, RESTORED))


def keys(connection: sqlite3.Connection, box: str, people: Iterable[str]) -> dict[str, str]:
    """Under which each person's words lie; nothing when the box is not open."""
    found = ballot_keys.of(connection, box) if box in dict(_open(connection)) else None
    return {person: found.voter(person) for person in people} if found else {}


def inside(connection: sqlite3.Connection) -> InBox:
    """Everything that lies in an open box, by the event that put it there; what no key opens any more stays blank."""
    found = {}
    by_box = {box: ballot_keys.of(connection, box) for box, _ in _open(connection)}
    for box, sealed, seq in connection.execute("SELECT box, sealed, seq FROM sealed_box"):
        if (key := by_box.get(box)) and (unsealed := key.unseal(box, seq, sealed)):
            found[seq] = unsealed
    return found


def _open(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """(box, why what was in it is gone, if it is)."""
    yield from connection.execute("SELECT box, lost FROM open_boxes ORDER BY box").fetchall()


def any_open(connection: sqlite3.Connection) -> bool:
    """In a copy, whichever version wrote it."""
    return any(connection.execute(f"SELECT 1 FROM {name}").fetchone() for name in _tables(connection, _OPEN))  # noqa: S608


def empty(connection: sqlite3.Connection) -> None:
    """Likewise."""
    for name in _tables(connection, (*_OPEN, *_HELD)):
        connection.execute(f"DELETE FROM {name}")  # noqa: S608 – the names are ours.


_OPEN: Final = ("open_boxes", "ballot_secrets")
_HELD: Final = ("sealed_box", "ballot_box")


def _tables(connection: sqlite3.Connection, names: tuple[str, ...]) -> list[str]:
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [name for name in names if name in found]


# ── a key is there exactly while its box is open ────────────────────────────


def make_sure(connection: sqlite3.Connection) -> bool:
    """When a file is opened: what no key opens is taken out, a key that is missing is made. Whether anything was lost."""
    lost = False
    for box, why in _open(connection):
        key = ballot_keys.of(connection, box)
        rows = connection.execute("SELECT seq, sealed FROM sealed_box WHERE box = ?", (box,)).fetchall()
        unread = [seq for seq, sealed in rows if key is None or key.unseal(box, seq, sealed) is None]
        if unread or (key is None and not why):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("DELETE FROM sealed_box WHERE seq = ?", ((seq,) for seq in unread))
            connection.execute("UPDATE open_boxes SET lost = ? WHERE box = ?", (KEY_MISSING, box))
            connection.execute("COMMIT")
            lost = True
        if key is None:
            with suppress(OSError):  # Who votes is told that it is missing.
                ballot_keys.make(connection, box)
    return lost


def destroy_closed(connection: sqlite3.Connection) -> list[str]:
    """The keys of boxes that are not open; a sentence for each that is still there."""
    file = ballot_keys.file_of(connection)
    opened, left = dict(_open(connection)), []
    for box, path in ballot_keys.there(file) if file else ():
        if box not in opened:
            try:
                ballot_keys.destroy(path)
            except FileNotFoundError:
                pass
            except OSError as error:
                left.append(KEY_LEFT.format(box, reason(error)))
    return left


def gone(connection: sqlite3.Connection) -> list[str]:
    """A sentence for each open box of which something was lost."""
    return [GONE.format(box, why) for box, why in _open(connection) if why]


def seal_what_lay_open(connection: sqlite3.Connection) -> None:
    """From the tables of a version that kept ballots unsealed: the same secret, so that each voter is known by the same
    hash. What is taken out here stays in the file's pages until it is built anew, which is noted."""
    for box, secret in connection.execute("SELECT box, secret FROM ballot_secrets").fetchall():
        key = ballot_keys.make(connection, box, bytes.fromhex(secret))
        connection.execute("INSERT INTO open_boxes (box, lost) VALUES (?, '')", (box,))
        ballots = connection.execute("SELECT key, words, seq FROM ballot_box WHERE box = ?", (box,)).fetchall()
        for voter, words, seq in ballots:
            sealed = key.seal(box, seq, voter, json.loads(words))
            row = (box, key.place(voter), sealed, seq)
            connection.execute("INSERT INTO sealed_box (box, place, sealed, seq) VALUES (?, ?, ?, ?)", row)
        connection.execute("INSERT OR IGNORE INTO still_to_do (task) VALUES ('scrub')")
