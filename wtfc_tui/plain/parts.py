"""Parts that guides share: lists with numbers, and answers by number or id."""

from collections.abc import Sequence
from typing import Final

from wtfc_tui.domain.words import counted

ASIDE: Final = {"cancel": "back", "stop": "back", "sorry": "undo", "no": "undo"}
"""What people say to whoever listens, and seldom as an answer; and the word for anywhere that they may mean by it."""
_HEARD_WHOLE: Final = 14
_AT_EACH_END: Final = 6
_LETTERS: Final = 100


def ends(words: str) -> str:
    """Somebody's words in quotes: whole where they are few, else the first and the last of them and how many there are."""
    each = words.split()
    if len(each) <= _HEARD_WHOLE and len(words) <= _LETTERS:
        return f"“{words}”"
    first, last = (" ".join(some) for some in (each[:_AT_EACH_END], each[-_AT_EACH_END:]))
    if len(each) <= _HEARD_WHOLE or len(first) + len(last) > _LETTERS:
        first, last = words[: _LETTERS // 2].rstrip(), words[-_LETTERS // 2 :].lstrip()
    return f"“{first} … {last}”, {counted(len(each), 'word')}"


def numbered(items: Sequence[str], whole: int | None = None) -> list[str]:
    """`1 of 3: …`, one a line; `whole` where there are more than are told."""
    total = len(items) if whole is None else whole
    return [f"{place} of {total}: {item}" for place, item in enumerate(items, start=1)]


def number(typed: str) -> int | None:
    """A whole number of at most six digits, `+3` too; None for anything else."""
    digits = typed.removeprefix("+")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else None


def choice(typed: str, most: int) -> int | None:
    """The place, from 0, that a typed number names; None when it names none."""
    return int(typed) - 1 if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= most else None


def theme_typed(line: str, listed: Sequence[str]) -> str | None:
    """The id of a theme, by its place among those listed or by the id itself, which need not exist; None: it is neither."""
    if (place := choice(line, len(listed))) is not None:
        return listed[place]
    return line.upper() if line[:1] in ("t", "T") and line[1:].isascii() and line[1:].isdigit() else None
