"""What has happened in a workshop: one sentence each, in the past tense. The log of these is the truth.

A new stage adds its group here. Fields never change meaning; a changed event gets a new version in store/codec.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

# ── setting up ──────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Prompt:
    """A question or a lens: its id and the words that are read out."""

    id: str
    prompt: str


@dataclass(frozen=True)
class WorkshopCreated:
    slug: str
    title: str
    focus: str
    site: str


@dataclass(frozen=True)
class WorkshopDescribed:
    """The workshop's own words about itself were set, all of them at once."""

    title: str
    focus: str
    site: str
    questions: tuple[Prompt, ...]
    perspectives: tuple[str, ...]
    lenses: tuple[Prompt, ...]


@dataclass(frozen=True)
class WorkshopImported:
    """The events before this one, in the same breath, came from an export at that revision."""

    revision: int


@dataclass(frozen=True)
class PersonJoined:
    """Somebody came for the first time; `person` is their id."""

    person: str
    name: str
    role: str


# ── running the day ─────────────────────────────────────────────────────────


@dataclass(frozen=True)
class StageSet:
    stage: str
    before: str


@dataclass(frozen=True)
class EverybodyCalled:
    """A facilitator asked everybody to come to a stage."""

    stage: str


@dataclass(frozen=True)
class LeadTaken:
    """`person` (an id) now holds the lead; "" is nobody."""

    person: str


@dataclass(frozen=True)
class TimerStarted:
    ends: datetime


@dataclass(frozen=True)
class TimerStopped:
    pass


@dataclass(frozen=True)
class Spotlit:
    """The room now looks at one theme (three chefs) or one idea (grid)."""

    item: str


@dataclass(frozen=True)
class Undone:
    """The events after this one, in the same breath, take back what the actor did at that time."""

    did_at: datetime


# ── gathering ───────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class StatementAdded:
    id: str
    question: str
    person: str | None
    group: str | None
    text: str
    source: str


@dataclass(frozen=True)
class StatementCorrected:
    """A new version stands beside the earlier words, which are kept."""

    id: str
    text: str
    before: str
    why: str


@dataclass(frozen=True)
class StatementWithdrawn:
    id: str
    why: str


@dataclass(frozen=True)
class StatementRestored:
    id: str


# ── theming ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class ThemeCreated:
    id: str
    question: str
    title: str


@dataclass(frozen=True)
class ThemeRenamed:
    id: str
    title: str
    before: str


@dataclass(frozen=True)
class ThemeRetired:
    """The theme is no longer one of the workshop's; `into` is where its things went, if they went anywhere."""

    id: str
    into: str | None


@dataclass(frozen=True)
class ThemeRevived:
    id: str


@dataclass(frozen=True)
class Move:
    """One statement's way from a theme (or none) to another (or none)."""

    statement: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class StatementsPut:
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class IdeasRehung:
    """Ideas went along when their theme was merged into another."""

    ideas: tuple[str, ...]
    before: str
    after: str


# ── voting ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class RoundOpened:
    id: str
    on: str
    items: tuple[str, ...]
    dots: int
    cap: int


@dataclass(frozen=True)
class BallotCast:
    """Somebody's whole ballot. The log keeps only that it happened: voter and dots go to the ballot box and are destroyed
    at close (store/ballot_box.py). An empty ballot takes the earlier one back."""

    round: str
    voter: str
    dots: Mapping[str, int]


@dataclass(frozen=True)
class RoomDotsEntered:
    """A scribe entered the dots of `people` people in the room; entering again for the same group replaces."""

    round: str
    scribe: str
    group: str | None
    people: int
    dots: Mapping[str, int]


@dataclass(frozen=True)
class ItemResult:
    item: str
    dots: int
    room_dots: int


@dataclass(frozen=True)
class RoundClosed:
    id: str
    results: tuple[ItemResult, ...]
    turnout: int
    room_people: int


# ── three chefs ─────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class IdeaAdded:
    id: str
    theme: str
    lens: str
    text: str


@dataclass(frozen=True)
class IdeaReworded:
    id: str
    text: str
    before: str


@dataclass(frozen=True)
class IdeaWithdrawn:
    id: str


@dataclass(frozen=True)
class IdeaRestored:
    id: str


# ── the grid ────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Place:
    """Where an idea sits on the grid: both 0..10, right is more effort, up is more difference."""

    effort: int
    difference: int


@dataclass(frozen=True)
class IdeaPlaced:
    id: str
    place: Place | None
    before: Place | None


@dataclass(frozen=True)
class Shouted:
    """Somebody called higher, lower, left or right; one voice a person and axis, the latest counts."""

    idea: str
    person: str
    direction: str


Event = (
    WorkshopCreated | WorkshopDescribed | WorkshopImported | PersonJoined
    | StageSet | EverybodyCalled | LeadTaken | TimerStarted | TimerStopped | Spotlit | Undone
    | StatementAdded | StatementCorrected | StatementWithdrawn | StatementRestored
    | ThemeCreated | ThemeRenamed | ThemeRetired | ThemeRevived | StatementsPut | IdeasRehung
    | RoundOpened | BallotCast | RoomDotsEntered | RoundClosed
    | IdeaAdded | IdeaReworded | IdeaWithdrawn | IdeaRestored
    | IdeaPlaced | Shouted
)  # fmt: skip


@dataclass(frozen=True)
class Recorded:
    """An event with its place in the log. `at` is UTC and strictly later for each command: events with the same `at` were
    done in one breath. `actor` is a person's id, or "" where nobody may know."""

    seq: int
    at: datetime
    actor: str
    event: Event
