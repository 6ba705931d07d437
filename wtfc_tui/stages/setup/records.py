"""How a workshop comes to be: new, or from an export of another."""

from dataclasses import dataclass
from typing import ClassVar

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.rights import AT_THE_MACHINE, RUNNING
from wtfc_tui.domain.settings import CONSENTS, VOTE_RULES, Prompt, VoteRules
from wtfc_tui.domain.visible import Shown, Visibility

# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class CreateWorkshop(Command, may=AT_THE_MACHINE):
    slug: str
    title: str
    focus: str = ""
    site: str = ""


@dataclass(frozen=True)
class ImportWorkshop(Command, may=RUNNING):
    """Everything an export holds, into an empty workshop."""

    takes_long: ClassVar[bool] = True
    document: Document


@dataclass(frozen=True)
class KeepWords(Command, may=RUNNING):
    """People's words, until that day (2028-03-01), or `never`: for as long as the workshop is there."""

    until: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class WorkshopCreated(Event, actor=Visibility.SHOWN):
    slug: Shown[str]
    title: Shown[str]
    focus: Shown[str]
    site: Shown[str]


@dataclass(frozen=True)
class WorkshopDescribed(Event, actor=Visibility.SHOWN):
    """The workshop's own words about itself were set, all of them at once."""

    title: Shown[str]
    focus: Shown[str]
    site: Shown[str]
    step: Shown[str]
    questions: Shown[tuple[Prompt, ...]]
    perspectives: Shown[tuple[str, ...]]
    lenses: Shown[tuple[Prompt, ...]]
    votes: Shown[VoteRules] = VOTE_RULES
    consents: Shown[tuple[Prompt, ...]] = CONSENTS
    keep_until: Shown[str] = ""


@dataclass(frozen=True)
class KeepingSet(Event, actor=Visibility.SHOWN):
    """Until when people's words are kept; "" is without a date."""

    until: Shown[str]
    before: Shown[str]


@dataclass(frozen=True)
class WorkshopImported(Event, actor=Visibility.SHOWN):
    """The events before this one, in the same breath, came from an export at that revision."""

    sets_revision: ClassVar[bool] = True
    revision: Shown[int]
