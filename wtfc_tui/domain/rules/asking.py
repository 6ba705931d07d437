"""What every rule is given, and the look-ups that every rule needs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from wtfc_tui.domain.events import Event, Recorded
from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.workshop import Idea, Round, Statement, Theme, Workshop


@dataclass(frozen=True)
class Asking:
    """Who asks, and when. `ballot_key` is the keyed hash under which this person's ballot lies in the open round."""

    person: Person
    at: datetime
    ballot_key: str = ""


Decider = Callable[[Workshop, Any, Asking], Iterable[Event]]
Evolver = Callable[[Workshop, Any, Recorded], Workshop]
Item = TypeVar("Item", Statement, Theme, Idea, Round)


def find(items: Mapping[str, Item], typed: str, kind: str) -> Item:
    """The item with that id, whatever its state; refuses ids that were never given."""
    identifier = item_id(typed, kind)
    if identifier not in items:
        last = max(items, key=lambda known: int(known[1:]), default=None)
        so_far = f"they go up to {last} so far" if last else "there are none yet"
        raise Refused(Why.NO_SUCH, f"There is no {identifier}: {so_far}.")
    return items[identifier]


def live_statement(workshop: Workshop, typed: str) -> Statement:
    statement = find(workshop.statements, typed, "S")
    if statement.withdrawn:
        raise Refused(Why.REFUSED, f"{statement.id} was withdrawn, so it stays as it is.")
    return statement


def live_theme(workshop: Workshop, typed: str) -> Theme:
    theme = find(workshop.themes, typed, "T")
    if theme.into:
        raise Refused(Why.NO_SUCH, f"{theme.id} was merged into {theme.into}: use {theme.into}.")
    if theme.retired:
        raise Refused(Why.NO_SUCH, f"{theme.id} is no longer a theme: choose another.")
    return theme


def live_idea(workshop: Workshop, typed: str) -> Idea:
    idea = find(workshop.ideas, typed, "I")
    if idea.withdrawn:
        raise Refused(Why.REFUSED, f"{idea.id} was withdrawn, so it stays as it is.")
    return idea


def chosen(typed: str, choices: Iterable[str], what: str, **also: str) -> str:
    """A word that may be shortened to what is unambiguous, such as `not` for notworking; `also` gives other words."""
    words = {**{choice: choice for choice in choices}, **also}
    key = typed.strip().casefold().replace(" ", "").replace("-", "").replace("_", "")
    if key in words:
        return words[key]
    found = {words[word] for word in words if key and word.startswith(key)}
    if len(found) == 1:
        return found.pop()
    listed = ", ".join(dict.fromkeys(words.values()))
    problem = "could be more than one" if found else "is not"
    raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:30]}” {problem} {what}: choose from {listed}.")
