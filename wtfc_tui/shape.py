"""What the store must know of the process: which events there are, how they fold, what stands in the read tables."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.carried.tables import read_tables, tables_of
from wtfc_tui.domain.bringing_in import BroughtIn
from wtfc_tui.domain.events import Boxed, ClosesBox, HoldsWords, OpensBox, Recorded
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.settings import Prompt
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.codec import iso, kind_of
from wtfc_tui.store.shape import Column, ReadTable, Row, Secrets, Shape, Words


def shape_of(process: Process, carries: Sequence[Carried[Any] | NotCarried]) -> Shape:
    tables = tables_of(carries)

    def touched(recorded: Sequence[Recorded], after: Workshop) -> Iterator[tuple[str, str]]:
        yield "workshop", ""
        for name, ids in after.changed.items():
            yield from ((table, id) for table in tables.get(name, (name,)) for id in ids)

    def brought_in(body: Any, structure: Callable[[Any, type], Any]) -> BroughtIn:
        if set(body) != {"kind", "record"}:
            raise ValueError("It has other fields than a thing that came in.")
        return BroughtIn(body["kind"], structure(body["record"], process.by_name[body["kind"]].record))

    return Shape(
        event_types={kind_of(event): event for event in process.rows},
        fold=process.fold,
        tables=(*_OF_THE_WORKSHOP, *read_tables(carries)),
        touched=touched,
        secrets=Secrets(
            opens=lambda event: event.opens if isinstance(event, OpensBox) else None,
            closes=lambda event: event.closes if isinstance(event, ClosesBox) else None,
            boxed=_boxed,
            blank=lambda event: event.with_secret("", {}) if isinstance(event, Boxed) else event,
            fill=lambda event, key, words: event.with_secret(key, words),
        ),
        words=_WORDS,
        kinds=process.by_name,
        rules=_rules(),
        hooks={BroughtIn: brought_in},
    )


@cache
def _rules() -> str:
    """Of all that is written in this package: whichever line is another one, what a log comes to may be something else."""
    written = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(one.read_bytes() for one in written)).hexdigest() if written else ""


def _boxed(event: Any) -> tuple[str, str, Mapping[str, Any]] | None:
    return (event.box, event.box_key, event.secret) if isinstance(event, Boxed) and event.box_key else None


_WORDS = Words(
    of=lambda event: event.words_of if isinstance(event, HoldsWords) else None,
    said=lambda event: event.said,
    without=lambda event: event.without_words(),
)

# ── the tables of the workshop itself ───────────────────────────────────────


def _one(workshop: Workshop) -> Iterable[str]:
    return ("",)


def _workshop(workshop: Workshop, _: str) -> Iterator[Row]:
    yield {
        "slug": workshop.slug,
        "title": workshop.title,
        "focus": workshop.focus,
        "site": workshop.site,
        "step": workshop.step,
        "lead": workshop.lead,
        "timer_ends": iso(workshop.timer_ends) if workshop.timer_ends else None,
        "keep_until": workshop.keep_until or None,
        "looking_at": " ".join(workshop.spots.values()) or None,
        "revision": workshop.revision,
        "last_event": workshop.seq,
    }


def _prompts(prompts: Iterable[Prompt]) -> Iterator[Row]:
    for position, prompt in enumerate(prompts, start=1):
        yield {"position": position, "id": prompt.id, "prompt": prompt.prompt}


def _perspectives(workshop: Workshop, _: str) -> Iterator[Row]:
    for position, name in enumerate(workshop.perspectives, start=1):
        yield {"position": position, "name": name}


def _person(workshop: Workshop, id: str) -> Iterator[Row]:
    person = workshop.people[id]
    yield {"id": id, "name": person.name, "role": str(person.role)}


_PROMPTS = (Column("position", int), Column("id"), Column("prompt"))
_OF_THE_WORKSHOP = (
    ReadTable(
        "workshop",
        (
            *(Column(name) for name in ("slug", "title", "focus", "site", "step")),
            *(Column(name, nullable=True) for name in ("lead", "timer_ends", "keep_until", "looking_at")),
            *(Column(name, int) for name in ("revision", "last_event")),
        ),
        ("slug",), _one, _workshop,
    ),
    ReadTable("questions", _PROMPTS, ("position",), _one, lambda one, _: _prompts(one.questions), whole=True),
    ReadTable(
        "consent_wordings", _PROMPTS, ("position",), _one, lambda one, _: _prompts(one.consents), whole=True
    ),
    ReadTable("lenses", _PROMPTS, ("position",), _one, lambda one, _: _prompts(one.lenses), whole=True),
    ReadTable("perspectives", (Column("position", int), Column("name")), ("position",), _one, _perspectives, whole=True),
    ReadTable("people", tuple(map(Column, ("id", "name", "role"))), ("id",), lambda one: one.people, _person),
)  # fmt: skip
