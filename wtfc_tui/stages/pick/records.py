"""Picking: the one idea that each person would carry on, what somebody may wish of that, what has happened to it."""

from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.rights import FOR_OTHERS, OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Visible
from wtfc_tui.stages.chefs.records import Picker

# ── what there is ───────────────────────────────────────────────────────────
# Who has picked an idea stands with the idea (stages/chefs/records.py).


@dataclass(frozen=True)
class Picked(Visible):
    """Somebody's pick: which idea, and who they are."""

    idea: Shown[str]
    by: Shown[Picker]


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class PickIdea(Command, may=OWN_VOICE):
    idea: str | None
    """Without one, the pick is taken back."""
    group: str | None = None
    """The constituency that one speaks from; without it, what was said before stays."""


@dataclass(frozen=True)
class PickFor(Command, may=FOR_OTHERS):
    """For somebody in the room, by name."""

    name: str
    idea: str | None
    group: str | None = None


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class IdeaPicked(Event, actor=Visibility.SHOWN):
    """One person picks this now instead of that; one of the two may be nothing."""

    now: Shown[Picked | None]
    before: Shown[Picked | None]
