"""What is offered while one sorts: the themes beside the digits of a card, and those that a theme may be merged into.

Digits stand still: a card keeps its themes, each in its place, from when it is shown until it is put down. What others do
to those themes meanwhile is marked.
"""

from dataclasses import dataclass, replace
from typing import Final

from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.domain.words import quoted
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.theme.view import Suggestion, ThemeLine, suggestions, theme_line, themes, themes_alike
from wtfc_tui.views.board import Board

DIGITS: Final = 3


@dataclass(frozen=True)
class Card:
    """A statement that lies before somebody, as it was when it was shown."""

    statement: str
    at: str | None
    """The theme in which it lay then."""
    question: str
    beside: tuple[Suggestion, ...]
    """The themes beside the digits."""
    newest: int
    """The number of the theme that was started last."""


@dataclass(frozen=True)
class Offer:
    """What stands beside one digit now."""

    theme: ThemeLine
    words: str
    """`shares bus, stop`."""
    mark: str
    """What has happened to it since the card was shown; "" for nothing that matters."""
    stands: bool


def card_of(board: Board, statement: str) -> Card:
    one = board.workshop[STATEMENTS][statement]
    return replace(as_it_lies(board, statement), beside=suggestions(board, one, DIGITS))


def filled_up(board: Board, card: Card) -> Card:
    """Digits that had no theme when there were too few get one as themes are started; the others stay as they are."""
    if len(card.beside) >= DIGITS:
        return card
    there = {one.theme.id for one in card.beside}
    more = [one for one in card_of(board, card.statement).beside if one.theme.id not in there]
    return replace(card, beside=(*card.beside, *more)[:DIGITS])


def as_it_lies(board: Board, statement: str) -> Card:
    """Without anything beside it: enough to say later what has become of it."""
    one = board.workshop[STATEMENTS][statement]
    return Card(one.id, one.theme, one.question, (), board.workshop[THEMES].last)


def offers(board: Board, card: Card) -> tuple[Offer, ...]:
    return tuple(_offer(board, one) for one in card.beside)


def _offer(board: Board, shown: Suggestion) -> Offer:
    now = where_now(board, shown.theme.id)
    if now is None:
        return Offer(shown.theme, "", "taken away meanwhile", stands=False)
    line, mark = theme_line(board, now), ""
    if now != shown.theme.id:
        mark = f"{quoted(shown.theme.title, 20)} is part of it now"
    elif line.title != shown.theme.title:
        mark = "renamed meanwhile"
    return Offer(line, shown.words, mark, stands=True)


def where_now(board: Board, theme: str) -> str | None:
    """The theme that it has become by merging, which is where its statements are; None: it was taken away."""
    one = board.workshop[THEMES].get(theme)
    while one and one.retired:
        one = board.workshop[THEMES].get(one.into or "")
    return one.id if one else None


def gone(board: Board, card: Card) -> str:
    """Why a card is no longer what was shown, as a sentence; "" while it is."""
    one = board.workshop[STATEMENTS].get(card.statement)
    if one is None or not one.stands:
        return f"{board.workshop.named(card.statement, 20)} was withdrawn meanwhile."
    if one.question != card.question:
        return (
            f"{board.workshop.named(one.id, 20)} is about {QUESTION_NAMES[one.question]} now: somebody moved it meanwhile."
        )
    if one.theme == card.at or (card.at and one.theme == where_now(board, card.at)):
        return ""
    words = quoted(one.text, 20)
    return f"Somebody put {words} into {board.workshop.named(one.theme)}." if one.theme else f"Somebody took {words} out."


def may_go_into(board: Board, theme: str) -> tuple[ThemeLine, ...]:
    """The other themes of its pile: those that share words with it first, most alike first, then the rest as they came."""
    rest = [one.id for one in themes(board, board.workshop[THEMES][theme].question) if one.id != theme]
    alike = [one for one in themes_alike(board, theme) if one in rest]
    return tuple(theme_line(board, one) for one in dict.fromkeys((*alike, *rest)))


def statement_on(board: Board, card: Card | None) -> Statement | None:
    return board.workshop[STATEMENTS].get(card.statement) if card else None
