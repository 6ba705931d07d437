"""Votes while a round is open: under a keyed hash of the voter, beside the log and never in it. At close the votes and the
key are destroyed, so that nobody can link them afterwards; a backup never holds them.

A row remembers which blanked event of the log it belongs to, so that any part of the log can be read back exactly.
"""

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace

from wtfc_tui.domain.events import BallotCast, Recorded, RoundClosed, RoundOpened

NOBODY = ""


def blanked(recorded: Recorded) -> Recorded:
    """As it may stand in the log: a ballot was cast, and not by whom or for what."""
    if isinstance(recorded.event, BallotCast):
        return replace(recorded, actor=NOBODY, event=BallotCast(recorded.event.round, NOBODY, {}))
    return recorded


def take_in(connection: sqlite3.Connection, happened: Iterable[Recorded]) -> None:
    for recorded in happened:
        match recorded.event:
            case RoundOpened(round):
                make_secret(connection, round)
            case BallotCast(round, voter, dots) if voter:
                # One taken back stays, empty, until the close: whoever reads on from an earlier place needs to see it.
                connection.execute(
                    "INSERT OR REPLACE INTO ballot_box (round, voter, dots, seq) VALUES (?, ?, ?, ?)",
                    (round, voter, json.dumps(dict(dots)), recorded.seq),
                )
            case RoundClosed(round):
                connection.execute("DELETE FROM ballot_box WHERE round = ?", (round,))
                connection.execute("DELETE FROM ballot_secrets WHERE round = ?", (round,))


def make_secret(connection: sqlite3.Connection, round: str) -> None:
    connection.execute("INSERT OR IGNORE INTO ballot_secrets (round, secret) VALUES (?, ?)", (round, secrets.token_hex(32)))


def key(connection: sqlite3.Connection, round: str, person: str) -> str | None:
    """Under which a person's ballot lies; None when the round is not open."""
    row = connection.execute("SELECT secret FROM ballot_secrets WHERE round = ?", (round,)).fetchone()
    return hmac.new(bytes.fromhex(row[0]), person.encode(), hashlib.sha256).hexdigest() if row else None


def filled(connection: sqlite3.Connection, log: Iterable[Recorded]) -> Iterator[Recorded]:
    """The log with each voter's present ballot back in its place; ballots that were replaced since stay blank."""
    box = {seq: (voter, dots) for voter, dots, seq in connection.execute("SELECT voter, dots, seq FROM ballot_box")}
    for recorded in log:
        if isinstance(recorded.event, BallotCast) and recorded.seq in box:
            voter, dots = box[recorded.seq]
            yield replace(recorded, event=BallotCast(recorded.event.round, voter, json.loads(dots)))
        else:
            yield recorded


def empty(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM ballot_box")
    connection.execute("DELETE FROM ballot_secrets")
