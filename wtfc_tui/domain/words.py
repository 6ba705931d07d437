"""People's words: cleaned once on the way in, and limited. Verbatim apart from what a reader could not see anyway.

Kept: every script, accents, emoji and the joiners that Urdu, Farsi and Bengali need. Removed: control characters (terminal
escapes among them), bidi overrides, tag characters, lone surrogates, private use; stacks of combining marks are cut to four.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.refusals import Refused, Why

STATEMENT_LIMIT: Final = 1000
TITLE_LIMIT: Final = 120
NAME_LIMIT: Final = 40
IDEA_LIMIT: Final = 300
REMARK_LIMIT: Final = 200
ERASED: Final = "(erased)"
"""What stands where somebody's words were, once they are erased."""
MARKS_PER_LETTER: Final = 4
MOST_RAW: Final = 100_000
"""Longer than this is refused before it is cleaned, which would take a while."""

_SPACES = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*( )")
_PART_END = re.compile(r"[,;:–—]( )")
_JOINERS = "\u200c\u200d"
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters (so Unicode says) that show nothing: a name of these would be nobody's."""
_EMOJI_NOT_YET_KNOWN = range(0x1F000, 0x1FB00)
"""Newer emoji are unassigned in this Python's tables; people use them before we upgrade."""


@dataclass(frozen=True)
class Cleaned:
    text: str
    removed: int
    """How many hidden characters were taken out, to be said to the person."""


def clean(raw: str) -> Cleaned:
    """One line of clean text, NFC. Newlines become spaces; runs of spaces become one."""
    whole = raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    spaced = _SPACES.sub(" ", whole)
    kept: list[str] = []
    removed = marks = 0
    for character in unicodedata.normalize("NFC", spaced):
        category = unicodedata.category(character)
        is_mark = category in ("Mn", "Me")
        if not _is_seen(character, category) or (is_mark and marks == MARKS_PER_LETTER):
            removed += 1
            continue
        kept.append(" " if category == "Zs" else character)
        if character not in _JOINERS:  # Neither they nor what was taken out begins a new letter.
            marks = marks + 1 if is_mark else 0
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", "".join(kept))).strip(" ")
    if not any(_leaves_ink(character) for character in text):
        return Cleaned("", removed + len(text))
    return Cleaned(text, removed)


def _is_seen(character: str, category: str) -> bool:
    if category == "Cf":
        return character in _JOINERS
    if category == "Cn":
        return ord(character) in _EMOJI_NOT_YET_KNOWN
    return category not in ("Cc", "Cs", "Co") and character != "\ufffd" and not "\ufff9" <= character <= "\uffff"


def _leaves_ink(character: str) -> bool:
    return character not in _JOINERS + _BLANK and not unicodedata.category(character).startswith(("M", "Z"))


def worded(raw: str, what: str, limit: int) -> str:
    """Clean text of 1..limit characters (and at most 4 bytes each); `what` names it in the refusal: "A statement"."""
    if len(raw) > MOST_RAW:
        raise Refused(Why.NOT_UNDERSTOOD, f"{what} may have {limit} characters; this has {len(raw)}. Shorten it.")
    text = clean(raw).text
    if not text:
        raise Refused(Why.NOT_UNDERSTOOD, f"{what} needs words: type some and press Enter again.")
    if len(text) > limit:
        over = len(text) - limit
        raise Refused(
            Why.NOT_UNDERSTOOD, f"{what} may have {limit} characters; this has {over} more. Shorten it or make it two."
        )
    return text


def remarked(raw: str) -> str:
    """Clean text that may be empty, such as a reason; what is over the limit is cut, for it is nobody's own words."""
    return clean(raw[:MOST_RAW]).text[:REMARK_LIMIT]


def quoted(words: str, most: int = 36) -> str:
    """People's words in quotes, for a sentence that has room for a few of them."""
    if len(words) <= most:
        return f"“{words}”"
    begun = words[:most].rsplit(" ", 1)[0] or words[:most]
    return f"“{begun} …”"


def name_key(name: str) -> str:
    """What makes two names the same person: compatibility form, case folded, spaces collapsed, joiners (unseen) left out."""
    seen = "".join(letter for letter in name if letter not in _JOINERS)
    return " ".join(unicodedata.normalize("NFKC", seen).casefold().split())


def in_pieces(text: str, limit: int) -> list[str]:
    """Clean text in pieces of at most so many characters, cut at the ends of sentences where there are any, else at a comma,
    else between words. Nothing is lost: put together they are the text again."""
    pieces, left = [], text
    while len(left) > limit:
        room = left[: limit + 1]
        ends = [found.start(1) for end in (_PART_END, _SENTENCE_END) for found in end.finditer(room)]
        cut = ends[-1] if ends else room.rfind(" ")
        pieces.append(left[:cut] if cut > 0 else left[:limit])
        left = left[cut + 1 :] if cut > 0 else left[limit:]
    return [*pieces, left]


def counted(amount: int, one: str, many: str = "") -> str:
    """`1 statement`, `2 statements`, `3 people`."""
    return f"{amount} {one if amount == 1 else many or one + 's'}"
