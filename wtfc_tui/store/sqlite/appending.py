"""What goes into the file when something happens: the log, the ballot box and the read tables, in one transaction."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.failures import NotSaved, SlugTaken, Uncertain
from wtfc_tui.store.sqlite.commit import Write
from wtfc_tui.store.sqlite.disk_errors import reason
from wtfc_tui.store.sqlite.event_log import EventLog, last
from wtfc_tui.store.sqlite.folder import make_private, rename_durably, sync
from wtfc_tui.store.sqlite.read_tables import ReadTables
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile, remove


@dataclass(frozen=True)
class Append(Write):
    log: EventLog
    tables: ReadTables
    expected_seq: int
    recorded: Sequence[Recorded]
    after: Workshop
    rest: Callable[[], None]

    def do(self, file: WorkshopFile) -> None:
        if self.log.append(file.connection, self.expected_seq, self.recorded, self.rest):
            file.keys_due = True
        self.tables.write(file, self.recorded, self.after, self.rest)
        file.next_end = last(file.connection)

    def stands(self, file: WorkshopFile) -> bool:
        return self.log.stands(file.connection, self.recorded)


def create(shelf: Shelf, *, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
    """The whole file or none: it gets its name when everything is in it."""
    path = shelf.path(slug)
    if path.exists():
        raise SlugTaken(f"There is a workshop “{slug}” already: choose another short name.")
    making = path.with_name(f"{slug}.db.new")
    try:
        remove(making)
        make_private(making)
        _fill(shelf, making, recorded, after)
        rename_durably(making, path)
    except (sqlite3.Error, OSError) as error:
        if not _stands(path):
            raise NotSaved(f"“{slug}” was not made: {reason(error)}. Nothing was written.") from error
    finally:
        remove(making)


def _stands(path: Path) -> bool:
    """It has its name although something went wrong: then the folder must keep that too."""
    if not path.exists():
        return False
    try:
        sync(path.parent)
    except OSError as error:
        raise Uncertain(f"“{path.stem}” is there, but the disk may yet lose it: {reason(error)}. Tell the host.") from error
    return True


def _fill(shelf: Shelf, making: Path, recorded: Sequence[Recorded], after: Workshop) -> None:
    file = WorkshopFile(making)
    try:
        file.migrate()
        file.connection.execute("BEGIN IMMEDIATE")
        shelf.log.append(file.connection, 0, recorded)
        file.commit()
        shelf.tables.make_anew(file, after)
        file.tidy()
    finally:
        file.connection.close()
