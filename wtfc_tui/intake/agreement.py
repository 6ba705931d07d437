"""Whether the parts of an export agree with one another. Where they do not, keeping one would lose the other."""

from collections.abc import Iterable, Iterator

from wtfc_tui.domain.export_format import Document
from wtfc_tui.domain.rules.day import stage_named
from wtfc_tui.intake.checked import bad


def check_agreement(document: Document) -> None:
    for problem in _problems(document):
        raise bad(problem)


def _problems(document: Document) -> Iterator[str]:
    for rows in (document.statements, document.themes, document.rounds, document.ideas):
        yield from _twice(row.id for row in rows)
    yield from _twice(question.id for question in document.workshop.questions)
    yield from _twice(lens.id for lens in document.workshop.lenses)
    stage_named(document.workshop.stage)
    yield from _themes(document)
    yield from _ideas(document)
    yield from _rounds(document)


def _twice(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            yield f"{identifier} stands in this file twice."
        seen.add(identifier)


def _themes(document: Document) -> Iterator[str]:
    questions = {theme.id: theme.question for theme in document.themes}
    members: dict[str, set[str]] = {theme.id: set() for theme in document.themes}
    for one in document.statements:
        if one.theme and questions.get(one.theme) != one.question:
            yield f"{one.id} names {one.theme}, which is not a theme of its question in this file."
        elif one.theme and not one.withdrawn:
            members[one.theme].add(one.id)
    for theme in document.themes:
        if odd := set(theme.statements) ^ members[theme.id]:
            yield f"{theme.id} and {min(odd)} do not agree in this file on whether {min(odd)} is in that theme."


def _ideas(document: Document) -> Iterator[str]:
    themes = {theme.id for theme in document.themes}
    lenses = {lens.id for lens in document.workshop.lenses}
    for idea in document.ideas:
        if idea.theme not in themes:
            yield f"{idea.id} names {idea.theme}, which is not a theme in this file."
        if idea.lens not in lenses:
            yield f"{idea.id} has a lens that is not one of the workshop's lenses in this file."
        if (idea.effort is None) != (idea.difference is None):
            yield f"{idea.id} has only one of effort and difference: give both or neither."


def _rounds(document: Document) -> Iterator[str]:
    for round in document.rounds:
        if round.on not in ("themes", "ideas"):
            yield f"{round.id} must be on themes or ideas."
        if not 1 <= round.cap <= round.dots:
            yield f"{round.id} must give at least one dot, and a cap of at most as many."
        yield from _twice(f"{result.item} in {round.id}" for result in round.results or ())
        if any(not result.item.startswith(round.on[0].upper()) for result in round.results or ()):
            yield f"{round.id} is on {round.on}, and its results are not."
