"""Theming: themes with a first-person title, what hangs on them, what somebody may wish of them, what has happened."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, WordsOfIts
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import FOR_OTHERS
from wtfc_tui.domain.visible import Shown, Visibility, Visible
from wtfc_tui.domain.words import ERASED

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Theme(Record):
    question: Shown[str]
    title: Shown[str]
    retired: Shown[bool] = False
    into: Shown[str | None] = None
    """Where it was merged into."""

    @property
    def stands(self) -> bool:
        return not self.retired

    def gone(self, named: Callable[[str], str]) -> Refused:
        if self.into:
            return Refused(Why.NO_SUCH, f"{named(self.id)} was merged into {named(self.into)}: use that one.")
        return Refused(Why.NO_SUCH, f"{named(self.id)} is no longer a theme: choose another.")

    @property
    def words(self) -> str:
        return self.title

    @property
    def said(self) -> tuple[str, ...]:
        return (self.title,)

    def without_words(self) -> "Theme":
        return replace(self, title=ERASED)


@dataclass(frozen=True)
class OnTheme(Record):
    """Whatever hangs on a theme, such as an idea. It goes along when its theme is merged into another."""

    theme: Shown[str]

    @property
    def manner(self) -> str:
        """How it came, for people: `with Jamie`; "" for nothing to tell."""
        return ""

    @property
    def goes_with(self) -> str | None:
        """Another thing on its theme that takes it along where a theme is split; None for none."""
        return None


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class CreateTheme(Command, may=FOR_OTHERS):
    """`even_so`: whoever starts it has read that the pile has a theme of that title."""

    question: str
    title: str
    statements: tuple[str, ...] = ()
    even_so: bool = False


@dataclass(frozen=True)
class RenameTheme(Command, may=FOR_OTHERS):
    id: str
    title: str
    even_so: bool = False


@dataclass(frozen=True)
class MergeThemes(Command, may=FOR_OTHERS):
    """`absorbed` goes into `kept`, with its statements and all that hangs on it."""

    kept: str
    absorbed: str


@dataclass(frozen=True)
class SplitTheme(Command, may=FOR_OTHERS):
    """A new theme of some `statements` of this one, and of other things that hang on it, by their ids."""

    id: str
    title: str
    statements: tuple[str, ...]
    even_so: bool = False


@dataclass(frozen=True)
class PutStatements(Command, may=FOR_OTHERS):
    """Into a theme, or out of theirs (`theme` None)."""

    statements: tuple[str, ...]
    theme: str | None


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class ThemeCreated(Event, WordsOfIts, actor=Visibility.SHOWN):
    id: Shown[str]
    question: Shown[str]
    title: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.title,)

    def without_words(self) -> "ThemeCreated":
        return replace(self, title=ERASED)


@dataclass(frozen=True)
class ThemeRenamed(Event, WordsOfIts, actor=Visibility.SHOWN):
    id: Shown[str]
    title: Shown[str]
    before: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.title, self.before)

    def without_words(self) -> "ThemeRenamed":
        return replace(self, title=ERASED, before=ERASED)


@dataclass(frozen=True)
class ThemeRetired(Event, actor=Visibility.SHOWN):
    """The theme is no longer one of the workshop's; `into` is where its things went, if they went anywhere."""

    id: Shown[str]
    into: Shown[str | None]


@dataclass(frozen=True)
class ThemeRevived(Event, actor=Visibility.SHOWN):
    id: Shown[str]
    into: Shown[str | None] = None
    """Where its things had gone."""


@dataclass(frozen=True)
class Move(Visible):
    """One statement's way from a theme (or none) to another (or none)."""

    statement: Shown[str]
    before: Shown[str | None]
    after: Shown[str | None]


@dataclass(frozen=True)
class StatementsPut(Event, actor=Visibility.SHOWN):
    moves: Shown[tuple[Move, ...]]


@dataclass(frozen=True)
class ThingsRehung(Event, actor=Visibility.SHOWN):
    """What hangs on a theme, by ids of whatever kind, went along to another; and the way back of what was withdrawn."""

    things: Shown[tuple[str, ...]]
    before: Shown[str]
    after: Shown[str]
