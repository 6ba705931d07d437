"""The log of one workshop and what lies beside it in ballot boxes: appended and read, never changed."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store import secret_words, sequence
from wtfc_tui.store.codec import Codec, Unknown, Written, iso
from wtfc_tui.store.retelling import Undecodable
from wtfc_tui.store.shape import Shape
from wtfc_tui.store.sqlite import ballot_box

LogRow = tuple[int, str, str, str, int, str]


def no_rest() -> None:
    """For whoever may take all the time that it takes."""


def last_seq(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0])


class EventLog:
    def __init__(self, shape: Shape) -> None:
        self._codec = Codec(shape)
        self._secrets = shape.secrets

    def append(self, connection: sqlite3.Connection, expected_seq: int, recorded: Sequence[Recorded]) -> bool:
        """Inside the caller's transaction. Whether a box was closed, so that the file has to be scrubbed."""
        sequence.check_next(last_seq(connection), expected_seq, recorded)
        connection.executemany(
            "INSERT INTO events (seq, at, actor, kind, version, body) VALUES (?, ?, ?, ?, ?, ?)", map(self._row, recorded)
        )
        return ballot_box.take_in(connection, self._secrets, recorded)

    def _row(self, recorded: Recorded) -> LogRow:
        recorded = secret_words.blanked(self._secrets, recorded)
        written = self._codec.encode(recorded.event)
        return recorded.seq, iso(recorded.at), recorded.actor, written.kind, written.version, written.body

    def stands(self, connection: sqlite3.Connection, recorded: Sequence[Recorded]) -> bool:
        """Exactly these events, at their places."""
        rows = [self._row(one) for one in recorded]
        found = connection.execute(
            "SELECT seq, at, actor, kind, version, body FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq",
            (rows[0][0], rows[-1][0]) if rows else (1, 0),
        )
        return found.fetchall() == rows

    def after(self, connection: sqlite3.Connection, seq: int = 0, rest: Callable[[], None] = no_rest) -> Iterator[Recorded]:
        """`rest` is called after each event, so that others get their turn."""
        for recorded in secret_words.filled(self._secrets, self._decoded(connection, seq), ballot_box.inside(connection)):
            yield recorded
            rest()

    def before(self, connection: sqlite3.Connection, seq: int, most: int) -> list[Recorded]:
        """The last `most` events up to and with number `seq`, in order."""
        return list(islice(self.after(connection, max(seq - most, 0)), min(seq, most)))

    def _decoded(self, connection: sqlite3.Connection, seq: int) -> Iterator[Recorded]:
        rows = connection.execute(
            "SELECT seq, at, actor, kind, version, body FROM events WHERE seq > ? ORDER BY seq", (seq,)
        )
        for number, at, actor, kind, version, body in rows:
            try:
                event = self._codec.decode(Written(kind, version, body))
                yield Recorded(number, datetime.fromisoformat(at), actor, event)
            except (Unknown, ValueError) as error:
                raise Undecodable(f"event {number} cannot be read: {error}") from error
