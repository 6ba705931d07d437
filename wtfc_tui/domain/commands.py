"""What somebody wishes to happen: imperative, as typed or pressed; `decide` answers with events or a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass

from wtfc_tui.domain.export_format import Document

# ── setting up and running the day ──────────────────────────────────────────


@dataclass(frozen=True)
class CreateWorkshop:
    slug: str
    title: str
    focus: str = ""
    site: str = ""


@dataclass(frozen=True)
class ImportWorkshop:
    """Everything an export holds, into an empty workshop."""

    document: Document


@dataclass(frozen=True)
class Join:
    pass


@dataclass(frozen=True)
class SetStage:
    stage: str


@dataclass(frozen=True)
class CallEverybody:
    stage: str | None = None


@dataclass(frozen=True)
class TakeLead:
    pass


@dataclass(frozen=True)
class GiveLead:
    name: str


@dataclass(frozen=True)
class GiveUpLead:
    """So that nobody has it, and everybody may look around."""


@dataclass(frozen=True)
class StartTimer:
    seconds: int


@dataclass(frozen=True)
class AddToTimer:
    seconds: int


@dataclass(frozen=True)
class StopTimer:
    pass


@dataclass(frozen=True)
class Spotlight:
    item: str


@dataclass(frozen=True)
class Undo:
    pass


# ── gathering ───────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddStatement:
    question: str
    text: str
    person: str | None = None
    group: str | None = None
    source: str = "room"


@dataclass(frozen=True)
class CorrectStatement:
    id: str
    text: str
    why: str = ""


@dataclass(frozen=True)
class WithdrawStatement:
    id: str
    why: str = ""


# ── theming ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class CreateTheme:
    question: str
    title: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class RenameTheme:
    id: str
    title: str


@dataclass(frozen=True)
class MergeThemes:
    """`absorbed` goes into `kept`, with its statements and ideas."""

    kept: str
    absorbed: str


@dataclass(frozen=True)
class SplitTheme:
    id: str
    title: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class PutStatements:
    """Into a theme, or out of theirs (`theme` None)."""

    statements: tuple[str, ...]
    theme: str | None


# ── voting ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class OpenRound:
    on: str
    dots: int = 5
    cap: int = 3


@dataclass(frozen=True)
class CastBallot:
    """The whole ballot: it replaces the asker's earlier one."""

    dots: Mapping[str, int]


@dataclass(frozen=True)
class EnterRoomDots:
    dots: Mapping[str, int]
    people: int
    group: str | None = None


@dataclass(frozen=True)
class CloseRound:
    pass


# ── three chefs and the grid ────────────────────────────────────────────────


@dataclass(frozen=True)
class AddIdea:
    theme: str
    lens: str
    text: str


@dataclass(frozen=True)
class RewordIdea:
    id: str
    text: str


@dataclass(frozen=True)
class WithdrawIdea:
    id: str


@dataclass(frozen=True)
class PlaceIdea:
    id: str
    effort: int
    difference: int


@dataclass(frozen=True)
class NudgeIdea:
    id: str
    direction: str
    steps: int = 1


@dataclass(frozen=True)
class TakeOffGrid:
    id: str


@dataclass(frozen=True)
class Shout:
    idea: str
    direction: str


@dataclass(frozen=True)
class HeedShouts:
    """Move the idea one step where most voices point."""

    idea: str


Command = (
    CreateWorkshop | ImportWorkshop | Join | SetStage | CallEverybody | TakeLead | GiveLead | GiveUpLead
    | StartTimer | AddToTimer | StopTimer | Spotlight | Undo
    | AddStatement | CorrectStatement | WithdrawStatement
    | CreateTheme | RenameTheme | MergeThemes | SplitTheme | PutStatements
    | OpenRound | CastBallot | EnterRoomDots | CloseRound
    | AddIdea | RewordIdea | WithdrawIdea | PlaceIdea | NudgeIdea | TakeOffGrid | Shout | HeedShouts
)  # fmt: skip
