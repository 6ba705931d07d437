"""How theming is drawn: the statement at hand in full, the themes beside its digits, and rows of themes and members.

Titles are whole: they go on in a second line rather than being cut.
"""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from screens.widgets.colours import FAINT
from screens.widgets.lines import COMFORTABLE, Line, Span, bold, cut, folded, line, padded
from screens.widgets.rows import Row
from wtfc_tui.domain.ids import number
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.theme.offers import Card, Offer
from wtfc_tui.stages.theme.view import ThemeLine

IN_FULL: Final = " v: in full"
_INDENT: Final = 8
_COUNTS: Final = 17
"""Cells of `9 · 7 people` at the right."""
_LIST: Final = 15
"""Cells of a row of the list beside its title: the mark, the id, whether it is new, how many statements it has."""


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


def offer_lines(offers: Sequence[Offer], width: int, most: int) -> list[Line]:
    """Whole titles; on a screen that has no room for them, at most `most` lines, a line each."""
    whole = [one for digit, offer in enumerate(offers, start=1) for one in _offer(digit, offer, width)]
    if len(whole) <= most:
        return whole
    return [
        line("   ", bold(str(digit)), f"  {cut(f'{offer.theme.id} {offer.theme.title}', width - 7)}")
        for digit, offer in enumerate(offers, start=1)
    ]


def _offer(digit: int, offer: Offer, width: int) -> list[Line]:
    """The title whole; behind it what it shares, or what has happened to it since the card was shown."""
    room = width - _INDENT - _COUNTS
    first, *rest = folded(f"{offer.theme.id} {offer.theme.title}", max(room, 16))
    last = rest[-1] if rest else first
    said = f"({offer.mark or offer.words})" if offer.mark or offer.words else ""
    if said and cell_len(last) + 2 + cell_len(said) <= room:
        last, said = f"{last}  {said}", ""
        first, rest = (first, [*rest[:-1], last]) if rest else (last, [])
    if said and (offer.mark or width >= COMFORTABLE):
        rest.append(cut(said, room))
    theme = len(offer.theme.id)
    title = f"{padded(first, room)[theme:]}  {offer.theme.counts}"
    head = line("   ", bold(str(digit)), "  ", Span(first[:theme], FAINT), title)
    return [head, *(line(" " * 6 + part) for part in rest)]


def theme_rows(themes: Sequence[ThemeLine], card: Card | None, width: int) -> list[Row]:
    """`card`: themes that were started since it was shown are marked as new."""
    return [_theme_row(one, bool(card) and number(one.id) > (card.newest if card else 0), width) for one in themes]


def _theme_row(theme: ThemeLine, new: bool, width: int) -> Row:
    room = max(width - _LIST - max(len(theme.id) - 3, 0), 8)
    first, *rest = folded(theme.title, room)
    lead = padded(theme.id, 3)
    below = tuple(line(" " * (len(lead) + 1) + part) for part in rest)
    return Row(theme.id, lead, line(f"{padded(first, room)}{'new' if new else '':>4}{theme.statements:>4}"), more=below)


def member_row(statement: Statement, marked: bool) -> Row:
    return Row(statement.id, padded(statement.id, 4), line(f"{statement.person or '':4} {statement.text}"), marked)
