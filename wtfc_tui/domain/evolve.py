"""From what happened to how things are now: the fold that makes a workshop of its log."""

from collections.abc import Iterable
from dataclasses import replace

from wtfc_tui.domain.events import Recorded, WorkshopImported
from wtfc_tui.domain.rules.every import EVOLVES
from wtfc_tui.domain.rules.undo import remember
from wtfc_tui.domain.workshop import Workshop


def evolve(workshop: Workshop, recorded: Recorded) -> Workshop:
    """The state after one more event. An event that nobody knows is an error: KeyError, never a silent skip."""
    changed = remember(EVOLVES[type(recorded.event)](workshop, recorded.event, recorded), recorded)
    if isinstance(recorded.event, WorkshopImported):
        return replace(changed, seq=recorded.seq)
    return replace(changed, seq=recorded.seq, revision=workshop.revision + 1)


def fold(history: Iterable[Recorded], start: Workshop | None = None) -> Workshop:
    workshop = start or Workshop()
    for recorded in history:
        workshop = evolve(workshop, recorded)
    return workshop
