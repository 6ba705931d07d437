"""What success looks like for a theme, as each perspective would say it, and what has happened to that."""

from dataclasses import dataclass, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, WordsOfIts
from wtfc_tui.domain.records import Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Writer
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.theme.records import OnTheme

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class SuccessStatement(OnTheme, Withdrawable):
    perspective: Shown[str]
    """One of the workshop's perspectives, such as `providers`."""
    text: Shown[str]
    by: Writer[str]
    """The id of who entered it."""

    @property
    def words(self) -> str:
        return self.text

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "SuccessStatement":
        return replace(self, text=ERASED)

    @property
    def maker(self) -> str:
        return self.by

    @property
    def manner(self) -> str:
        return f"for {self.perspective}"


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddSuccess(Command, may=OWN_VOICE):
    theme: str
    perspective: str
    text: str


@dataclass(frozen=True)
class CorrectSuccess(Command, may=OWN_VOICE):
    id: str
    text: str


@dataclass(frozen=True)
class WithdrawSuccess(Command, may=OWN_VOICE):
    id: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class SuccessAdded(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    theme: Shown[str]
    perspective: Shown[str]
    text: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text,)

    def without_words(self) -> "SuccessAdded":
        return replace(self, text=ERASED)


@dataclass(frozen=True)
class SuccessCorrected(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    text: Shown[str]
    before: Shown[str]

    @property
    def said(self) -> tuple[str, ...]:
        return (self.text, self.before)

    def without_words(self) -> "SuccessCorrected":
        return replace(self, text=ERASED, before=ERASED)


@dataclass(frozen=True)
class SuccessWithdrawn(Event, actor=Visibility.WRITER):
    id: Shown[str]


@dataclass(frozen=True)
class SuccessRestored(Event, actor=Visibility.WRITER):
    id: Shown[str]
