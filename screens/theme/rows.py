"""How theming is drawn: the statement at hand in full, the themes that may suit it, and rows of themes and members."""

from typing import Final

from screens.widgets.lines import COMFORTABLE, Line, bold, cut, folded, line, padded
from screens.widgets.rows import Row
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.theme.view import Suggestion, ThemeLine, ThemeView

IN_FULL: Final = " v: in full"
_INDENT: Final = 8
_WIDE: Final = 70


def statement_lines(statement: Statement, width: int, most: int) -> list[Line]:
    """The words in quotes at a comfortable width, or at the full one when they are many; then whose they are.

    At most `most` lines in all.
    """
    text, room = f"“{statement.text}”", width - _INDENT
    parts = folded(text, min(room, COMFORTABLE))
    if len(parts) >= most:
        parts = folded(text, room)
    if len(parts) >= most:
        parts = [*parts[: most - 2], cut(" ".join(parts[most - 2 :]), room - len(IN_FULL)) + IN_FULL]
    first, *rest = parts
    where = f", in {statement.theme}" if statement.theme else ""
    whose = f"{statement.person or 'unknown'}, {statement.source}{where}"
    indent = " " * _INDENT
    head = line("   ", bold(statement.id), f"{'':{max(_INDENT - 3 - len(statement.id), 1)}}{first}")
    return [head, *(line(indent + part) for part in rest), line(indent + whose)]


def suggestion_lines(view: ThemeView, width: int) -> list[Line]:
    return [_suggestion(number, found, width) for number, found in enumerate(view.suggestions, start=1)]


def _suggestion(number: int, found: Suggestion, width: int) -> Line:
    room = max(width - 47, 20) if width >= _WIDE else max(width - 24, 16)
    shares = cut(found.words, 24) if width >= _WIDE else ""
    title = padded(f"{found.theme.id} {found.theme.title}", room)
    return line("   ", bold(str(number)), f"  {title} {padded(found.theme.counts, 15)} {shares}")


def theme_row(theme: ThemeLine, width: int) -> Row:
    title = padded(theme.title, max(width - 14, 8))
    return Row(theme.id, padded(theme.id, 3), line(f"{title} {theme.statements:>3}"))


def member_row(statement: Statement, marked: bool) -> Row:
    return Row(statement.id, padded(statement.id, 4), line(f"{statement.person or '':4} {statement.text}"), marked)
