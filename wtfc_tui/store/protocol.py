"""What rooms, doors and commands may ask of whatever remembers: the whole of it, in words that any engine can keep.

Three promises hold for every engine. The log of a workshop has no gaps: its events are numbered 1, 2, 3, … whoever appends,
from however many server processes. What `append`, `create` and the other writing verbs have returned from is durable. And
an answer is never a guess: `Behind` and `NotSaved` mean that nothing was written; a failure that could mean either is looked
up first, and where even that is impossible the answer is `Uncertain`.

Every failure is a StoreFailure whose sentence may be shown to people as it is. A name that is no slug is refused (Refused).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop


@dataclass(frozen=True)
class Backup:
    """A whole copy of one workshop. It holds no vote of an open round, and no key to one."""

    name: str
    at: datetime
    size: int
    """Bytes."""
    where: str
    """Where the host finds it, in words or as a path."""


@dataclass(frozen=True)
class Recalled:
    """A workshop as it is to be opened: a state that it had, what led up to that last, and all that has happened since."""

    start: Workshop | None
    """None: nothing had happened yet."""
    before: Sequence[Recorded]
    """The last events up to `start`, in order."""
    since: Sequence[Recorded]
    """Every later event, in order."""


class Store(Protocol):
    async def open(self) -> None:
        """Before anything else is asked. FolderInUse, UnsuitableFolder: the place cannot be had."""

    async def close(self) -> None:
        """After everything that was asked for so far; from then on nothing is taken. Twice does no harm."""

    # ── for the host ──

    @property
    def where(self) -> str:
        """Where workshops are kept, in words that a host can act on."""

    @property
    def short_of_space(self) -> bool:
        """Known without asking: it is time to tell the host, before anything has to be refused."""

    def of_votes(self, slug: str) -> Sequence[str]:
        """Known without asking: what whoever runs the day must know of this workshop's votes, in sentences: ballots that are
        gone, or a key that ought to be."""

    # ── workshops ──

    async def slugs(self) -> list[str]:
        """In alphabetical order, the unreadable ones too."""

    async def create(self, slug: str, recorded: Sequence[Recorded], after: Workshop) -> None:
        """The whole workshop or none. SlugTaken: there is one of that name. `after` is the fold of `recorded`."""

    async def release(self, slug: str) -> None:
        """Nobody looks at it now: what is held open for it may go. The next word about it finds it again by itself."""

    # ── the log ──

    async def append(self, slug: str, expected_seq: int, recorded: Sequence[Recorded], after: Workshop) -> None:
        """All of these events or none, right behind number `expected_seq`; `after` is their fold over the state there.

        Behind: something else stands there; read on and decide again. NotSaved: nothing was written; Replaced: nor will be.
        Uncertain: nobody can tell; reading on will, and nothing more is taken before that. Several may be under way at once,
        each building on the one before.
        """

    async def read_after(self, slug: str, seq: int = 0) -> list[Recorded]:
        """Every later event in order, with what lies in an open ballot box filled in. NoSuchWorkshop, Unreadable. Whoever
        has asked for an append, waiting or not, reads no less than that."""

    async def recall(self, slug: str, last: int = 0) -> Recalled:
        """What `read_after` tells from the beginning, made short where a state was kept: the fold of `since` over `start` is
        the fold of the whole log. At least the `last` events are in `before` and `since`, or as many as there are."""

    async def keep(self, slug: str, workshop: Workshop) -> bool:
        """Writes down a durable state, so that `recall` can begin there. Whether it did: nothing that must not lie on a disk
        is ever kept, nor is it in a backup; what was kept is forgotten whenever it might not be true any more."""

    async def watch(self, slug: str, seq: int) -> int:
        """Returns once the log's end is not at `seq`, whoever moved it, in whichever process: the number where it is."""

    async def ballot_key(self, slug: str, box: str, person: str) -> str:
        """Under which this person's words lie in that box; the same until it is closed. NotOpen: it is not open."""

    async def ballot_keys(self, slug: str, box: str, people: Sequence[str]) -> dict[str, str]:
        """The same for each of these people; nothing where the box is not open."""

    # ── beside the log ──

    async def keep_draft(self, slug: str, person: str, field: str, text: str) -> None:
        """Half-typed words, replaced each time; "" forgets them."""

    async def drafts(self, slug: str, person: str) -> dict[str, str]:
        """Field -> text."""

    async def prefer(self, slug: str, person: str, name: str, value: str) -> None: ...

    async def preferences(self, slug: str, person: str) -> dict[str, str]:
        """Name -> value."""

    async def setting(self, slug: str, name: str) -> Any | None:
        """A value that JSON can hold; None where nothing was ever set."""

    async def swap_setting(self, slug: str, name: str, expected: Any | None, value: Any) -> bool:
        """Sets it if it is `expected` now (None: not set yet), in one step. False: somebody else was first."""

    async def set_down(self, slug: str, written: bytes) -> str:
        """Keeps these bytes beside the log, in a file of its own that the host finds by the name that this returns."""

    # ── copies and checks ──

    async def back_up(self, slug: str) -> Backup:
        """A copy of what is durable now, complete and checked; older ones go by the rule of `retention`."""

    async def backups(self, slug: str) -> list[Backup]:
        """The newest first, also of a workshop that is gone or cannot be read."""

    async def restore(self, slug: str, backup: Backup) -> list[str]:
        """Puts the backup in the workshop's place and keeps what was there. Only while no room has it open. What the host
        should know of it, in plain sentences."""

    async def erase(self, slug: str, ids: Collection[str]) -> list[str]:
        """The words of these things, by id, are gone for good from everything that is kept here: log, tables, drafts,
        snapshot, backups; and from every backup that is restored later. Each event stays in its place without them. Only
        while no room has it open. What the host should know of it, in plain sentences."""

    async def verify(self, slug: str) -> list[str]:
        """What is wrong, in plain sentences; an empty list says that all is well. It mends nothing and holds nobody up."""
