"""ASCII for terminals that show nothing else. It owns the likenesses; widths stay as they were, so nothing shifts."""

import unicodedata
from functools import lru_cache

from rich.cells import split_graphemes

_LIKENESS = str.maketrans(
    "─│┌┐└┘├┤┬┴┼═║█▄▀░▒▓●•·►◄▲▼–—‘’“”…£€«»¦×÷←↑→↓",
    '-|+++++++++=|#m".:#*o.><^v--\'\'"".LE<>|x/<^>v',
)


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """The same text in ASCII and in the same number of cells."""
    text = text.translate(_LIKENESS)
    if text.isascii():
        return text
    return "".join(_plain_grapheme(text[start:end], width) for start, end, width in split_graphemes(text)[0])


def _plain_grapheme(grapheme: str, width: int) -> str:
    bare = unicodedata.normalize("NFKD", grapheme).encode("ascii", "ignore").decode()
    return bare if len(bare) == width and bare.isprintable() else "?" * width
