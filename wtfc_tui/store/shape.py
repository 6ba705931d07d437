"""What an engine must know of the process, given to it from outside: so nothing in the store names a stage or its events."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Kind, Workshop

_Type = type[str] | type[int]
Hook = Callable[[Any, Callable[[Any, Any], Any]], Any]
"""(what JSON holds, how a part of it is read by its type) -> the thing."""
Row = Mapping[str, str | int | None]


@dataclass(frozen=True)
class Column:
    name: str
    type: _Type = str
    nullable: bool = False
    references: str = ""
    """A table whose key is one column: what stands here stands there."""


@dataclass(frozen=True)
class ReadTable:
    """A table that people can open with Datasette or SQL. Derived: worth as much as the proof that it equals the fold."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """Names of columns. Where one id has several rows, the first of these holds the id."""
    ids: Callable[[Workshop], Iterable[str]]
    """Of everything that has rows here."""
    rows: Callable[[Workshop, str], Iterable[Row]]
    """Of one id, each with all of the columns."""
    whole: bool = False
    """Written all at once whenever anything of it is touched."""


@dataclass(frozen=True)
class Secrets:
    """Words that may not stand in the log: they lie in a box from the event that opens it to the event that closes it."""

    opens: Callable[[Any], str | None]
    """event -> the id of the box that it opens."""
    closes: Callable[[Any], str | None]
    boxed: Callable[[Any], tuple[str, str, Mapping[str, Any]] | None]
    """event -> (box, key, words): what is put into the box under the key, in place of what lay there. None: nothing is,
    as for an event that was blanked."""
    blank: Callable[[Any], Any]
    """The event as it may stand in the log; the very same object where there is nothing to hide."""
    fill: Callable[[Any, str, Mapping[str, Any]], Any]
    """(blanked event, key, words) -> the event as it was."""


@dataclass(frozen=True)
class Words:
    """Somebody's own words, which can be erased."""

    of: Callable[[Any], str | None]
    """event -> the id of the thing whose words it holds; None: it holds none."""
    said: Callable[[Any], tuple[str, ...]]
    """Of such an event: the words."""
    without: Callable[[Any], Any]
    """Of such an event: the same with nothing of them, equal to itself where they have been erased already."""


@dataclass(frozen=True)
class Shape:
    event_types: Mapping[str, type]
    """Kind, as it is written in the log, -> class."""
    fold: Callable[[Iterable[Recorded], Workshop | None], Workshop]
    """(history, start): takes one event at a time, in order."""
    tables: Sequence[ReadTable]
    """In an order in which each finds those that it refers to."""
    touched: Callable[[Sequence[Recorded], Workshop], Iterable[tuple[str, str]]]
    """(what was recorded together, the state after it) -> (table, id) of every row that may look different now."""
    secrets: Secrets
    words: Words
    kinds: Mapping[str, Kind[Any]]
    """By name."""
    rules: str = ""
    """Another word for whatever decides what a log comes to: it changes when any rule does. "" where nobody can tell."""
    versions: Mapping[str, int] = field(default_factory=dict)
    """Kinds whose fields have changed since they were first written; all others are at version 1."""
    upcasts: Mapping[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = field(default_factory=dict)
    """(kind, version) -> the body as the next version writes it, step by step up to the kind's version of today."""
    hooks: Mapping[type, Hook] = field(default_factory=dict)
    """How a type whose annotations do not say it all is read from JSON."""
