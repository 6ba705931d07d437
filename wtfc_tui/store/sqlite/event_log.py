"""The log of one workshop and what lies beside it in ballot boxes: appended and read, never changed."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store import chain, secret_words, sequence
from wtfc_tui.store.chain import Entry, Mark
from wtfc_tui.store.codec import Codec, Unknown, Written, iso
from wtfc_tui.store.retelling import Undecodable
from wtfc_tui.store.shape import Shape
from wtfc_tui.store.sqlite import ballot_box

_ENTRY: Final = "seq, at, actor, kind, version, body"
_MARK: Final = "salt, digest, chain"
_INSERT: Final = f"INSERT INTO events ({_ENTRY}, {_MARK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 – the names are ours.


def no_rest() -> None:
    """For whoever may take all the time that it takes."""


def last_seq(connection: sqlite3.Connection) -> int:
    return last(connection)[0]


def last(connection: sqlite3.Connection) -> tuple[int, bytes]:
    """The number of the last event, and what the next is bound to."""
    found = connection.execute("SELECT seq, chain FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    return found or (0, chain.BEGINNING)


def noted_end(connection: sqlite3.Connection) -> tuple[int, bytes]:
    """As whoever wrote the last event has noted it beside the log."""
    found = connection.execute("SELECT seq, chain FROM log_end").fetchone()
    return found or (0, chain.BEGINNING)


def note_end(connection: sqlite3.Connection, seq: int, mark: bytes) -> None:
    connection.execute("INSERT OR REPLACE INTO log_end (only_one, seq, chain) VALUES (1, ?, ?)", (seq, mark))


def entries(connection: sqlite3.Connection) -> Iterator[tuple[Entry, Mark]]:
    """The whole log as it is written, in the order of its numbers."""
    for row in connection.execute(f"SELECT {_ENTRY}, {_MARK} FROM events ORDER BY seq"):  # noqa: S608 – the names are ours.
        yield Entry(*row[:6]), Mark(*row[6:])


def chain_anew(connection: sqlite3.Connection) -> None:
    """A log that was written before there were chains. Inside the caller's transaction."""
    before, seq = chain.BEGINNING, 0
    for entry, _ in list(entries(connection)):
        mark = chain.mark(before, entry)
        connection.execute(
            "UPDATE events SET salt = ?, digest = ?, chain = ? WHERE seq = ?",
            (mark.salt, mark.digest, mark.chain, entry.seq),
        )
        before, seq = mark.chain, entry.seq
    note_end(connection, seq, before)


class EventLog:
    def __init__(self, shape: Shape) -> None:
        self._codec = Codec(shape)
        self._secrets = shape.secrets

    def append(
        self,
        connection: sqlite3.Connection,
        expected_seq: int,
        recorded: Sequence[Recorded],
        rest: Callable[[], None] = no_rest,
    ) -> bool:
        """Inside the caller's transaction. Whether a box was opened or closed, so that the keys have to be looked after."""
        seq, before = last(connection)
        sequence.check_next(seq, expected_seq, recorded)
        rows = []
        for entry in map(self._entry, recorded):
            rest()
            mark = chain.mark(before, entry)
            rows.append((*_written(entry), mark.salt, mark.digest, mark.chain))
            seq, before = entry.seq, mark.chain
        connection.executemany(_INSERT, rows)
        note_end(connection, seq, before)
        return ballot_box.take_in(connection, self._secrets, recorded)

    def _entry(self, recorded: Recorded) -> Entry:
        recorded = secret_words.blanked(self._secrets, recorded)
        written = self._codec.encode(recorded.event)
        return Entry(recorded.seq, iso(recorded.at), recorded.actor, written.kind, written.version, written.body)

    def stands(self, connection: sqlite3.Connection, recorded: Sequence[Recorded]) -> bool:
        """Exactly these events, at their places."""
        rows = [_written(self._entry(one)) for one in recorded]
        found = connection.execute(
            f"SELECT {_ENTRY} FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq",  # noqa: S608
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
        rows = connection.execute(f"SELECT {_ENTRY} FROM events WHERE seq > ? ORDER BY seq", (seq,))  # noqa: S608
        for number, at, actor, kind, version, body in rows:
            try:
                event = self._codec.decode(Written(kind, version, body))
                yield Recorded(number, datetime.fromisoformat(at), actor, event)
            except (Unknown, ValueError) as error:
                raise Undecodable(f"event {number} cannot be read: {error}") from error


def _written(entry: Entry) -> tuple[int, str, str, str, int, str]:
    return entry.seq, entry.at, entry.actor, entry.kind, entry.version, entry.body
