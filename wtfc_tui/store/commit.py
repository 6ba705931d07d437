"""Group commit: several pieces of work on one workshop in one transaction, each behind its own savepoint."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from wtfc_tui.store.disk_errors import is_full
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.store.shelf import Shelf
from wtfc_tui.store.workshop_file import WorkshopFile

Work = Callable[[WorkshopFile], Any]


def commit_together(shelf: Shelf, slug: str, works: Sequence[Work]) -> list[Any]:
    """An answer for each: what it returned, or why nothing of it was written."""
    try:
        return _in_one_transaction(shelf.file_in_place(slug), works)
    except (sqlite3.Error, OSError) as error:
        failure = shelf.not_saved(slug, error)
        _recover(shelf, slug, error)
        if is_full(error) and shelf.ballast.drop():
            return commit_together(shelf, slug, works)
        return [type(failure)(failure.sentence) for _ in works]
    except StoreFailure as failure:
        return [type(failure)(failure.sentence) for _ in works]
    except Exception as error:
        return [error] * len(works)


def _in_one_transaction(file: WorkshopFile, works: Sequence[Work]) -> list[Any]:
    try:
        file.connection.execute("BEGIN IMMEDIATE")
        answers = [_behind_a_savepoint(file, work) for work in works]
        file.connection.execute("COMMIT")
    except BaseException:
        file.roll_back()
        raise
    return answers


def _behind_a_savepoint(file: WorkshopFile, work: Work) -> Any:
    connection = file.connection
    connection.execute("SAVEPOINT one")
    try:
        answer: Any = work(file)
    except Exception as error:
        if not connection.in_transaction or (
            isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.IntegrityError)
        ):
            raise  # The disk or the file is the trouble: it is everybody's, and the group is lost.
        connection.execute("ROLLBACK TO one")
        answer = error
    connection.execute("RELEASE one")
    return answer


def _recover(shelf: Shelf, slug: str, error: sqlite3.Error | OSError) -> None:
    """A full disk can be read from as before, and opening the file anew would need room; all else is opened anew."""
    if not is_full(error):
        shelf.put_away(slug)
