"""What stands in each readable table: a workshop's records as rows, with names that need no explaining."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from wtfc_tui.domain.events import Prompt
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.event_log import iso

Row = dict[str, Any]


@dataclass(frozen=True)
class Table:
    name: str
    key: str | tuple[str, ...]
    ids: Callable[[Workshop], Iterable[str]]
    rows: Callable[[Workshop, str], Iterable[Row]]
    whole: bool = False
    """Written all at once: its rows have no id of their own."""


def _one(workshop: Workshop) -> Iterable[str]:
    return ("",)


def _workshop(workshop: Workshop, _: str) -> Iterator[Row]:
    yield {
        "slug": workshop.slug,
        "title": workshop.title,
        "focus": workshop.focus,
        "site": workshop.site,
        "stage": workshop.stage,
        "lead": workshop.lead,
        "timer_ends": iso(workshop.timer_ends) if workshop.timer_ends else None,
        "looking_at_theme": workshop.spot_theme,
        "looking_at_idea": workshop.spot_idea,
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


def _theme(workshop: Workshop, id: str) -> Iterator[Row]:
    theme = workshop.themes[id]
    yield {
        "id": id,
        "question": theme.question,
        "title": theme.title,
        "retired": int(theme.retired),
        "merged_into": theme.into,
    }


def _statement(workshop: Workshop, id: str) -> Iterator[Row]:
    said = workshop.statements[id]
    yield {
        "id": id,
        "question": said.question,
        "text": said.text,
        "theme": said.theme,
        "person_code": said.person,
        "constituency": said.group,
        "source": said.source,
        "entered_by": said.by,
        "entered_at": iso(said.at),
        "withdrawn": int(said.withdrawn),
    }


def _versions(workshop: Workshop, id: str) -> Iterator[Row]:
    for number, version in enumerate(workshop.statements[id].earlier, start=1):
        yield {
            "statement": id,
            "version": number,
            "text": version.text,
            "replaced_by": version.by,
            "replaced_at": iso(version.at),
            "why": version.why,
        }


def _idea(workshop: Workshop, id: str) -> Iterator[Row]:
    idea = workshop.ideas[id]
    yield {
        "id": id,
        "theme": idea.theme,
        "lens": idea.lens,
        "text": idea.text,
        "had_by": idea.by,
        "effort": idea.place.effort if idea.place else None,
        "difference": idea.place.difference if idea.place else None,
        "withdrawn": int(idea.withdrawn),
    }


def _round(workshop: Workshop, id: str) -> Iterator[Row]:
    round = workshop.rounds[id]
    yield {
        "id": id,
        "voted_on": round.on,
        "dots_each": round.dots,
        "most_on_one": round.cap,
        "open": int(round.open),
        "turnout": round.turnout,
        "people_in_room": round.room_people,
    }


def _results(workshop: Workshop, id: str) -> Iterator[Row]:
    """While the round is open its items stand here without dots."""
    round = workshop.rounds[id]
    results = {result.item: result for result in round.results}
    for position, item in enumerate(round.items, start=1):
        yield {
            "round": id,
            "position": position,
            "item": item,
            "theme": item if item in workshop.themes else None,
            "idea": item if item in workshop.ideas else None,
            "dots": results[item].dots if item in results else None,
            "room_dots": results[item].room_dots if item in results else None,
        }


TABLES: Final = (
    Table("workshop", "slug", _one, _workshop),
    Table("questions", "position", _one, lambda workshop, _: _prompts(workshop.questions), whole=True),
    Table("lenses", "position", _one, lambda workshop, _: _prompts(workshop.lenses), whole=True),
    Table("perspectives", "position", _one, _perspectives, whole=True),
    Table("people", "id", lambda workshop: workshop.people, _person),
    Table("themes", "id", lambda workshop: workshop.themes, _theme),
    Table("statements", "id", lambda workshop: workshop.statements, _statement),
    Table("statement_versions", ("statement", "version"), lambda workshop: workshop.statements, _versions),
    Table("ideas", "id", lambda workshop: workshop.ideas, _idea),
    Table("rounds", "id", lambda workshop: workshop.rounds, _round),
    Table("round_results", ("round", "position"), lambda workshop: workshop.rounds, _results),
)
"""In an order in which each row finds those that it refers to."""
