"""What every guide has: a question at the prompt, an answer to it, a way back. A guide asks its seat and holds no truth.

It gives commands to the seat and reads views. Only what a person typed is ever parsed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.undo import Undone
from wtfc_tui.domain.words import quoted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Done, Seat
from wtfc_tui.views.board import Board
from wtfc_tui.views.heard import Heard

E = TypeVar("E", bound=Event)


@dataclass(frozen=True)
class Newsworthy:
    """How what somebody else did is announced at the next prompt, and read out when it is asked for."""

    event: type[Event]
    kind: str = ""
    """What it is counted as until it is asked for, `new statement`; "": among the other things."""
    aloud: bool = False
    """The whole room should hear it at once, in full."""
    then: str = ""
    """A sentence that says what can be typed now."""


@dataclass(frozen=True)
class Task:
    """A guide, and the step of the process at which it leads."""

    guide: "type[Guide]"
    step: Step


class Guide:
    """Leads through one task. `prompt` asks one thing; `answer` takes what was typed, or None when it is no answer."""

    name: ClassVar[str]
    """What is typed to come here."""
    also: ClassVar[tuple[str, ...]] = ()
    """Other words that lead here."""
    everyday: ClassVar[bool] = False
    """Its name may be somebody's answer: where people's own words are asked for, it does not lead here."""
    about: ClassVar[str]
    hints: ClassVar[tuple[str, ...]] = ()
    """What can be typed here."""
    commands: ClassVar[frozenset[str]] = frozenset()
    """Words, other than verbs, that are meant for the guide even where people's own words are asked for; where another
    guide asks for those, it is asked whether they were meant so."""
    beside: ClassVar[tuple[type["Guide"], ...]] = ()
    """Further tasks at the same stage: found by their names, and not in the menu."""
    news: ClassVar[tuple[Newsworthy, ...]] = ()
    """What others should hear of what is done here."""
    screen_field: ClassVar[str] = ""
    """The full screen's name for its draft of people's own words that goes on here; "" for none."""
    longest: ClassVar[int] = 0
    """Letters that people's own words may have here, where more of them could be several things; 0: they could not."""
    one: ClassVar[str] = "statement"
    """What people's own words are, when they are saved here."""
    words_next: bool = False
    """People's own words are asked for after this prompt: those that come too early are kept."""

    def __init__(self, seat: Seat, step: Step) -> None:
        self.seat = seat
        self.step = step
        """Where others see whoever is here."""
        self.over = False
        """The task is at its end: back to the menu, or to `then`."""
        self.then: Task | None = None
        self.refused: Refused | None = None
        """Why the last answer was not taken: told before anything else, and what was typed is kept to be sent again."""
        self.brief = True
        """Says as little as will do."""
        self.deeds = 0
        """How many commands were taken here."""
        self.beneath: Guide | None = None
        """The guide that goes on when this one, which only came in between, has come to its end."""
        self.asks_back = False
        """The last answer was not taken: it is asked whether it was meant so."""
        self.goes_back = False
        """By undo, it asks again for what was taken back."""
        self.more: Sequence[str] = ()
        """Of what was just read out, what can wait until somebody asks for it."""

    # ── for each guide to fill in ──

    @property
    def prompt(self) -> str:
        """At most 72 cells, and ends in a space."""
        raise NotImplementedError

    @property
    def own_words(self) -> bool:
        """The prompt asks for people's own words, so that what is typed is not a verb unless it is clearly one."""
        return False

    @property
    def expects(self) -> str:
        """What would be an answer, for the one who gave none."""
        raise NotImplementedError

    def intro(self) -> list[str]:
        """What somebody should know before the first answer; told once."""
        return self.helped()

    async def begin(self) -> list[str]:
        raise NotImplementedError

    async def answer(self, line: str) -> list[str] | None:
        """None: that is no answer. "" is the word `next`: on to what comes next here. Raises Refused for what cannot be
        taken."""
        raise NotImplementedError

    async def say(self, *words: str) -> list[str]:
        """Saves people's own words, whatever they look like; several are said in one breath and stay together. Stops at the
        first that is not taken."""
        raise NotImplementedError

    def points(self, line: str) -> bool:
        """Where people's own words are asked for: this is a number or a code by which one goes elsewhere in this guide."""
        return False

    def meant(self, line: str) -> str:
        """Where people's own words are asked for: the number or code that somebody may mean by this, who is then asked; ""
        for none."""
        return ""

    def in_hand(self) -> list[str]:
        """What the prompt asks about, in full, for whoever wants to hear it again."""
        return []

    def helped(self) -> list[str]:
        """What can be typed here, by this person."""
        return list(self.hints)

    def left(self) -> None:
        """The person has turned to something else."""

    def back(self) -> list[str] | None:
        """One step back inside this task; None: out of it."""
        return None

    async def after(self, events: Sequence[Event]) -> list[str]:
        """This person did something else at this prompt, by a verb, undo or redo: looks again, and tells what of it matters
        here. No events: they only looked, or it was so already."""
        return []

    @property
    def unfinished(self) -> str:
        """What of an entry is not saved yet, to be there again after a dropped line; "" for nothing."""
        return ""

    @property
    def asked_about(self) -> str:
        """What the next words would be taken as being about: another one after an answer means that others must not follow
        it unasked."""
        return self.unfinished

    @property
    def half_done(self) -> bool:
        """An entry has begun of which nothing is saved yet."""
        return False

    def resume(self, unfinished: str) -> None:
        """Before `begin`: takes up where the line dropped. May raise ValueError for what it cannot read."""

    @classmethod
    def from_screen(cls, drafts: Mapping[str, str], workshop: Workshop) -> str:
        """Where in this guide the full screen's draft goes on: what `resume` will read."""
        return ""

    # ── for all of them to use ──

    @property
    def board(self) -> Board:
        return self.seat.board

    @property
    def workshop(self) -> Workshop:
        return self.seat.board.workshop

    def may(self, command: type[Command]) -> bool:
        return may(self.seat.person.role, command)

    async def do(self, command: Command) -> Done | None:
        """None where it was refused, which is then told before what the answer tells."""
        outcome = await self.seat.do(command)
        if isinstance(outcome, Refused):
            self.refused = outcome
            return None
        self.deeds += 1
        return outcome

    def saved(self, id: str, words: str) -> str:
        """Briefly that it is; in full also how it begins."""
        return f"{id} saved." if self.brief else f"Saved: {quoted(words)}. {id}"

    def not_taken(self, typed: str, sentence: str) -> list[str]:
        """Tells why, and keeps what was typed, if anything was."""
        if not typed:
            return [sentence]
        self.refused = Refused(Why.REFUSED, sentence)
        return []

    def read_out(self, heard: Heard) -> list[str]:
        """What of it is said first; the rest is told by `all`."""
        self.more = heard.more
        return at_first(heard)

    def end(self, *lines: str, then: "Task | None" = None) -> list[str]:
        self.over, self.then = True, then
        return list(lines)


def undone(events: Sequence[Event], kind: type[E]) -> list[E]:
    """Of what somebody did, where that was an undo: what came of it, of one kind."""
    return [one for one in events if isinstance(one, kind)] if any(isinstance(one, Undone) for one in events) else []


def at_first(heard: Heard) -> list[str]:
    return [*heard.lines, *([f"{heard.instead}; say all to hear them."] if heard.more else [])]
