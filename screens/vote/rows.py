"""How the items of a vote are drawn: dots while it is open, places and bars once it is closed. Titles are read whole."""

from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len

from screens.widgets.colours import BAR
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, Span, bold, folded, line, padded
from screens.widgets.rows import Row
from wtfc_tui.stages.vote.view import Ranked, VoteItem, VoteView

DOTS_DRAWN = 10
"""Up to this many dots on an item are drawn; more are a number."""
AROUND = 5
"""Cells of a row before and after its id: the mark and the spaces."""
LEAST_BAR, LONGEST_BAR = 8, 40
COUNTS = 20
"""Cells of the three columns of numbers."""
PLACE = 3
"""Cells of a place and the space behind it."""
NARROW = 70
"""Below this width a result has its numbers under its title instead of beside it."""
TALLEST = 4
"""Lines of a title in the list; what is longer, as ideas may be, is whole below it once it is chosen."""


def open_rows(view: VoteView, width: int, room: Mapping[str, int] | None = None) -> list[Row]:
    """My dots on each item, or the room's while those are being entered; no dots for whoever has none to give."""
    cap = view.round.cap if view.round else 0
    ids, text = open_columns(view, width)

    def dots(item: VoteItem) -> str:
        if room is not None:
            return f"{room.get(item.id, 0):>5} ●"
        if view.left is None:
            return ""
        return "●" * item.mine + "·" * (cap - item.mine) if cap <= DOTS_DRAWN else f"{item.mine:>5} ●"

    return [
        _row(item.id, padded(item.id, ids), _titled(item.text, text), text, line(f" {dots(item)}")) for item in view.items
    ]


def open_columns(view: VoteView, width: int) -> tuple[int, int]:
    """Cells for ids and titles."""
    ids = _widest(item.id for item in view.items)
    dots = max(view.round.cap + 1 if view.round and view.round.cap <= DOTS_DRAWN else 0, 9)
    return ids, _title_width(view.items, width - AROUND - ids - dots)


def ranking_rows(ranking: Sequence[Ranked], width: int) -> list[Row]:
    ids, text, bar = ranking_columns(ranking, width)
    most = max((one.sum for one in ranking), default=0) or 1
    rows = []
    for one in ranking:
        length = max(round(one.sum / most * bar), 1) if one.sum else 0
        lead, title = f"{one.place:>2} {padded(one.id, ids)}", _titled(one.text, text)
        if width < NARROW:
            numbers = f"{counts(one)} {'█' * length}".rstrip()
            rows.append(_row(one.id, lead, [*title, numbers], text))
        else:
            numbers = f"{one.ballots:>8}{one.room:>6}{one.sum:>6}"
            beside = (Span(" "), Span(padded("█" * length, bar), BAR), Span(numbers))
            rows.append(_row(one.id, lead, title, text, beside))
    return rows


def counts(one: Ranked) -> str:
    """`19 dots (ballots 7, room 12)`, in as many cells for every item."""
    return padded(f"{one.sum:>3} dot{'s' * (one.sum != 1)} (ballots {one.ballots}, room {one.room})", 32)


def ranking_head(ranking: Sequence[Ranked], width: int) -> Line:
    if width < NARROW:
        return EMPTY
    ids, text, bar = ranking_columns(ranking, width)
    return line(" " * (AROUND + PLACE - 1 + ids + text + bar), f"{'ballots':>8}{'room':>6}{'dots':>6}")


def ranking_columns(ranking: Sequence[Ranked], width: int) -> tuple[int, int, int]:
    """Cells for ids, titles and bars."""
    ids = _widest(one.id for one in ranking)
    left = width - AROUND - PLACE - ids
    if width < NARROW:
        return ids, left, max(left - 34, 0)
    left -= COUNTS
    text = _title_width(ranking, left - LEAST_BAR)
    return ids, text, min(left - text, LONGEST_BAR)


def whole_lines(view: VoteView, chosen: str | None, abouts: Mapping[str, str], width: int) -> list[Line]:
    """What stands behind the chosen item; before it the item in full, where its row could not show all of it. As many lines
    for each item, so that choosing moves nothing."""
    texts = {one.id: one.text for one in (view.ranking or view.items)}
    room = ranking_columns(view.ranking, width)[1] if view.ranking else open_columns(view, width)[1]
    comfortable = min(width - 8, COMFORTABLE)
    cut_off = {item: folded(f"“{text}”", comfortable) for item, text in texts.items() if len(folded(text, room)) > TALLEST}
    height = max((len(lines) for lines in cut_off.values()), default=0)
    height += max((len(folded(about, comfortable)) for about in abouts.values()), default=1)
    lines: list[Line] = [line("─" * width)]
    if chosen and chosen in texts:
        words = [*cut_off.get(chosen, ()), *folded(abouts[chosen], comfortable)]
        lines += [line(" ", bold(padded(chosen, 4)), f" {words[0]}"), *(line(" " * 6 + part) for part in words[1:])]
    return lines + [EMPTY] * (height + 1 - len(lines))


def _titled(text: str, width: int) -> list[str]:
    """The title in lines of that width; an ellipsis where even so it does not fit."""
    lines = folded(text, width)
    if len(lines) > TALLEST:
        last = lines[TALLEST - 1]
        lines = [*lines[: TALLEST - 1], (last if cell_len(last) < width else last[:-1]) + "…"]
    return lines


def _row(key: str, lead: str, lines: Sequence[str], width: int, beside: Line = EMPTY) -> Row:
    """A row whose first line has something beside it; the others stand below the title."""
    first, *more = lines
    below = " " * (cell_len(lead) + 1)
    return Row(key, lead, line(padded(first, width), *beside), more=tuple(line(below + part) for part in more))


def _title_width(items: Sequence[VoteItem | Ranked], room: int) -> int:
    return max(min(_widest(item.text for item in items), room), 8)


def _widest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)
