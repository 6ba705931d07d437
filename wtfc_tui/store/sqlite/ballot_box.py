"""Secret words while their box is open: under a keyed hash of the person, beside the log and never in it. At close the words
and the box's own secret are destroyed, so that nobody can link them afterwards; a backup never holds them.

A row remembers which blanked event of the log it belongs to, so that any part of the log can be read back exactly.
"""

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterable

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store.secret_words import InBox
from wtfc_tui.store.shape import Secrets


def take_in(connection: sqlite3.Connection, told: Secrets, happened: Iterable[Recorded]) -> bool:
    """Whether a box was closed, so that the file has to be scrubbed."""
    closed = False
    for recorded in happened:
        if opening := told.opens(recorded.event):
            make_secret(connection, opening)
        if boxed := told.boxed(recorded.event):
            box, key, words = boxed
            # Words taken back stay, empty, until the close: whoever reads on from an earlier place needs to see it.
            connection.execute(
                "INSERT OR REPLACE INTO ballot_box (box, key, words, seq) VALUES (?, ?, ?, ?)",
                (box, key, json.dumps(dict(words)), recorded.seq),
            )
        if closing := told.closes(recorded.event):
            connection.execute("DELETE FROM ballot_box WHERE box = ?", (closing,))
            connection.execute("DELETE FROM ballot_secrets WHERE box = ?", (closing,))
            closed = True
    return closed


def make_secret(connection: sqlite3.Connection, box: str) -> None:
    connection.execute("INSERT OR IGNORE INTO ballot_secrets (box, secret) VALUES (?, ?)", (box, secrets.token_hex(32)))


def key(connection: sqlite3.Connection, box: str, person: str) -> str | None:
    """Under which a person's words lie; None when the box is not open."""
    row = connection.execute("SELECT secret FROM ballot_secrets WHERE box = ?", (box,)).fetchone()
    return hmac.new(bytes.fromhex(row[0]), person.encode(), hashlib.sha256).hexdigest() if row else None


def inside(connection: sqlite3.Connection) -> InBox:
    """Everything that lies in an open box, by the event that put it there."""
    rows = connection.execute("SELECT seq, key, words FROM ballot_box")
    return {seq: (key, json.loads(words)) for seq, key, words in rows}


def any_open(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM ballot_secrets").fetchone() is not None


def empty(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM ballot_box")
    connection.execute("DELETE FROM ballot_secrets")
