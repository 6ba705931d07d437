"""What goes into the file when something happens: the log, the ballot box and the read tables, in one transaction."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from wtfc_tui.domain.events import Recorded, RoundClosed
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store import ballot_box, event_log, read_tables
from wtfc_tui.store.disk_errors import reason
from wtfc_tui.store.failures import NotSaved, SlugTaken
from wtfc_tui.store.folder import make_private, rename_durably
from wtfc_tui.store.shelf import Shelf
from wtfc_tui.store.workshop_file import WorkshopFile, remove


def append(file: WorkshopFile, *, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
    connection = file.connection
    event_log.check_next(connection, expected_seq, recorded)
    event_log.add(connection, map(ballot_box.blanked, recorded))
    ballot_box.take_in(connection, recorded)
    if any(isinstance(one.event, RoundClosed) for one in recorded):
        file.owe_scrub()
    read_tables.write(connection, recorded, after)


def create(shelf: Shelf, *, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
    """The whole file or none: it gets its name when everything is in it."""
    path = shelf.path(slug)
    if path.exists():
        raise SlugTaken(f"There is a workshop “{slug}” already: choose another short name.")
    making = path.with_name(f"{slug}.db.new")
    try:
        remove(making)
        make_private(making)
        _fill(making, recorded, after)
        rename_durably(making, path)
    except (sqlite3.Error, OSError) as error:
        raise NotSaved(f"“{slug}” was not made: {reason(error)}. Nothing was written.") from error
    finally:
        remove(making)


def _fill(making: Path, recorded: Sequence[Recorded], after: Workshop) -> None:
    file = WorkshopFile(making)
    try:
        file.migrate()
        file.connection.execute("BEGIN IMMEDIATE")
        append(file, expected_seq=0, recorded=recorded, after=after)
        file.connection.execute("COMMIT")
        file.tidy()
    finally:
        file.connection.close()


def read_after(connection: sqlite3.Connection, seq: int) -> list[Recorded]:
    return list(ballot_box.filled(connection, event_log.after(connection, seq)))
