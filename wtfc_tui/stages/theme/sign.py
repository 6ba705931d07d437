"""Theming on the wall: the statement in hand, whole, and the themes as whole sentences, a page at a time."""

from typing import Final

from wtfc_tui.domain.settings import QUESTION_NAMES
from wtfc_tui.stages.gather.records import Statement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.view import TOOL, sorted_so_far, themes
from wtfc_tui.views.signs import MOST_WORDS, Asked, Listed, Looking, Page, Said, Sign, Told, count, in_pages

_WORDS_OF_THEMES: Final = 16
"""Below the statement in hand: where they have not as much room as that, it stands alone."""
_BEYOND: Final = 6
"""Words by which the statement and its themes together may be more than few."""


def _pages(looking: Looking) -> tuple[Page, ...]:
    if held := _in_hand(looking):
        return _of_held(looking, held)
    pages = [page for question in QUESTION_NAMES for page in _of_pile(looking, question)]
    return tuple(pages) or ((Asked("What belongs together?"), Told("There are no themes yet.")),)


def _in_hand(looking: Looking) -> Statement | None:
    """What whoever has the lead holds, else the only one in anybody's hand: where several tables sort at once, one statement
    after another would flicker by."""
    held = {here.person.id: here.holding for here in looking.here if here.tool == TOOL and here.holding}
    ids = [held[looking.workshop.lead]] if looking.workshop.lead in held else list(dict.fromkeys(held.values()))
    one = looking.workshop[STATEMENTS].get(ids[0]) if len(ids) == 1 else None
    return one if one and one.stands else None


def _of_held(looking: Looking, held: Statement) -> tuple[Page, ...]:
    top = (Asked("", held.question), Said(held.text, newest=True))
    titles = [one.title for one in themes(looking.board, held.question)]
    if not titles or MOST_WORDS + _BEYOND - count(held.text) < _WORDS_OF_THEMES:
        return (top,)
    return tuple((*top, Listed(page)) for page in in_pages(titles, _WORDS_OF_THEMES))


def _of_pile(looking: Looking, question: str) -> list[Page]:
    titles = [one.title for one in themes(looking.board, question)]
    asked = Asked("Themes so far", question)
    whole, left = sorted_so_far(looking.board, question)
    so_far = Told(f"{whole - left} of {whole} sorted")
    pages = in_pages(titles, MOST_WORDS - count(asked.words) - count(so_far.words)) if titles else ()
    return [(asked, Listed(page), so_far) for page in pages]


SIGN: Final = Sign("theme", _pages)
