"""How picking is drawn: an idea is its words whole, and below them where it lies and who has picked it."""

from collections.abc import Sequence

from screens.widgets.colours import BAR, TROUBLE
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, Span, bold, cut, folded, line
from screens.widgets.rows import Row
from wtfc_tui.domain.words import quoted
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.pick.view import QUESTION, QUICK_WIN, by_whom, lies, remark

ID = 4
AROUND = 6
"""Cells of a row before and behind its id."""


def top_lines(mine: Idea | None, width: int) -> list[Line]:
    yours = f"Yours is {quoted(mine.text, width - 24)} ({mine.id}, •)." if mine else "You have picked no idea yet."
    return [line(" ", bold(QUESTION)), line(cut(f" {yours}", width)), EMPTY]


def rows(ideas: Sequence[Idea], mine: Idea | None, width: int) -> list[Row]:
    return [_row(idea, idea == mine, min(width - ID - AROUND, COMFORTABLE)) for idea in ideas]


def _row(idea: Idea, is_mine: bool, room: int) -> Row:
    first, *more = folded(idea.text, room)
    below = " " * (ID + 2)
    where, of_it = lies(idea), remark(idea)
    win, *said = folded(f"{where} · {by_whom(idea)}", room)
    lines = [line(below + part) for part in more]
    lines.append(line(below, Span(where, BAR if where == QUICK_WIN else ""), win.removeprefix(where)))
    lines += [line(below + part) for part in said]
    lines += [line(below, Span(part, TROUBLE)) for part in folded(of_it, room) if part]
    return Row(idea.id, f"{idea.id:<{ID}}", line(" ", first), is_mine, tuple(lines))


def pointed_lines(sentences: Sequence[str], width: int, most: int) -> list[Line]:
    """Below a rule, as many lines as there is room for."""
    lines = [part for sentence in sentences for part in folded(sentence, width - 2)]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: width - 3]}…"]
    return [line("─" * width), *(line(f" {part}") for part in lines)]
