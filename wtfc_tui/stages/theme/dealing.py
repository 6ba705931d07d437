"""Dealing: each who sorts gets the next statement of the pile, and never one that lies before somebody else."""

from collections.abc import Sequence

from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.view import next_to_sort


def deal(seat: Seat, question: str, skipped: Sequence[str]) -> str | None:
    """Takes the next unthemed statement of a pile in hand; None when there is none. What is in hand stays there."""
    taken = {other.holding for other in seat.others if other.person != seat.person}
    held = seat.here.holding
    if held and held not in skipped and held not in taken:
        statement = seat.board.workshop[STATEMENTS].get(held)
        if statement and not statement.theme and statement.stands and statement.question == question:
            return held
    dealt = next_to_sort(seat.board, question, taken, skipped)
    seat.hold(dealt or "", question)
    return dealt
