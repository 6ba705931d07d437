"""Voting with dots: rounds, what somebody may wish of them, what has happened. Ballots are secret words: see the box."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Boxed, ClosesBox, Event, OpensBox
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import FOR_OTHERS, OWN_VOICE, RUNNING
from wtfc_tui.domain.visible import Hidden, Shown, Visibility, Visible

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class RoomDots(Visible):
    """The dots of some people in the room, as a scribe entered them."""

    people: Shown[int]
    dots: Shown[Mapping[str, int]]


@dataclass(frozen=True)
class ItemResult(Visible):
    item: Shown[str]
    dots: Shown[int]
    room_dots: Shown[int]


@dataclass(frozen=True)
class Round(Record):
    """A vote. `ballots` (by keyed hash) and `room` are secret while it is open and gone when it is closed."""

    on: Shown[str]
    """`themes` or `ideas`."""
    items: Shown[tuple[str, ...]]
    dots: Shown[int]
    """Each person has."""
    cap: Shown[int]
    """Of them at most on one item."""
    open: Shown[bool] = True
    ballots: Hidden[Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    room: Hidden[Mapping[str, RoomDots]] = field(default_factory=dict)
    """By group, or by scribe where no group was said."""
    results: Shown[tuple[ItemResult, ...]] = ()
    """Empty while it is open."""
    turnout: Shown[int] = 0
    """Ballots so far; people in the room are counted apart."""
    room_people: Shown[int] = 0

    @property
    def words(self) -> str:
        return f"the vote on {self.on}"

    def mine(self, person: str, key: str) -> "OwnVote | None":
        if not self.open:
            return None
        return OwnVote(self.ballots.get(key, {}) if key else {}, self.room.get(person))


@dataclass(frozen=True)
class OwnVote(Visible):
    """What only this person may see of an open round: their ballot, and the room's dots that they entered."""

    ballot: Shown[Mapping[str, int]]
    room_entry: Shown[RoomDots | None]


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class OpenRound(Command, may=RUNNING):
    on: str
    dots: int = 5
    cap: int = 3


@dataclass(frozen=True)
class CastBallot(Command, may=OWN_VOICE):
    """The whole ballot: it replaces the asker's earlier one."""

    dots: Mapping[str, int]


@dataclass(frozen=True)
class EnterRoomDots(Command, may=FOR_OTHERS):
    dots: Mapping[str, int]
    people: int
    group: str | None = None


@dataclass(frozen=True)
class CloseRound(Command, may=RUNNING):
    pass


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class RoundOpened(OpensBox, Event, actor=Visibility.SHOWN):
    id: Shown[str]
    on: Shown[str]
    items: Shown[tuple[str, ...]]
    dots: Shown[int]
    cap: Shown[int]

    @property
    def opens(self) -> str:
        return self.id


@dataclass(frozen=True)
class BallotCast(Boxed, Event, actor=Visibility.HIDDEN):
    """Somebody's whole ballot. The log keeps only that it happened: voter and dots lie in the box and are destroyed at
    close. An empty ballot takes the earlier one back."""

    round: Shown[str]
    voter: Hidden[str]
    dots: Hidden[Mapping[str, int]]

    @property
    def box(self) -> str:
        return self.round

    @property
    def box_key(self) -> str:
        return self.voter

    @property
    def secret(self) -> Mapping[str, int]:
        return self.dots

    def with_secret(self, key: str, secret: Mapping[str, int]) -> "BallotCast":
        return replace(self, voter=key, dots=secret)


@dataclass(frozen=True)
class RoomDotsEntered(Event, actor=Visibility.SHOWN):
    """A scribe entered the dots of `people` people in the room; entering again for the same group replaces."""

    round: Shown[str]
    scribe: Shown[str]
    group: Shown[str | None]
    people: Shown[int]
    dots: Hidden[Mapping[str, int]]


@dataclass(frozen=True)
class RoundClosed(ClosesBox, Event, actor=Visibility.SHOWN):
    id: Shown[str]
    results: Shown[tuple[ItemResult, ...]]
    turnout: Shown[int]
    room_people: Shown[int]

    @property
    def closes(self) -> str:
        return self.id

    @property
    def nobody_can_tell(self) -> str:
        return f"the vote {self.id} was closed after your last step, and nobody can tell any more whether you voted in it"
