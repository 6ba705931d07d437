"""Why is it so, and why is that so: causes hang on what is not working and under one another, never in a circle."""

from collections.abc import Iterator
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event
from wtfc_tui.domain.facts import find, mine_to_mend, standing
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import NOT_WORKING, QUESTION_NAMES
from wtfc_tui.domain.words import IDEA_LIMIT, quoted, worded
from wtfc_tui.domain.workshop import Kind, Workshop, alone, next_id
from wtfc_tui.stages.causes.records import (
    AddCause,
    Cause,
    CauseAdded,
    CauseCorrected,
    CauseMoved,
    CausesWithdrawn,
    CauseTied,
    CorrectCause,
    MarkRoot,
    MoveCause,
    RootMarked,
    TieCause,
    WithdrawCause,
)
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.theme.records import Theme
from wtfc_tui.stages.theme.rules import THEMES, fit_their_themes, live_theme

DEEPEST: Final = 12
"""So many causes stand one under the other at most. Whoever asks why more often has left the theme."""


def _fit(workshop: Workshop, kind: Kind[Cause]) -> Iterator[str]:
    yield from fit_their_themes(workshop, kind)
    there = workshop[kind]
    for one in there.values():
        theme = workshop[THEMES].get(one.theme)
        if theme and theme.question != NOT_WORKING:
            yield f"{one.id} is a cause of {one.theme}, and causes are asked of what is not working."
        if one.under and one.under not in there:
            yield f"{one.id} stands under {one.under}, which is not a cause in this file."
        elif len(_upwards(workshop, kind, one)) > DEEPEST:
            yield f"{one.id} stands under more than {DEEPEST - 1} others, or in a circle."
        if strange := [said for said in one.says if said not in workshop[STATEMENTS]]:
            yield f"{one.id} is said by {strange[0]}, which is not a statement in this file."


CAUSES: Final[Kind[Cause]] = Kind("causes", "C", "cause", "causes", Cause, spotlit=False, fits=_fit, arrives=alone)

# ── where a cause stands ────────────────────────────────────────────────────


def above(workshop: Workshop, cause: Cause) -> Cause | None:
    """The cause under which it counts now; None: straight under its theme."""
    named = workshop[CAUSES].get(cause.under) if cause.under else None
    return named if named and named.stands and named.theme == cause.theme else None


def below(workshop: Workshop, cause: Cause) -> list[Cause]:
    """Whatever stands under it, near and far, those above before those below."""
    found, there = [cause], list(workshop.standing(CAUSES))
    for one in found:
        found += [other for other in there if other.under == one.id and other.theme == one.theme]
    return found[1:]


def _upwards(workshop: Workshop, kind: Kind[Cause], cause: Cause) -> list[str]:
    """Itself and those that it names above it, whether or not they stand; one more than may be where there is no end."""
    found = [cause.id]
    while (here := workshop[kind].get(cause.under or "C0")) and len(found) <= DEEPEST:
        cause = here
        found.append(cause.id)
    return found


def _height(workshop: Workshop, id: str) -> int:
    """How many stand one under the other from this one on, those that were withdrawn counted too: they may come back."""
    under = [one.id for one in workshop[CAUSES].values() if one.under == id]
    return 1 + max((_height(workshop, one) for one in under), default=0)


def why_not_under(workshop: Workshop, id: str, parent: Cause) -> str:
    """Half a sentence: why this one cannot stand there; "" where it can. `id` is "" for a new one."""
    upwards = _upwards(workshop, CAUSES, parent)
    if id in upwards:
        itself = "itself" if id == parent.id else f"what it is a cause of: {quoted(parent.text)} is under it"
        return f"{quoted(workshop[CAUSES][id].text)} cannot stand under {itself} ({id}, {parent.id})"
    if len(upwards) + (_height(workshop, id) if id else 1) > DEEPEST:
        return f"{DEEPEST} causes one under the other are the most: {quoted(parent.text)} is too deep for it ({parent.id})"
    return ""


# ── deciding ────────────────────────────────────────────────────────────────


