"""Backing up and verifying one workshop of the shelf."""

import sqlite3
from datetime import datetime
from pathlib import Path

from wtfc_tui.store import verify as checks
from wtfc_tui.store.failures import NoSuchWorkshop, StoreFailure
from wtfc_tui.store.shelf import Shelf


def back_up(shelf: Shelf, *, slug: str, at: datetime) -> Path:
    made = shelf.backups.make(slug, shelf.file(slug).connection, at)
    shelf.backups.thin_out(slug, at)
    shelf.ballast.take_on()  # The host may have made room since it went.
    return made


def verify(shelf: Shelf, *, slug: str) -> list[str]:
    try:
        file = shelf.file(slug)
        strange = [] if file.in_place else ["The file in the folder is not the one that the server has open."]
        return [*strange, *checks.findings(file.connection)]
    except NoSuchWorkshop:
        raise
    except StoreFailure as failure:
        return [failure.sentence]
    except sqlite3.Error as error:
        return [shelf.not_read(slug, error).sentence]
