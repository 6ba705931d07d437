"""One row: from what the terminal shows to what it should, in few bytes. It owns the choices within a row."""

from server.wire.cells import BLANK, Row, agreed
from server.wire.moves import move
from server.wire.pen import Pen
from server.wire.style import SEEN_ON_BLANK

# Erasing in place costs the sequence and the move over it, so short blanks are cheaper written as spaces.
_WORTH_ERASING = 9
# Inserting or deleting a letter takes about this, so a cheaper row is not looked at twice.
_WORTH_SLIDING = 4
# So many letters must agree before a slide is tried out.
_TELLING = 3
# A row moved by more letters than this is drawn anew.
_FARTHEST_SLIDE = 4


def draw_row(pen: Pen, y: int, old: Row, new: Row, *, may_slide: bool = True) -> None:
    """Make one row right."""
    if not may_slide:
        _draw(pen, y, old, new)
        return
    straight = pen.fork()
    _draw(straight, y, old, new)
    best, cost = straight, straight.written()
    if cost > _WORTH_SLIDING:
        slid = _slide(pen, y, old, new)
        if slid is not None and slid.written() < cost:
            best = slid
    pen.join(best)


def _draw(pen: Pen, y: int, old: Row, new: Row) -> None:
    end = _blank_tail(old, new)
    x = 0
    while x < end:
        if old[x] == new[x]:
            x += 1
            continue
        x = _head(new, x)
        stop = _changed_run(pen, y, old, new, x, end)
        start = pen.run_up(y, x, new)
        pen.put(y, start, new[start:stop])
        x = stop
        blanks = _blanks(new, x, end)
        if blanks >= _WORTH_ERASING and _lettered(old, x, x + blanks) > _WORTH_ERASING:
            x = _erase(pen, y, x, blanks, old)
    if _lettered(old, end, len(new)):
        first = next(at for at in range(end, len(new)) if old[at] != BLANK)
        pen.go(y, first)
        pen.wear_for_erasing()
        pen.sequence("\x1b[K")


def _erase(pen: Pen, y: int, x: int, blanks: int, old: Row) -> int:
    pen.go(y, x)
    pen.wear_for_erasing()
    pen.sequence(f"\x1b[{blanks}X")
    return x + blanks


def _blank_tail(old: Row, new: Row) -> int:
    """Where the row's blank tail begins, if erasing it beats writing it; else the row's end."""
    end = len(new)
    while end and new[end - 1] == BLANK:
        end -= 1
    changed = _lettered(old, end, len(new))
    return end if changed > 3 or changed == 0 else len(new)


def _lettered(row: Row, start: int, end: int) -> int:
    """How many cells of a part are not blank."""
    return end - start - row[start:end].count(BLANK)


def _head(row: Row, x: int) -> int:
    return x - 1 if x and row[x][0] == "" else x


def _blanks(row: Row, x: int, end: int) -> int:
    at = x
    while at < end and row[at] == BLANK:
        at += 1
    return at - x


def _changed_run(pen: Pen, y: int, old: Row, new: Row, x: int, end: int) -> int:
    """How far to write from a changed cell: over changed cells, and over gaps dearer to jump than to rewrite."""
    stop = x
    while stop < end:
        if old[stop] == new[stop]:
            gap = _gap(old, new, stop, end)
            if gap == 0:
                break
            stop += gap
        elif stop > x and new[stop] == BLANK and _blanks(new, stop, end) >= _WORTH_ERASING:
            break
        else:
            stop += 1
    return stop


def _gap(old: Row, new: Row, start: int, end: int) -> int:
    """The length of an unchanged gap worth rewriting, or nothing."""
    style, at, cost = new[start - 1][1], start, 0
    while at < end and old[at] == new[at]:
        grapheme, its_style = new[at]
        cost += len(grapheme.encode())
        if (its_style != style and (grapheme != " " or (its_style | style) & SEEN_ON_BLANK)) or cost > 5:
            return 0
        if not agreed(grapheme):
            return 0
        at += 1
    return at - start if at < end and cost <= len(move(1, start, 1, at)) else 0


def _slide(pen: Pen, y: int, old: Row, new: Row) -> Pen | None:
    """Insert or delete letters, when the rest of the row has only moved sideways."""
    first = next((at for at, (was, now) in enumerate(zip(old, new, strict=True)) if was != now), None)
    if first is None:
        return None
    ways = []
    for count in range(1, min(_FARTHEST_SLIDE, len(new) - first) + 1):
        for inserting in (True, False):
            way = _slid(pen, y, old, new, first, count, inserting)
            if way is not None:
                ways.append(way)
    return min(ways, key=Pen.written, default=None)


def _slid(pen: Pen, y: int, old: Row, new: Row, x: int, count: int, inserting: bool) -> Pen | None:
    was, now = (old[x:], new[x + count :]) if inserting else (old[x + count :], new[x:])
    if was[:_TELLING] != now[:_TELLING]:
        return None
    if not all(agreed(grapheme) and grapheme for row in (old, new) for grapheme, _ in row[x:]):
        return None
    blank = [BLANK] * count
    moved = [*old[:x], *blank, *old[x : len(old) - count]] if inserting else [*old[:x], *old[x + count :], *blank]
    still_wrong = sum(was != now for was, now in zip(moved, new, strict=True))
    if still_wrong >= sum(was != now for was, now in zip(old, new, strict=True)):
        return None
    fork = pen.fork()
    fork.go(y, x)
    fork.wear_for_erasing()
    number = "" if count == 1 else str(count)
    fork.sequence(f"\x1b[{number}{'@' if inserting else 'P'}")
    _draw(fork, y, moved, new)
    return fork
