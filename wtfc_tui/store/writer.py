"""The one thread that touches the workshops' files: SQLite before 3.51.3 may lose data when two connections checkpoint.

Whatever waits for one workshop is committed together; each piece of work still gets its own answer, after the commit.
"""

import asyncio
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, TypeVar, cast

from wtfc_tui.store.commit import commit_together
from wtfc_tui.store.event_log import Undecodable
from wtfc_tui.store.failures import NotOpen, NotSaved
from wtfc_tui.store.shelf import Shelf
from wtfc_tui.store.workshop_file import WorkshopFile

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Kind(Enum):
    READ = auto()
    WRITE = auto()
    ALONE = auto()
    """Begins and ends its own transactions, or needs the whole shelf."""


@dataclass
class Job:
    kind: Kind
    slug: str
    work: Callable[[Any], Any]
    answer: Future[Any] = field(default_factory=Future)

    def answered(self, outcome: Any) -> None:
        if isinstance(outcome, BaseException):
            self.answer.set_exception(outcome)
        else:
            self.answer.set_result(outcome)


class Writer:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)
        self._open = False

    def start(self) -> None:
        self._open = True
        self._thread.start()

    async def finish(self) -> None:
        """After everything that was asked for so far."""
        if self._open:
            self._open = False
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)

    async def read(self, slug: str, work: Callable[[sqlite3.Connection], T]) -> T:
        return cast(T, await self._ask(Job(Kind.READ, slug, work)))

    async def write(self, slug: str, work: Callable[[WorkshopFile], T]) -> T:
        return cast(T, await self._ask(Job(Kind.WRITE, slug, work)))

    async def alone(self, slug: str, work: Callable[[Shelf], T]) -> T:
        return cast(T, await self._ask(Job(Kind.ALONE, slug, work)))

    async def _ask(self, job: Job) -> Any:
        if not self._open:
            raise (
                NotOpen("The server is stopping.")
                if job.kind is Kind.READ
                else NotSaved("Not saved: the server is stopping.")
            )
        self._jobs.put(job)
        return await asyncio.wrap_future(job.answer)

    def _run(self) -> None:
        more = True
        while more:
            waiting = self._waiting()
            more = None not in waiting
            jobs = [job for job in waiting if job and job.answer.set_running_or_notify_cancel()]
            for slug in dict.fromkeys(job.slug for job in jobs):
                self._serve_safely(slug, [job for job in jobs if job.slug == slug])
        self._shelf.put_all_away()

    def _waiting(self) -> list[Job | None]:
        """What is in the queue by now; waits if there is nothing."""
        found = [self._jobs.get()]
        while not self._jobs.empty():
            found.append(self._jobs.get())
        return found

    def _serve_safely(self, slug: str, jobs: list[Job]) -> None:
        """Should this thread ever end by a mistake of ours, everybody would wait for ever."""
        try:
            self._serve(slug, jobs)
        except Exception as error:
            _log.exception("The store tripped over work on %r", slug)
            for job in jobs:
                if not job.answer.done():
                    job.answered(error)

    def _serve(self, slug: str, jobs: list[Job]) -> None:
        """Writing in the order in which it was asked for, then reading: nobody reads less than they have asked to write."""
        self._write(slug, [job for job in jobs if job.kind is Kind.WRITE])
        for job in jobs:
            if job.kind is Kind.READ:
                job.answered(self._read(slug, job))
        for job in jobs:
            if job.kind is Kind.ALONE:
                job.answered(self._do_alone(slug, job))
        self._shelf.scrub(slug)

    def _read(self, slug: str, job: Job) -> Any:
        try:
            return job.work(self._shelf.file(slug).connection)
        except (sqlite3.Error, OSError, Undecodable) as error:
            return self._shelf.not_read(slug, error)
        except Exception as error:
            return error

    def _write(self, slug: str, jobs: list[Job]) -> None:
        if jobs:
            outcomes = commit_together(self._shelf, slug, [job.work for job in jobs])
            for job, outcome in zip(jobs, outcomes, strict=True):
                job.answered(outcome)

    def _do_alone(self, slug: str, job: Job) -> Any:
        try:
            return job.work(self._shelf)
        except (sqlite3.Error, OSError) as error:
            return self._shelf.not_saved(slug, error)
        except Exception as error:
            return error
