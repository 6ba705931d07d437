"""The state of one workshop: frozen records, a fold of its events. Nothing here decides, and no stage is named here.

What a stage holds lies in tables by kind: `workshop[STATEMENTS]["S12"]`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Generic, TypeVar, cast

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.settings import CONSENTS, LENSES, PERSPECTIVES, QUESTIONS, VOTE_RULES, Prompt, VoteRules
from wtfc_tui.domain.table import Table, place_of
from wtfc_tui.domain.visible import Hidden, Shown, Visible, altered
from wtfc_tui.domain.words import quoted

R = TypeVar("R", bound=Record)
_NONE: Final[Table[Any]] = Table()


@dataclass(frozen=True, eq=False)
class Kind(Generic[R]):
    """What all things of one kind have in common. Two kinds are the same only if they are the same object."""

    name: str
    """The plural, as the export and the read tables call it: `in_place`."""
    letter: str
    """Of their ids: `S`. Unique; "" for things that are known by the id of another."""
    noun: str
    """One of them, for people: `statement`."""
    nouns: str
    """Several of them: `statements`, `things in place`."""
    record: type[R]
    spotlit: bool
    """Whether the room can be turned to one of them."""
    fits: "Callable[[Workshop, Kind[R]], Iterator[str]]"
    """What does not fit together among all that came in with an export, as far as this kind has to do with it; a sentence
    each."""
    arrives: "Callable[[Workshop, Kind[R], R], Workshop]"
    """The workshop with a record that came in with an export, and with what that brings about. Mostly `alone`."""
    left_out: "Callable[[R], str]" = lambda _: ""
    """Why a record of an export cannot come in, as a sentence; "" for those that do."""


@dataclass(frozen=True)
class Doing(Visible):
    """What one person did in one breath, so that it can be undone."""

    at: Shown[datetime]
    events: Hidden[tuple[Any, ...]]


@dataclass(frozen=True)
class TakenBack(Doing):
    """What one undo brought about, so that what it took back can be done again."""

    of: Hidden[tuple[Any, ...]]
    """The events that were taken back."""
    left: Hidden[Mapping[str, str]]
    """What each thing looked like as the undo left it, by its id: see `looks_like`."""


@dataclass(frozen=True)
class Veil(Visible):
    """A box of secret words was closed, and nobody can tell any more who had put something into it."""

    at: Shown[datetime]
    why: Shown[str]
    """Half a sentence for whoever wants to take back something from before."""


@dataclass(frozen=True)
class Workshop(Visible):
    slug: Shown[str] = ""
    title: Shown[str] = ""
    focus: Shown[str] = ""
    site: Shown[str] = ""
    step: Shown[str] = ""
    """The key of the step of the process that the room is at; "" before anybody has set one: the first."""
    questions: Shown[tuple[Prompt, ...]] = QUESTIONS
    perspectives: Shown[tuple[str, ...]] = PERSPECTIVES
    lenses: Shown[tuple[Prompt, ...]] = LENSES
    votes: Shown[VoteRules] = VOTE_RULES
    consents: Shown[tuple[Prompt, ...]] = CONSENTS
    """What each person is asked to agree to, in the words of this workshop."""
    keep_until: Shown[str] = ""
    """The day until which people's words are kept, ISO 8601; "" where nobody has set one."""
    seq: Shown[int] = 0
    """The place of the last event in the log."""
    revision: Shown[int] = 0
    """Counts the changes, and goes on from the number in an export that was imported."""
    people: Shown[Mapping[str, Person]] = field(default_factory=dict)
    lead: Shown[str | None] = None
    timer_ends: Shown[datetime | None] = None
    called_at: Shown[int] = 0
    """The seq of the last call to everybody; 0 before the first."""
    spots: Shown[Mapping[str, str]] = field(default_factory=dict)
    """What the room looks at: letter of a kind -> id."""
    box: Shown[str] = ""
    """The box of secret words that is open now, such as that of an open vote; "" for none."""
    tables: Shown[Mapping[Kind[Any], Mapping[str, Any]]] = field(default_factory=dict)
    """All things, by kind. The views make the records' own fields public."""
    given: Shown[Mapping[str, int]] = field(default_factory=dict)
    """Letter of a kind -> the highest number that something else names, though the thing itself did not come along."""
    done: Hidden[Mapping[str, tuple[Doing, ...]]] = field(default_factory=dict)
    """Person -> what they did lately, oldest first; also what cannot be undone, for undo never reaches past it."""
    taken_back: Hidden[Mapping[str, tuple[TakenBack, ...]]] = field(default_factory=dict)
    """Person -> what they have undone and may do again, the latest last; nothing once they have done something else."""
    undoing: Hidden[datetime | None] = None
    """The moment of the last undo: what happened in that breath is its doing."""
    redoing: Hidden[datetime | None] = None
    boxed: Hidden[Mapping[str, Doing]] = field(default_factory=dict)
    """Key in the open box -> what was put there last. The log does not say who did that, so it is not in `done`."""
    unseen: Hidden[int] = 0
    """How many events so far put something into a box. Nobody may count them: that tells how often somebody voted anew."""
    box_used: Hidden[bool] = False
    """Whether anything was put into the box that is open now."""
    veil: Hidden[Veil | None] = None
    """The last closing of a box that was used: of what was done before, nobody can tell whether it was somebody's last."""
    touched: Hidden[tuple[Any, ...]] = field(default=(), compare=False, repr=False)
    """What the events since the given start of a fold have changed, as a chain: (earlier ones, table, ids)."""

    def named(self, id: str, most: int = 36) -> str:
        """A thing as sentences name it: `“I wait all morning” (S12)`, words first, so that nobody has to know its id."""
        thing = self.thing(id)
        return f"{quoted(thing.words, most)} ({id})" if thing else id

    def __getitem__(self, kind: Kind[R]) -> Table[R]:
        return cast("Table[R]", self.tables.get(kind, _NONE))

    def standing(self, kind: Kind[R]) -> Iterator[R]:
        """Those that are part of the work now, in the order of their ids."""
        return (one for one in self[kind].values() if one.stands)

    def thing(self, id: str) -> Record | None:
        """Whatever has that id, of any kind."""
        return next(
            (self.tables[kind][id] for kind in self.tables if kind.letter == id[:1] and id in self.tables[kind]), None
        )

    def kinds(self) -> Iterable[Kind[Any]]:
        """Of which there is anything."""
        return self.tables

    def having(self, kind: Kind[R], *records: R) -> "Workshop":
        table = self[kind]
        for one in records:
            table = table.having(one.id, one)
        touched = (self.touched, kind.name, tuple(one.id for one in records))
        return altered(self, tables={**self.tables, kind: table}, touched=touched)

    def touching(self, table: str, id: str = "") -> "Workshop":
        """What changed of the workshop itself, for whoever keeps tables of it."""
        return altered(self, touched=(self.touched, table, (id,)))

    @property
    def changed(self) -> dict[str, set[str]]:
        """What the last fold from a given start has changed: table -> ids."""
        found: dict[str, set[str]] = {}
        chain = self.touched
        while chain:
            chain, table, ids = chain
            found.setdefault(table, set()).update(ids)
        return found

    def with_given(self, ids: Iterable[str]) -> "Workshop":
        """These ids were given, whether or not the things are there: nothing else may ever get one of them."""
        given = dict(self.given)
        for id in ids:
            given[id[:1]] = max(given.get(id[:1], 0), place_of(id))
        return altered(self, given=given)

    def with_person(self, person: Person) -> "Workshop":
        return altered(self, people={**self.people, person.id: person}).touching("people", person.id)


def alone(workshop: Workshop, kind: Kind[R], record: R) -> Workshop:
    """A record comes in with an export and brings nothing else about."""
    return workshop.having(kind, record)


def nothing_to_fit(workshop: Workshop, kind: Kind[R]) -> Iterator[str]:
    """Things of this kind hold nothing that could contradict anything else."""
    return iter(())


def next_id(workshop: Workshop, kind: Kind[Any]) -> str:
    """The id after the highest that was ever given; ids are never reused because nothing is ever taken out."""
    return f"{kind.letter}{max(workshop[kind].last, workshop.given.get(kind.letter, 0)) + 1}"
