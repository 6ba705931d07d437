"""A line into words, forgiving: quotes group words only where they open and close them, and an apostrophe is a letter.

Nothing is dropped or guessed: every token remembers how it was typed, so that people's words can be put together again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wtfc_tui.domain.words import clean
from wtfc_tui.verbs.reply import not_understood

LONGEST_LINE = 20_000
_TOKEN = re.compile(
    r'"(?P<double>[^"]*)"(?=\s|$)'
    r"|“(?P<curly>[^“”]*)”(?=\s|$)"
    r"|'(?P<single>(?:[^']|(?<=\w)'(?=\w))*)'(?=\s|$)"
    r"|\S+"
)


@dataclass(frozen=True)
class Token:
    raw: str
    value: str
    """Without the quotes around it."""
    quoted: bool = False

    @property
    def key(self) -> str:
        return self.value.casefold()

    @property
    def option(self) -> str:
        """`person` for an unquoted `--person` or `--person=P07`, else ""."""
        found = re.match(r"--([a-z][a-z-]*)(?:=|$)", self.key)
        return found[1] if found and not self.quoted else ""


def tokens(line_or_words: str | Sequence[str]) -> list[Token]:
    """Of a line as typed, or of words that a shell has split already. Both are cleaned: an error may repeat them."""
    if isinstance(line_or_words, str):
        return [_token(found) for found in _TOKEN.finditer(_clean(line_or_words))]
    _clean_length(sum(map(len, line_or_words)))
    words = [clean(word).text for word in line_or_words]
    return [Token(word, word, " " in word) for word in words if word]


def _token(found: re.Match[str]) -> Token:
    inside = next((value for value in found.groupdict().values() if value is not None), None)
    return Token(found[0], found[0]) if inside is None else Token(found[0], inside.strip(), True)


def _clean(line: str) -> str:
    _clean_length(len(line))
    return clean(line).text


def _clean_length(length: int) -> None:
    if length > LONGEST_LINE:
        raise not_understood(f"That is {length} characters in one line, and {LONGEST_LINE} are the most: send less at once.")


def together(some: Sequence[Token]) -> str:
    """People's own words again: one quoted piece without its quotes, anything else as it was typed."""
    return some[0].value if len(some) == 1 else " ".join(token.raw for token in some)
