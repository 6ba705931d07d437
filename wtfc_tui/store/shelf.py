"""The folder of workshops as the writer's thread sees it: which are there, and the one open file of each."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from wtfc_tui.store.connect import Foreign
from wtfc_tui.store.disk_errors import as_failure, is_damage
from wtfc_tui.store.event_log import Undecodable
from wtfc_tui.store.failures import NoSuchWorkshop, StoreFailure, Unreadable
from wtfc_tui.store.folder import sync
from wtfc_tui.store.slugs import check_slug, is_slug
from wtfc_tui.store.workshop_file import WorkshopFile

BESIDE = ("-wal", "-shm")
"""What SQLite puts beside an open file."""


class Shelf:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, WorkshopFile] = {}

    def slugs(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.db") if is_slug(path.stem))

    def path(self, slug: str) -> Path:
        return self.folder / f"{check_slug(slug)}.db"

    def file(self, slug: str) -> WorkshopFile:
        if slug not in self._open:
            self._open[slug] = self._opened(slug)
        return self._open[slug]

    def _opened(self, slug: str) -> WorkshopFile:
        path = self.path(slug)
        if not path.exists():
            raise NoSuchWorkshop(f"There is no workshop “{slug}” here.")
        try:
            file = WorkshopFile(path)
        except Foreign as error:
            raise self.unreadable(slug, str(error)) from error
        except sqlite3.Error as error:
            raise self.not_read(slug, error) from error
        try:
            file.migrate()
            file.scrub_owed = file.has_scrub_noted()
        except sqlite3.Error as error:
            file.close()
            raise self.not_read(slug, error) from error
        return file

    def not_saved(self, slug: str, error: sqlite3.Error | OSError) -> StoreFailure:
        return self.not_read(slug, error) if is_damage(error) else as_failure(error)

    def not_read(self, slug: str, error: sqlite3.Error | OSError | Undecodable) -> Unreadable:
        if is_damage(error):
            return self.unreadable(slug, f"its file is damaged ({error})")
        if isinstance(error, Undecodable):
            return self.unreadable(slug, str(error))
        return self.unreadable(slug, f"the disk gave an error ({error})")

    def unreadable(self, slug: str, why: str) -> Unreadable:
        return Unreadable(f"“{slug}” cannot be read: {why}. Nothing was changed.")

    def scrub(self, slug: str) -> None:
        """Once a vote is closed. What cannot be done now, on a full disk say, is done after the next commit or opening."""
        if (file := self._open.get(slug)) and file.scrub_owed:
            with suppress(sqlite3.Error):
                file.scrub()

    def put_away(self, slug: str) -> None:
        """Closes the file, if it is open; the next use opens it anew."""
        if file := self._open.pop(slug, None):
            file.close()

    def put_all_away(self) -> None:
        for slug in list(self._open):
            self.put_away(slug)


def remove_beside(path: Path) -> None:
    for ending in BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def rename_durably(made: Path, path: Path) -> None:
    """So that after a power cut there is either the whole new file or none of it."""
    sync(made)
    os.replace(made, path)
    sync(path.parent)
