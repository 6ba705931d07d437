"""What just happened, for a few seconds above the keys. It is never cut where it says what to do: quotes give way first."""

import re
from typing import Final

from rich.cells import cell_len
from textual.timer import Timer

from screens.widgets.colours import TROUBLE
from screens.widgets.drawn import Words
from screens.widgets.lines import Span, cut, folded, line

TOLD_SECONDS: Final = 8.0
TROUBLE_SECONDS: Final = 20.0
MOST_LINES: Final = 3
LEAST_QUOTED: Final = 14
"""Cells that some words in quotes keep, quotes and all."""
_QUOTED: Final = re.compile(r"“[^“”]*”")
_CODES: Final = re.compile(r" \([A-Z]\d+(?:(?:,| in| into)? [A-Z]\d+)*\)")


class Told(Words):
    """One line; for what one did oneself and what went wrong as many as it needs, and none of them cut short."""

    def __init__(self) -> None:
        super().__init__(classes="told")
        self._forgetting: Timer | None = None
        self.stays = False
        """Whether it stands until something else is told: an answer that comes of no key tells something on the line."""
        self.may_be_replaced = True

    def say(self, words: str, width: int, *, trouble: bool = False, softly: bool = False) -> None:
        """`softly`: what others do moves nothing, and the next sentence may take its place at once."""
        lines = fitted(words, width - 2, 1 if softly else MOST_LINES)
        self._be_high(len(lines))
        self.show(*(line(" ", Span(part, f"bold {TROUBLE}" if trouble else "")) for part in lines if part))
        self.may_be_replaced = softly or not words
        if self._forgetting:
            self._forgetting.stop()
        seconds = TROUBLE_SECONDS if trouble else TOLD_SECONDS
        self._forgetting = self.set_timer(seconds, self._forget) if words and not self.stays else None

    def _forget(self) -> None:
        self._forgetting, self.may_be_replaced = None, True
        self.show()
        self._be_high(1)

    def _be_high(self, lines: int) -> None:
        if self.size.height not in (0, lines) or lines > 1:
            self.styles.height = lines


def fitted(words: str, room: int, most: int) -> list[str]:
    """Quotes shortened as far as need be, then codes left out; what is still too long goes on in further lines."""
    if cell_len(words) <= room:
        return [words]
    short = _with_short_quotes(words, room)
    if cell_len(short) > room:
        short = _with_short_quotes(_CODES.sub("", words), room)
    lines = folded(short, room)
    return lines if len(lines) <= most else [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), room)]


def _with_short_quotes(words: str, room: int) -> str:
    """The longest quote first, until all fits or none of them can give way any more."""
    for _ in _QUOTED.findall(words):
        over = cell_len(words) - room
        longest = max(_QUOTED.findall(words), key=cell_len)
        if over <= 0 or cell_len(longest) <= LEAST_QUOTED:
            break
        left = max(cell_len(longest) - over, LEAST_QUOTED) - 2
        words = words.replace(longest, f"“{cut(longest[1:-1].rstrip(' …'), left)}”", 1)
    return words
