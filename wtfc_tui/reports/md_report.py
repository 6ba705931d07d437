"""Writes the workshop as Markdown to read and pass on: what people said under each theme, votes, ideas and their places."""

import re
from collections.abc import Iterator

from wtfc_tui.domain.events import Place
from wtfc_tui.domain.export_format import Document, IdeaRow, RoundRow, StatementRow, ThemeRow
from wtfc_tui.domain.rules.grid import quadrant
from wtfc_tui.views.board import counted

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>#|~&!])")


def dump(document: Document) -> str:
    return "\n".join(_lines(document)) + "\n"


def escaped(words: str) -> str:
    """People's words as words: no emphasis, no link, no picture, no HTML."""
    return _MEANS_SOMETHING.sub(r"\\\1", words)


def _lines(document: Document) -> Iterator[str]:
    about = document.workshop
    yield f"# {escaped(about.title)}"
    yield from ("", *(escaped(line) for line in (about.focus, about.site) if line))
    standing = [one for one in document.statements if not one.withdrawn]
    for question in about.questions:
        yield from ("", f"## {escaped(question.prompt)}")
        for theme in document.themes:
            if theme.question == question.id:
                yield from _theme(theme, [one for one in standing if one.theme == theme.id])
        alone = [one for one in standing if one.question == question.id and not one.theme]
        if alone:
            yield from ("", "### In no theme", "", *map(_statement, alone))
    for round in document.rounds:
        yield from _round(round, document)
    yield from _ideas(document)
    withdrawn = [one for one in document.statements if one.withdrawn]
    if withdrawn:
        yield from ("", "## Withdrawn", "", *map(_statement, withdrawn))


def _theme(theme: ThemeRow, members: list[StatementRow]) -> Iterator[str]:
    people = counted(theme.people, "person", "people")
    yield from ("", f"### {theme.id} {escaped(theme.title)}", "", f"{counted(len(members), 'statement')}, {people}")
    if members:
        yield from ("", *map(_statement, members))


def _statement(one: StatementRow) -> str:
    return f"- {one.id}{f' ({one.person})' if one.person else ''}: {escaped(one.text)}"


def _round(round: RoundRow, document: Document) -> Iterator[str]:
    words = {one.id: one.title for one in document.themes} | {one.id: one.text for one in document.ideas}
    yield from ("", f"## Vote {round.id} on {round.on}", "")
    if round.open or round.results is None:
        yield "The vote is open; results come when it is closed."
        return
    yield from (f"{round.turnout} voted, {counted(round.dots, 'dot')} each.", "")
    for one in sorted(round.results, key=lambda result: -(result.dots + result.room_dots)):
        dots = counted(one.dots + one.room_dots, "dot")
        yield f"- {one.item} {escaped(words.get(one.item, ''))}: {dots} ({one.dots} by ballot, {one.room_dots} in the room)"


def _ideas(document: Document) -> Iterator[str]:
    for theme in document.themes:
        ideas = [idea for idea in document.ideas if idea.theme == theme.id]
        if ideas:
            yield from ("", f"## Ideas for {theme.id} {escaped(theme.title)}", "", *map(_idea, ideas))


def _idea(idea: IdeaRow) -> str:
    placed = "not placed"
    if idea.effort is not None and idea.difference is not None:
        where = quadrant(Place(idea.effort, idea.difference))
        placed = f"effort {idea.effort}, difference {idea.difference}, {where}"
    return f"- {idea.id} ({idea.lens.capitalize()}): {escaped(idea.text)} ({placed})"
