"""Three chefs: ideas under three lenses, what somebody may wish of them, what has happened to them."""

from dataclasses import dataclass, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, WordsOfIts
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.records import Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.visible import Hidden, Shown, Visibility, Visible
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.theme.records import OnTheme

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Place(Visible):
    """Where an idea sits on the grid: both 0..10, right is more effort, up is more difference."""

    effort: Shown[int]
    difference: Shown[int]


@dataclass(frozen=True)
class Picker(Visible):
    """Somebody who would carry an idea on, by name: people commit here."""

    name: Shown[str]
    role: Shown[str]
    group: Shown[str | None]
    """The constituency that they speak from; None where nobody has said it."""

    @property
    def person(self) -> str:
        """The id of the person."""
        return Person(self.name, Role(self.role)).id


@dataclass(frozen=True)
class Idea(OnTheme, Withdrawable):
    lens: Shown[str]
    text: Shown[str]
    by: Hidden[str]
    """Who had it is nobody's business while ideas are being had."""
    place: Shown[Place | None] = None
    picked_by: Shown[tuple[Picker, ...]] = ()
    """By name; each person stands at one idea at most."""

    @property
    def words(self) -> str:
        return self.text

    @property
    def as_it_stands(self) -> "Idea":
        """Who picks it changes nothing of the idea."""
        return replace(super().as_it_stands, picked_by=())

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "Idea":
        return replace(self, text=ERASED)

    @property
    def manner(self) -> str:
        return f"with {self.lens.capitalize()}"

    @property
    def maker(self) -> str:
        return self.by


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddIdea(Command, may=OWN_VOICE):
    theme: str
    lens: str
    text: str


@dataclass(frozen=True)
class RewordIdea(Command, may=OWN_VOICE):
    id: str
    text: str


@dataclass(frozen=True)
class WithdrawIdea(Command, may=OWN_VOICE):
    id: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class IdeaAdded(Event, WordsOfIts, actor=Visibility.HIDDEN):
    id: Shown[str]
    theme: Shown[str]
    lens: Shown[str]
    text: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "IdeaAdded":
        return replace(self, text=ERASED)


@dataclass(frozen=True)
class IdeaReworded(Event, WordsOfIts, actor=Visibility.HIDDEN):
    id: Shown[str]
    text: Shown[str]
    before: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text, self.before)

    def without_words(self) -> "IdeaReworded":
        return replace(self, text=ERASED, before=ERASED)


@dataclass(frozen=True)
class IdeaWithdrawn(Event, actor=Visibility.HIDDEN):
    id: Shown[str]


@dataclass(frozen=True)
class IdeaRestored(Event, actor=Visibility.HIDDEN):
    id: Shown[str]
