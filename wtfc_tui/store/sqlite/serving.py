"""What a hand does with everything that waits for one workshop: write it together, then read, then what is done alone."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wtfc_tui.store.retelling import Undecodable
from wtfc_tui.store.sqlite.commit import commit_together
from wtfc_tui.store.sqlite.lanes import Job, Kind, answer
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.touched import file_in_place
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile


class Serving:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def serve(self, slug: str, jobs: Sequence[Job]) -> None:
        """Writing in the order in which it was asked for, then reading: nobody reads less than they have asked to write."""
        writes = [job for job in jobs if job.kind is Kind.WRITE]
        if writes:
            outcomes = commit_together(self._shelf, slug, [job.work for job in writes])
            for job, outcome in zip(writes, outcomes, strict=True):
                job.outcome = outcome
            answer(writes)
            self._shelf.take_in_if_long(slug)
        for job in jobs:
            if job.kind is Kind.READ:
                job.outcome = self._read(slug, partial(_with_connection, job.work))
            elif job.kind is Kind.LEND:
                job.outcome = self._read(slug, partial(_lent, self._shelf, slug))
        for job in jobs:
            if job.kind is Kind.ALONE:
                job.outcome = self._do_alone(slug, job.work)
        answer([job for job in jobs if job.kind is not Kind.WRITE])

    def _read(self, slug: str, work: Callable[[WorkshopFile], Any]) -> Any:
        try:
            return work(self._shelf.file(slug))
        except (sqlite3.Error, OSError, Undecodable) as error:
            return self._shelf.not_read(slug, error)
        except Exception as error:
            return error

    def _do_alone(self, slug: str, work: Callable[[Shelf], Any]) -> Any:
        try:
            return work(self._shelf)
        except (sqlite3.Error, OSError) as error:
            return self._shelf.not_saved(slug, error)
        except Exception as error:
            return error


def _lent(shelf: Shelf, slug: str, file: WorkshopFile) -> sqlite3.Connection | None:
    """Nobody shall take a stranger's file for the workshop: neither a backup, nor whoever reads all of it."""
    if file.in_place and not file.untouched:
        file = file_in_place(shelf, slug)
    return file.reader()


def _with_connection(work: Callable[[sqlite3.Connection], Any], file: WorkshopFile) -> Any:
    return work(file.connection)
