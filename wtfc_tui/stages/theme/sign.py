"""Theming on the wall: the statement in hand, whole; the themes as whole sentences; and how much is sorted."""

from typing import Final

from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.view import TOOL, sorted_so_far, themes
from wtfc_tui.views.signs import Asked, Listed, Looking, Page, Said, Sign, Told, count

_ALONE: Final = 0.7
"""Of the words that there is room for: a statement in hand that takes more of them stands without the themes."""


def _pages(looking: Looking) -> tuple[Page, ...]:
    if held := _in_hand(looking):
        return (_of_held(looking, held),)
    pages = [page for question in QUESTION_NAMES for page in _of_pile(looking, question)]
    return tuple(pages) or ((Asked("What belongs together?"), Told("There are no themes yet.")),)


def _in_hand(looking: Looking) -> Statement | None:
    """What whoever has the lead holds, else the only one in anybody's hand: where several tables sort at once, one statement
    after another would flicker by. What lies in a theme by now is in hand no longer, whoever still looks at it."""
    held = {here.person.id: here.holding for here in looking.here if here.tool == TOOL and here.holding}
    ids = [held[looking.workshop.lead]] if looking.workshop.lead in held else list(dict.fromkeys(held.values()))
    one = looking.workshop[STATEMENTS].get(ids[0]) if len(ids) == 1 else None
    return one if one and one.stands and not one.theme else None


def _of_held(looking: Looking, held: Statement) -> Page:
    titles = tuple(one.title for one in themes(looking.board, held.question))
    if count(held.text) > looking.words * _ALONE:
        titles = ()
    return (_so_far(looking, held.question), Said(held.text, newest=True), *([Listed(titles)] if titles else []))


def _of_pile(looking: Looking, question: str) -> list[Page]:
    titles = tuple(one.title for one in themes(looking.board, question))
    return [(_so_far(looking, question), Listed(titles))] if titles else []


def _so_far(looking: Looking, question: str) -> Asked:
    whole, left = sorted_so_far(looking.board, question)
    return Asked(f"{whole - left} of {whole} sorted", question)


SIGN: Final = Sign("theme", _pages)
