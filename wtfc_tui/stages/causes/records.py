"""Causes of what is not working: what there is, what somebody may wish of them, what has happened to them."""

from dataclasses import dataclass, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, HoldsWords
from wtfc_tui.domain.records import Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Writer
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.theme.records import OnTheme

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Cause(OnTheme, Withdrawable):
    text: Shown[str]
    by: Writer[str]
    """The id of who entered it."""
    under: Shown[str | None] = None
    """The cause of which it says why; None where it says so of the theme itself. While that one does not stand, or belongs
    to another theme, this one counts as straight under its own: `rules.above` tells."""
    root: Shown[bool] = False
    says: Shown[tuple[str, ...]] = ()
    """The statements that say it, by their ids."""

    @property
    def words(self) -> str:
        return self.text

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "Cause":
        return replace(self, text=ERASED)

    @property
    def maker(self) -> str:
        return self.by

    @property
    def manner(self) -> str:
        return "a root cause" if self.root else "a cause"

    @property
    def goes_with(self) -> str | None:
        return self.under


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddCause(Command, may=OWN_VOICE):
    """`under`: the cause of which it says why; None: of the theme itself."""

    theme: str
    text: str
    under: str | None = None
    root: bool = False


@dataclass(frozen=True)
class CorrectCause(Command, may=OWN_VOICE):
    id: str
    text: str


@dataclass(frozen=True)
class MarkRoot(Command, may=OWN_VOICE):
    id: str
    root: bool = True


@dataclass(frozen=True)
class MoveCause(Command, may=OWN_VOICE):
    """With all that stands under it; `under` None: straight under its theme."""

    id: str
    under: str | None


@dataclass(frozen=True)
class TieCause(Command, may=OWN_VOICE):
    """These statements say it; or, `loose`, they do not."""

    id: str
    statements: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True)
class WithdrawCause(Command, may=OWN_VOICE):
    """With all that stands under it."""

    id: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class CauseAdded(Event, HoldsWords, actor=Visibility.WRITER):
    id: Shown[str]
    theme: Shown[str]
    text: Shown[str]
    under: Shown[str | None]
    root: Shown[bool]

    @property
    def words_of(self) -> str:
        return self.id

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "CauseAdded":
        return replace(self, text=ERASED)


@dataclass(frozen=True)
class CauseCorrected(Event, HoldsWords, actor=Visibility.WRITER):
    id: Shown[str]
    text: Shown[str]
    before: Shown[str]

    @property
    def words_of(self) -> str:
        return self.id

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text, self.before)

    def without_words(self) -> "CauseCorrected":
        return replace(self, text=ERASED, before=ERASED)


@dataclass(frozen=True)
class RootMarked(Event, actor=Visibility.WRITER):
    id: Shown[str]
    root: Shown[bool]


@dataclass(frozen=True)
class CauseMoved(Event, actor=Visibility.WRITER):
    id: Shown[str]
    under: Shown[str | None]
    before: Shown[str | None]


@dataclass(frozen=True)
class CauseTied(Event, actor=Visibility.WRITER):
    """To these statements from now on, and to those no more."""

    id: Shown[str]
    tied: Shown[tuple[str, ...]]
    loosed: Shown[tuple[str, ...]]


@dataclass(frozen=True)
class CausesWithdrawn(Event, actor=Visibility.WRITER):
    """One cause, the first, and whatever stood under it."""

    causes: Shown[tuple[str, ...]]


@dataclass(frozen=True)
class CausesRestored(Event, actor=Visibility.WRITER):
    causes: Shown[tuple[str, ...]]
