"""What a room does when its disk gives trouble: finds out whether something was saved, and sets down what it holds."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Final

from wtfc_tui.domain.events import Recorded
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.failures import NotSaved, Replaced, StoreFailure, Uncertain
from wtfc_tui.store.protocol import Store
from wtfc_tui.views.board import Board

_log = logging.getLogger(__name__)
READ_BACK: Final = (0.0, 0.2, 0.5, 1.0, 2.0)
"""Seconds before each attempt to find out, until people are told that nobody knows."""
NOT_THERE: Final = "Not saved: the disk gave an error. Your words are still in your field; press Enter again."
Written = Callable[[Board], bytes]
"""A workshop as a file that can be brought in again."""


async def append(store: Store, slug: str, seq: int, recorded: Sequence[Recorded], after: Workshop) -> bool:
    """As the store's own, but what nobody can tell is found out first. False: that was so, and it stands there: read on."""
    try:
        await store.append(slug, seq, recorded, after)
    except Uncertain:
        if (there := await _stands(store, slug, recorded)) is None:
            raise
        if not there:
            raise NotSaved(NOT_THERE) from None
        return False
    return True


async def _stands(store: Store, slug: str, recorded: Sequence[Recorded]) -> bool | None:
    """Whether it was saved after all; None where nobody can find out. Until it is known the store takes nothing else."""
    wanted = [(one.seq, one.at) for one in recorded]
    for wait in READ_BACK:
        await asyncio.sleep(wait)
        try:
            found = await store.read_after(slug, recorded[0].seq - 1)
        except StoreFailure:
            continue
        return [(one.seq, one.at) for one in found[: len(wanted)]] == wanted
    return None


class SetDown:
    """What a room holds in memory, in a file beside one that is not the server's any more."""

    def __init__(self, store: Store, slug: str) -> None:
        self._store, self._slug = store, slug
        self.written: Written | None = None
        """As which file; None: not at all."""
        self._turn = asyncio.Lock()
        self._seq = -1
        self._where = ""

    async def after(self, failure: StoreFailure, board: Board) -> str:
        """Where it is, as a sentence to follow that of the failure; "" where there is no need, or it could not be written.
        Once for each state."""
        if not isinstance(failure, Replaced):
            return ""
        async with self._turn:
            if self.written and self._seq != board.workshop.seq:
                try:
                    self._where = await self._store.set_down(self._slug, self.written(board))
                except StoreFailure as failure:
                    _log.error("what %s held could not be set down: %r", self._slug, failure.sentence)
                    return ""
                self._seq = board.workshop.seq
        return f" All that stands here is set down in the data folder, as {self._where}." if self._where else ""
