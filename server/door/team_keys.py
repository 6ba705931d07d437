"""Public keys of the team, registered by the host: who may come in without a code, as whom. One JSON file."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import asyncssh

from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import JOINING_ROLES, Role
from wtfc_tui.domain.words import name_key

NAME: Final = "team_keys.json"


@dataclass(frozen=True)
class Member:
    """Whoever holds this key, and who they are then."""

    name: str
    role: Role
    key: str
    """Kind and body, as in an authorized_keys line, without the comment."""
    workshop: str = ""
    """Its slug; "" for every workshop of this folder."""


class TeamKeys:
    """Read anew when the file has changed, so that the host need not restart the server."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._seen: tuple[int, int] | None = None
        self._members: tuple[Member, ...] = ()

    def members(self) -> tuple[Member, ...]:
        try:
            state = self._path.stat()
        except FileNotFoundError:
            self._seen, self._members = None, ()
            return ()
        if (state.st_mtime_ns, state.st_ino) != self._seen:
            rows = json.loads(self._path.read_text("utf-8"))
            self._members = tuple(Member(**{**row, "role": Role(row["role"])}) for row in rows)
            self._seen = (state.st_mtime_ns, state.st_ino)
        return self._members

    def member(self, slug: str, key: str) -> Member | None:
        """The workshop's own entry goes before one for every workshop."""
        mine = [one for one in self.members() if one.key == key and one.workshop in ("", slug)]
        return max(mine, key=lambda one: one.workshop, default=None)

    def add(self, name: str, role: str, line: str, workshop: str = "") -> Member:
        """`line` as in a .pub file; it takes the place of an entry with the same key and workshop. Raises Refused."""
        if role not in JOINING_ROLES:
            raise Refused(Why.NOT_UNDERSTOOD, f"A role is one of {', '.join(JOINING_ROLES)}.")
        member = Member(person_named(name, Role(role)).name, Role(role), read_key(line), workshop)
        others = [one for one in self.members() if (one.key, one.workshop) != (member.key, member.workshop)]
        self._write([*others, member])
        return member

    def remove(self, name: str) -> int:
        """How many keys are gone. Raises Refused where there was none."""
        kept = [one for one in self.members() if name_key(one.name) != name_key(name)]
        gone = len(self.members()) - len(kept)
        if not gone:
            raise Refused(Why.NO_SUCH, f"No key is registered for “{name[:40]}”.")
        self._write(kept)
        return gone

    def _write(self, members: list[Member]) -> None:
        making = self._path.with_name(f"{NAME}.{os.getpid()}.new")
        making.unlink(missing_ok=True)
        with open(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump([asdict(one) for one in members], file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(making, self._path)


def read_key(line: str) -> str:
    """A line of a .pub file in the form that is compared. Raises Refused."""
    try:
        return as_line(asyncssh.import_public_key(line.strip()))
    except (asyncssh.KeyImportError, ValueError) as error:
        raise Refused(
            Why.NOT_UNDERSTOOD, "This is not a public key: give the file that ends in .pub, such as id_ed25519.pub."
        ) from error


def as_line(key: asyncssh.SSHKey) -> str:
    """Kind and body, as members' keys are kept and compared."""
    return " ".join(key.export_public_key().decode("ascii").split()[:2])
