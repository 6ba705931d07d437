"""The investment grid: where ideas are placed, what the room calls, what somebody may wish, what has happened."""

from collections.abc import Mapping
from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import FOR_OTHERS, OWN_VOICE
from wtfc_tui.domain.visible import Hidden, Shown, Visibility
from wtfc_tui.stages.chefs.records import Place

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Calls(Record):
    """What the room calls about one idea, by the idea's id; gone with the idea's next move."""

    calling: Shown[Mapping[str, int]]
    """Direction -> how many: `{"higher": 4, "left": 2}`."""
    voices: Hidden[Mapping[str, str]]
    """`axis person` -> direction: one voice a person and axis, the latest counts."""

    @property
    def stands(self) -> bool:
        return bool(self.calling)

    @property
    def words(self) -> str:
        return ", ".join(f"{voices} {direction}" for direction, voices in self.calling.items())


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class PlaceIdea(Command, may=FOR_OTHERS):
    id: str
    effort: int
    difference: int


@dataclass(frozen=True)
class NudgeIdea(Command, may=FOR_OTHERS):
    id: str
    direction: str
    steps: int = 1


@dataclass(frozen=True)
class TakeOffGrid(Command, may=FOR_OTHERS):
    id: str


@dataclass(frozen=True)
class Shout(Command, may=OWN_VOICE):
    idea: str
    direction: str


@dataclass(frozen=True)
class HeedShouts(Command, may=FOR_OTHERS):
    """Move the idea one step where most voices point."""

    idea: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class IdeaPlaced(Event, actor=Visibility.SHOWN):
    id: Shown[str]
    place: Shown[Place | None]
    before: Shown[Place | None]


@dataclass(frozen=True)
class Shouted(Event, actor=Visibility.HIDDEN):
    """Somebody called higher, lower, left or right; one voice a person and axis, the latest counts."""

    idea: Shown[str]
    person: Hidden[str]
    direction: Hidden[str]
