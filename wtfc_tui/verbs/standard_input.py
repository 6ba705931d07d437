"""What comes in beside a line: a file, or people's words that are too long or too precious for a command line."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from typing import Final

from wtfc_tui.carried.reading import LARGEST
from wtfc_tui.verbs.reply import not_understood
from wtfc_tui.verbs.tokens import LONGEST_LINE


@dataclass(frozen=True)
class Input:
    """What a line wants from standard input; whoever reads it reads no more than one byte above `most`."""

    most: int
    """In bytes."""
    too_much: str
    """The sentence for more than that."""
    file: bool = False
    """So large that only a few may be on their way at once."""


FILE: Final = Input(
    LARGEST, f"This file is larger than {LARGEST // 10**6} MB: divide it, or leave out what you can.", file=True
)
WORDS: Final = Input(4 * LONGEST_LINE, f"More than {LONGEST_LINE} characters came in on standard input: send fewer at once.")


def words_of(raw: bytes) -> str:
    """Bytes as somebody's words: UTF-8, or the UTF-16 that Windows PowerShell writes. Lines are joined, as everywhere."""
    try:
        text = raw.decode("utf-16" if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        raise not_understood(
            "What came in on standard input is not text in UTF-8: save it as UTF-8 and send it again."
        ) from None
    if len(text) > LONGEST_LINE:
        raise not_understood(WORDS.too_much)
    if not text.strip():
        raise not_understood("- takes the words from standard input, and none came in.")
    return text
