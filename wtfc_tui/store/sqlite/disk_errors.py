"""What SQLite and the operating system say when something fails, in words that tell people what it is and what to do."""

import errno
import sqlite3
from typing import Final

from wtfc_tui.store.failures import NotSaved

_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NOT_FOR_WRITING: Final = (errno.EROFS, errno.EACCES, errno.EPERM)


def is_damage(error: BaseException) -> bool:
    return _code(error) in _DAMAGED


def is_locked(error: BaseException) -> bool:
    """Some other program has the file."""
    return _code(error) in _LOCKED


def is_full(error: BaseException) -> bool:
    """SQLite cannot always tell: making its shared index on a full disk comes as an input/output error."""
    no_room = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    shared_index = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHMSIZE
    return no_room or shared_index or _code(error) == sqlite3.SQLITE_FULL


def reason(error: sqlite3.Error | OSError) -> str:
    return _reason_and_remedy(error)[0]


def not_saved(error: sqlite3.Error | OSError) -> NotSaved:
    """For what somebody has typed."""
    why, remedy = _reason_and_remedy(error)
    return NotSaved(f"Not saved: {why}. Your words are still in your field; {remedy} and press Enter again.")


def _reason_and_remedy(error: sqlite3.Error | OSError) -> tuple[str, str]:
    if is_full(error):
        return "the disk is full", "ask the host to free space"
    refused = isinstance(error, OSError) and error.errno in _NOT_FOR_WRITING
    if refused or _code(error) == sqlite3.SQLITE_READONLY:
        return "the data folder cannot be written", "ask the host to make it writable"
    if _code(error) in _LOCKED:
        return "some other program is writing to the workshop's file", "ask the host to close it"
    return f"the disk gave an error ({error})", "tell the host, wait a little"


def _code(error: BaseException) -> int:
    """SQLite's code without its details; 0 for what is not SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
