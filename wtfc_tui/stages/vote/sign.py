"""A vote on the wall: what it is on and the turnout, in large figures; once it is closed the result from its first place."""

from typing import Final

from wtfc_tui.stages.vote.by_group import OfGroup, by_constituency
from wtfc_tui.stages.vote.view import VoteView, vote_view
from wtfc_tui.views.policy import NOBODYS
from wtfc_tui.views.signs import Asked, Large, Listed, Looking, Page, Rank, Ranked, Sign, Told


def _pages(looking: Looking) -> tuple[Page, ...]:
    view = vote_view(looking.board, NOBODYS, None, looking.came, about=looking.step.about)
    if view.round is None:
        return ((Asked(looking.step.title), Told(view.turnout)),)
    whole = (Asked(view.question), *(_open(view) if view.round.open else _closed(view)))
    return (whole, *(_of_group(one) for one in by_constituency(looking.board, view.round)))


def _open(view: VoteView) -> Page:
    """`7 of 12 have voted` with its number large, and whatever else is said of it beside it."""
    number, _, rest = view.turnout.partition(" ")
    return (Large(number, rest), Listed(tuple(item.text for item in view.items)))


def _closed(view: VoteView) -> Page:
    return (Ranked(tuple(Rank(one.place, one.text, one.sum) for one in view.ranking)),)


def _of_group(one: OfGroup) -> Page:
    return (Asked(one.who), Ranked(tuple(Rank(item.place, item.text, item.sum) for item in one.ranking)))


SIGN: Final = Sign("vote", _pages)
