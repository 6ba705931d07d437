"""Action plans in words: the ideas in the order in which they are planned, their actions, and what these still lack."""

from collections.abc import Sequence
from typing import Final

from wtfc_tui.domain.words import counted
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.pick.view import by_whom, in_turn, lies
from wtfc_tui.stages.plan.records import Action
from wtfc_tui.stages.plan.rules import ACTIONS, day_in_full, planned_in_words
from wtfc_tui.stages.theme.view import should_hear
from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.figures import Figure
from wtfc_tui.views.looks import Look
from wtfc_tui.views.signs import Asked, Listed, Looking, Page, Sign, Told

NO_IDEAS: Final = "There are no ideas yet: they come with the three chefs."
NONE_YET: Final = "no action yet"
_ENDED: Final = {"done": "done", "dropped": "dropped", "cannot": "not possible"}


def actions_for(board: Board, idea: str) -> list[Action]:
    """Those that stand, in the order in which they were planned."""
    return [one for one in board.workshop.standing(ACTIONS) if one.idea == idea]


def ideas(board: Board) -> list[Idea]:
    """Those that somebody picked first, then those that are planned already, then the others; each in the order of Pick."""
    planned = {one.idea for one in board.workshop.standing(ACTIONS)}
    return sorted(in_turn(board), key=lambda idea: (not idea.picked_by, idea.id not in planned))


def idea_about(idea: Idea) -> str:
    """`a quick win · picked by Ana`"""
    return f"{lies(idea)} · {by_whom(idea)}"


def lacks(action: Action) -> str:
    """`needs who and by when`; "" where nothing is missing."""
    return f"needs {' and '.join(action.lacks)}" if action.lacks and action.status == "open" else ""


def ended(action: Action) -> str:
    """`not possible, because the school is closed`; "" while it is open."""
    if action.status == "open":
        return ""
    because = ", because " if action.status == "cannot" else ": "
    return _ENDED[action.status] + (f"{because}{action.because}" if action.because else "")


def about(action: Action) -> list[str]:
    """What stands beside what is done, a phrase each: who and by when, the first step, what it needs, how it ended."""
    said = action.planned
    who = ", ".join(filter(None, (said.who, f"by {day_in_full(said.due)}" if said.due else "")))
    first = f"first step: {said.first_step}" if said.first_step else ""
    helped = f"help needed: {said.needs}" if said.needs else ""
    return [part for part in (who, first, helped, ended(action), lacks(action)) if part]


def in_words(action: Action) -> str:
    """`A1 Ring the school (Jo, by Monday 15 March 2027; first step: find the number)`."""
    said = "; ".join(about(action))
    return f"{action.id} {action.words}{f' ({said})' if said else ''}"


def plan_told(board: Board, idea: str | None = None) -> list[str]:
    """The plan of one idea; without one, every plan on one page, to be read aloud, and what is picked and not planned."""
    if idea:
        return _plan(board, board.workshop[IDEAS][idea])
    there = [one for one in ideas(board) if one.picked_by or actions_for(board, one.id)]
    lines = [line for one in there for line in _plan(board, one)]
    return [*lines, unfinished(board)] if lines else ["Nothing is planned yet, and no idea is picked."]


def _plan(board: Board, idea: Idea) -> list[str]:
    actions = actions_for(board, idea.id)
    return [f"{idea.id} {idea.text}: {by_whom(idea)}", *(map(in_words, actions) if actions else [NONE_YET])]


def unfinished(board: Board) -> str:
    """`2 actions still need who or by when.`"""
    waiting = sum(bool(lacks(one)) for one in board.workshop.standing(ACTIONS))
    needs = "needs" if waiting == 1 else "need"
    return f"{counted(waiting, 'action')} still {needs} who or by when." if waiting else "Every action has who and by when."


def _at_length(board: Board, action: Action) -> list[str]:
    idea = board.workshop[IDEAS][action.idea]
    updates = [f"{day_in_full(one.on)}: {one.text}" for one in action.updates]
    return [*about(action), *updates, f"for: {idea.id} {idea.text}", f"should hear of it: {should_hear(board, idea.theme)}"]


LOOKS: Final = (
    Look(
        ACTIONS, line=lambda _, one: f"{one.id} {planned_in_words(one.planned)}", at_length=_at_length,
        comes_from=lambda _, one: (one.idea,), leads_to=lambda _, one: (),
    ),
)  # fmt: skip


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """The idea that the room is at, or the first, and its plan."""
    there = ideas(looking.board)
    if not there:
        return ((Asked("Action plans"), Told(NO_IDEAS)),)
    idea = next((one for one in there if one.id == looking.workshop.spots.get("I")), there[0])
    planned = tuple(planned_in_words(one.planned) for one in actions_for(looking.board, idea.id))
    return ((Asked(f"“{idea.text}”"), Told("Planned:" if planned else "What is done, by whom, by when?"), Listed(planned)),)


SIGN: Final = Sign("plan", _on_the_wall)


def figures(board: Board, here: Sequence[Here]) -> tuple[Figure, ...]:
    there = list(board.workshop.standing(ACTIONS))
    waiting = sum(bool(lacks(one)) for one in there)
    more = f", {waiting} without who or by when" if waiting else ""
    return (Figure("actions", len(there), (f"actions: {len(there)}{more}",)),)
