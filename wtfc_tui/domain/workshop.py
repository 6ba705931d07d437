"""The state of one workshop: frozen records, a fold of its events. Nothing here decides or changes anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from wtfc_tui.domain.events import Event, ItemResult, Place, Prompt
from wtfc_tui.domain.ids import number
from wtfc_tui.domain.people import Person, Role, role_in

WORKING, NOT_WORKING, FUTURE = "working", "notworking", "future"
QUESTION_NAMES: Final = {WORKING: "working", NOT_WORKING: "not working", FUTURE: "future"}
WANTED: Final = {WORKING: 2, NOT_WORKING: 2, FUTURE: 1}
"""How many answers each person is asked for; more are welcome."""

GROUPS: Final = ("lived", "family", "provider", "commissioner", "other")
GROUP_NAMES: Final = {
    "lived": "lived experience", "family": "family", "provider": "provider", "commissioner": "commissioner",
    "other": "other",
}  # fmt: skip
SOURCES: Final = ("questionnaire", "interview", "room")

STAGES: Final = ("gather", "theme", "vote", "chefs", "grid")
STAGE_NAMES: Final = {
    "gather": "2 Gather", "theme": "3 Theme", "vote": "4 Vote", "chefs": "6 Three chefs", "grid": "6 Grid",
}  # fmt: skip
DAY_OF: Final = {"gather": 1, "theme": 1, "vote": 1, "chefs": 2, "grid": 2}

QUESTIONS: Final = (
    Prompt(WORKING, "What is working well in your life at the moment?"),
    Prompt(NOT_WORKING, "What is not working so well?"),
    Prompt(FUTURE, "What matters to you for the future?"),
)
PERSPECTIVES: Final = ("people and families", "commissioners", "providers")
LENSES: Final = (
    Prompt("delia", "Delia: tried and tested. What could services do, in ways we know?"),
    Prompt("jamie", "Jamie: people, families, streets. What could we do together?"),
    Prompt("heston", "Heston: off the wall. What would nobody dare to suggest?"),
)


@dataclass(frozen=True)
class Version:
    """Words as they stood before a correction, and who changed them, when and why."""

    text: str
    by: str
    at: datetime
    why: str


@dataclass(frozen=True)
class Statement:
    id: str
    question: str
    person: str | None
    group: str | None
    text: str
    source: str
    by: str
    """The id of who entered it: a scribe, or the participant themselves."""
    at: datetime
    theme: str | None = None
    withdrawn: bool = False
    earlier: tuple[Version, ...] = ()


@dataclass(frozen=True)
class Theme:
    id: str
    question: str
    title: str
    retired: bool = False
    into: str | None = None
    """Where it was merged into."""


@dataclass(frozen=True)
class RoomDots:
    people: int
    dots: Mapping[str, int]


@dataclass(frozen=True)
class Round:
    """A vote. `ballots` (by keyed hash) and `room` are secret while it is open and gone when it is closed."""

    id: str
    on: str
    items: tuple[str, ...]
    dots: int
    cap: int
    open: bool = True
    ballots: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    room: Mapping[str, RoomDots] = field(default_factory=dict)
    """By group, or by scribe where no group was said."""
    results: tuple[ItemResult, ...] = ()
    turnout: int = 0
    """Ballots so far; people in the room are counted apart."""
    room_people: int = 0


@dataclass(frozen=True)
class Idea:
    id: str
    theme: str
    lens: str
    text: str
    by: str
    place: Place | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Doing:
    """What one person did in one breath, so that it can be undone."""

    at: datetime
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Workshop:
    slug: str = ""
    title: str = ""
    focus: str = ""
    site: str = ""
    stage: str = STAGES[0]
    questions: tuple[Prompt, ...] = QUESTIONS
    perspectives: tuple[str, ...] = PERSPECTIVES
    lenses: tuple[Prompt, ...] = LENSES
    seq: int = 0
    """The place of the last event in the log."""
    revision: int = 0
    """Counts the changes, and goes on from the number in an export that was imported."""
    people: Mapping[str, Person] = field(default_factory=dict)
    lead: str | None = None
    timer_ends: datetime | None = None
    called_at: int = 0
    """The seq of the last call to everybody; 0 before the first."""
    spot_theme: str | None = None
    spot_idea: str | None = None
    statements: Mapping[str, Statement] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    ideas: Mapping[str, Idea] = field(default_factory=dict)
    shouts: Mapping[str, Mapping[tuple[str, str], str]] = field(default_factory=dict)
    """Idea -> (person, axis) -> direction."""
    done: Mapping[str, tuple[Doing, ...]] = field(default_factory=dict)
    """Person -> what they did lately and may undo, oldest first."""
    undoing: datetime | None = None

    @property
    def open_round(self) -> Round | None:
        return next((round for round in self.rounds.values() if round.open), None)

    @property
    def codes(self) -> Mapping[str, str]:
        """Participants' own codes by person id, for those who have said something themselves."""
        return {
            said.by: said.person for said in self.statements.values() if said.person and role_in(said.by) is Role.PARTICIPANT
        }

    def live_themes(self, question: str | None = None) -> list[Theme]:
        return [theme for theme in self.themes.values() if not theme.retired and question in (None, theme.question)]

    def live_ideas(self, theme: str | None = None) -> list[Idea]:
        return [idea for idea in self.ideas.values() if not idea.withdrawn and theme in (None, idea.theme)]


def next_id(kind: str, taken: Mapping[str, object]) -> str:
    """The id after the highest that was ever given; ids are never reused because nothing is ever taken out."""
    return f"{kind}{max(map(number, taken), default=0) + 1}"
