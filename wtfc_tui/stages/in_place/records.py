"""What is in place already, theme by theme: things, what somebody may wish of them, what has happened to them."""

from dataclasses import dataclass, replace

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event, WordsOfIts
from wtfc_tui.domain.records import Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Visible, Writer
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages.theme.records import OnTheme

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Described(Visible):
    """What it is, who runs it ("" where nobody said) and how far it reaches (one of `rules.REACHES`, or "")."""

    text: Shown[str]
    run_by: Shown[str] = ""
    reach: Shown[str] = ""

    @property
    def said(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.text, self.run_by)))

    def without_words(self) -> "Described":
        """Who runs it is often somebody's name."""
        return replace(self, text=ERASED, run_by="")


@dataclass(frozen=True)
class Thing(OnTheme, Withdrawable):
    described: Shown[Described]
    by: Writer[str]
    """The id of who entered it."""

    @property
    def words(self) -> str:
        return self.described.text

    @property
    def text(self) -> str:
        return self.described.text

    @property
    def said(self) -> tuple[str, ...]:
        return self.described.said

    def without_words(self) -> "Thing":
        return replace(self, described=self.described.without_words())

    @property
    def maker(self) -> str:
        return self.by

    @property
    def manner(self) -> str:
        return "in place already"


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddThing(Command, may=OWN_VOICE):
    theme: str
    text: str
    run_by: str = ""
    reach: str = ""


@dataclass(frozen=True)
class DescribeThing(Command, may=OWN_VOICE):
    """Other words for it. None: that part stays as it is."""

    id: str
    text: str | None = None
    run_by: str | None = None
    reach: str | None = None


@dataclass(frozen=True)
class WithdrawThing(Command, may=OWN_VOICE):
    id: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class ThingAdded(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    theme: Shown[str]
    described: Shown[Described]

    @property
    def said(self) -> tuple[str, ...]:
        return self.described.said

    def without_words(self) -> "ThingAdded":
        return replace(self, described=self.described.without_words())


@dataclass(frozen=True)
class ThingDescribed(Event, WordsOfIts, actor=Visibility.WRITER):
    id: Shown[str]
    described: Shown[Described]
    before: Shown[Described]

    @property
    def said(self) -> tuple[str, ...]:
        return (*self.described.said, *self.before.said)

    def without_words(self) -> "ThingDescribed":
        return replace(self, described=self.described.without_words(), before=self.before.without_words())


@dataclass(frozen=True)
class ThingWithdrawn(Event, actor=Visibility.WRITER):
    id: Shown[str]


@dataclass(frozen=True)
class ThingRestored(Event, actor=Visibility.WRITER):
    id: Shown[str]
