"""What SQLite and the operating system say when something fails, in a sentence that tells people what to do."""

import errno
import sqlite3

from wtfc_tui.store.failures import NotSaved

DISK_FULL = (
    "Not saved: the disk is full. Your words are still in your field; ask the host to free space and press Enter again."
)
READ_ONLY = (
    "Not saved: the data folder cannot be written. Your words are still in your field; "
    "ask the host to make it writable and press Enter again."
)
LOCKED = (
    "Not saved: some other program is writing to the workshop's file. Your words are still in your field; "
    "ask the host to close it and press Enter again."
)
TROUBLE = (
    "Not saved: the disk gave an error ({}). Your words are still in your field; tell the host, and press Enter again later."
)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: BaseException) -> int:
    """SQLite's code without its details; 0 for what is not SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: BaseException) -> bool:
    return primary_code(error) in DAMAGED


def is_full(error: BaseException) -> bool:
    """SQLite cannot always tell: making its shared index on a full disk comes as an input/output error."""
    code = getattr(error, "sqlite_errorcode", 0)
    no_room = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    return no_room or primary_code(error) == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE


def as_failure(error: sqlite3.Error | OSError) -> NotSaved:
    """For what could not be written."""
    if is_full(error):
        return NotSaved(DISK_FULL)
    read_only = isinstance(error, OSError) and error.errno in (errno.EROFS, errno.EACCES, errno.EPERM)
    if read_only or primary_code(error) == sqlite3.SQLITE_READONLY:
        return NotSaved(READ_ONLY)
    if primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return NotSaved(LOCKED)
    return NotSaved(TROUBLE.format(error))
