"""From a wish to what is to be appended; away from the loop where that takes long, so that others type meanwhile."""

import asyncio
from dataclasses import dataclass

from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.deciding import Asking
from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.views.board import Board


@dataclass(frozen=True)
class Decided:
    recorded: tuple[Recorded, ...]
    """Empty where it was so already."""
    after: Workshop
    """The fold of these over the state before."""


async def decided(process: Process, before: Workshop, command: Command, asking: Asking) -> Decided | Refused:
    if command.takes_long:
        return await asyncio.to_thread(_decided, process, before, command, asking)
    return _decided(process, before, command, asking)


def _decided(process: Process, before: Workshop, command: Command, asking: Asking) -> Decided | Refused:
    decision = process.decide(before, command, asking)
    if isinstance(decision, Refused):
        return decision
    recorded = tuple(
        Recorded(seq, asking.at, decision.actor, event) for seq, event in enumerate(decision.events, before.seq + 1)
    )
    return Decided(recorded, process.fold(recorded, before) if recorded else before)


class Ahead:
    """What a board comes to after much that is being appended, counted away from the loop before anybody is told of it."""

    def __init__(self) -> None:
        self._of: Board | None = None
        self._then: Board | None = None

    async def count(self, board: Board, after: Workshop) -> None:
        self._of, self._then = board, await asyncio.to_thread(board.after, after, after.seq)

    def after(self, board: Board | None, workshop: Workshop) -> Board | None:
        """Once, and only if nothing has come between."""
        of, then, self._of, self._then = self._of, self._then, None, None
        return then if then and of is board and then.workshop.seq == workshop.seq else None
