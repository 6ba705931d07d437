"""Group commit: several pieces of work on one workshop in one transaction, and for each an answer that is true."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Final

from wtfc_tui.store.failures import StoreFailure, Uncertain
from wtfc_tui.store.sqlite.disk_errors import is_full, is_locked, reason
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.touched import file_in_place
from wtfc_tui.store.sqlite.workshop_file import Touched, WorkshopFile

UNKNOWN: Final = (
    "It is not known whether this was saved ({}). Your words are still in your field; tell the host, and look whether they "
    "are there before you press Enter again."
)


class Write(ABC):
    """One piece of work, inside a transaction that others may share."""

    @abstractmethod
    def do(self, file: WorkshopFile) -> Any:
        """What its asker is answered."""

    @abstractmethod
    def stands(self, file: WorkshopFile) -> bool:
        """Whether it is in the file, after a commit that failed and may have happened all the same."""

    answer: ClassVar[Any] = None
    """What its asker is told when it stands there after all."""


class _Unclear(Exception):
    """The commit itself failed: what was to be written may be in the file or not."""

    def __init__(self, error: sqlite3.Error | OSError) -> None:
        super().__init__(str(error))
        self.error = error


def commit_together(shelf: Shelf, slug: str, works: Sequence[Write]) -> list[Any]:
    """An answer for each: what it returned, or a failure. Nobody is answered before the keys of closed boxes are gone."""
    answers = _together(shelf, slug, works)
    shelf.look_after_keys(slug)
    return answers


def _together(shelf: Shelf, slug: str, works: Sequence[Write]) -> list[Any]:
    try:
        return _in_one_transaction(shelf, slug, works)
    except _Unclear as unclear:
        return _after(shelf, slug, works, unclear.error, look=True)
    except (sqlite3.Error, OSError) as error:
        return _after(shelf, slug, works, error, look=False)
    except StoreFailure as failure:
        return [type(failure)(failure.sentence) for _ in works]
    except Exception as error:
        return [error] * len(works)


def _after(shelf: Shelf, slug: str, works: Sequence[Write], error: sqlite3.Error | OSError, *, look: bool) -> list[Any]:
    failure = shelf.not_saved(slug, error)
    if is_full(error):  # It can be read from as before, and opening anew would need room.
        found = [_stands(shelf, slug, work) if look else None for work in works]
        if not any(found) and shelf.ballast.drop():
            return _together(shelf, slug, works)
    elif is_locked(error):
        found = [None for _ in works]
    else:
        shelf.put_away(slug)
        found = _read_back(shelf, slug, works, failure) if look else [None for _ in works]
    return [one[0] if one else type(failure)(failure.sentence) for one in found]


def _stands(shelf: Shelf, slug: str, work: Write) -> tuple[Any] | None:
    try:
        return (work.answer,) if work.stands(shelf.file(slug)) else None
    except (StoreFailure, sqlite3.Error, OSError) as error:
        return (Uncertain(UNKNOWN.format(reason(error) if not isinstance(error, StoreFailure) else "the disk is full")),)


def _read_back(shelf: Shelf, slug: str, works: Sequence[Write], failure: StoreFailure) -> list[tuple[Any] | None]:
    """For each (its answer,) if it is in the file and safe, nothing if it is not in it and cannot come back; and where that
    cannot be found out, that nobody can tell: then the file takes nothing more until it can."""
    shelf.in_doubt.add(slug)
    try:
        file = shelf.file(slug)  # It is settled as it is opened.
        return [(work.answer,) if work.stands(file) else None for work in works]
    except (StoreFailure, sqlite3.Error, OSError) as error:
        shelf.put_away(slug)
        shelf.in_doubt.add(slug)
        why = reason(error) if isinstance(error, sqlite3.Error | OSError) else failure.sentence
        return [(Uncertain(UNKNOWN.format(why)),) for _ in works]


def _in_one_transaction(shelf: Shelf, slug: str, works: Sequence[Write]) -> list[Any]:
    file = file_in_place(shelf, slug)
    try:
        file.begin()
        answers = [works[0].do(file)] if len(works) == 1 else [_behind_a_savepoint(file, work) for work in works]
        touched = _committed(file)
    except BaseException:
        file.roll_back()
        raise
    if touched:
        file_in_place(shelf, slug)  # Where all else is still there, what was just written is there too.
    return answers


def _committed(file: WorkshopFile) -> bool:
    """Whether somebody else has touched the file meanwhile."""
    try:
        file.commit()
    except Touched:
        return True
    except (sqlite3.Error, OSError) as error:
        raise _Unclear(error) from error
    return False


def _behind_a_savepoint(file: WorkshopFile, work: Write) -> Any:
    connection = file.connection
    connection.execute("SAVEPOINT one")
    try:
        answer: Any = work.do(file)
    except Exception as error:
        if not connection.in_transaction or (
            isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.IntegrityError)
        ):
            raise  # The disk or the file is the trouble: it is everybody's, and the group is lost.
        connection.execute("ROLLBACK TO one")
        answer = error
    connection.execute("RELEASE one")
    return answer
