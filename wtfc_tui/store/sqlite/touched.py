"""What is done when a workshop's file, or the log beside it, is not as this server has left it, before more is saved.

It is read again from the medium. Where everything that was saved is still there, work goes on. Where it is not, nothing more
is written, neither into the stranger's file nor into a log that nobody will find; what can be saved is set aside.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from wtfc_tui.store import chain
from wtfc_tui.store.failures import Replaced, StoreFailure
from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.sqlite import event_log, verify
from wtfc_tui.store.sqlite.connect import look_into
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.workshop_file import Touched, WorkshopFile

GONE: Final = (
    "Not saved: the host's file of this workshop was moved, removed or replaced while the server runs. Your words are still "
    "in your field; ask the host to put the file back, or to restart the server."
)
OVERWRITTEN: Final = (
    "Not saved: something else than this server has written over the host's file of this workshop. Your words are still in "
    "your field. Nothing more is saved here until the host has restored a backup (wtfc restore)."
)


def file_in_place(shelf: Shelf, slug: str) -> WorkshopFile:
    """For writing: the file that was opened, as it was left. SQLite would go on writing happily into a stranger's, or into
    one that nobody will ever find again."""
    file = shelf.file(slug)
    if file.untouched:
        return file
    if not file.in_place:
        raise _gone(shelf, slug, file)
    if file.outside.file_unchanged:
        return _with_another_log(shelf, slug, file)
    if not _holds_all(shelf, file):
        raise _overwritten(shelf, slug, file)
    file.outside.take()
    return file


def put_all_away(shelf: Shelf) -> None:
    """At the end: what somebody has changed meanwhile is found out now at the latest."""
    for slug in shelf.open_slugs:
        with suppress(StoreFailure, sqlite3.Error, OSError, Touched):
            file_in_place(shelf, slug)
    shelf.put_all_away()


def _gone(shelf: Shelf, slug: str, file: WorkshopFile) -> StoreFailure:
    file.rescued = file.rescued or _rescued(shelf, slug, file)
    return Replaced(GONE + _where(file.rescued))


def _with_another_log(shelf: Shelf, slug: str, file: WorkshopFile) -> WorkshopFile:
    """The log beside the file was swept away, exchanged, or written to by some other program. What we had in ours is taken
    into the file; a stranger's log must not be taken for it."""
    end = file.end
    ours = file.outside.log_in_place
    file.outside.take()
    shelf.put_away(slug)
    if not ours:
        _set_aside(shelf, slug)
    file = shelf.file(slug)
    if event_log.last(file.connection) != end:
        raise _overwritten(shelf, slug, file)
    return file


def _set_aside(shelf: Shelf, slug: str) -> None:
    path = shelf.path(slug)
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        log.rename(_aside(shelf, slug))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)


def _aside(shelf: Shelf, slug: str) -> Path:
    aside = shelf.backups.place(slug, shelf.now(), ".wal")
    aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return aside


def _holds_all(shelf: Shelf, file: WorkshopFile) -> bool:
    """From the medium, by a connection that has nothing of it in memory: sound, and all that was saved is in it."""
    if (reader := file.reader()) is None:
        return False
    with closing(reader):
        try:
            return event_log.last(reader) == file.end and not verify.findings(shelf, reader)
        except sqlite3.Error:
            return False


def _overwritten(shelf: Shelf, slug: str, file: WorkshopFile) -> StoreFailure:
    rescued = _rescued(shelf, slug, file)
    shelf.stopped[slug] = OVERWRITTEN + _where(rescued)
    shelf.forget(slug)
    file.let_go(_aside(shelf, slug))
    return Replaced(shelf.stopped[slug])


def _rescued(shelf: Shelf, slug: str, file: WorkshopFile) -> Backup | None:
    """A backup of what the connection still reads, if that is everything."""
    try:
        made = shelf.backups.make(slug, file.connection, shelf.now())
        with closing(look_into(Path(made.where))) as copy:
            whole = event_log.last(copy) == file.end and not list(chain.findings(event_log.entries(copy)))
    except (StoreFailure, sqlite3.Error, OSError):
        return None
    if not whole:
        Path(made.where).unlink(missing_ok=True)
        return None
    return made


def _where(rescued: Backup | None) -> str:
    return f" All that was saved before is in the backup {rescued.name}." if rescued else ""
