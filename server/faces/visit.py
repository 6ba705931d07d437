"""A visit: who came, over which channel, and what a face may ask of the house meanwhile. It owns these shapes only."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from server.wire.line import Line
from server.wire.traits import TerminalTraits
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat


@dataclass
class Bound:
    """One connection: where it comes from, and who takes every seat over it."""

    address: str = ""
    """Where it comes from."""
    person: str = ""
    """Their id; "" before their first seat."""
    proof: str = ""
    """What is theirs alone since that seat; "" for nobody in particular, and for whom the host knows."""
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while somebody sits down: over one connection one after another."""


@dataclass(frozen=True)
class Visitor:
    """Somebody who has been let in."""

    slug: str
    role: Role
    name: str = ""
    """Who it is, as far as is known by now."""
    by_code: bool = True
    """Not by a key that the host has registered."""
    proof: str = ""
    """Of what is theirs, by which they are known: their own code."""
    card: str = ""
    """Of a card made beforehand, with which they are about to choose their name."""
    plain: bool = False
    """They asked for lines instead of a full screen, before any was drawn."""
    bound: Bound = field(default_factory=Bound, compare=False)
    """Of the connection that they came in by, and of nothing that is said or known of them."""


class Seating(Protocol):
    """What a face asks of the house. Each raises a StoreFailure where the workshop cannot be opened."""

    async def seat(self, visitor: Visitor, name: str | None, face: str) -> Seat:
        """By the door's rules; leave it at the end. `name` as it was typed, or an own code in its place; None: nobody in
        particular, which a script may be. Tell them `own_code` of the seat. Raises Refused, AskedAnew among it."""

    def turn(self, visitor: Visitor) -> AbstractAsyncContextManager[None]:
        """Around what a script asks: it waits first where it has had more than its share of the processor."""

    def bringing(self, visitor: Visitor) -> AbstractContextManager[None]:
        """Around the reading of what a script brings, a file say. Raises Refused where too much is being brought already."""

    async def room(self, slug: str) -> Room: ...

    def join_line(self, slug: str) -> str:
        """What people type to come in; "" where nobody knows it."""

    async def preferences(self, slug: str, person: str) -> Mapping[str, str]:
        """What the person with this id has chosen there before, by name."""


class Channel(Protocol):
    """What a face uses of the SSH channel, which holds back and loses nothing until it closes."""

    def write(self, data: bytes) -> None: ...

    def write_stderr(self, data: bytes) -> None: ...

    def is_closing(self) -> bool: ...

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


@dataclass(frozen=True)
class Visit:
    """One session's part of what the house and the client give; it stays the same while faces change, but for the name."""

    seating: Seating
    visitor: Visitor
    channel: Channel
    traits: TerminalTraits
    has_terminal: bool
    line: Callable[[], Line]
    """Makes the channel a line for frames, which holds back less."""
    size: tuple[int, int] = (0, 0)
    """Columns and rows, as the client said; (0, 0) where it did not."""
