"""A queue for each workshop and a few hands for all of them: one hand at a time to a workshop, in the order of asking.

So each workshop's file is written and checkpointed by one connection in one thread at a time (SQLite before 3.51.3 may lose
data otherwise), and no workshop waits for another one's disk. Whatever waits for one workshop is served together.
"""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from wtfc_tui.store.failures import NotOpen, NotSaved

_log = logging.getLogger(__name__)
HANDS: Final = 16
"""At most; they are made when there is more to do than those that are there can take. Mostly they wait for the disk."""


class Kind(Enum):
    READ = auto()
    LEND = auto()
    """As reading, but of a connection with which others may read on."""
    WRITE = auto()
    ALONE = auto()
    """Begins and ends its own transactions, or needs the whole shelf."""


@dataclass(slots=True)
class Job:
    kind: Kind
    slug: str
    work: Any
    future: "asyncio.Future[Any]"
    then: Callable[[Any], None] | None = None
    """Called with the outcome, an exception or not, also when the asker has gone meanwhile."""
    outcome: Any = None

    def answer(self) -> None:
        """In the thread of the asker's loop."""
        if self.then:
            self.then(self.outcome)
            self.then = None
        if self.future.done():
            return
        if isinstance(self.outcome, BaseException):
            self.future.set_exception(self.outcome)
        else:
            self.future.set_result(self.outcome)


class Lanes:
    def __init__(self, serve: Callable[[str, list[Job]], None], finished: Callable[[], None]) -> None:
        """`serve` gives each job of one workshop its outcome and calls `answer`; `finished` is called after the last."""
        self._serve, self._finished = serve, finished
        self._lanes: dict[str, list[Job]] = {}
        """What waits for each workshop; one that is being served is here too, if only with an empty list."""
        self._ready: deque[str] = deque()
        """Workshops with work and without a hand, in the order of asking."""
        self._turn = threading.Lock()
        self._more = threading.Condition(self._turn)
        self._empty = threading.Condition(self._turn)
        self._threads: list[threading.Thread] = []
        self._idle = 0
        self._standing = 0
        """Hands that wait for some other program, and so do not count."""
        self._saving = 0
        self._open = False

    def start(self) -> None:
        self._open = True

    async def finish(self) -> None:
        """After everything that was asked for so far."""
        if self._open:
            self._open = False
            await asyncio.to_thread(self._finish)

    def _finish(self) -> None:
        with self._turn:
            self._empty.wait_for(lambda: not self._lanes)
            self._more.notify_all()
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._finished()

    @property
    def saving(self) -> bool:
        """Somebody waits for something to be written."""
        return self._saving > 0

    async def ask(self, kind: Kind, slug: str, work: Any, then: Callable[[Any], None] | None = None) -> Any:
        if not self._open:
            if kind in (Kind.READ, Kind.LEND):
                raise NotOpen("The server is stopping.")
            raise NotSaved("Not saved: the server is stopping.")
        job = Job(kind, slug, work, asyncio.get_running_loop().create_future(), then)
        with self._turn:
            self._saving += kind is Kind.WRITE
            if slug in self._lanes:
                self._lanes[slug].append(job)
            else:
                self._lanes[slug] = [job]
                self._ready.append(slug)
                self._call_a_hand()
        return await job.future

    def _call_a_hand(self) -> None:
        if len(self._ready) <= self._idle or len(self._threads) - self._standing >= HANDS:
            self._more.notify()
        else:
            thread = threading.Thread(target=self._run, name=f"store-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    @contextmanager
    def standing_by(self) -> Iterator[None]:
        """Around a hand's waiting for some other program: others are called for the work that it cannot do meanwhile."""
        with self._turn:
            self._standing += 1
            if self._ready:
                self._call_a_hand()
        try:
            yield
        finally:
            with self._turn:
                self._standing -= 1

    def _run(self) -> None:
        while slug := self._next():
            with self._turn:
                jobs = self._taken(slug)
            while jobs:
                self._serve_safely(slug, jobs)
                jobs = self._left(slug, jobs)

    def _next(self) -> str | None:
        """Nothing at the end, when the last has been served."""
        with self._turn:
            while not self._ready:
                if not self._open and not self._lanes:
                    return None
                self._idle += 1
                self._more.wait()
                self._idle -= 1
            return self._ready.popleft()

    def _taken(self, slug: str) -> list[Job]:
        jobs, self._lanes[slug] = self._lanes[slug], []
        return jobs

    def _left(self, slug: str, served: list[Job]) -> list[Job]:
        """What this hand does next for the same workshop: nothing, if others have waited for longer."""
        with self._turn:
            self._saving -= sum(job.kind is Kind.WRITE for job in served)
            if not self._lanes[slug]:
                del self._lanes[slug]
                if not self._lanes:
                    self._empty.notify_all()
                return []
            if self._ready:
                self._ready.append(slug)
                return []
            return self._taken(slug)

    def _serve_safely(self, slug: str, jobs: list[Job]) -> None:
        """Should a hand ever be lost by a mistake of ours, people would wait for ever."""
        wanted = [job for job in jobs if not job.future.cancelled()]
        try:
            self._serve(slug, wanted)
        except BaseException as error:
            _log.exception("The store tripped over work on %r", slug)
            for job in wanted:
                job.outcome = error
            answer(wanted)


def answer(jobs: Sequence[Job]) -> None:
    """Tells each asker the outcome. Whoever was told already is not told anything else."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in jobs:
        by_loop.setdefault(job.future.get_loop(), []).append(job)
    for loop, answered in by_loop.items():
        try:
            loop.call_soon_threadsafe(_answer_all, answered)
        except RuntimeError:
            _log.debug("Nobody waits for an answer any more: their loop is closed")


def _answer_all(jobs: list[Job]) -> None:
    for job in jobs:
        job.answer()
