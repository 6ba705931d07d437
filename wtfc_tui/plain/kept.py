"""What was typed and not taken: people's own words, kept until they are saved or let go, and the last other line."""

from collections.abc import Sequence
from typing import Final

from wtfc_tui.domain.words import counted
from wtfc_tui.plain.parts import ends

_ALL_TOLD: Final = 3
BETWEEN: Final = "\n"
"""Between words that are each on their own, where they are kept for the next time. Nothing that is typed has one."""


class Kept:
    def __init__(self) -> None:
        self.words: list[str] = []
        """People's own, oldest first: there again the next time, too."""
        self.line = ""
        """The last other line; or words, while it is asked whether they were meant for us."""
        self.are_words = False
        """The line is taken for words now."""
        self._at = ""
        """The prompt at which the last words were not taken; "" where the words were fine and only the disk was not."""

    @property
    def unsaved(self) -> str:
        return BETWEEN.join(self.words)

    def recall(self, unsaved: str, at: str = "") -> None:
        self.words, self._at = [one for one in unsaved.split(BETWEEN) if one], at

    def keep(self, *words: str, at: str = "") -> None:
        self.words += words
        self.line, self._at = "", at

    def hold(self, lines: Sequence[str]) -> None:
        """Words that were never sent."""
        self.words += lines
        self._at = ""

    def keep_line(self, line: str, are_words: bool = False) -> None:
        self.line, self.are_words = line, are_words

    def take_line(self) -> str:
        line, self.line = self.line, ""
        return line

    def said(self, words: str, at: str) -> None:
        """They are saved: kept no longer, and neither is their beginning that was not taken at the same prompt. Whatever
        else was not taken stays, for nobody knows whether all of it was said again."""
        if words in self.words:
            self.words.remove(words)
        elif self.words and at == self._at and words.casefold().startswith(self.words[-1].casefold()):
            self.words.pop()

    def forget(self) -> None:
        self.words, self.line, self._at = [], "", ""

    @property
    def told(self) -> list[str]:
        return [f"Kept and not saved: {_listed(self.words)}"] if self.words else []

    def left(self, asked_about: str = "") -> list[str]:
        """After some of them were sent, but for the one that is asked about."""
        left = [one for one in self.words if one != asked_about]
        count = counted(len(left), "line is", "lines are")
        return [f"{count} left: {_listed(left)}. “again” sends on."] if left else []


def held_back(lines: Sequence[str]) -> str:
    """Of lines that came along with one after which something else is asked."""
    one = len(lines) == 1
    more = f"{counted(len(lines), 'more line')} came at the same time and {'is' if one else 'are'} not saved"
    return f"{more}, for something else is asked now: {_listed(lines)}. “again” sends {'it' if one else 'them'} here."


def _listed(lines: Sequence[str]) -> str:
    told = [*map(ends, lines)]
    return ", ".join(told) if len(told) <= _ALL_TOLD else f"from {told[0]} to {told[-1]}"
