"""The read tables of what a stage carries: a row a thing, a column a field, as everybody may see it.

They are derived: the store writes them with each event, and anew from the log when their shape has changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from graphlib import TopologicalSorter
from types import NoneType
from typing import Any, get_args, get_type_hints

from wtfc_tui.carried.fields import Carried, Field, Flat, Many, NotCarried, as_json
from wtfc_tui.domain.visible import public_of
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.store.shape import Column, ReadTable, Row


@dataclass(frozen=True)
class _Written:
    """A field and the column that it is written to."""

    field: Field
    column: Column


def read_tables(carries: Sequence[Carried[Any] | NotCarried]) -> tuple[ReadTable, ...]:
    """Each after those that it refers to."""
    tables = {table.name: table for one in carries if isinstance(one, Carried) for table in _tables(one)}
    refers = {name: {column.references for column in table.columns} - {"", name} for name, table in tables.items()}
    return tuple(tables[name] for name in TopologicalSorter(refers).static_order())


def tables_of(carries: Sequence[Carried[Any] | NotCarried]) -> dict[str, tuple[str, ...]]:
    """The name of a kind -> the tables in which its things have rows; none where it is not carried."""
    return {
        one.kind.name: tuple(table.name for table in _tables(one)) if isinstance(one, Carried) else () for one in carries
    }


def _tables(carried: Carried[Any]) -> Iterator[ReadTable]:
    kind = carried.kind
    columns = tuple(_columns(kind.record, [one for one in carried.fields if not isinstance(one, Many)]))
    ids = partial(_ids, kind)
    yield ReadTable(kind.name, tuple(one.column for one in columns), ("id",), ids, partial(_row, carried, columns))
    for many in carried.fields:
        if isinstance(many, Many):
            parts = tuple(_columns(many.part, many.fields))
            head = (Column(_parent(kind), references=kind.name), Column(many.place, int))
            key = (head[0].name, many.place)
            rows = partial(_part_rows, kind, many, parts)
            yield ReadTable(many.table, (*head, *(one.column for one in parts)), key, ids, rows)


def _parent(kind: Kind[Any]) -> str:
    """The column that names the thing that a part belongs to: `statement`, `round`."""
    return kind.name.removesuffix("s")


def _ids(kind: Kind[Any], workshop: Workshop) -> Iterable[str]:
    return workshop[kind]


def _columns(record: type[Any], fields: Sequence[Field | Flat | Many]) -> Iterator[_Written]:
    hints = get_type_hints(record)
    for field in fields:
        if isinstance(field, Flat):
            yield from (_Written(one.field, _nullable(one.column)) for one in _columns(field.part, field.fields))
        elif isinstance(field, Field):
            kinds = get_args(hints[field.name]) if NoneType in get_args(hints[field.name]) else (hints[field.name],)
            number = any(kind in (int, bool) for kind in kinds)
            null = NoneType in kinds or field.write is not as_json
            name = field.column or field.key
            yield _Written(field, Column(name, int if number else str, null, field.references))


def _nullable(column: Column) -> Column:
    return Column(column.name, column.type, True, column.references)


def _row(carried: Carried[Any], columns: tuple[_Written, ...], workshop: Workshop, id: str) -> Iterator[Row]:
    record = public_of(workshop[carried.kind][id])
    values = [pair for field in carried.fields if not isinstance(field, Many) for pair in field.values(record)]
    yield {one.column.name: _cell(one.field, value) for one, (_, value) in zip(columns, values, strict=True)}


def _part_rows(kind: Kind[Any], many: Many, columns: tuple[_Written, ...], workshop: Workshop, id: str) -> Iterator[Row]:
    for place, part in enumerate(getattr(public_of(workshop[kind][id]), many.name), start=1):
        own = {one.column.name: _cell(one.field, getattr(part, one.field.name)) for one in columns}
        yield {_parent(kind): id, many.place: place, **own}


def _cell(field: Field, value: Any) -> str | int | None:
    written = field.write(value)
    if isinstance(written, list):
        return " ".join(map(str, written))
    return int(written) if isinstance(written, bool) else written
