"""Gathering on the wall: how to join, then the question and the newest words that answer it. No codes and no names."""

from itertools import islice
from typing import Final

from wtfc_tui.domain.words import counted
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.gather.view import question_asked
from wtfc_tui.views.day import present
from wtfc_tui.views.signs import Asked, Looking, Page, Said, Sign, Told, count, few

_LOOKED_AT: Final = 40
"""Of the newest statements: enough for some that answer the same question."""
_QUOTES: Final = 3


def _pages(looking: Looking) -> tuple[Page, ...]:
    newest = [one for one in islice(looking.workshop[STATEMENTS].newest(), _LOOKED_AT) if one.stands]
    if not newest:
        return (_join(looking),)
    question = newest[0].question
    asked = Asked(question_asked(looking.workshop, question), question)
    same = (one.text for one in newest if one.question == question)
    first, *earlier = few(same, looking.words - count(asked.words), _QUOTES)
    return ((asked, Said(first, newest=True), *map(Said, earlier)),)


def _join(looking: Looking) -> Page:
    here = len(present(looking.here))
    return (
        Asked("Come in and join us"),
        Told("Your card says what to type. Your own code is on it."),
        Told(f"This workshop is called {looking.workshop.slug}."),
        *([Told(f"{counted(here, 'person is', 'people are')} here.")] if here else []),
    )


SIGN: Final = Sign("gather", _pages)
