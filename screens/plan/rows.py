"""How an idea and its actions are drawn: everything whole, what is missing in capitals."""

from screens.widgets.colours import FAINT, HERE
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, Span, bold, folded, line
from screens.widgets.rows import Row
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.plan.records import Action
from wtfc_tui.stages.plan.view import about, idea_about, lacks


def idea_lines(idea: Idea, position: str, width: int) -> list[Line]:
    """Its words whole; `idea 2 of 7 · a quick win · picked by Ana`."""
    comfortable = min(width - 3 - len(idea.id), COMFORTABLE)
    indent = " " * (2 + len(idea.id))
    first, *rest = folded(idea.text, comfortable)
    lines = [line(" ", Span(idea.id, FAINT), " ", bold(first)), *(line(indent, bold(part)) for part in rest)]
    return [*lines, *(line(indent + part) for part in folded(f"{position} · {idea_about(idea)}", comfortable)), EMPTY]


def action_rows(action: Action, width: int, asked: bool) -> list[Row]:
    """What is done, and below it who and when, the first step, what it needs; the one that is asked about is marked."""
    room = min(width - 8, COMFORTABLE)
    missing = lacks(action)
    parts: list[Line] = [line(bold(part) if asked else part) for part in folded(action.words, room)]
    for said in about(action):
        style = f"bold {HERE}" if said == missing else ""
        parts += [line("– " if not at else "  ", Span(part, style)) for at, part in enumerate(folded(said, room - 2))]
    mark = "►" if asked else " "
    first, *rest = parts or [EMPTY]
    below = (Row(f"{action.id} {at}", " " * 6, one) for at, one in enumerate(rest))
    return [Row(action.id, f" {mark}{action.id:<4}", first), *below]
