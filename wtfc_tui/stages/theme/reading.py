"""Reading what people said: a whole pile, a whole theme, or what was looked for in all of them."""

import re
import unicodedata
from dataclasses import dataclass

from wtfc_tui.domain.facts import chosen
from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import PILES
from wtfc_tui.stages.theme.rules import live_theme
from wtfc_tui.stages.theme.view import members, themes
from wtfc_tui.views.board import Board

_WORD = re.compile(r"\w+")
_THEME = re.compile(r"T\d+", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What is read in one go."""

    title: str
    statements: tuple[Statement, ...]

    @property
    def heading(self) -> str:
        """`not working: 96 statements · 58 people`."""
        people = len({one.person for one in self.statements if one.person})
        return f"{self.title}: {counted(len(self.statements), 'statement')} · {counted(people, 'person', 'people')}"

    @property
    def lines(self) -> list[str]:
        return [f"{self.heading}.", *(f"{one.id}: {one.text}" for one in self.statements)]


def parts(board: Board, question: str) -> list[str]:
    """What can be read of one pile: all of it, by the name of its question, and each of its themes, by its id."""
    return [question, *(theme.id for theme in themes(board, question))]


def read(board: Board, part: str) -> Reading:
    return read_pile(board, part) if part in QUESTION_NAMES else read_theme(board, part)


def read_pile(board: Board, question: str) -> Reading:
    return Reading(QUESTION_NAMES[question], tuple(board[PILES].get(question, {}).values()))


def read_theme(board: Board, typed: str) -> Reading:
    theme = live_theme(board.workshop, typed)
    return Reading(f"{theme.id} {theme.title}", tuple(members(board, theme.id)))


def reading_named(board: Board, typed: str) -> Reading:
    """`not`, `T3`: as somebody types it; refuses what is neither a question nor a theme."""
    if _THEME.fullmatch(typed):
        return read_theme(board, typed)
    return read_pile(board, chosen(typed, QUESTION_NAMES, "a question or a theme"))


# ── looking for words ───────────────────────────────────────────────────────


def found(board: Board, words: str) -> Reading:
    """Statements in which every one of these words stands or begins one, in any order, whatever the accents; an id or a
    person's code finds what it names."""
    wanted = _parts_of(words)
    there = tuple(one for one in board.workshop.standing(STATEMENTS) if wanted and _holds(one, wanted))
    return Reading(f"“{words.strip()}”", there)


def _holds(one: Statement, wanted: list[str]) -> bool:
    there = [*_parts_of(one.text), one.id.casefold(), (one.person or "").casefold()]
    return all(any(word.startswith(part) for word in there) for part in wanted)


def _parts_of(text: str) -> list[str]:
    """`Llŷn’s` -> `llyn`, `s`."""
    if text.isascii():
        return _WORD.findall(text.casefold())
    bare = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return _WORD.findall("".join(bare))
