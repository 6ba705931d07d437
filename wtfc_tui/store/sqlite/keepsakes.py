"""What is kept beside the log: half-typed words, how somebody likes a screen, the workshop's own settings, a snapshot."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, ClassVar

from wtfc_tui.store.sqlite.commit import Write
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile


@dataclass(frozen=True)
class KeepDraft(Write):
    person: str
    field: str
    text: str

    def do(self, file: WorkshopFile) -> None:
        if self.text:
            put = "INSERT OR REPLACE INTO drafts (person, field, text) VALUES (?, ?, ?)"
            file.connection.execute(put, (self.person, self.field, self.text))
        else:
            file.connection.execute("DELETE FROM drafts WHERE person = ? AND field = ?", (self.person, self.field))

    def stands(self, file: WorkshopFile) -> bool:
        return drafts(file.connection, self.person).get(self.field, "") == self.text


@dataclass(frozen=True)
class Prefer(Write):
    person: str
    name: str
    value: str

    def do(self, file: WorkshopFile) -> None:
        put = "INSERT OR REPLACE INTO preferences (person, name, value) VALUES (?, ?, ?)"
        file.connection.execute(put, (self.person, self.name, self.value))

    def stands(self, file: WorkshopFile) -> bool:
        return preferences(file.connection, self.person).get(self.name) == self.value


@dataclass(frozen=True)
class Swap(Write):
    """A setting is changed by whoever knows what it is now."""

    name: str
    expected: Any | None
    value: Any
    answer: ClassVar = True

    def do(self, file: WorkshopFile) -> bool:
        if setting(file.connection, self.name) != self.expected:
            return False
        written = json.dumps(self.value, ensure_ascii=False)
        file.connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (self.name, written))
        return True

    def stands(self, file: WorkshopFile) -> bool:
        found: bool = setting(file.connection, self.name) == self.value
        return found


@dataclass(frozen=True)
class PutSnapshot(Write):
    seq: int
    rules: str
    written: bytes

    def do(self, file: WorkshopFile) -> None:
        put = "INSERT OR REPLACE INTO snapshot (only_one, seq, rules, written) VALUES (1, ?, ?, ?)"
        file.connection.execute(put, (self.seq, self.rules, self.written))

    def stands(self, file: WorkshopFile) -> bool:
        found = file.connection.execute("SELECT seq, rules, written FROM snapshot").fetchone()
        return bool(found == (self.seq, self.rules, self.written))


def drafts(connection: sqlite3.Connection, person: str) -> dict[str, str]:
    return dict(connection.execute("SELECT field, text FROM drafts WHERE person = ?", (person,)).fetchall())


def preferences(connection: sqlite3.Connection, person: str) -> dict[str, str]:
    return dict(connection.execute("SELECT name, value FROM preferences WHERE person = ?", (person,)).fetchall())


def setting(connection: sqlite3.Connection, name: str) -> Any | None:
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return json.loads(row[0]) if row else None
