"""The first two lines of every stage: where we are, for how long, who is here; and in the rule what is not as one may think.

In a narrow window the title of the workshop gives way first: everybody knows it. The stage stays whole.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from screens.widgets.lines import BETWEEN, Line, cut, fitting, line
from wtfc_tui.domain.rights import may
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.steps import Step
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages.day.records import SetStep, TakeLead
from wtfc_tui.views.day import lead_away, place

WIDE, NARROW = "    ", "  "
LEAST_TITLE: Final = 10
"""Cells in which a title still says something."""


def first_line(title: str, step: Step, right: Sequence[str], width: int) -> Line:
    """` Carers 2026 · Day 1 · 4 Vote      5 min left    9 here    saved `; `right` is in the order in which it is shown."""
    where, parts = place(step), [part for part in right if part]
    for gap, named in ((WIDE, True), (NARROW, True), (NARROW, False)):
        end = f"{gap.join(parts)} "
        room = width - cell_len(end) - len(gap) - 1
        left = room - cell_len(where) - len(BETWEEN)
        if named and left >= min(cell_len(title), LEAST_TITLE):
            where = cut(title, left) + BETWEEN + where
            break
        if not named and room >= cell_len(where):
            break
    else:
        all_of_it = f"{NARROW.join(parts)} "  # Before who is here gives way, the day does.
        fits = cell_len(step.heading) + cell_len(all_of_it) + 2 <= width
        end = all_of_it if fits else f"{parts[-1]} " if parts else ""
        where = cut(step.heading, width - cell_len(end) - 2)
    return line(" " + where + " " * max(width - 1 - cell_len(where) - cell_len(end), 1), end)


def rule(seat: Seat, step: Step, width: int) -> Line:
    """As long as the room is elsewhere, or whoever leads it is away, the rule says so, and what can be done about it."""
    said = fitting(_marks(seat, step), width - 5)
    words = f"── {BETWEEN.join(said)} " if said else ""
    return line(words + "─" * (width - cell_len(words)))


def _marks(seat: Seat, step: Step) -> Iterator[str]:
    """Most needed first."""
    role, workshop = seat.person.role, seat.board.workshop
    if seat.step != step:
        yield f"the room is at {seat.step.heading}{'' if role is Role.WALL else ': F2 goes there'}"
        if may(role, SetStep) and workshop.lead in (None, seat.person.id):
            yield "Esc, b brings it here"
    if name := lead_away(workshop, seat.people_here):
        yield f"{name} leads and is away{': Esc, t takes the lead' if may(role, TakeLead) else ''}"


def lead_news(seat: Seat, before: str) -> str:
    """What everybody hears when whoever leads has gone or is here again; "" for no news. `before`: who was away."""
    now = lead_away(seat.board.workshop, seat.people_here)
    if now and now != before:
        how = "Esc, t takes it" if may(seat.person.role, TakeLead) else "another facilitator can take it"
        return f"{now}, who has the lead, is not here any more: {how}."
    back = before and not now and before in {one.name for one in seat.people_here}
    return f"{before} is here again." if back else ""
