"""Group commit: several pieces of work on one workshop in one transaction, and for each an answer that is true."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Final

from wtfc_tui.store.failures import StoreFailure, Uncertain
from wtfc_tui.store.sqlite.disk_errors import is_full, reason
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile

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
        return _in_one_transaction(shelf.file_in_place(slug), works)
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
    if not is_full(error):
        shelf.put_away(slug)  # A full disk can be read from as before, and opening anew would need room.
    found = [_looked_up(shelf, slug, work, failure) if look else None for work in works]
    if is_full(error) and not any(found) and shelf.ballast.drop():
        return _together(shelf, slug, works)
    return [one[0] if one else type(failure)(failure.sentence) for one in found]


def _looked_up(shelf: Shelf, slug: str, work: Write, failure: StoreFailure) -> tuple[Any] | None:
    """(Its answer,) if it stands there and is safe now, or that nobody can tell; nothing if it does not stand there."""
    try:
        file = shelf.file(slug)
        if not work.stands(file):
            return None
        file.settle()
    except (StoreFailure, sqlite3.Error, OSError) as error:
        why = reason(error) if isinstance(error, sqlite3.Error | OSError) else failure.sentence
        return (Uncertain(UNKNOWN.format(why)),)
    return (work.answer,)


def _in_one_transaction(file: WorkshopFile, works: Sequence[Write]) -> list[Any]:
    try:
        file.connection.execute("BEGIN IMMEDIATE")
        answers = [works[0].do(file)] if len(works) == 1 else [_behind_a_savepoint(file, work) for work in works]
        try:
            file.commit()
        except (sqlite3.Error, OSError) as error:
            raise _Unclear(error) from error
    except BaseException:
        file.roll_back()
        raise
    return answers


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
