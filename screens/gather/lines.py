"""How gathering is drawn: what a person has still to say, how full a statement is, and what came in lately."""

from collections.abc import Container, Iterable
from typing import Final

from screens.widgets.colours import FAINT, HERE
from screens.widgets.lines import COMFORTABLE, Line, Span, cut, folded, line, padded
from screens.widgets.rows import Row
from wtfc_tui.domain.settings import GROUP_NAMES, Prompt
from wtfc_tui.domain.words import STATEMENT_LIMIT
from wtfc_tui.stages.gather.view import GatherView

NARROW: Final = 76
"""Below this width the counts stand beside the questions, and not beside the person."""
COUNT_FROM: Final = STATEMENT_LIMIT * 0.8
"""The count of letters is said from here on; before that it would only cost bytes."""


def status_line(view: GatherView, group: str | None, width: int) -> Line:
    parts = [] if width < NARROW else [one.words for one in view.answered]
    known = group or view.group
    return line("  " + " · ".join(parts + ([GROUP_NAMES[known]] if known else [])))


def questions_line(view: GatherView, asked: str, width: int, *, counts: bool) -> Line:
    """`counts`: beside the questions, whatever the width: there is no person beside whom they stand."""
    counted, narrow, spans = counts or width < NARROW, width < NARROW, [Span(" ")]
    for one in view.answered:
        here = one.question == asked
        count = f" {one.given} of {one.wanted}" if counted else ""
        spans += [
            Span("► " if here else "  ", HERE),
            Span(one.name.upper() if here else one.name, f"bold {one.question}" if here else one.question),
            Span(count),
        ]
        spans.append(Span("  " if narrow else "      "))
    return tuple(spans)


def asked_lines(questions: Iterable[Prompt], asked: str, width: int, most: int) -> list[Line]:
    """What is read out to people, whole; as many lines for each question, so that nothing moves from one to the next."""
    room = min(max(width - 4, 1), COMFORTABLE)
    whole = {one.id: folded(one.prompt, room) for one in questions}
    height = min(max(map(len, whole.values()), default=1), most)
    lines = whole.get(asked, [""])[:height]
    return [line("   ", part) for part in lines] + [line()] * (height - len(lines))


def fullness(used: int) -> str:
    """In steps of ten letters, so that it costs little."""
    left = STATEMENT_LIMIT - used
    said = "full: make it two" if not left else f"about {left // 10 * 10} letters left" if left >= 10 else "nearly full"
    return f" {said} (at most {STATEMENT_LIMIT})"


def latest_rows(view: GatherView, width: int, mine: Container[str] | None) -> list[Row]:
    """Codes are for those who write for others; whoever speaks for themselves (`mine`: their ids) sees what is theirs."""
    room = max(width - 26, 10)
    rows = []
    for one in view.latest:
        who = one.person if mine is None else "you" if one.id in mine else ""
        rest = line(Span(padded(who, 5) + padded(one.question, 12), FAINT), cut(one.text, room))
        rows.append(Row(one.id, f" {one.id}", rest))
    return rows
