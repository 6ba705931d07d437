"""The list of what was erased from a workshop, beside its log. It holds no words, and every copy that comes back is held to
it.

A thing is known by its id and by the place and moment at which it came into the log: after a restore the same id may be
given to another thing.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from wtfc_tui.store.failures import Unreadable
from wtfc_tui.store.sqlite.folder import sync, write_durably


@dataclass(frozen=True)
class Erased:
    id: str
    seq: int
    at: str
    """Of the event with which it came."""


class Erasures:
    """Of all workshops in one data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "erased"

    def of(self, slug: str) -> list[Erased]:
        return self._read(slug)[0]

    def unfinished(self, slug: str) -> bool:
        """Something was begun, and the words may still be there."""
        return self._read(slug)[1]

    def note(self, slug: str, erased: Iterable[Erased], *, unfinished: bool) -> None:
        """With what was noted before; on the disk when this returns."""
        known = list(dict.fromkeys((*self.of(slug), *erased)))
        if not self._folder.exists():
            self._folder.mkdir(mode=0o700)
            sync(self._folder.parent)
        written = {"unfinished": unfinished, "erased": [asdict(one) for one in known]}
        write_durably(self._path(slug), json.dumps(written, indent=1).encode())

    def _path(self, slug: str) -> Path:
        return self._folder / f"{slug}.json"

    def _read(self, slug: str) -> tuple[list[Erased], bool]:
        path = self._path(slug)
        try:
            found = json.loads(path.read_bytes())
            return [Erased(one["id"], int(one["seq"]), one["at"]) for one in found["erased"]], bool(found["unfinished"])
        except FileNotFoundError:
            return [], False
        except (ValueError, LookupError, TypeError) as error:
            raise Unreadable(f"The list of what was erased, {path}, cannot be read: put it back as it was.") from error
