"""The process of today as the store needs to know it. It goes when the domain says all this itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, get_args

from wtfc_tui.domain import events as did
from wtfc_tui.domain.events import Prompt, Recorded
from wtfc_tui.domain.evolve import fold
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.codec import iso, kind_of
from wtfc_tui.store.shape import Column, ReadTable, Row, Secrets, Shape

Touched = Iterable[tuple[str, str]]


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


def _text(*names: str, nullable: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, str, nullable) for name in names)


def _number(*names: str, nullable: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, int, nullable) for name in names)


def _refers(name: str, table: str, nullable: bool = False) -> tuple[Column, ...]:
    return (Column(name, str, nullable, table),)


ABOUT: Final = (
    *_text("slug", "title", "focus", "site", "stage"),
    *_text("lead", "timer_ends", "looking_at_theme", "looking_at_idea", nullable=True),
    *_number("revision", "last_event"),
)
PROMPTS: Final = (*_number("position"), *_text("id", "prompt"))
THEMES: Final = (
    *_text("id", "question", "title"), *_number("retired"), *_refers("merged_into", "themes", nullable=True),
)  # fmt: skip
STATEMENTS: Final = (
    *_text("id", "question", "text"), *_refers("theme", "themes", nullable=True),
    *_text("person_code", "constituency", nullable=True), *_text("source", "entered_by", "entered_at"),
    *_number("withdrawn"),
)  # fmt: skip
VERSIONS: Final = (
    *_refers("statement", "statements"), *_number("version"), *_text("text", "replaced_by", "replaced_at", "why"),
)  # fmt: skip
IDEAS: Final = (
    *_text("id"), *_refers("theme", "themes"), *_text("lens", "text", "had_by"),
    *_number("effort", "difference", nullable=True), *_number("withdrawn"),
)  # fmt: skip
ROUNDS: Final = (
    *_text("id", "voted_on"), *_number("dots_each", "most_on_one", "open", "turnout", "people_in_room"),
)  # fmt: skip
RESULTS: Final = (
    *_refers("round", "rounds"), *_number("position"), *_text("item"), *_refers("theme", "themes", nullable=True),
    *_refers("idea", "ideas", nullable=True), *_number("dots", "room_dots", nullable=True),
)  # fmt: skip

TABLES: Final = (
    ReadTable("workshop", ABOUT, ("slug",), _one, _workshop),
    ReadTable("questions", PROMPTS, ("position",), _one, lambda workshop, _: _prompts(workshop.questions), whole=True),
    ReadTable("lenses", PROMPTS, ("position",), _one, lambda workshop, _: _prompts(workshop.lenses), whole=True),
    ReadTable("perspectives", (*_number("position"), *_text("name")), ("position",), _one, _perspectives, whole=True),
    ReadTable("people", _text("id", "name", "role"), ("id",), lambda workshop: workshop.people, _person),
    ReadTable("themes", THEMES, ("id",), lambda workshop: workshop.themes, _theme),
    ReadTable("statements", STATEMENTS, ("id",), lambda workshop: workshop.statements, _statement),
    ReadTable("statement_versions", VERSIONS, ("statement", "version"), lambda workshop: workshop.statements, _versions),
    ReadTable("ideas", IDEAS, ("id",), lambda workshop: workshop.ideas, _idea),
    ReadTable("rounds", ROUNDS, ("id",), lambda workshop: workshop.rounds, _round),
    ReadTable("round_results", RESULTS, ("round", "position"), lambda workshop: workshop.rounds, _results),
)


def _nothing(event: Any) -> Touched:
    """Stands in the workshop's own row or in no table at all."""
    return ()


def _about(event: Any) -> Touched:
    return (("questions", ""), ("lenses", ""), ("perspectives", ""))


def _said(event: Any) -> Touched:
    return (("statements", event.id),)


def _themed(event: Any) -> Touched:
    return (("themes", event.id),)


def _thought(event: Any) -> Touched:
    return (("ideas", event.id),)


TOUCHES: Final[Mapping[type, Callable[[Any], Touched]]] = {
    did.WorkshopCreated: _about,
    did.WorkshopDescribed: _about,
    did.WorkshopImported: _nothing,
    did.PersonJoined: lambda event: (("people", event.person),),
    did.StageSet: _nothing,
    did.EverybodyCalled: _nothing,
    did.LeadTaken: _nothing,
    did.TimerStarted: _nothing,
    did.TimerStopped: _nothing,
    did.Spotlit: _nothing,
    did.Undone: _nothing,
    did.StatementAdded: _said,
    did.StatementCorrected: lambda event: (("statements", event.id), ("statement_versions", event.id)),
    did.StatementWithdrawn: _said,
    did.StatementRestored: _said,
    did.ThemeCreated: _themed,
    did.ThemeRenamed: _themed,
    did.ThemeRetired: _themed,
    did.ThemeRevived: _themed,
    did.StatementsPut: lambda event: tuple(("statements", move.statement) for move in event.moves),
    did.IdeasRehung: lambda event: tuple(("ideas", idea) for idea in event.ideas),
    did.RoundOpened: lambda event: (("rounds", event.id), ("round_results", event.id)),
    did.BallotCast: lambda event: (("rounds", event.round),),
    did.RoomDotsEntered: lambda event: (("rounds", event.round),),
    did.RoundClosed: lambda event: (("rounds", event.id), ("round_results", event.id)),
    did.IdeaAdded: _thought,
    did.IdeaReworded: _thought,
    did.IdeaWithdrawn: _thought,
    did.IdeaRestored: _thought,
    did.IdeaPlaced: _thought,
    did.Shouted: _nothing,
}


def _touched(recorded: Sequence[Recorded], after: Workshop) -> Iterator[tuple[str, str]]:
    yield "workshop", ""
    for one in recorded:
        yield from TOUCHES[type(one.event)](one.event)


def _boxed(event: Any) -> tuple[str, str, Mapping[str, int]] | None:
    return (event.round, event.voter, event.dots) if isinstance(event, did.BallotCast) and event.voter else None


def _blank(event: Any) -> Any:
    return did.BallotCast(event.round, "", {}) if isinstance(event, did.BallotCast) else event


TODAY: Final = Shape(
    event_types={kind_of(event_type): event_type for event_type in get_args(did.Event)},
    fold=fold,
    tables=TABLES,
    touched=_touched,
    secrets=Secrets(
        opens=lambda event: event.id if isinstance(event, did.RoundOpened) else None,
        closes=lambda event: event.id if isinstance(event, did.RoundClosed) else None,
        boxed=_boxed,
        blank=_blank,
        fill=lambda event, key, words: did.BallotCast(event.round, key, words),
    ),
)
