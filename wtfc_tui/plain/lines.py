"""Lines of at most 72 cells. What follows on is set in, so that an eye finds where the next thing begins."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import cell_len

WIDTH: Final = 72
FOLLOWING: Final = "  "


def wrapped(lines: Iterable[str]) -> list[str]:
    return [short for line in lines for part in line.split("\n") for short in _wrap(part)]


def _wrap(line: str) -> Iterator[str]:
    so_far = ""
    for word in line.split(" "):
        longer = f"{so_far} {word}" if so_far.strip() else so_far + word
        if cell_len(longer) <= WIDTH:
            so_far = longer
            continue
        if so_far.strip():
            yield so_far.rstrip()
        *pieces, rest = _pieces(word)
        for piece in pieces:
            yield FOLLOWING + piece
        so_far = FOLLOWING + rest
    if so_far.strip():
        yield so_far.rstrip()


def _pieces(word: str) -> list[str]:
    """A word that is longer than a line, in pieces; what has no width stays with the letter before it."""
    room = WIDTH - len(FOLLOWING)
    pieces, piece, width = [], "", 0
    for letter in word:
        cells = cell_len(letter)
        if width + cells > room:
            pieces.append(piece)
            piece, width = "", 0
        piece, width = piece + letter, width + cells
    return [*pieces, piece]
