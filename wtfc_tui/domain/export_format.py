"""The shape of an export, `wtfc.workshop/1`: what leaves a workshop as JSON and can come into an empty one.

Field names are the outward contract; `wtfc_tui.reports.json_report` writes it, `wtfc_tui.intake.json_export` reads it.
"""

from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.events import Prompt

FORMAT: Final = "wtfc.workshop/1"


@dataclass(frozen=True)
class About:
    slug: str
    title: str
    focus: str
    site: str
    stage: str
    questions: tuple[Prompt, ...]
    perspectives: tuple[str, ...]
    lenses: tuple[Prompt, ...]


@dataclass(frozen=True)
class StatementRow:
    id: str
    question: str
    person: str | None
    group: str | None
    text: str
    theme: str | None
    source: str
    withdrawn: bool


@dataclass(frozen=True)
class ThemeRow:
    id: str
    question: str
    title: str
    statements: tuple[str, ...]
    people: int


@dataclass(frozen=True)
class ResultRow:
    item: str
    dots: int
    room_dots: int


@dataclass(frozen=True)
class RoundRow:
    id: str
    on: str
    open: bool
    dots: int
    cap: int
    turnout: int
    results: tuple[ResultRow, ...] | None = None
    """None while the round is open: then the key is absent from the JSON."""
    room_people: int = 0
    """How many people in the room stand behind the room's dots."""


@dataclass(frozen=True)
class IdeaRow:
    id: str
    theme: str
    lens: str
    text: str
    effort: int | None
    difference: int | None
    picked_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    revision: int
    workshop: About
    statements: tuple[StatementRow, ...]
    themes: tuple[ThemeRow, ...]
    rounds: tuple[RoundRow, ...]
    ideas: tuple[IdeaRow, ...]
