"""How the items of a vote are drawn: dots while it is open, places and bars once it is closed."""

from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len

from screens.widgets.colours import BAR
from screens.widgets.lines import COMFORTABLE, EMPTY, Line, Span, bold, cut, folded, line, padded
from screens.widgets.rows import Row
from wtfc_tui.stages.vote.view import Ranked, VoteItem, VoteView

DOTS_DRAWN = 10
"""Up to this many dots on an item are drawn; more are a number."""
AROUND = 5
"""Cells of a row before and after its id: the mark and the spaces."""
LEAST_BAR, LONGEST_BAR = 8, 40
COUNTS = 20
"""Cells of the three columns of numbers."""


def open_rows(view: VoteView, width: int, room: Mapping[str, int] | None = None) -> list[Row]:
    """My dots on each item, or the room's while those are being entered."""
    cap = view.round.cap if view.round else 0
    ids, text = open_columns(view, width)

    def dots(item: VoteItem) -> str:
        if room is not None:
            return f"{room.get(item.id, 0):>5} ●"
        return "●" * item.mine + "·" * (cap - item.mine) if cap <= DOTS_DRAWN else f"{item.mine:>5} ●"

    return [Row(item.id, padded(item.id, ids), line(padded(item.text, text), " ", dots(item))) for item in view.items]


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
        counts = f"{one.ballots:>8}{one.room:>6}{one.sum:>6}"
        rest = line(padded(one.text, text), " ", Span(padded("█" * length, bar), BAR), counts)
        rows.append(Row(one.id, f"{one.place:>2} {padded(one.id, ids)}", rest))
    return rows


def ranking_head(ranking: Sequence[Ranked], width: int) -> Line:
    ids, text, bar = ranking_columns(ranking, width)
    return line(" " * (AROUND + 2 + ids + text + bar), f"{'ballots':>8}{'room':>6}{'dots':>6}")


def ranking_columns(ranking: Sequence[Ranked], width: int) -> tuple[int, int, int]:
    """Cells for ids, titles and bars."""
    ids = _widest(one.id for one in ranking)
    left = width - AROUND - 3 - ids - COUNTS
    text = _title_width(ranking, left - LEAST_BAR)
    return ids, text, min(left - text, LONGEST_BAR)


def whole_lines(view: VoteView, chosen: str | None, about: str, width: int) -> list[Line]:
    """The chosen item in full, unless its row shows all of it; and what stands behind it. As many lines for each item, so
    that choosing moves nothing."""
    texts = {one.id: one.text for one in (view.ranking or view.items)}
    room = ranking_columns(view.ranking, width)[1] if view.ranking else open_columns(view, width)[1]
    comfortable = min(width - 8, COMFORTABLE)
    cut_off = {item: folded(f"“{text}”", comfortable) for item, text in texts.items() if cell_len(text) > room}
    height = max((len(lines) for lines in cut_off.values()), default=0)
    lines: list[Line] = [line("─" * width)]
    if chosen in cut_off:
        first, *rest = cut_off[chosen]
        lines += [line(" ", bold(padded(chosen, 4)), f" {first}"), *(line(" " * 6 + part) for part in rest)]
        lines.append(line(" " * 6, cut(about, comfortable)))
    elif chosen in texts:
        lines.append(line(" ", bold(padded(chosen, 4)), f" {cut(about, comfortable)}"))
    return lines + [EMPTY] * (height + 2 - len(lines))


def _title_width(items: Sequence[VoteItem | Ranked], room: int) -> int:
    return max(min(_widest(item.text for item in items), room), 8)


def _widest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)
