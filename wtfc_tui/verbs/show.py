"""One item and its golden thread: back to the statements and the people, forward to what became of them."""

from typing import Any

from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.rules.asking import find
from wtfc_tui.domain.workshop import GROUP_NAMES, QUESTION_NAMES, Idea, Statement, Theme, Workshop
from wtfc_tui.verbs.call import Call, Verb, as_data
from wtfc_tui.verbs.reply import Said
from wtfc_tui.verbs.votes import round_told
from wtfc_tui.views.board import counted
from wtfc_tui.views.cluster import theme_line
from wtfc_tui.views.grid import where


def spoken(workshop: Workshop, item: str) -> str:
    """`T3 “I never know who is coming”`, for any id that exists."""
    if item in workshop.themes:
        return f"{item} “{workshop.themes[item].title}”"
    if item in workshop.statements:
        return f"{item} “{workshop.statements[item].text}”"
    return f"{item} “{workshop.ideas[item].text}”" if item in workshop.ideas else item


async def show(call: Call) -> Said:
    typed = item_id(call.word(0, "an id, such as S12, T3, I4 or R1"))
    match typed[0]:
        case "S":
            return _statement(call, find(call.workshop.statements, typed, "S"))
        case "T":
            return _theme(call, find(call.workshop.themes, typed, "T"))
        case "I":
            return _idea(call, find(call.workshop.ideas, typed, "I"))
        case _:
            return round_told(call, find(call.workshop.rounds, typed, "R").id)


def _statement(call: Call, one: Statement) -> Said:
    entered = call.workshop.people.get(one.by)
    lines = [f"{one.id}: {one.text}", f"question: {QUESTION_NAMES[one.question]}"]
    if one.person:
        lines.append(f"person: {one.person}{', ' + GROUP_NAMES[one.group] if one.group else ''}")
    lines.append(f"source: {one.source}{', entered by ' + entered.name if entered else ''}")
    if one.withdrawn:
        lines.append("withdrawn: kept, and left out of the work")
    lines += [f"before {old.at:%d %B %H:%M}{f' ({old.why})' if old.why else ''}: {old.text}" for old in one.earlier]
    lines.append(f"theme: {spoken(call.workshop, one.theme) if one.theme else 'none yet'}")
    lines += [f"idea: {_idea_line(idea)}" for idea in call.board.ideas.get(one.theme or "-", ())]
    return Said("\n".join(lines), _statement_data(call, one))


def _statement_data(call: Call, one: Statement) -> dict[str, Any]:
    row = next(as_data(row) for row in call.document.statements if row.id == one.id)
    earlier = [{"text": old.text, "by": old.by, "at": old.at.isoformat(), "why": old.why} for old in one.earlier]
    ideas = [idea.id for idea in call.board.ideas.get(one.theme or "-", ())]
    return row | {"entered_by": one.by or None, "at": one.at.isoformat(), "earlier": earlier, "ideas": ideas}


def _theme(call: Call, theme: Theme) -> Said:
    members, ideas = call.board.members.get(theme.id, ()), call.board.ideas.get(theme.id, ())
    line = theme_line(call.board, theme.id)
    lines = [f"{theme.id}: {theme.title}", f"question: {QUESTION_NAMES[theme.question]}"]
    if theme.retired:
        lines.append(f"merged into: {spoken(call.workshop, theme.into)}" if theme.into else "taken away")
    lines.append(f"holds: {counted(line.statements, 'statement')}, {counted(line.people, 'person', 'people')}")
    lines += [f"{one.id}{' ' + one.person if one.person else ''}: {one.text}" for one in members]
    lines += [f"idea: {_idea_line(idea)}" for idea in ideas]
    data = {
        "id": theme.id, "question": theme.question, "title": theme.title, "retired": theme.retired, "into": theme.into,
        "statements": [{"id": one.id, "person": one.person, "text": one.text} for one in members],
        "people": line.people, "ideas": [idea.id for idea in ideas],
    }  # fmt: skip
    return Said("\n".join(lines), data)


def _idea(call: Call, idea: Idea) -> Said:
    members = call.board.members.get(idea.theme, ())
    codes = sorted({one.person for one in members if one.person})
    lines = [f"{idea.id}: {idea.text}", f"lens: {idea.lens.capitalize()}", f"place: {where(idea)}"]
    if idea.withdrawn:
        lines.append("withdrawn: kept, and left out of the work")
    lines.append(f"theme: {spoken(call.workshop, idea.theme)}")
    lines.append(f"comes from: {', '.join(one.id for one in members) or 'no statement yet'}")
    lines.append(f"should hear of it: {', '.join(codes) or 'nobody known by a code'}")
    data = idea_data(idea) | {"withdrawn": idea.withdrawn, "statements": [one.id for one in members], "people": codes}
    return Said("\n".join(lines), data)


def _idea_line(idea: Idea) -> str:
    return f"{idea.id} {idea.text} ({where(idea)})"


def idea_data(idea: Idea) -> dict[str, Any]:
    """As it stands in the JSON export."""
    place = idea.place
    return {
        "id": idea.id, "theme": idea.theme, "lens": idea.lens, "text": idea.text,
        "effort": place.effort if place else None, "difference": place.difference if place else None,
    }  # fmt: skip


VERBS = (
    Verb(
        "show", "ID", "one statement, theme, idea or vote, and what hangs together with it",
        "A statement leads to its theme and ideas; an idea back to the statements and the people who should hear of it.",
        show,
    ),
)  # fmt: skip
