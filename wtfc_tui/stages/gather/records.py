"""Gathering: what people say in their own words, what somebody may wish of it, and what has happened to it."""

from dataclasses import dataclass, replace
from datetime import datetime

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, WordsOfIts
from wtfc_tui.domain.records import Record, Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Hidden, Shown, Visibility, Visible, Writer
from wtfc_tui.domain.words import ERASED

UNDONE, DONE_AGAIN = "undone", "done again"
"""The reasons that an undo and a redo give."""


def _why_without_words(why: str) -> str:
    """Reasons of our own stay."""
    return why if why in (UNDONE, DONE_AGAIN) else ""


# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Version(Visible):
    """What somebody said as it stood before a correction or a move, and who changed it, when and why."""

    text: Shown[str]
    by: Writer[str]
    at: Shown[datetime]
    why: Shown[str]
    question: Shown[str | None] = None
    """None where nobody knows, as in exports of before statements could be moved; so with the two below."""
    person: Shown[str | None] = None
    group: Shown[str | None] = None

    def without_words(self) -> "Version":
        return replace(self, text=ERASED, why=_why_without_words(self.why))


@dataclass(frozen=True)
class Statement(Withdrawable):
    question: Shown[str]
    person: Shown[str | None]
    group: Shown[str | None]
    text: Shown[str]
    source: Shown[str]
    by: Writer[str]
    """The id of who entered it: a scribe, or the participant themselves."""
    at: Shown[datetime | None]
    """When it was entered; None where nobody knows."""
    theme: Shown[str | None] = None
    was_in: Shown[str | None] = None
    """The theme that it left when it was withdrawn, and where it goes if it comes back."""
    earlier: Shown[tuple[Version, ...]] = ()

    @property
    def as_it_stands(self) -> "Statement":
        return replace(super().as_it_stands, earlier=())

    @property
    def words(self) -> str:
        return self.text

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text, *(one.text for one in self.earlier))

    def without_words(self) -> "Statement":
        return replace(self, text=ERASED, earlier=tuple(one.without_words() for one in self.earlier))

    @property
    def maker(self) -> str:
        return self.by


@dataclass(frozen=True)
class Participant(Record):
    """Somebody of whom there are words, by their code: `P07`."""

    group: Shown[str | None]
    """The constituency that was said first."""
    own: Hidden[str] = ""
    """The id of the person whose code it is, where participants speak for themselves."""
    themselves: Shown[bool] = False
    """A participant types under this code; who that is, nobody is told."""

    @property
    def words(self) -> str:
        return self.id

    @property
    def maker(self) -> str:
        return self.own


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddStatement(Command, may=OWN_VOICE):
    question: str
    text: str
    person: str | None = None
    group: str | None = None
    source: str = "room"


@dataclass(frozen=True)
class CorrectStatement(Command, may=OWN_VOICE):
    id: str
    text: str
    why: str = ""


@dataclass(frozen=True)
class MoveStatement(Command, may=OWN_VOICE):
    """It answers another question, or somebody else said it. What is None stays; `text` mends the words along with it."""

    id: str
    question: str | None = None
    person: str | None = None
    group: str | None = None
    text: str | None = None
    why: str = ""


@dataclass(frozen=True)
class WithdrawStatement(Command, may=OWN_VOICE):
    id: str
    why: str = ""


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class StatementAdded(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    question: Shown[str]
    person: Shown[str | None]
    group: Shown[str | None]
    text: Shown[str]
    source: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "StatementAdded":
        return replace(self, text=ERASED)


@dataclass(frozen=True)
class StatementCorrected(Event, WordsOfIts, actor=Visibility.WRITER):
    """A new version stands beside the earlier words, which are kept."""

    id: Shown[str]
    text: Shown[str]
    before: Shown[str]
    why: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text, self.before)

    def without_words(self) -> "StatementCorrected":
        return replace(self, text=ERASED, before=ERASED, why=_why_without_words(self.why))


@dataclass(frozen=True)
class Filed(Visible):
    """Where a statement belongs."""

    question: Shown[str]
    person: Shown[str | None]
    group: Shown[str | None]
    theme: Shown[str | None]


@dataclass(frozen=True)
class StatementMoved(Event, WordsOfIts, actor=Visibility.WRITER):
    """It belongs elsewhere now; as it stood before is kept as a version beside it."""

    id: Shown[str]
    after: Shown[Filed]
    before: Shown[Filed]
    why: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return ()

    def without_words(self) -> "StatementMoved":
        return replace(self, why=_why_without_words(self.why))


@dataclass(frozen=True)
class StatementWithdrawn(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    why: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return ()

    def without_words(self) -> "StatementWithdrawn":
        return replace(self, why=_why_without_words(self.why))


@dataclass(frozen=True)
class StatementRestored(Event, actor=Visibility.WRITER):
    id: Shown[str]