def _not_working(theme: Theme) -> Theme:
    if theme.question != NOT_WORKING:
        about = QUESTION_NAMES[theme.question]
        raise Refused(
            Why.REFUSED, f"{quoted(theme.title)} is about {about} ({theme.id}): causes are asked of what is not working."
        )
    return theme


def _parent(workshop: Workshop, typed: str | None, theme: str) -> Cause | None:
    """Under which a cause of that theme shall stand. One that was taken out meanwhile is not replaced by another."""
    if not typed:
        return None
    parent = find(workshop, CAUSES, typed)
    if not parent.stands:
        raise Refused(
            Why.REFUSED, f"{quoted(parent.text)} was taken out since ({parent.id}): choose another place and send it again."
        )
    if parent.theme != theme:
        there, here = workshop.named(parent.theme), workshop.named(theme)
        raise Refused(Why.REFUSED, f"{workshop.named(parent.id)} is a cause of {there}, not of {here}: name one of those.")
    return parent


def add_cause(workshop: Workshop, command: AddCause, asking: Asking) -> Iterator[Event]:
    theme = _not_working(live_theme(workshop, command.theme))
    parent = _parent(workshop, command.under, theme.id)
    text = worded(command.text, "A cause", IDEA_LIMIT)
    if parent and (why := why_not_under(workshop, "", parent)):
        raise Refused(Why.REFUSED, f"{why}.")
    yield CauseAdded(next_id(workshop, CAUSES), theme.id, text, parent.id if parent else None, command.root)


def correct_cause(workshop: Workshop, command: CorrectCause, asking: Asking) -> Iterator[Event]:
    cause = mine_to_mend(workshop, CAUSES, command.id, asking.person)
    text = worded(command.text, "A cause", IDEA_LIMIT)
    if text != cause.text:
        yield CauseCorrected(cause.id, text, cause.text)


def mark_root(workshop: Workshop, command: MarkRoot, asking: Asking) -> Iterator[Event]:
    cause = mine_to_mend(workshop, CAUSES, command.id, asking.person)
    if command.root != cause.root:
        yield RootMarked(cause.id, command.root)


def move_cause(workshop: Workshop, command: MoveCause, asking: Asking) -> Iterator[Event]:
    cause = mine_to_mend(workshop, CAUSES, command.id, asking.person)
    parent = _parent(workshop, command.under, cause.theme)
    if parent and (why := why_not_under(workshop, cause.id, parent)):
        raise Refused(Why.REFUSED, f"{why}.")
    under = parent.id if parent else None
    if under != cause.under:
        yield CauseMoved(cause.id, under, cause.under)


def tie_cause(workshop: Workshop, command: TieCause, asking: Asking) -> Iterator[Event]:
    cause = mine_to_mend(workshop, CAUSES, command.id, asking.person)
    if not command.statements:
        raise Refused(Why.NOT_UNDERSTOOD, f"Say which statements say it, such as S12 S13 ({cause.id}).")
    named = dict.fromkeys(standing(workshop, STATEMENTS, one).id for one in command.statements)
    changed = tuple(one for one in named if (one in cause.says) == command.loose)
    if changed:
        yield CauseTied(cause.id, () if command.loose else changed, changed if command.loose else ())


def withdraw_cause(workshop: Workshop, command: WithdrawCause, asking: Asking) -> Iterator[Event]:
    cause = mine_to_mend(workshop, CAUSES, command.id, asking.person)
    under = below(workshop, cause)
    if others := [one for one in under if not _may_mend(one, asking.person)]:
        raise Refused(
            Why.REFUSED,
            f"{quoted(others[0].text)} stands under it and is not yours ({others[0].id}): a scribe or a facilitator can.",
        )
    yield CausesWithdrawn((cause.id, *(one.id for one in under)))


def _may_mend(cause: Cause, person: Person) -> bool:
    return person.role is not Role.PARTICIPANT or cause.maker == person.id


DECIDES: Final[Decides] = {
    AddCause: add_cause,
    CorrectCause: correct_cause,
    MarkRoot: mark_root,
    MoveCause: move_cause,
    TieCause: tie_cause,
    WithdrawCause: withdraw_cause,
}
