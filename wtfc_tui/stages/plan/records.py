"""Action plans: for an idea, what is done, by whom and by when; what somebody may wish of an action, what has happened."""

from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.records import Withdrawable
from wtfc_tui.domain.rights import OWN_VOICE
from wtfc_tui.domain.visible import Shown, Visibility, Visible, Writer

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Planned(Visible):
    """What is done, who does it ("" where nobody has said yet), by when, the first step, and what help it needs."""

    what: Shown[str]
    who: Shown[str] = ""
    due: Shown[str] = ""
    """The last day, `2027-03-15`; "" where nobody has said yet."""
    first_step: Shown[str] = ""
    needs: Shown[str] = ""


@dataclass(frozen=True)
class Update(Visible):
    """How it is going, as somebody said on a day."""

    text: Shown[str]
    on: Shown[str]
    """`2027-03-15`"""


@dataclass(frozen=True)
class Action(Withdrawable):
    idea: Shown[str]
    planned: Shown[Planned]
    by: Writer[str]
    """The id of who entered it; who carries it out is in `planned`."""
    status: Shown[str] = "open"
    """One of `rules.STATUSES`."""
    because: Shown[str] = ""
    """Why it was dropped or not possible, or what came of it."""
    updates: Shown[tuple[Update, ...]] = ()

    @property
    def words(self) -> str:
        return self.planned.what

    @property
    def text(self) -> str:
        return self.planned.what

    @property
    def maker(self) -> str:
        return self.by

    @property
    def lacks(self) -> tuple[str, ...]:
        """What makes it unfinished: an action has what, who and when."""
        return tuple(name for name, said in (("who", self.planned.who), ("by when", self.planned.due)) if not said)


# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class AddAction(Command, may=OWN_VOICE):
    """`past_meant`: whoever says so has read that the day is past."""

    idea: str
    what: str
    who: str = ""
    due: str = ""
    first_step: str = ""
    needs: str = ""
    past_meant: bool = False


@dataclass(frozen=True)
class ChangeAction(Command, may=OWN_VOICE):
    """What is None stays as it is."""

    id: str
    what: str | None = None
    who: str | None = None
    due: str | None = None
    first_step: str | None = None
    needs: str | None = None
    past_meant: bool = False


@dataclass(frozen=True)
class WithdrawAction(Command, may=OWN_VOICE):
    id: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class ActionAdded(Event, actor=Visibility.WRITER):
    id: Shown[str]
    idea: Shown[str]
    planned: Shown[Planned]


@dataclass(frozen=True)
class ActionChanged(Event, actor=Visibility.WRITER):
    id: Shown[str]
    planned: Shown[Planned]
    before: Shown[Planned]


@dataclass(frozen=True)
class ActionWithdrawn(Event, actor=Visibility.WRITER):
    id: Shown[str]


@dataclass(frozen=True)
class ActionRestored(Event, actor=Visibility.WRITER):
    id: Shown[str]
