"""What every guide has: a question at the prompt, an answer to it, a way back. A guide speaks verbs and holds no truth."""

from collections.abc import Awaitable
from typing import ClassVar, Protocol

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.seat import Seat
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.views.board import Board


class Say(Protocol):
    """Speaks one verb for this seat; the words are exact, as from a shell."""

    def __call__(self, *words: str) -> Awaitable[Reply]: ...


class Guide:
    """Leads through one task. `prompt` asks one thing; `answer` takes what was typed, or None when it is no answer."""

    name: ClassVar[str]
    """What is typed to come here."""
    about: ClassVar[str]
    hints: ClassVar[tuple[str, ...]] = ()
    """What can be typed here."""
    commands: ClassVar[frozenset[str]] = frozenset()
    """Words that are meant for the guide even where people's own words are asked for."""

    def __init__(self, seat: Seat, say: Say) -> None:
        self.seat = seat
        self.say = say
        self.over = False
        """The task is at its end: back to the menu, or to `then`."""
        self.then = ""
        """The name of the guide to go on with."""
        self.refused = False
        """The last answer was not taken; it is kept and can be sent again."""

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
        """What somebody should know before the first answer; told once, and with help."""
        return list(self.hints)

    async def begin(self) -> list[str]:
        raise NotImplementedError

    async def answer(self, line: str) -> list[str] | None:
        raise NotImplementedError

    def back(self) -> list[str] | None:
        """One step back inside this task; None: out of it."""
        return None

    async def after(self, reply: Reply) -> list[str]:
        """A verb was spoken or undone at this prompt: looks again, and tells what of that matters here."""
        return []

    @property
    def unfinished(self) -> str:
        """What of an entry is not saved yet, to be there again after a dropped line; "" for nothing."""
        return ""

    @property
    def half_done(self) -> bool:
        """An entry has begun of which nothing is saved yet."""
        return False

    def resume(self, unfinished: str) -> None:
        """Before `begin`: takes up where the line dropped."""

    # ── for all of them to use ──

    @property
    def board(self) -> Board:
        return self.seat.board

    @property
    def workshop(self) -> Workshop:
        return self.seat.board.workshop

    def may(self, command: type[Command]) -> bool:
        return may(self.seat.person.role, command)

    def end(self, *lines: str, then: str = "") -> list[str]:
        self.over, self.then = True, then
        return list(lines)

    async def spoken(self, *words: str) -> list[str]:
        """Speaks a verb; its words, or why it was refused."""
        reply = await self.say(*words)
        self.refused = reply.status != 0
        return [reply.error] if self.refused else reply.text.split("\n")


def numbered(items: list[str], first: int = 1, whole: int | None = None) -> list[str]:
    """`1 of 3: …`, one a line."""
    total = len(items) if whole is None else whole
    return [f"{place} of {total}: {item}" for place, item in enumerate(items, start=first)]


def choice(typed: str, most: int) -> int | None:
    """The place, from 0, that a typed number names; None when it names none."""
    return int(typed) - 1 if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= most else None
