"""The log of one workshop: events in order, appended and read, never changed. Votes are blanked before they get here."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store.codec import Unknown, Written, decode, encode
from wtfc_tui.store.failures import Behind


class Undecodable(Exception):
    """An event in the log cannot be read; its text says which and why."""


def last_seq(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0])


def check_next(connection: sqlite3.Connection, expected_seq: int, recorded: Sequence[Recorded]) -> None:
    if last_seq(connection) != expected_seq:
        raise Behind("Somebody else's change came first: try again.")
    if [one.seq for one in recorded] != list(range(expected_seq + 1, expected_seq + 1 + len(recorded))):
        raise ValueError(f"These events do not follow number {expected_seq} one by one.")


def add(connection: sqlite3.Connection, recorded: Iterable[Recorded]) -> None:
    connection.executemany(
        "INSERT INTO events (seq, at, actor, kind, version, body) VALUES (?, ?, ?, ?, ?, ?)", map(_row, recorded)
    )


def _row(recorded: Recorded) -> tuple[int, str, str, str, int, str]:
    written = encode(recorded.event)
    return recorded.seq, iso(recorded.at), recorded.actor, written.kind, written.version, written.body


def after(connection: sqlite3.Connection, seq: int) -> Iterator[Recorded]:
    rows = connection.execute("SELECT seq, at, actor, kind, version, body FROM events WHERE seq > ? ORDER BY seq", (seq,))
    for number, at, actor, kind, version, body in rows:
        try:
            yield Recorded(number, datetime.fromisoformat(at), actor, decode(Written(kind, version, body)))
        except (Unknown, ValueError) as error:
            raise Undecodable(f"event {number} cannot be read: {error}") from error


def iso(at: datetime) -> str:
    """UTC with microseconds always, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
