"""Bringing a workshop back to one of its backups. What is there now is set aside first; the exchange is one rename."""

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from wtfc_tui.store import chain, secret_words
from wtfc_tui.store.failures import NotSaved, StoreFailure, Unreadable
from wtfc_tui.store.protocol import Backup
from wtfc_tui.store.retelling import Undecodable, retold
from wtfc_tui.store.sqlite import ballot_box, ballot_keys, event_log
from wtfc_tui.store.sqlite.backups import whats_wrong
from wtfc_tui.store.sqlite.disk_errors import reason
from wtfc_tui.store.sqlite.folder import make_private, rename_durably
from wtfc_tui.store.sqlite.shelf import Shelf
from wtfc_tui.store.sqlite.workshop_file import WorkshopFile, remove, remove_beside

STAYS_ERASED: Final = "What was erased since stays erased; what was not to be counted either has to be withdrawn again."
LOST_CODES = (
    "Its join codes are new ones, for those of today could not be read (see wtfc codes), and nobody has an own code any "
    "more: a facilitator or the host gives each a new one (own code new NAME)."
)


def restore(shelf: Shelf, *, slug: str, backup: Backup, at: datetime) -> list[str]:
    """What the host should know, in plain sentences."""
    path = shelf.path(slug)
    making = path.with_name(f"{slug}.db.new")
    try:
        open_boxes, changed = _prepared(shelf, shelf.backups.path(slug, backup), making, slug)
        kept = _keep_the_door(shelf, slug, making)
        said = [*_set_aside(shelf, slug, at), *kept, *changed]
        rename_durably(making, path)
        said += _without_earlier_keys(path)
        shelf.stopped.pop(slug, None)
        shelf.in_doubt.discard(slug)
    except (sqlite3.Error, OSError) as error:
        raise NotSaved(f"Nothing was restored: {reason(error)}. “{slug}” is as it was.") from error
    finally:
        remove(making)
    again = "its ballots are never in a backup: everybody has to vote again."
    return [*said, *(f"Vote {box} is open, and {again}" for box in open_boxes)]


def _prepared(shelf: Shelf, backup: Path, making: Path, slug: str) -> tuple[list[str], list[str]]:
    """The copy that is to take the workshop's place, with today's tables: the boxes that are open in it, with nothing in
    them, and what in its log is not as it was written."""
    wrong = whats_wrong(backup) if backup.exists() else "there is no such file"
    if wrong:
        raise Unreadable(f"{backup.name} cannot be restored: {wrong}. “{slug}” is as it was.")
    remove(making)
    make_private(making)
    shutil.copyfile(backup, making)
    file = WorkshopFile(making)
    try:
        file.migrate()
        changed = list(chain.findings(event_log.entries(file.connection), shelf.rest()))
        changed += _erased(shelf, slug, file)
        log = list(shelf.log.after(file.connection))
        workshop = retold(shelf.shape, log)
        if workshop.slug != slug:
            raise Unreadable(f"{backup.name} is a backup of “{workshop.slug}”. “{slug}” is as it was.")
        open_boxes = secret_words.open_boxes(shelf.shape.secrets, log)
        file.begin()
        for box in open_boxes:
            ballot_box.begin_anew(file.connection, box)
        file.commit()
        shelf.tables.make_anew(file, workshop)
        file.tidy()
    except Undecodable as error:
        raise Unreadable(f"{backup.name} cannot be restored: {error}. “{slug}” is as it was.") from error
    finally:
        file.connection.close()
    return open_boxes, changed


def _erased(shelf: Shelf, slug: str, file: WorkshopFile) -> list[str]:
    """What was erased is not part of a restore either."""
    if not shelf.eraser.erase(file, shelf.erasures.of(slug)):
        return []
    file.scrub()
    return [STAYS_ERASED]


def _keep_the_door(shelf: Shelf, slug: str, making: Path) -> list[str]:
    """Who may come in is never part of a restore: codes that were exchanged since, a closed door and people who were removed
    stay so. Where that cannot be read any more, the codes of the backup count for nothing."""
    try:
        now = (
            shelf.file(slug).connection.execute("SELECT name, value FROM settings").fetchall() if shelf.holds(slug) else None
        )
    except (StoreFailure, sqlite3.Error):
        now = None
    file = WorkshopFile(making)
    try:
        file.begin()
        codes = "DELETE FROM settings WHERE name IN ('codes', 'own codes')"
        file.connection.execute(codes if now is None else "DELETE FROM settings")
        file.connection.executemany("INSERT INTO settings (name, value) VALUES (?, ?)", now or ())
        file.commit()
        file.tidy()
    finally:
        file.connection.close()
    return [] if now is not None else [LOST_CODES]


def _without_earlier_keys(path: Path) -> list[str]:
    """No ballot of what was there before counts any more, and none shall be read; a box that is open now gets a new key."""
    left = []
    for _, key in ballot_keys.there(path):
        try:
            ballot_keys.destroy(key)
        except OSError as error:
            left.append(f"The key {key.name} of an earlier vote could not be destroyed: {reason(error)}. Remove it.")
    return left


def _set_aside(shelf: Shelf, slug: str, at: datetime) -> list[str]:
    path = shelf.path(slug)
    said = _kept(shelf, slug, at) if shelf.holds(slug) else f"“{slug}” was not there; it is now."
    shelf.put_away(slug)
    remove_beside(path)  # A log that was left there would be taken for the restored file's own.
    return [said]


def _kept(shelf: Shelf, slug: str, at: datetime) -> str:
    try:
        file = shelf.file(slug)
        said = f"What was there before is kept as the backup {shelf.backups.make(slug, file.connection, at).name}."
        if file.untouched or not file.path.exists():
            return said
        return f"{said} Another file was in its place; it is kept as {_copied_as_it_is(shelf, slug, at).name}."
    except (StoreFailure, sqlite3.Error):
        aside = _copied_as_it_is(shelf, slug, at)
        return f"What was there before is damaged; it is kept as {aside.name}."


def _copied_as_it_is(shelf: Shelf, slug: str, at: datetime) -> Path:
    """Somebody may yet get words out of it."""
    shelf.put_away(slug)
    path, aside = shelf.path(slug), shelf.backups.place(slug, at, ".damaged")
    aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for ending in ("", "-wal"):
        if (part := path.with_name(path.name + ending)).exists():
            make_private(aside.with_name(aside.name + ending))
            shutil.copyfile(part, aside.with_name(aside.name + ending))
    return aside
