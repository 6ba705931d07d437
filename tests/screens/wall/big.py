"""Reads what is written in big letters, as a room does: dots are told apart by the column of none between them."""

from collections.abc import Iterator, Sequence

from screens.wall import letters


def _known(size: int) -> dict[tuple[str, ...], str]:
    signs = [*letters._SHAPES, *"âêîôûŵŷÂÊÎÔÛŴŶàéïö"]
    found = {}
    for sign in signs:
        if sign != " ":
            wide = (letters.cells(sign, size) or 0) - size
            found.setdefault(tuple(row.ljust(wide) for row in letters.drawn(sign, size)), sign)
    return found


_KNOWN = {size: sorted(_known(size).items(), key=lambda one: -len(one[0][0])) for size in (letters.TWICE, letters.BIG)}


def read(lines: Sequence[str]) -> str:
    """The lines of a screen, each row of big letters as words; what is in the terminal's own letters as it is."""
    return "\n".join(_rows(list(lines)))


def _rows(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        for size in _KNOWN:
            high = letters.LINES[size]
            if words := _words(lines[at : at + high], size):
                yield words
                at += high
                break
        else:
            yield lines[at]
            at += 1


def _words(lines: list[str], size: int) -> str:
    """ "" where these are not letters of that size, one beside the other."""
    if len(lines) < letters.LINES[size]:
        return ""
    wide = max(map(len, lines))
    rows = [line.ljust(wide + 3 * size) for line in lines]
    words, x, blank = "", 0, 0
    while x < wide:
        if all(row[x] == " " for row in rows):
            x, blank = x + 1, blank + 1
            continue
        found = next(((dots, sign) for dots, sign in _KNOWN[size] if _is(rows, x, dots, size)), None)
        if found is None:
            return ""
        words += " " * (blank >= 4 * size and bool(words)) + found[1]
        x, blank = x + len(found[0][0]), 0
    return words


def _is(rows: list[str], x: int, dots: tuple[str, ...], size: int) -> bool:
    wide = len(dots[0])
    return all(row[x : x + wide + size] == dot + " " * size for row, dot in zip(rows, dots, strict=True))
