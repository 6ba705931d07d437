"""A vote on the wall: while it is open the turnout in large figures; then the result from its first place."""

from typing import Final

from wtfc_tui.stages.vote.view import VoteView, vote_view
from wtfc_tui.views.policy import NOBODYS
from wtfc_tui.views.signs import MOST_WORDS, Asked, Large, Looking, Page, Rank, Ranked, Sign, Told, count, few

_PLACES: Final = 4


def _pages(looking: Looking) -> tuple[Page, ...]:
    view = vote_view(looking.board, NOBODYS, None, looking.came, about=looking.step.about)
    if view.round is None:
        return ((Asked(looking.step.title), Told(view.turnout)),)
    return ((Asked(view.question), *(_open(view) if view.round.open else _closed(view))),)


def _open(view: VoteView) -> Page:
    """`7 of 12 have voted` with its number large, and whatever else is said of it below."""
    said, *more = view.turnout.split(" · ")
    number, _, rest = said.partition(" ")
    return (Large(number, rest), *map(Told, more))


def _closed(view: VoteView) -> Page:
    shown = few((one.text for one in view.ranking), MOST_WORDS - count(view.question), _PLACES)
    ranks = tuple(Rank(one.place, words, one.sum) for one, words in zip(view.ranking, shown, strict=False))
    more = len(view.ranking) - len(ranks)
    return (Ranked(ranks), *([Told(f"and {more} more")] if more else []))


SIGN: Final = Sign("vote", _pages)
