"""How gathering is drawn: what a person has still to say, how full a statement is, and what came in lately."""

from collections.abc import Iterable
from typing import Final

from screens.widgets.colours import FAINT, HERE
from screens.widgets.lines import Line, Span, cut, line, padded
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


def questions_line(view: GatherView, asked: str, width: int) -> Line:
    narrow, spans = width < NARROW, [Span(" ")]
    for one in view.answered:
        here = one.question == asked
        counts = f" {one.given} of {one.wanted}" if narrow else ""
        spans += [
            Span("► " if here else "  ", HERE),
            Span(one.name.upper() if here else one.name, f"bold {one.question}" if here else one.question),
            Span(counts),
        ]
        spans.append(Span("  " if narrow else "      "))
    return tuple(spans)


def asked_line(questions: Iterable[Prompt], asked: str, width: int) -> Line:
    """What is read out to people."""
    return line("   ", cut(next((one.prompt for one in questions if one.id == asked), ""), max(width - 4, 1)))


def fullness(used: int) -> str:
    """In steps of ten letters, so that it costs little."""
    left = STATEMENT_LIMIT - used
    said = "full: make it two" if not left else f"about {left // 10 * 10} letters left" if left >= 10 else "nearly full"
    return f" {said} (at most {STATEMENT_LIMIT})"


def latest_rows(view: GatherView, width: int) -> list[Row]:
    room = max(width - 26, 10)
    return [
        Row(
            one.id,
            f" {one.id}",
            line(Span(padded(one.person, 5) + padded(one.question, 12), FAINT), cut(one.text, room)),
        )
        for one in view.latest
    ]
