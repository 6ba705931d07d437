"""A verb, and one call of it: the words in reach, the seat to ask, and what came of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wtfc_tui.domain.commands import Command, Right
from wtfc_tui.domain.events import Boxed, Event
from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.verbs.grammar import Grammar, Parsed, Reads, whole_number
from wtfc_tui.verbs.reply import Said, not_understood
from wtfc_tui.verbs.standard_input import words_of
from wtfc_tui.verbs.tokens import Token
from wtfc_tui.views.board import Board
from wtfc_tui.views.shapes import Shape


@dataclass(frozen=True)
class Verb:
    name: str
    """One word or two: `put`, `theme new`."""
    usage: str
    """What follows the name; also the grammar, see grammar.py."""
    help: str
    more: str
    run: "Callable[[Call], Awaitable[Said]]"
    gives: Shape = field(kw_only=True)
    """What its JSON holds."""
    needs: type[Right] | None = None
    """The command it comes to, for the rights; None: it only looks."""
    reads: Mapping[str, Reads] = field(default_factory=dict)
    """What stands for an option's value in the usage line -> what it can be, where only the stage knows."""
    looks_alone: bool = False
    """Without the words that would change something it only looks, which everybody may."""

    @cached_property
    def grammar(self) -> Grammar:
        return Grammar(self.usage, self.reads)

    @property
    def line(self) -> str:
        return f"{self.name} {self.usage}".strip()

    @property
    def roles(self) -> tuple[Role, ...]:
        """Who may say it, those who may most first."""
        return tuple(role for role in Role if self.needs is None or may(role, self.needs))


@dataclass
class Call:
    seat: Seat
    verb: Verb
    parsed: Parsed
    vocabulary: Mapping[str, Verb]
    standard_input: bytes = b""
    events: list[Event] = field(default_factory=list)

    # ── what was typed ──

    @property
    def words(self) -> list[str]:
        return [token.value for token in self.parsed.words]

    @property
    def own(self) -> list[Token]:
        return self.parsed.own

    @property
    def text(self) -> str:
        """People's own words, exactly; those that came in on standard input where `-` stands for them."""
        return words_of(self.standard_input) if self.parsed.from_input else self.parsed.text

    @property
    def options(self) -> Mapping[str, str]:
        return self.parsed.options

    def word(self, place: int, what: str) -> str:
        if place < len(self.words):
            return self.words[place]
        raise self.lacking(what)

    def own_text(self, what: str) -> str:
        if self.own:
            return self.text
        raise self.lacking(what)

    def lacking(self, what: str) -> Refused:
        return not_understood(f"“{self.verb.name}” needs {what}: {self.verb.line}")

    def question(self, place: int = 0) -> str | None:
        """The question that was named, if one was."""
        return chosen(self.words[place], QUESTION_NAMES, "a question") if place < len(self.words) else None

    def choice(self, place: int, choices: tuple[str, ...], what: str) -> str:
        return chosen(self.word(place, what), choices, what)

    def number(self, option: str, default: int | None = None) -> int:
        if option not in self.options and default is not None:
            return default
        return whole(self.options.get(option, ""), f"--{option}")

    # ── what is there ──

    @property
    def board(self) -> Board:
        return self.seat.board

    @property
    def workshop(self) -> Workshop:
        """As everybody may see it."""
        return self.seat.board.workshop

    # ── what shall be ──

    async def do(self, command: Command) -> tuple[Event, ...]:
        """Its events, durable; none where it was so already. A refusal is raised."""
        done = await self.seat.do(command)
        if isinstance(done, Refused):
            raise done
        # The key under which somebody's secret words lie stays between the room and the store.
        self.events.extend(event for event in done.events if not isinstance(event, Boxed))
        return done.events


def whole(typed: str, what: str) -> int:
    """A whole number, as people type one."""
    number = whole_number(typed)
    if number is None:
        raise not_understood(f"{what} needs a whole number, and “{typed[:20]}” is none.")
    return number


def ids(words: list[str]) -> tuple[str, ...]:
    """`S12, S13` as people write lists: without the commas."""
    parts = (part for word in words for part in word.split(","))
    return tuple(part for part in parts if part)
