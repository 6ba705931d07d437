"""The folder of workshops as its hands see it: which are there, the one open file of each, and their backups.

A workshop's file is asked for in its own lane only; the rest may be asked from any thread.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from wtfc_tui.domain.slugs import check_slug, is_slug
from wtfc_tui.store.codec import Unknown
from wtfc_tui.store.failures import NoSuchWorkshop, NotSaved, Replaced, StoreFailure, Unreadable
from wtfc_tui.store.retelling import Undecodable, retold
from wtfc_tui.store.shape import Shape
from wtfc_tui.store.snapshot import Snapshots
from wtfc_tui.store.sqlite import ballot_box
from wtfc_tui.store.sqlite.backups import Backups
from wtfc_tui.store.sqlite.ballast import Ballast
from wtfc_tui.store.sqlite.ballot_keys import slugs_with_keys
from wtfc_tui.store.sqlite.connect import Foreign
from wtfc_tui.store.sqlite.disk_errors import is_damage, not_saved
from wtfc_tui.store.sqlite.erasing import Eraser
from wtfc_tui.store.sqlite.erasures import Erasures
from wtfc_tui.store.sqlite.event_log import EventLog, last, no_rest
from wtfc_tui.store.sqlite.handle import Handle
from wtfc_tui.store.sqlite.read_tables import ReadTables
from wtfc_tui.store.sqlite.schema import STEPS, version_of
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile, remove

IN_DOUBT: Final = (
    "Not saved: the disk gave an error a moment ago, and what was saved then is still being read back. Your words are still "
    "in your field; wait a little and press Enter again."
)


class Shelf:
    def __init__(self, folder: Path, shape: Shape, now: Callable[[], datetime]) -> None:
        self.folder = folder
        self.shape = shape
        self.log = EventLog(shape)
        self.tables = ReadTables(shape)
        self.snapshots = Snapshots(shape)
        self.backups = Backups(folder, self._emptied)
        self.erasures = Erasures(folder)
        self.eraser = Eraser(shape, self.log, self.tables)
        self.ballast = Ballast(folder)
        self.rest: Callable[[], Callable[[], None]] = lambda: no_rest
        """For each long work in Python: what it calls after each small piece, so that others get their turn."""
        self.waiting: Callable[[], AbstractContextManager[None]] = nullcontext
        """Held by a hand while it waits for some other program's lock, so that another takes its work meanwhile."""
        self.in_doubt: set[str] = set()
        """Of which nobody can tell what was saved last, until it has been read back."""
        self.stopped: dict[str, str] = {}
        """Whose file somebody else has changed -> what people are told. Nothing more is written before it is restored."""
        self._now = now
        self._open: dict[str, WorkshopFile] = {}
        self._uncleaned: dict[str, list[str]] = {}
        self.of_votes: dict[str, tuple[str, ...]] = {}
        """By workshop: what is to be told of its votes. Exchanged as a whole, so that it may be read from any thread."""

    def slugs(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.db") if is_slug(path.stem))

    def path(self, slug: str) -> Path:
        return self.folder / f"{check_slug(slug)}.db"

    def sweep(self) -> None:
        """What a crash has left half done. Before anything is opened."""
        for unfinished in self.folder.glob("*.db.new"):
            remove(unfinished)
        self.backups.sweep()
        self.ballast.take_on()
        for slug in slugs_with_keys(self.folder) & set(self.slugs()):  # Opening destroys those that should be gone.
            with suppress(StoreFailure, sqlite3.Error, OSError):
                self.file(slug)

    def now(self) -> datetime:
        return self._now()

    def file(self, slug: str) -> WorkshopFile:
        if slug in self.stopped:
            raise Replaced(self.stopped[slug])
        if slug not in self._open:
            self._open[slug] = self._opened(slug)
        return self._open[slug]

    def _opened(self, slug: str) -> WorkshopFile:
        path = self.path(slug)
        if not self.holds(slug):
            raise NoSuchWorkshop(f"There is no workshop “{slug}” here.")
        try:
            file = WorkshopFile(path, lambda: self.waiting())
        except Foreign as error:
            raise self.unreadable(slug, str(error)) from error
        try:
            self._bring_up(slug, file)
        except (Undecodable, sqlite3.IntegrityError) as error:
            file.close()
            raise self.unreadable(slug, str(error)) from error
        except BaseException:
            file.close()
            raise
        return file

    def _bring_up(self, slug: str, file: WorkshopFile) -> None:
        """To what this version writes, and to the end of whatever was begun and cut short."""
        if wrong := file.whats_wrong():
            raise self.unreadable(slug, wrong)
        if file.is_older:
            self.backups.make(slug, file.connection, self._now())
            file.migrate()
        if self.erasures.unfinished(slug):
            self._finish_erasing(slug, file)
        lost = ballot_box.make_sure(file.connection)
        self.tables.make_sure(file, self.log, anew=lost)
        file.scrub()
        if slug in self.in_doubt:
            if not file.settle():
                raise NotSaved(IN_DOUBT)
            self.in_doubt.discard(slug)
        self._look_after_keys(slug, file)
        file.ready(last(file.connection))

    def _finish_erasing(self, slug: str, file: WorkshopFile) -> None:
        """What was begun, here and in every backup. It stays noted until all of it is done."""
        erased = self.erasures.of(slug)
        self.eraser.erase(file, erased)
        left, later = [], False
        for backup in self.backups.of(slug):
            try:
                self.eraser.erase_from_copy(Path(backup.where), erased)
            except (sqlite3.Error, OSError, Undecodable, Unknown, Foreign) as error:
                left.append(backup.name)
                later |= isinstance(error, sqlite3.Error | OSError) and not is_damage(error)
        self._uncleaned[slug] = left
        self.erasures.note(slug, (), unfinished=later)

    def uncleaned(self, slug: str) -> list[str]:
        """Backups out of which nothing could be erased the last time."""
        return self._uncleaned.get(slug, [])

    def aside(self, slug: str) -> list[str]:
        """What else of a workshop lies in the folder: damaged files, logs that were set aside, what a room held."""
        kept = [path for path in self.backups.folder_of(slug).glob("*") if path.suffix != ".db"]
        beside = [*self.folder.glob(f"{slug}.*.json"), *self.folder.glob(f"{slug}.db-wal.kept")]
        return sorted(str(path.relative_to(self.folder)) for path in (*kept, *beside))

    def _emptied(self, copy: sqlite3.Connection) -> None:
        """Without secret words; where a box was open, read tables do not show what they came to either."""
        was_open = ballot_box.any_open(copy)
        ballot_box.empty(copy)
        copy.execute("DELETE FROM still_to_do")
        if version_of(copy) == len(STEPS):
            copy.execute("DELETE FROM snapshot")
        if was_open and version_of(copy) == len(STEPS):
            with suppress(Undecodable, sqlite3.IntegrityError):
                self.tables.make_anew(Handle(copy), retold(self.shape, self.log.after(copy, rest=self.rest())))

    def holds(self, slug: str) -> bool:
        """Also what is open and was removed from the folder since."""
        return slug in self._open or self.path(slug).exists()

    def not_saved(self, slug: str, error: sqlite3.Error | OSError) -> StoreFailure:
        return self.not_read(slug, error) if is_damage(error) else not_saved(error)

    def not_read(self, slug: str, error: sqlite3.Error | OSError | Undecodable) -> Unreadable:
        if is_damage(error):
            self.put_away(slug)  # So that nothing more is written into it: it will not pass the next opening.
            return self.unreadable(slug, f"its file is damaged ({error})")
        if isinstance(error, Undecodable):
            return self.unreadable(slug, str(error))
        return self.unreadable(slug, f"the disk gave an error ({error})")

    def unreadable(self, slug: str, why: str) -> Unreadable:
        good = self.backups.last_good(slug)
        instead = f"The last good backup is {good.name}" if good else "There is no good backup of it"
        return Unreadable(f"“{slug}” cannot be read: {why}. Nothing was changed. {instead}.")

    def take_in_if_long(self, slug: str) -> None:
        if file := self._open.get(slug):
            file.take_in_if_long()

    def look_after_keys(self, slug: str) -> None:
        """After boxes were opened or closed. A key that cannot be destroyed now is tried again after the next work."""
        if (file := self._open.get(slug)) and file.keys_due:
            with suppress(sqlite3.Error):
                self._look_after_keys(slug, file)

    def _look_after_keys(self, slug: str, file: WorkshopFile) -> None:
        left = ballot_box.destroy_closed(file.connection)
        file.keys_due = bool(left)
        self.of_votes[slug] = (*left, *ballot_box.gone(file.connection))

    def forget(self, slug: str) -> None:
        """The file is not ours to close any more."""
        self._open.pop(slug, None)

    def put_away(self, slug: str) -> None:
        """Closes the file, if it is open; the next use opens it anew."""
        if file := self._open.pop(slug, None):
            file.close()

    @property
    def open_slugs(self) -> list[str]:
        return list(self._open)

    def put_all_away(self) -> None:
        for slug in self.open_slugs:
            self.put_away(slug)
