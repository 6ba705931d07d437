"""Of the golden trace: exports, imports, read tables; the whole workshop as files have it."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any, Final

from tests.house.playing import Hall, Played, differences
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.intake.json_export import load
from wtfc_tui.reports import csv_report, json_report, md_report
from wtfc_tui.shape import shape_of
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.shape import Column

Lines = Iterator[str]


def exported(played: Played, hall: Hall) -> str:
    return json_report.dump(hall.board, played.together.carried, played.together.process.steps)


def exports(played: Played, _: dict[str, Any]) -> Lines:
    """All forms, at every moment."""
    for moment, hall in played.moments:
        yield f"── {moment}"
        data = json.loads(exported(played, hall))
        for key, value in data.items():
            yield from (
                f"{key}: {json.dumps(one, ensure_ascii=False)}" for one in (value if isinstance(value, list) else [value])
            )
        yield from csv_report.dump(hall.board, played.together.carried).removeprefix("\ufeff").splitlines()
        yield md_report.dump(hall.board, played.together.carried)


def imports(played: Played, _: dict[str, Any]) -> Lines:
    """Into a new workshop, and out again: what is not the same afterwards."""
    for moment, hall in played.moments:
        yield f"── {moment}"
        new, before = _new(played), exported(played, hall)
        for line in ("import --dry-run", "import"):
            reply = asyncio.run(played.together.vocabulary.speak(new.seat("fran"), line, standard_input=before.encode()))
            yield f"{line}: {reply.error or reply.text} {json.dumps(reply.data, ensure_ascii=False)}"
        if not reply.status:
            again = exported(played, new)
            yield "and out again: the same" if again == before else "AND OUT AGAIN SOMETHING ELSE"
            yield from (f"  in the file: {line}" for line in sorted({*again.split("\n")} ^ {*before.split("\n")}))
            yield from (f"  not carried: {line}" for line in differences(played.seen(hall.workshop), new.board.workshop))


def _new(played: Played) -> Hall:
    new = Hall(played.together)
    new.give(new.seat("host").person, CreateWorkshop("carers", "New"))
    return new


def older(played: Played, examples: dict[str, Any]) -> Lines:
    """Files that were written before this or that was written: what is not the same as in a file of today."""
    before = exported(played, played.end)
    for stage, example in examples.items():
        for what, spoil in getattr(example, "OLDER", {}).items():
            file, new = json.loads(before), _new(played)
            spoil(file)
            raw = json.dumps(file).encode()
            reply = asyncio.run(played.together.vocabulary.speak(new.seat("fran"), "import", standard_input=raw))
            yield f"{stage}, {what}: {reply.error or reply.text}"
            yield from (f"  {line}" for line in sorted({*exported(played, new).split("\n")} ^ {*before.split("\n")}))


def misfits(played: Played, examples: dict[str, Any]) -> Lines:
    """With what sentence a file is refused that does not agree with itself, before and behind the door."""
    before = exported(played, played.end)
    for stage, example in examples.items():
        for what, spoil in example.MISFITS.items():
            file = json.loads(before)
            spoil(file)
            try:
                load(json.dumps(file).encode(), played.together.carried, played.together.process.steps)
            except Refused as refused:
                yield f"{stage}, {what}: {refused.sentence}"
            else:
                yield f"{stage}, {what}: TAKEN ALL THE SAME"


def _column(one: Column) -> str:
    null, of = " or null" * one.nullable, f" of {one.references}" if one.references else ""
    return f"{one.name} {one.type.__name__}{null}{of}"


def tables(played: Played, _: dict[str, Any]) -> Lines:
    """The read tables at every moment, and which rows each command has touched."""
    shape = shape_of(played.together.process, played.together.carried)
    for table in shape.tables:
        yield f"── {table.name} by {' and '.join(table.key)}: {', '.join(map(_column, table.columns))}"
        for moment, hall in played.moments:
            rows = [row for id in table.ids(hall.workshop) for row in table.rows(hall.workshop, id)]
            yield f"{moment}:"
            yield from (f"  {dict(row)!r}" for row in rows)
    yield "── touched"
    for one in played.given:
        if one.recorded:
            found = sorted(set(shape.touched(one.recorded, one.after)))
            yield f"{one.after.seq}: {', '.join(f'{table} {id}'.strip() for table, id in found)}"


PARTS: Final = {"exports": exports, "imports": imports, "older": older, "misfits": misfits, "tables": tables}
