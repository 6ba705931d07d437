"""Implement: how actions go, and how they end; what somebody may wish of that, and what has happened."""

from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Visible
from wtfc_tui.stages.plan.records import Update

# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class UpdateAction(Command, may=OWN_VOICE):
    id: str
    text: str


@dataclass(frozen=True)
class SettleAction(Command, may=OWN_VOICE):
    """`status`: done, dropped or cannot; open takes it up again. What is not possible says why."""

    id: str
    status: str
    because: str = ""


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class Settled(Visible):
    """How an action stands; why, where that was said."""

    status: Shown[str]
    because: Shown[str] = ""


@dataclass(frozen=True)
class ActionUpdated(Event, actor=Visibility.WRITER):
    id: Shown[str]
    update: Shown[Update]


@dataclass(frozen=True)
class UpdateTakenBack(Event, actor=Visibility.WRITER):
    """The last one of an action."""

    id: Shown[str]
    update: Shown[Update]


@dataclass(frozen=True)
class ActionSettled(Event, actor=Visibility.WRITER):
    id: Shown[str]
    now: Shown[Settled]
    before: Shown[Settled]
