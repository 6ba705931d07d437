"""Erasing somebody's words: from the log, the tables, drafts, the snapshot, free pages and every backup in the folder.

In the log the event stays, at its place, with its mark: words and salt are gone, so that the chain is whole and tells
nothing.
"""

import os
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wtfc_tui.store.codec import Codec, Written
from wtfc_tui.store.retelling import retold
from wtfc_tui.store.shape import Shape
from wtfc_tui.store.sqlite.backups import whats_wrong
from wtfc_tui.store.sqlite.connect import look_into
from wtfc_tui.store.sqlite.erasures import Erased
from wtfc_tui.store.sqlite.event_log import EventLog
from wtfc_tui.store.sqlite.folder import make_private, rename_durably
from wtfc_tui.store.sqlite.handle import Handle
from wtfc_tui.store.sqlite.read_tables import ReadTables
from wtfc_tui.store.sqlite.schema import migrate

_FEWEST: Final = 4
"""Letters of a half-typed word that are taken for a part of what was erased."""
_ROWS: Final = "SELECT seq, at, kind, version, body FROM events ORDER BY seq"
_UNSALTED: Final = "SELECT seq, kind, version, body FROM events WHERE salt IS NULL ORDER BY seq"


@dataclass(frozen=True)
class Holding:
    """An event that holds words of something."""

    seq: int
    at: str
    id: str
    said: tuple[str, ...]
    written: Written
    without: Written


class Eraser:
    def __init__(self, shape: Shape, log: EventLog, tables: ReadTables) -> None:
        self._shape, self._log, self._tables = shape, log, tables
        self._codec = Codec(shape)

    def origins(self, connection: sqlite3.Connection, ids: Collection[str]) -> list[Erased]:
        """Where each of these things came into the log."""
        found: dict[str, Erased] = {}
        for one in self._holding(connection, ids):
            found.setdefault(one.id, Erased(one.id, one.seq, one.at))
        return list(found.values())

    def erase(self, file: Handle, erased: Collection[Erased]) -> int:
        """From a file, or a copy in memory, that nobody else is at; how many events that changed. That free pages are
        built anew and the log beside the file is emptied is noted in it (`scrub`)."""
        connection = file.connection
        here = {one.id for one in self.origins(connection, {one.id for one in erased}) if one in erased}
        holding = [one for one in self._holding(connection, here) if one.without != one.written]
        if not holding:
            return 0
        connection.execute("BEGIN IMMEDIATE")
        try:
            for one in holding:
                put = "UPDATE events SET kind = ?, version = ?, body = ?, salt = NULL WHERE seq = ?"
                connection.execute(put, (one.without.kind, one.without.version, one.without.body, one.seq))
            self._forget_drafts(connection, here, {text for one in holding for text in one.said})
            connection.execute("DELETE FROM snapshot")
            self._tables.owe(file)
            connection.execute("INSERT OR IGNORE INTO still_to_do (task) VALUES ('scrub')")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self._tables.make_anew(file, retold(self._shape, self._log.after(connection)))
        return len(holding)

    def erase_from_copy(self, path: Path, erased: Collection[Erased]) -> bool:
        """From a backup, which is made anew whole or stays as it is. Whether it had any of it."""
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            with closing(look_into(path)) as source:
                source.backup(copy)
            migrate(copy)
            if not self.erase(Handle(copy), erased):
                return False
            copy.execute("DELETE FROM still_to_do")
            making = path.with_name(f"{path.name}.tmp")
            making.unlink(missing_ok=True)
            try:
                make_private(making)
                copy.execute("VACUUM INTO ?", (os.fspath(making),))
                if wrong := whats_wrong(making):
                    raise OSError(wrong)
                rename_durably(making, path)
            finally:
                making.unlink(missing_ok=True)
        return True

    def _holding(self, connection: sqlite3.Connection, ids: Collection[str]) -> Iterator[Holding]:
        words = self._shape.words
        if not ids:
            return
        for seq, at, kind, version, body in connection.execute(_ROWS).fetchall():
            if not any(id in body for id in ids):
                continue  # It need not even be read: whoever holds words of a thing names it.
            event = self._codec.decode(written := Written(kind, version, body))
            if (id := words.of(event)) in ids and id is not None:
                yield Holding(seq, at, id, words.said(event), written, self._codec.encode(words.without(event)))

    def findings(self, connection: sqlite3.Connection) -> Iterator[str]:
        """Events that have no salt any more, and yet were not erased: nobody could tell what stood there."""
        of, without = self._shape.words.of, self._shape.words.without
        for seq, kind, version, body in connection.execute(_UNSALTED):
            event = self._codec.decode(Written(kind, version, body))
            if of(event) is None or without(event) != event:
                yield f"Event {seq} was changed: its mark cannot be checked, and it is not one that was erased."

    def _forget_drafts(self, connection: sqlite3.Connection, ids: Collection[str], said: Collection[str]) -> None:
        """What somebody has half typed that repeats the words, is a part of them, or is for the thing itself."""
        for person, field, text in connection.execute("SELECT person, field, text FROM drafts").fetchall():
            if set(text.split()) & set(ids) or any(_alike(text, one) for one in said):
                connection.execute("DELETE FROM drafts WHERE person = ? AND field = ?", (person, field))


def _alike(text: str, said: str) -> bool:
    one, other = " ".join(text.split()).casefold(), " ".join(said.split()).casefold()
    return min(len(one), len(other)) >= _FEWEST and (one in other or other in one)
