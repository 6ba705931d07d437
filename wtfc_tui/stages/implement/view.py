"""Every action in one list, overdue first; how many are open, overdue and at an end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from wtfc_tui.domain.ids import number
from wtfc_tui.domain.words import counted, quoted
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.plan.records import Action
from wtfc_tui.stages.plan.rules import ACTIONS, day_in_full, planned_in_words
from wtfc_tui.stages.plan.view import ended, in_words, lacks
from wtfc_tui.views.board import Board
from wtfc_tui.views.signs import Asked, Large, Listed, Looking, Page, Sign, Told

NONE_YET: Final = "No action is planned yet: plans are made at the end of day 2."


@dataclass(frozen=True)
class Due:
    """An action, and whether it should have been done by now."""

    action: Action
    overdue: bool

    @property
    def state(self) -> str:
        """`overdue since Monday 15 March 2027`, `by …`, `no day yet`, `done`."""
        if self.action.status != "open":
            return ended(self.action)
        if not self.action.planned.due:
            return "no day yet"
        return f"{'overdue since' if self.overdue else 'by'} {day_in_full(self.action.planned.due)}"


def all_due(board: Board, today: date) -> list[Due]:
    """Overdue first, then by their day, then those without one, then what is at an end."""
    day = today.isoformat()
    there = [Due(one, is_overdue(one, day)) for one in board.workshop.standing(ACTIONS)]
    return sorted(there, key=_turn)


def is_overdue(action: Action, day: str) -> bool:
    return action.status == "open" and bool(action.planned.due) and action.planned.due < day


def _turn(one: Due) -> tuple[bool, bool, str, int]:
    due = one.action.planned.due
    return one.action.status != "open", not due, due, number(one.action.id)


def counts(some: Sequence[Due]) -> str:
    """`5 actions: 2 overdue, 1 without who or by when, 1 done, 1 not possible`"""
    ends = {"done": "done", "dropped": "dropped", "cannot": "not possible"}
    parts = [
        (sum(one.overdue for one in some), "overdue"),
        (sum(bool(lacks(one.action)) for one in some), "without who or by when"),
    ]
    parts += [(sum(one.action.status == status for one in some), words) for status, words in ends.items()]
    said = ", ".join(f"{many} {words}" for many, words in parts if many)
    return counted(len(some), "action") + (f": {said}" if said else "")


def newest_update(action: Action) -> str:
    """`15 March: Jo rang`; "" where nobody has said how it goes."""
    last = action.updates[-1:]
    return f"{day_in_full(last[0].on).partition(' ')[2].rpartition(' ')[0]}: {last[0].text}" if last else ""


def actions_told(board: Board, today: date) -> list[str]:
    """A line an action, overdue first, with what it is for and how it goes."""
    there = all_due(board, today)
    if not there:
        return [NONE_YET]
    return [f"{counts(there)}.", *(_line(board, one) for one in there)]


def _line(board: Board, one: Due) -> str:
    idea = board.workshop[IDEAS][one.action.idea]
    late = "overdue, " if one.overdue else ""
    last = newest_update(one.action)
    return f"{late}{in_words(one.action)}, for {quoted(idea.text)}{f'. {last}' if last else ''}"


def _on_the_wall(looking: Looking) -> tuple[Page, ...]:
    """How many are done, and what comes next; nobody is shown as late in front of the room."""
    there = list(looking.workshop.standing(ACTIONS))
    if not there:
        return ((Asked("What becomes of it"), Told(NONE_YET)),)
    done = sum(one.status == "done" for one in there)
    waiting = sorted((one for one in there if one.status == "open"), key=lambda one: (not one.planned.due, one.planned.due))
    listed = Listed(tuple(planned_in_words(one.planned) for one in waiting))
    return ((Asked("What becomes of it"), Large(str(done), f"of {counted(len(there), 'action')} done"), listed),)


SIGN: Final = Sign("implement", _on_the_wall)
