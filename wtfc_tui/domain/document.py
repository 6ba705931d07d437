"""A workshop as it is exported and imported: what everybody may see of it, and nothing else, at one revision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from wtfc_tui.domain.records import Record
from wtfc_tui.domain.settings import CONSENTS, VOTE_RULES, Prompt, VoteRules
from wtfc_tui.domain.workshop import Kind

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class About:
    """The workshop's own words about itself. `step` is the key of the step that it is at."""

    slug: str
    title: str
    focus: str
    site: str
    step: str
    questions: tuple[Prompt, ...]
    perspectives: tuple[str, ...]
    lenses: tuple[Prompt, ...]
    votes: VoteRules = VOTE_RULES
    consents: tuple[Prompt, ...] = CONSENTS
    keep_until: str = ""


@dataclass(frozen=True)
class Document:
    revision: int
    about: About
    things: Mapping[str, tuple[Record, ...]]
    """By the name of their kind, such as `statements`; every kind that exports carry."""

    def __getitem__(self, kind: Kind[R]) -> tuple[R, ...]:
        return self.things.get(kind.name, ())  # type: ignore[return-value]  # Under a kind's name lie its records.

    def comes_in(self, kind: Kind[R]) -> tuple[R, ...]:
        """What of it an import brings in."""
        return tuple(one for one in self[kind] if not kind.left_out(one))

    def left_out(self, kind: Kind[R]) -> list[str]:
        """What an import leaves out, and why: a sentence each."""
        return [why for one in self[kind] if (why := kind.left_out(one))]

    def __iter__(self) -> Iterator[Record]:
        return (one for things in self.things.values() for one in things)
