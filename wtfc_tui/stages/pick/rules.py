"""Everybody picks one main idea at most, may change it and may take it back; who picks is named."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wtfc_tui.domain.deciding import Asking, Decides
from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.facts import standing
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.rows import Row, Telling, still
from wtfc_tui.domain.settings import GROUP_NAMES
from wtfc_tui.domain.words import NAME_LIMIT, name_key, quoted, worded
from wtfc_tui.domain.workshop import Doing, Workshop
from wtfc_tui.stages.chefs.records import Picker
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.rules import PARTICIPANTS, group_named
from wtfc_tui.stages.pick.records import IdeaPicked, Picked, PickFor, PickIdea

PROFESSIONALS: Final = frozenset({"provider", "commissioner"})
"""Of the constituencies: those who are there because of their work."""


def pick_of(workshop: Workshop, person: str) -> Picked | None:
    """What the person of that id has picked, whether or not the idea still stands."""
    found = ((idea, one) for idea in workshop[IDEAS].values() for one in idea.picked_by if one.person == person)
    return next((Picked(idea.id, one) for idea, one in found), None)


def somebody(workshop: Workshop, typed: str) -> Person:
    """Whoever has come under that name, a participant before others; else somebody in the room without a screen."""
    name = worded(typed, "A name", NAME_LIMIT)
    known = (workshop.people.get(Person(name, role).id) for role in (Role.PARTICIPANT, Role.SCRIBE, Role.FACILITATOR))
    return next(filter(None, known), None) or Person(_code(name) or name, Role.PARTICIPANT)


def _code(name: str) -> str:
    """The code of somebody who is known by nothing else, with its P; "" for a name."""
    try:
        return person_code(name) if name_key(name).startswith("p") else ""
    except Refused:
        return ""


def _group_of_code(workshop: Workshop, name: str) -> str | None:
    """What statements have said of somebody who is known by their code."""
    said = workshop[PARTICIPANTS].get(_code(name) or "P0")
    return said.group if said else None


# ── deciding ────────────────────────────────────────────────────────────────


def pick_idea(workshop: Workshop, command: PickIdea, asking: Asking) -> Iterator[Event]:
    yield from _pick(workshop, asking.person, command.idea, command.group)


def pick_for(workshop: Workshop, command: PickFor, asking: Asking) -> Iterator[Event]:
    yield from _pick(workshop, somebody(workshop, command.name), command.idea, command.group)


def _pick(workshop: Workshop, person: Person, idea: str | None, group: str | None) -> Iterator[Event]:
    before, now = pick_of(workshop, person.id), None
    if idea is not None:
        chosen = standing(workshop, IDEAS, idea)
        name = before.by.name if before and person.id not in workshop.people else person.name
        known = before.by.group if before else _group_of_code(workshop, name)
        now = Picked(chosen.id, Picker(name, person.role.value, group_named(group) if group else known))
    if now != before:
        yield IdeaPicked(now, before)


DECIDES: Final[Decides] = {PickIdea: pick_idea, PickFor: pick_for}

# ── evolving ────────────────────────────────────────────────────────────────


def _picked(workshop: Workshop, event: IdeaPicked, _: Recorded) -> Workshop:
    if event.before:
        workshop = _standing_at(workshop, event.before, ())
    return _standing_at(workshop, event.now, (event.now.by,)) if event.now else workshop


def _standing_at(workshop: Workshop, picked: Picked, instead: tuple[Picker, ...]) -> Workshop:
    """Of one idea: without that person, or with them as they are said to be; in the order of names."""
    idea = workshop[IDEAS][picked.idea]
    others = (one for one in idea.picked_by if one.person != picked.by.person)
    by = sorted((*others, *instead), key=lambda one: (name_key(one.name), one.role))
    return workshop.having(IDEAS, replace(idea, picked_by=tuple(by)))


# ── taking back, in words ───────────────────────────────────────────────────


def _not_picked(workshop: Workshop, event: IdeaPicked, _: Doing) -> Iterator[Event]:
    picker = _of(event).by
    still(pick_of(workshop, picker.person) == event.now, f"{picker.name} has picked differently since")
    yield IdeaPicked(event.before, event.now)


def _of(event: IdeaPicked) -> Picked:
    """One of the two is there."""
    picked = event.now or event.before
    assert picked is not None
    return picked


def _news(event: IdeaPicked, telling: Telling) -> str:
    picked = _of(event)
    own = telling.actor == picked.by.person
    if not event.now:
        return f"took back {'their' if own else f'{picked.by.name}’s'} pick of {telling.named(picked.idea)}"
    group = f" ({GROUP_NAMES[picked.by.group]})" if picked.by.group else ""
    return f"picked {telling.named(picked.idea)}{'' if own else f' for {picked.by.name}'}{group}"


def _taken_back(event: IdeaPicked, telling: Telling) -> str:
    if not event.now:
        return f"{_of(event).by.name} has no idea picked any more"
    idea = telling.workshop[IDEAS][event.now.idea]
    return f"{event.now.by.name}’s pick is {quoted(idea.text)} again ({idea.id}{'' if idea.stands else ', withdrawn'})"


EVENTS: Final = (Row(IdeaPicked, _picked, _news, _not_picked, _taken_back),)
