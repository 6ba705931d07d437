"""How the list of all actions is drawn: what, who, and how it stands; the chosen one whole below."""

from screens.widgets.colours import HERE
from screens.widgets.lines import COMFORTABLE, Line, Span, folded, line
from screens.widgets.rows import Row
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.implement.view import Due
from wtfc_tui.stages.plan.rules import day_in_full
from wtfc_tui.stages.plan.view import about


def due_row(one: Due, width: int) -> Row:
    """What is done and who does it, whole; below it since when it is overdue, or by when, or how it ended."""
    who = one.action.planned.who or "nobody yet"
    ids = max(len(one.action.id), 3)
    first, *rest = folded(f"{one.action.words} – {who}", width - ids - 5)
    state = Span(one.state.upper() if one.overdue else one.state, f"bold {HERE}" if one.overdue else "")
    indent = " " * (ids + 4)
    more = [
        *(line(indent + part) for part in rest),
        *(line(indent, Span(part, state.style)) for part in folded(state.text, width - ids - 5)),
    ]
    return Row(one.action.id, f"{one.action.id:<{ids}} ", line(first), more=tuple(more))


def whole_lines(one: Due, idea: Idea, width: int, most: int) -> list[Line]:
    """What it is for, everything that was planned, and how it goes, newest first."""
    room = min(width - 4, COMFORTABLE)
    said = [f"For: {idea.text}", *about(one.action)[:3]]
    said += [f"{day_in_full(update.on)}: {update.text}" for update in reversed(one.action.updates)]
    lines = [line(" ", part) for words in said for part in folded(words, room)]
    return [line("─" * width), *lines[: most - 1]]
