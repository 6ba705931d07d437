"""What the wall shows at a step, in ready words. A sign is read from six metres: it holds few of them, and no ids.

Each stage says its sign from what everybody may see: it is handed the board and who is here, and nothing of anybody's own.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.steps import Step
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here

MOST_WORDS: Final = 36
"""On one page of a small wall, beside the line that says where the workshop is. Only what the room is deciding on is whole
beyond that."""
MOST_ENTRIES: Final = 5


@dataclass(frozen=True)
class Asked:
    """What the room is asked, or is at; `about` one of the questions (its id), whose word stands over it. One of the two may
    be empty."""

    words: str
    about: str = ""

    @property
    def name(self) -> str:
        return QUESTION_NAMES[self.about] if self.about else ""


@dataclass(frozen=True)
class Said:
    """People's words, to stand in quotes. `newest`: the first of them."""

    words: str
    newest: bool = False


@dataclass(frozen=True)
class Told:
    """A line about it."""

    words: str


@dataclass(frozen=True)
class Large:
    """A number in large figures, and what it is a number of."""

    figures: str
    words: str


@dataclass(frozen=True)
class Listed:
    """Whole sentences, one below the other; what is more than a page goes on on the next one."""

    entries: tuple[str, ...]


@dataclass(frozen=True)
class Rank:
    place: int
    words: str
    dots: int


@dataclass(frozen=True)
class Ranked:
    """A result, all of it, from its first place; `most` dots fill a bar."""

    ranks: tuple[Rank, ...]

    @property
    def most(self) -> int:
        return max((one.dots for one in self.ranks), default=0)


@dataclass(frozen=True)
class Quarter:
    name: str
    here: bool
    """Whether the one that the room is at lies here."""
    entries: tuple[str, ...]
    more: int
    """How many others lie here."""


@dataclass(frozen=True)
class Quarters:
    """Two above, two below; what is easy to do at the left, what makes most difference above."""

    quarters: tuple[Quarter, Quarter, Quarter, Quarter]


Part = Asked | Said | Told | Large | Listed | Ranked | Quarters
Page = tuple[Part, ...]


@dataclass(frozen=True)
class Looking:
    """What a sign is made of."""

    board: Board
    step: Step
    here: Sequence[Here]
    """Everybody in the room."""
    came: Sequence[Person]
    """Different people who are here, or have been since the vote that is open was opened."""
    words: int = MOST_WORDS
    """How many there is room for on one page of this wall."""

    @property
    def workshop(self) -> Workshop:
        return self.board.workshop


@dataclass(frozen=True)
class Sign:
    tool: str
    pages: Callable[[Looking], tuple[Page, ...]]
    """At least one. Where there are several, they take turns."""


# ── few words ───────────────────────────────────────────────────────────────


def count(words: str) -> int:
    """Numbers are words too; dots and dashes between them are none."""
    return sum(any(map(str.isalnum, one)) for one in words.split())


def shortened(words: str, most: int) -> str:
    """Its beginning, where it has more words than that."""
    parts = words.split()
    return words if len(parts) <= most else f"{' '.join(parts[:most])}…"


def few(texts: Iterable[str], most: int, entries: int = MOST_ENTRIES) -> tuple[str, ...]:
    """As many as have not more words than that together: the first of them at least, shortened where it is too long."""
    taken: list[str] = []
    for text in islice(texts, entries):
        if taken and count(text) > most:
            break
        taken.append(shortened(text, max(most, 1)))
        most -= count(text)
    return tuple(taken)
