"""Above the items of an open vote: what one may give, what is in one's vote, what is half-entered of the room's."""

from collections.abc import Sequence
from typing import Final

from screens.vote.room_dots import RoomEntry
from screens.widgets.lines import EMPTY, Line, folded, line
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.vote.records import Round
from wtfc_tui.stages.vote.view import CHANGEABLE, VoteView

IS_IN: Final = f"Your vote is in. {CHANGEABLE}"


def allowed_lines(view: VoteView, half: Sequence[RoomEntry], width: int) -> list[Line]:
    """Nothing for whoever has no ballot. As many lines before the first dot as after the last, so that nothing moves; what
    got how many stands beside each item."""
    if view.left is None or view.round is None:
        return []
    room = len(folded(IS_IN, width - 2))
    said = IS_IN if view.cast else "A dot counts as soon as you give it."
    parts = [line(f" {part}") for part in folded(said, width - 2)[:room]]
    waits = [line(f" The room's dots of {one.whose} are half-entered: r goes on.") for one in half]
    return [line(f" {view.allowance}"), *parts, *[EMPTY] * (room - len(parts)), *waits]


def room_line(entry: RoomEntry, round: Round) -> list[Line]:
    allowed, cap = entry.people * round.dots, entry.people * round.cap
    return [line(f" The room: {entry.whose}, {entry.given} of {counted(allowed, 'dot')}, {cap} at most on one")]
