"""Bringing a workshop back to one of its backups. What is there now is set aside first; the exchange is one rename."""

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store import appending, ballot_box, read_tables
from wtfc_tui.store.backups import whats_wrong
from wtfc_tui.store.disk_errors import reason
from wtfc_tui.store.event_log import Undecodable
from wtfc_tui.store.failures import NotSaved, StoreFailure, Unreadable
from wtfc_tui.store.folder import make_private, rename_durably
from wtfc_tui.store.shelf import Shelf
from wtfc_tui.store.workshop_file import WorkshopFile, remove, remove_beside


def restore(shelf: Shelf, *, slug: str, backup: Path, at: datetime) -> list[str]:
    """What the host should know, in plain sentences."""
    path = shelf.path(slug)
    making = path.with_name(f"{slug}.db.new")
    try:
        workshop = _prepared(backup, making, slug)
        said = _set_aside(shelf, slug, at)
        rename_durably(making, path)
    except (sqlite3.Error, OSError) as error:
        raise NotSaved(f"Nothing was restored: {reason(error)}. “{slug}” is as it was.") from error
    finally:
        remove(making)
    if running := workshop.open_round:
        said.append(f"Vote {running.id} is open, and its ballots are never in a backup: everybody has to vote again.")
    return said


def _prepared(backup: Path, making: Path, slug: str) -> Workshop:
    """The copy that is to take the workshop's place, with today's tables, and what it says."""
    wrong = whats_wrong(backup) if backup.exists() else "there is no such file"
    if wrong:
        raise Unreadable(f"{backup.name} cannot be restored: {wrong}. “{slug}” is as it was.")
    remove(making)
    make_private(making)
    shutil.copyfile(backup, making)
    file = WorkshopFile(making)
    try:
        file.migrate()
        workshop = fold(appending.read_after(file.connection, 0))
        if workshop.slug != slug:
            raise Unreadable(f"{backup.name} is a backup of “{workshop.slug}”. “{slug}” is as it was.")
        _make_good(file, workshop)
        file.tidy()
    except Undecodable as error:
        raise Unreadable(f"{backup.name} cannot be restored: {error}. “{slug}” is as it was.") from error
    finally:
        file.connection.close()
    return workshop


def _make_good(file: WorkshopFile, workshop: Workshop) -> None:
    file.connection.execute("BEGIN IMMEDIATE")
    read_tables.rewrite(file.connection, workshop)
    for round in workshop.rounds.values():
        if round.open:
            ballot_box.make_secret(file.connection, round.id)
    file.connection.execute("COMMIT")


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
        if file.in_place or not file.path.exists():
            return said
        return f"{said} Another file was in its place; it is kept as {_copied_as_it_is(shelf, slug, at).name}."
    except (StoreFailure, sqlite3.Error):
        aside = _copied_as_it_is(shelf, slug, at)
        return f"What was there before is damaged; it is kept as {aside.name}, with whatever votes it holds."


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
