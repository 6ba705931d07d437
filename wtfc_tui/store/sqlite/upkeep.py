"""Recalling, backing up and verifying one workshop of the shelf."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from wtfc_tui.store.failures import NoSuchWorkshop, StoreFailure
from wtfc_tui.store.protocol import Backup, Recalled
from wtfc_tui.store.sqlite import snapshots
from wtfc_tui.store.sqlite import verify as checks
from wtfc_tui.store.sqlite.ballot_box import RESTORED
from wtfc_tui.store.sqlite.shelf import Shelf


def recall(shelf: Shelf, last: int, connection: sqlite3.Connection) -> Recalled:
    rest = shelf.rest()
    if (start := snapshots.found(connection, shelf.snapshots, rest)) is None:
        return Recalled(None, (), list(shelf.log.after(connection, rest=rest)))
    since = list(shelf.log.after(connection, start.seq, rest))
    return Recalled(start, shelf.log.before(connection, start.seq, max(last - len(since), 0)), since)


def back_up(shelf: Shelf, slug: str, at: datetime, connection: sqlite3.Connection) -> Backup:
    """A copy of what this connection reads."""
    made = shelf.backups.make(slug, connection, at)
    shelf.backups.thin_out(slug, at)
    shelf.ballast.take_on()  # The host may have made room since it went.
    return made


@dataclass(frozen=True)
class Strange:
    findings: list[str]
    nothing_more: bool = False
    """It cannot even be opened."""


def strange(shelf: Shelf, *, slug: str) -> Strange:
    """With the file as such."""
    try:
        file = shelf.file(slug)
    except NoSuchWorkshop:
        raise
    except StoreFailure as failure:
        return Strange([failure.sentence], nothing_more=True)
    except sqlite3.Error as error:
        return Strange([shelf.not_read(slug, error).sentence], nothing_more=True)
    shelf.look_after_keys(slug)
    votes = [one for one in shelf.of_votes.get(slug, ()) if RESTORED not in one]
    if not file.in_place:
        return Strange([*votes, "The file in the folder is not the one that the server has open."])
    touched = [] if file.untouched else ["Something else than the server has written to the file."]
    return Strange([*votes, *touched])


def verify(shelf: Shelf, connection: sqlite3.Connection) -> list[str]:
    return checks.findings(shelf, connection)
