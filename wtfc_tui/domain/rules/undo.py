"""Taking back what one did: the opposite is appended, nothing is erased. Refused where others have built on it since."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain import commands as do
from wtfc_tui.domain import events as did
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.rules.asking import Asking, Decider, Evolver
from wtfc_tui.domain.rules.theme import members
from wtfc_tui.domain.workshop import Doing, Workshop

REMEMBERED: Final = 50
"""How many doings of one person can be undone, one after the other."""

UNDOABLE: Final = (
    did.StageSet, did.StatementAdded, did.StatementCorrected, did.StatementWithdrawn,
    did.ThemeCreated, did.ThemeRenamed, did.ThemeRetired, did.StatementsPut, did.IdeasRehung,
    did.IdeaAdded, did.IdeaReworded, did.IdeaWithdrawn, did.IdeaPlaced,
)  # fmt: skip


def undo(workshop: Workshop, command: do.Undo, asking: Asking) -> Iterator[did.Event]:
    doings = workshop.done.get(asking.person.id, ())
    if not doings:
        raise Refused(Why.REFUSED, "There is nothing of yours left to undo.")
    doing = doings[-1]
    revived = frozenset(event.id for event in doing.events if isinstance(event, did.ThemeRetired | did.StatementWithdrawn))
    yield did.Undone(doing.at)
    for event in reversed(doing.events):
        yield from opposite(workshop, event, revived)


def opposite(workshop: Workshop, event: did.Event, revived: frozenset[str]) -> Iterator[did.Event]:
    """`revived`: themes and statements that this undo brings back, so that things may go home."""
    match event:
        case did.StageSet(stage, before):
            _still(workshop.stage == stage, "somebody has moved the stage on since")
            yield did.StageSet(before, stage)
        case did.StatementAdded(id):
            where = workshop.statements[id].theme
            _still(not where, f"{id} has been put into {where} since")
            yield did.StatementWithdrawn(id, "undone")
        case did.StatementCorrected(id, text, before):
            _still(workshop.statements[id].text == text, f"{id} has been corrected again since")
            yield did.StatementCorrected(id, before, text, "undone")
        case did.StatementWithdrawn(id):
            _still(workshop.statements[id].withdrawn, f"{id} is back already")
            yield did.StatementRestored(id)
        case did.StatementsPut(moves):
            yield did.StatementsPut(tuple(_back(workshop, move, revived) for move in moves))
        case did.ThemeCreated() | did.ThemeRenamed() | did.ThemeRetired() | did.IdeasRehung():
            yield from _opposite_of_theming(workshop, event)
        case did.IdeaAdded() | did.IdeaReworded() | did.IdeaWithdrawn() | did.IdeaPlaced():
            yield from _opposite_about_idea(workshop, event)
        case _:
            raise Refused(Why.REFUSED, "That cannot be undone.")


def _opposite_of_theming(
    workshop: Workshop, event: did.ThemeCreated | did.ThemeRenamed | did.ThemeRetired | did.IdeasRehung
) -> Iterator[did.Event]:
    match event:
        case did.ThemeCreated(id):
            mine = {move.statement for move in _moves_along_with(workshop, id)}
            _still(not workshop.themes[id].retired, f"{id} has been merged into another since")
            _still(set(members(workshop, id)) <= mine, f"others have put statements into {id} since")
            _still(not workshop.live_ideas(id), f"{id} has ideas now")
            yield did.ThemeRetired(id, None)
        case did.ThemeRenamed(id, title, before):
            _still(workshop.themes[id].title == title, f"{id} has been renamed again since")
            yield did.ThemeRenamed(id, before, title)
        case did.ThemeRetired(id):
            yield did.ThemeRevived(id)
        case did.IdeasRehung(ideas, before, after):
            yield did.IdeasRehung(tuple(one for one in ideas if workshop.ideas[one].theme == after), after, before)


def _moves_along_with(workshop: Workshop, theme: str) -> list[did.Move]:
    """The moves done in the same breath as the theme was made."""
    for doings in workshop.done.values():
        for doing in doings:
            if any(isinstance(event, did.ThemeCreated) and event.id == theme for event in doing.events):
                return [move for event in doing.events if isinstance(event, did.StatementsPut) for move in event.moves]
    return []


def _opposite_about_idea(
    workshop: Workshop, event: did.IdeaAdded | did.IdeaReworded | did.IdeaWithdrawn | did.IdeaPlaced
) -> Iterator[did.Event]:
    idea = workshop.ideas[event.id]
    match event:
        case did.IdeaAdded(id):
            _still(not idea.place, f"{id} has been placed on the grid since")
            yield did.IdeaWithdrawn(id)
        case did.IdeaReworded(id, text, before):
            _still(idea.text == text, f"{id} has been reworded again since")
            yield did.IdeaReworded(id, before, text)
        case did.IdeaWithdrawn(id):
            _still(not workshop.themes[idea.theme].retired, f"{idea.theme} is no longer a theme")
            yield did.IdeaRestored(id)
        case did.IdeaPlaced(id, place, before):
            _still(idea.place == place, f"{id} has been moved again since")
            yield did.IdeaPlaced(id, before, place)


def _back(workshop: Workshop, move: did.Move, revived: frozenset[str]) -> did.Move:
    statement = workshop.statements[move.statement]
    now = statement.theme
    _still(not statement.withdrawn or statement.id in revived, f"{move.statement} has been withdrawn since")
    _still(now == move.after, f"{move.statement} has been moved again since")
    home = workshop.themes.get(move.before or "")
    _still(not (home and home.retired and home.id not in revived), f"{move.before} is no longer a theme")
    return did.Move(move.statement, now, move.before)


def _still(holds: bool, what_happened: str) -> None:
    if not holds:
        raise Refused(Why.REFUSED, f"Not undone: {what_happened}.")


def remember(workshop: Workshop, recorded: did.Recorded) -> Workshop:
    """Keeps what can be undone, by person; what an undo itself does is not kept."""
    if workshop.undoing == recorded.at or not isinstance(recorded.event, UNDOABLE):
        return workshop
    doings = workshop.done.get(recorded.actor, ())
    if doings and doings[-1].at == recorded.at:
        doings = (*doings[:-1], Doing(recorded.at, (*doings[-1].events, recorded.event)))
    else:
        doings = (*doings, Doing(recorded.at, (recorded.event,)))[-REMEMBERED:]
    return replace(workshop, done={**workshop.done, recorded.actor: doings})


def undone(workshop: Workshop, event: did.Undone, recorded: did.Recorded) -> Workshop:
    left = tuple(doing for doing in workshop.done.get(recorded.actor, ()) if doing.at != event.did_at)
    return replace(workshop, undoing=recorded.at, done={**workshop.done, recorded.actor: left})


DECIDES: dict[type, Decider] = {do.Undo: undo}
EVOLVES: dict[type, Evolver] = {did.Undone: undone}
