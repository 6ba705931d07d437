"""Who carries on with what: ideas with the quick wins first, who has picked them, and what should be pointed out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.ids import number
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.rules import IDEAS, quadrant
from wtfc_tui.stages.chefs.view import picker_words
from wtfc_tui.stages.grid.view import QUADRANTS
from wtfc_tui.stages.pick.rules import PROFESSIONALS, pick_of
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.heard import Heard
from wtfc_tui.views.signs import Asked, Large, Listed, Looking, Page, Sign, Told, shortened

QUESTION: Final = "Which idea do you feel most connected with?"
NO_IDEAS: Final = "There are no ideas yet: they come with the three chefs."
NOT_PLACED: Final = "not placed yet"
QUICK_WIN: Final = QUADRANTS[0]
ONLY_PROFESSIONALS: Final = "only professionals"
PERHAPS_ONLY: Final = "only professionals, as far as is known"
_FEW_WORDS: Final = 8
"""Of an idea on the wall, once it was read whole where it is picked from."""


@dataclass(frozen=True)
class Waiting:
    """Who has not picked an idea, by name."""

    here: tuple[str, ...]
    away: tuple[str, ...]
    """Who has been here, or was picked for, and is not here now."""


@dataclass(frozen=True)
class Pointed:
    """What the room should look at before it goes on."""

    nobody: tuple[Idea, ...]
    professionals: tuple[Idea, ...]
    """Of all who picked these it is known that they are there because of their work."""
    perhaps: tuple[Idea, ...]
    """Of some who picked these that is known, and of the others nothing."""
    unknown: int
    """Of so many people nobody has said which constituency they speak from."""
    picked: int
    """So many people have picked an idea that stands."""
    waiting: Waiting


def in_turn(board: Board) -> list[Idea]:
    """Quick wins first, then quarter after quarter, most difference first; what has no place comes last and is there."""
    return sorted(board.workshop.standing(IDEAS), key=_turn)


def _turn(idea: Idea) -> tuple[int, int, int, int]:
    if not idea.place:
        return len(QUADRANTS), 0, 0, number(idea.id)
    return QUADRANTS.index(quadrant(idea.place)), -idea.place.difference, idea.place.effort, number(idea.id)


def lies(idea: Idea) -> str:
    """`a quick win`."""
    return quadrant(idea.place) if idea.place else NOT_PLACED


def own_pick(board: Board, person: str) -> Idea | None:
    """What this person has picked; None for nothing, and where the idea was withdrawn."""
    picked = pick_of(board.workshop, person)
    idea = board.workshop[IDEAS][picked.idea] if picked else None
    return idea if idea and idea.stands else None


def pick_words(board: Board, person: str) -> str:
    """`Picked I4: Text the rota, as Ana (family)`, of one person by their id; "" for nothing."""
    picked = pick_of(board.workshop, person)
    if not picked:
        return ""
    idea = board.workshop[IDEAS][picked.idea]
    return f"Picked {idea.id}: {idea.text}, as {picker_words(picked.by)}{'' if idea.stands else '; it was withdrawn'}"


def by_whom(idea: Idea) -> str:
    """`picked by Ana, Bob (family)`."""
    return f"picked by {', '.join(map(picker_words, idea.picked_by))}" if idea.picked_by else "nobody yet"


def remark(idea: Idea) -> str:
    """What should be pointed out of who picked it; "" for nothing."""
    working = [by.group in PROFESSIONALS for by in idea.picked_by if by.group]
    if not working or not all(working):
        return ""
    return ONLY_PROFESSIONALS if len(working) == len(idea.picked_by) else PERHAPS_ONLY


def pointed(board: Board, here: Iterable[Person]) -> Pointed:
    ideas = in_turn(board)
    pickers = [by for one in ideas for by in one.picked_by]
    return Pointed(
        nobody=tuple(one for one in ideas if not one.picked_by),
        professionals=tuple(one for one in ideas if remark(one) == ONLY_PROFESSIONALS),
        perhaps=tuple(one for one in ideas if remark(one) == PERHAPS_ONLY),
        unknown=sum(not by.group for by in pickers),
        picked=len(pickers),
        waiting=_waiting(board, {by.person for by in pickers}, {one.id for one in here}),
    )


def _waiting(board: Board, picked: set[str], here: set[str]) -> Waiting:
    """Participants who have come; and whoever had picked an idea that was withdrawn."""
    people = {id: one.name for id, one in board.workshop.people.items() if one.role is Role.PARTICIPANT}
    gone = (by for idea in board.workshop[IDEAS].values() if not idea.stands for by in idea.picked_by)
    people |= {by.person: by.name for by in gone}
    names = sorted((name, id) for id, name in people.items() if id not in picked)
    return Waiting(tuple(name for name, id in names if id in here), tuple(name for name, id in names if id not in here))


# ── in words ────────────────────────────────────────────────────────────────


def in_words(idea: Idea) -> str:
    """`I4 Text the rota: a quick win, picked by Ana`."""
    return f"{idea.id} {idea.text}: {', '.join(filter(None, (lies(idea), by_whom(idea), remark(idea))))}"


def pointed_out(found: Pointed, *, by_title: bool = True) -> list[str]:
    """A sentence each, what can be put right first. Of what nobody has said nothing is made up. Without titles, ideas are
    counted: for where they stand beside it, each with its remark."""
    not_yet = f"; not yet: {', '.join(found.waiting.here)}" if found.waiting.here else ""
    lines = [f"{counted(found.picked, 'person has', 'people have')} picked an idea{not_yet}."]
    if found.waiting.away:
        lines.append(f"Not yet, and not here now: {', '.join(found.waiting.away)}.")
    if not found.picked:
        return lines
    of = ((found.nobody, "nobody"), (found.professionals, ONLY_PROFESSIONALS), (found.perhaps, PERHAPS_ONLY))
    lines += [
        f"Picked by {whom}: {_named(ideas) if by_title else counted(len(ideas), 'idea')}." for ideas, whom in of if ideas
    ]
    if found.unknown:
        people = counted(found.picked, "person", "people")
        lines.append(f"Of {found.unknown} of {people} nobody has said whether they are professionals.")
    return lines


def _named(ideas: Sequence[Idea]) -> str:
    return ", ".join(f"{quoted(one.text)} ({one.id})" for one in ideas)


def told(board: Board, here: Iterable[Person]) -> Heard:
    """Quick wins, and what is pointed out, first; where there are any, the other ideas can wait."""
    ideas = in_turn(board)
    if not ideas:
        return Heard((NO_IDEAS,))
    out = pointed_out(pointed(board, here), by_title=False)
    wins = [in_words(one) for one in ideas if lies(one) == QUICK_WIN]
    rest = [in_words(one) for one in ideas if lies(one) != QUICK_WIN]
    if not wins or len(rest) < 2:
        return Heard((*out, *wins, *rest))
    return Heard((*out, *wins), rest, f"{len(rest)} more ideas that are no quick wins")


# ── the wall ────────────────────────────────────────────────────────────────


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """How many have picked, and the ideas to pick from; then who carries on with what, and what nobody has picked yet."""
    ideas = in_turn(looking.board)
    if not ideas:
        return ((Asked("Pick an idea"), Told("There are no ideas yet.")),)
    found = pointed(looking.board, ())
    wins = [one for one in ideas if lies(one) == QUICK_WIN]
    asked, listed = Asked(QUESTION), Listed(tuple(one.text for one in wins or ideas))
    if not found.picked:
        return ((asked, *([Told("Quick wins first.")] if wins else []), listed),)
    people = "person has picked" if found.picked == 1 else "people have picked"
    owned = Listed(
        tuple(
            f"{shortened(one.text, _FEW_WORDS)}: {', '.join(by.name for by in one.picked_by)}"
            for one in ideas
            if one.picked_by
        )
    )
    first: Page = (asked, Large(str(found.picked), people), *([listed] if wins else []))
    left = Listed(tuple(shortened(one.text, _FEW_WORDS) for one in found.nobody))
    rest = ((Asked("Nobody has picked these yet"), left),) if found.nobody else ()
    return (first, (Asked("Who carries on with what"), owned), *rest)


SIGN: Final = Sign("pick", _on_the_wall)


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    found = pointed(board, ())
    words = f"picks: {counted(found.picked, 'person', 'people')}, {counted(len(found.nobody), 'idea')} that nobody picked"
    lines = (words,) if found.picked else ()
    return (Figure("picked", found.picked, lines), Figure("picked_by_nobody", len(found.nobody), ()))
