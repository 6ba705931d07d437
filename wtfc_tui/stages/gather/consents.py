"""What somebody agrees to, by their code: what there is, what may be wished of it, and what has happened to it.

Each answer keeps the sentence that was asked, as it read then.
"""

from dataclasses import dataclass
from datetime import datetime

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.rights import OWN_VOICE, RUNNING
from wtfc_tui.domain.settings import CONSENT_NAMES
from wtfc_tui.domain.visible import Shown, Visibility, Visible, Writer

# ── what there is ───────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Answered(Visible):
    """One answer, and by whom it was written down. None: it was taken back, so that nobody has answered."""

    what: Shown[str]
    answer: Shown[bool | None]
    wording: Shown[str]
    by: Writer[str]
    at: Shown[datetime | None]


@dataclass(frozen=True)
class Consent(Record):
    """Of one person, by their code; every answer, the last of each kind counts."""

    answers: Shown[tuple[Answered, ...]] = ()

    def last(self, what: str) -> Answered | None:
        return next((one for one in reversed(self.answers) if one.what == what), None)

    def answer(self, what: str) -> bool | None:
        last = self.last(what)
        return last.answer if last else None

    @property
    def words(self) -> str:
        """`take part yes · be quoted no · be contacted not asked`."""
        return " · ".join(f"{name} {_IN_WORDS[self.answer(what)]}" for what, name in CONSENT_NAMES.items())


_IN_WORDS = {True: "yes", False: "no", None: "not asked"}

# ── what somebody wishes ────────────────────────────────────────────────────


@dataclass(frozen=True)
class GiveConsent(Command, may=OWN_VOICE):
    """What is None stays as it is. Participants answer for themselves, without `person`."""

    person: str | None = None
    part: bool | None = None
    quote: bool | None = None
    contact: bool | None = None


@dataclass(frozen=True)
class WordConsent(Command, may=RUNNING):
    """Another sentence by which people are asked; answers that were given keep theirs."""

    what: str
    text: str


# ── what has happened ───────────────────────────────────────────────────────


@dataclass(frozen=True)
class ConsentGiven(Event, actor=Visibility.WRITER):
    person: Shown[str]
    what: Shown[str]
    answer: Shown[bool | None]
    wording: Shown[str]
    before: Shown[bool | None]
    wording_before: Shown[str]


@dataclass(frozen=True)
class ConsentWorded(Event, actor=Visibility.SHOWN):
    what: Shown[str]
    text: Shown[str]
    before: Shown[str]
