"""What is the same for everybody, counted once per revision: piles, members, people, what each person still has to say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from wtfc_tui.analysis.likeness import Likenesses
from wtfc_tui.domain.ids import next_person
from wtfc_tui.domain.workshop import Idea, Statement, Theme, Workshop
from wtfc_tui.views.policy import Public

Thing = TypeVar("Thing", Statement, Idea)


def people_among(statements: tuple[Statement, ...]) -> int:
    """Different people, not statements; those of unknown people are not counted as people."""
    return len({statement.person for statement in statements if statement.person})


def counted(amount: int, one: str, many: str = "") -> str:
    """`1 statement`, `2 statements`, `3 people`."""
    return f"{amount} {one if amount == 1 else many or one + 's'}"


@dataclass(frozen=True)
class Board:
    public: Public
    revision: int = 0
    """Goes up with all that anybody could see here; that a person came, and nothing else, leaves it as it is."""

    @property
    def workshop(self) -> Workshop:
        return self.public.workshop

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Those that stand, in the order they came."""
        return tuple(one for one in self.workshop.statements.values() if not one.withdrawn)

    @cached_property
    def piles(self) -> Mapping[str, tuple[Statement, ...]]:
        """Question -> its statements."""
        return _grouped((one.question, one) for one in self.statements)

    @cached_property
    def members(self) -> Mapping[str, tuple[Statement, ...]]:
        """Theme -> its statements."""
        return _grouped((one.theme, one) for one in self.statements if one.theme)

    @cached_property
    def unthemed(self) -> Mapping[str, tuple[Statement, ...]]:
        """Question -> what is in no theme yet."""
        return _grouped((one.question, one) for one in self.statements if not one.theme)

    @cached_property
    def said(self) -> Mapping[str, tuple[Statement, ...]]:
        """Person code -> what they said."""
        return _grouped((one.person, one) for one in self.statements if one.person)

    @cached_property
    def ideas(self) -> Mapping[str, tuple[Idea, ...]]:
        """Theme -> its ideas."""
        return _grouped((one.theme, one) for one in self.workshop.live_ideas())

    @cached_property
    def likenesses(self) -> Likenesses:
        return Likenesses({one.id: one.text for one in self.statements})

    def themes(self, question: str | None = None) -> list[Theme]:
        return self.workshop.live_themes(question)

    @cached_property
    def next_person(self) -> str:
        return next_person(self.said)

    @cached_property
    def total(self) -> str:
        """`96 statements · 48 people`."""
        return f"{counted(len(self.statements), 'statement')} · {counted(people_among(self.statements), 'person', 'people')}"


def _grouped(pairs: Iterable[tuple[str | None, Thing]]) -> dict[str, tuple[Thing, ...]]:
    lists: dict[str, list[Thing]] = defaultdict(list)
    for key, thing in pairs:
        lists[key or ""].append(thing)
    return {key: tuple(things) for key, things in lists.items()}
