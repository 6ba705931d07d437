"""A row a field: how it is called in an export and in a read table, and how it is read back.

Total: every field of a record is carried or left out with a reason, or its module cannot be imported. What nobody may see
can only be left out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import Any, Final, Generic, TypeVar, get_args, get_type_hints

from wtfc_tui.carried.reading import Part
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.visible import Visibility, Visible, blank, visibility_of
from wtfc_tui.domain.workshop import Kind
from wtfc_tui.views.board import Board
from wtfc_tui.views.shapes import Shape

R = TypeVar("R", bound=Record)
_AS_IT_IS: Final = frozenset({str, int, bool, type(None)})
MUST: Final = object()
"""It must be in the file."""


def as_json(value: Any) -> Any:
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def or_null(value: Any) -> Any:
    """For what is unknown where it is empty, such as who entered it."""
    return value or None


@dataclass(frozen=True)
class Field:
    name: str
    """Of the record's field."""
    read: Callable[[Part], Any]
    """From a file that a stranger made; refuses what it cannot be."""
    written: str = ""
    """How the export calls it; "" as the field is called."""
    column: str = ""
    """How the read table calls it; "" as the export does."""
    references: str = ""
    """The read table whose ids stand here."""
    absent: Any = MUST
    """What it is where a file does not say it."""
    write: Callable[[Any], Any] = as_json

    @property
    def key(self) -> str:
        return self.written or self.name

    def values(self, thing: Any) -> Iterator[tuple["Field", Any]]:
        """What is written, with the field that says how: of a thing, or of None where there is none."""
        yield self, None if thing is None else getattr(thing, self.name)

    def read_from(self, part: Part) -> Any:
        if self.absent is not MUST and not part.has(self.key):
            return self.absent
        return self.read(part.get(self.key))


@dataclass(frozen=True)
class Flat:
    """A part whose fields stand side by side with the record's own; all empty where there is no such part."""

    name: str
    part: type[Visible]
    fields: tuple[Field, ...]

    def values(self, thing: Any) -> Iterator[tuple[Field, Any]]:
        part = getattr(thing, self.name)
        return (pair for field in self.fields for pair in field.values(part))

    def read_from(self, part: Part) -> Any:
        found = {field.name: field.read_from(part) for field in self.fields}
        if all(value is None for value in found.values()):
            return None
        if None in found.values():
            names = " and ".join(field.key for field in self.fields)
            raise part.wrong(f"there is only one of {names}: give both or neither")
        return self.part(**found)


@dataclass(frozen=True)
class Many:
    """A list of parts. In the read tables a table of its own, whose rows name their record and their place."""

    name: str
    part: type[Visible]
    fields: tuple[Field, ...]
    table: str
    place: str
    """The column that counts them, from 1."""
    written: str = ""

    @property
    def key(self) -> str:
        return self.written or self.name

    def read_from(self, part: Part) -> tuple[Any, ...]:
        if not part.has(self.key):
            return ()
        return tuple(self._one(item) for item in part.get(self.key).items())

    def _one(self, part: Part) -> Any:
        part.only({field.key for field in self.fields})
        return self.part(**{field.name: field.read_from(part) for field in self.fields})

    def write(self, thing: Any) -> list[dict[str, Any]]:
        return [
            {field.key: field.write(getattr(one, field.name)) for field in self.fields} for one in getattr(thing, self.name)
        ]


@dataclass(frozen=True)
class Also:
    """A key that the export has beside the fields."""

    key: str
    shape: Shape


@dataclass(frozen=True)
class Carried(Generic[R]):
    """TypeError where a field of the record is forgotten, is named twice, or would show what nobody may see."""

    kind: Kind[R]
    fields: tuple[Field | Flat | Many, ...]
    left_out: Mapping[str, str]
    """Field -> why no export has it."""
    also: "tuple[Also, ...]"
    """What is written beside for readers, counted from all the rest: what they say must agree when it is read back."""
    counted: Callable[[Board, R], Mapping[str, Any]]
    """What those keys say of one thing."""
    withheld: Callable[[R], frozenset[str]]
    """Keys that are not written of a thing now, such as the results of an open vote."""
    markdown: Callable[[Board, "Carried[R]"], Iterator[str]]
    """Its part of the report that people read; lines, words escaped by `reports.escaping`."""
    outside: "Callable[[Board, R], R]" = lambda board, record: record
    """The same as it may go to people who were not in the room."""
    at_times: Mapping[str, str] = field(default_factory=dict)
    """Each key that may be withheld -> when it is there."""

    def __post_init__(self) -> None:
        check_total(self.kind.record, self.fields, self.left_out)

    def row(self, board: Board, record: R) -> dict[str, Any]:
        """As the export writes it; of a public record only."""
        written: dict[str, Any] = {}
        for said in self.fields:
            if isinstance(said, Many):
                written[said.key] = said.write(record)
            else:
                written |= {one.key: one.write(value) for one, value in said.values(record)}
        written |= self.counted(board, record)
        withheld = self.withheld(record)
        return {key: value for key, value in written.items() if key not in withheld} if withheld else written

    def read(self, part: Part, counted: frozenset[str]) -> R:
        """The record that stands in one part of a file. `counted`: keys that are compared afterwards."""
        part.only(self._keys() | counted)
        found: dict[str, Any] = {field.name: field.read_from(part) for field in self.fields}
        hints = get_type_hints(self.kind.record, include_extras=True)
        return self.kind.record(**found, **{name: blank(get_args(hints[name])[0]) for name in self.left_out})

    def _keys(self) -> frozenset[str]:
        flat = (one for field in self.fields for one in (field.fields if isinstance(field, Flat) else (field,)))
        return frozenset(one.key for one in flat)


@dataclass(frozen=True)
class NotCarried:
    """A kind of things that no export has."""

    kind: Kind[Any]
    why: str


def check_total(record: type[Visible], said: tuple[Field | Flat | Many, ...], left_out: Mapping[str, str]) -> None:
    names = [field.name for field in said]
    there = {field.name for field in fields(record)}  # type: ignore[arg-type]  # Every Visible is a dataclass.
    if odd := there ^ {*names, *left_out} or {name for name in names if name in left_out or names.count(name) > 1}:
        raise TypeError(f"{record.__name__}.{min(odd)} must be carried or left out with a reason, once.")
    if hidden := [name for name in names if visibility_of(record, name) is Visibility.HIDDEN]:
        raise TypeError(f"{record.__name__}.{hidden[0]} is hidden from everybody, so it cannot be carried.")
    for one in said:
        if isinstance(one, Flat | Many):
            check_total(one.part, one.fields, {})


def nothing_counted(board: Board, record: Record) -> Mapping[str, Any]:
    return {}


def nothing_withheld(record: Record) -> frozenset[str]:
    return frozenset()
