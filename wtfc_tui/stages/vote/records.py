"""Voting with dots: rounds, what somebody may wish of them, what has happened. Ballots are secret words: see the box."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Boxed, ClosesBox, Event, OpensBox
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import FOR_OTHERS, OWN_VOICE, RUNNING
from wtfc_tui.domain.roles import Role, role_in
from wtfc_tui.domain.settings import GROUPS, VoteRules
from wtfc_tui.domain.visible import Hidden, Shown, Visibility, Visible

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class RoomDots(Visible):
    """The dots of some people in the room, as a scribe entered them."""

    people: Shown[int]
    dots: Shown[Mapping[str, int]]
    by: Shown[str]
    """The id of the scribe who entered them last."""


@dataclass(frozen=True)
class ItemResult(Visible):
    item: Shown[str]
    dots: Shown[int]
    room_dots: Shown[int]


@dataclass(frozen=True)
class GroupDots(Visible):
    """What a group gave to one item: people's ballots and the room together."""

    group: Shown[str]
    voters: Shown[int]
    item: Shown[str]
    dots: Shown[int]


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
    by_group: Shown[bool] = False
    """Whether whoever votes is asked for their group, so that the result can be shown by group."""
    ballots: Hidden[Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    groups: Hidden[Mapping[str, str]] = field(default_factory=dict)
    """Where a ballot lies -> the group that its voter named."""
    room: Hidden[Mapping[str, RoomDots]] = field(default_factory=dict)
    """By group, or by scribe where no group was said: one or the other, so that nobody is counted twice."""
    results: Shown[tuple[ItemResult, ...]] = ()
    """Empty while it is open."""
    group_results: Shown[tuple[GroupDots, ...]] = ()
    """Of each group that is large enough, every item in the order of `items`."""
    turnout: Shown[int] = 0
    """Who has given a ballot, also one that is empty since, so that nobody sees a ballot being changed; people in the room
    are counted apart."""
    team: Shown[int] = 0
    """Of the ballots, while it is open, those of people who run the day: they may vote, and nobody waits for them."""
    room_people: Shown[int] = 0
    room_groups: Shown[tuple[str, ...]] = ()
    """While it is open: the groups whose dots were entered; empty where the room's dots are not entered by group."""

    @property
    def words(self) -> str:
        return f"the vote on {self.on}"

    @property
    def stays_where_it_is(self) -> str:
        """Why an import leaves it out: ballots never leave their server, so that elsewhere nothing can go on."""
        return f"The vote {self.id} was open when this export was made: here it was never opened." if self.open else ""

    def mine(self, person: str, key: str) -> "OwnVote | None":
        if not self.open:
            return None
        entries = {(one if one in GROUPS else ""): entry for one, entry in self.room.items() if entry.by == person}
        place = lies_under(person, key) if key else ""
        return OwnVote(self.ballots.get(place, {}), entries, self.groups.get(place))


_TEAM: Final = " team"


def lies_under(person: str, key: str) -> str:
    """Where somebody's ballot lies: those of the team can be counted apart, and their key is as secret as any."""
    return key if role_in(person) is Role.PARTICIPANT else f"{key}{_TEAM}"


def of_the_team(ballots: Mapping[str, object]) -> int:
    """How many of the ballots are those of the team."""
    return sum(key.endswith(_TEAM) for key in ballots)


@dataclass(frozen=True)
class OwnVote(Visible):
    """What only this person may see of an open round: their ballot, and the room's dots that they entered."""

    ballot: Shown[Mapping[str, int]]
    room: Shown[Mapping[str, RoomDots]]
    """By group; under "" what was entered without one."""
    group: Shown[str | None] = None
    """The one that they named; "" where they would rather not say, None before they were asked."""


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class OpenRound(Command, may=RUNNING):
    on: str
    dots: int = 5
    cap: int = 3
    by_group: bool = False


@dataclass(frozen=True)
class CastBallot(Command, may=OWN_VOICE):
    """The whole ballot: it replaces the asker's earlier one. `group`: theirs, "" not to say; None leaves it as it is."""

    dots: Mapping[str, int]
    group: str | None = None


@dataclass(frozen=True)
class EnterRoomDots(Command, may=FOR_OTHERS):
    """It replaces what was entered for the same group, or without one by the same scribe; no people take it back."""

    dots: Mapping[str, int]
    people: int
    group: str | None = None


@dataclass(frozen=True)
class CloseRound(Command, may=RUNNING):
    """`even_so`: whoever closes has read that the result of so few shows who chose what."""

    even_so: bool = False


@dataclass(frozen=True)
class SetVoteRules(Command, may=RUNNING):
    """What is None stays as it is."""

    fewest: int | None = None
    fewest_of_group: int | None = None


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class RoundOpened(OpensBox, Event, actor=Visibility.SHOWN):
    id: Shown[str]
    on: Shown[str]
    items: Shown[tuple[str, ...]]
    dots: Shown[int]
    cap: Shown[int]
    by_group: Shown[bool] = False

    @property
    def opens(self) -> str:
        return self.id


@dataclass(frozen=True)
class BallotCast(Boxed, Event, actor=Visibility.HIDDEN):
    """Somebody's whole ballot. The log keeps only that it happened: voter and dots lie in the box and are destroyed at
    close. An empty ballot takes the dots of the earlier one back."""

    round: Shown[str]
    voter: Hidden[str]
    dots: Hidden[Mapping[str, int]]
    group: Hidden[str | None] = None

    @property
    def box(self) -> str:
        return self.round

    @property
    def box_key(self) -> str:
        return self.voter

    @property
    def secret(self) -> Mapping[str, Any]:
        return {"dots": dict(self.dots), "group": self.group}

    def with_secret(self, key: str, secret: Mapping[str, Any]) -> "BallotCast":
        """An earlier version's box held the dots alone."""
        return replace(self, voter=key, dots=secret.get("dots", secret), group=secret.get("group"))


@dataclass(frozen=True)
class RoomDotsEntered(Event, actor=Visibility.SHOWN):
    """A scribe entered the dots of `people` people in the room, in place of those for the same group; of no people: took
    them back."""

    round: Shown[str]
    scribe: Shown[str]
    group: Shown[str | None]
    people: Shown[int]
    dots: Hidden[Mapping[str, int]]


@dataclass(frozen=True)
class VoteRulesSet(Event, actor=Visibility.SHOWN):
    rules: Shown[VoteRules]
    before: Shown[VoteRules]


@dataclass(frozen=True)
class RoundClosed(ClosesBox, Event, actor=Visibility.SHOWN):
    id: Shown[str]
    results: Shown[tuple[ItemResult, ...]]
    turnout: Shown[int]
    room_people: Shown[int]
    group_results: Shown[tuple[GroupDots, ...]] = ()

    @property
    def closes(self) -> str:
        return self.id

    @property
    def nobody_can_tell(self) -> str:
        return "a vote was closed after your last step, and nobody can tell any more whether you voted in it"
