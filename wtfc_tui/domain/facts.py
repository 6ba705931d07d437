"""Look-ups that every rule needs: a thing by what was typed, a word among choices. What is not there is refused."""

from collections.abc import Iterable
from typing import TypeVar

from wtfc_tui.domain.ids import item_id
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.table import place_of
from wtfc_tui.domain.workshop import Kind, Workshop

R = TypeVar("R", bound=Record)


def find(workshop: Workshop, kind: Kind[R], typed: str) -> R:
    """The thing with that id, whatever its state; refuses ids that were never given."""
    identifier, there = item_id(typed, kind), workshop[kind]
    key = there.key_at(place_of(identifier))
    if not key:
        so_far = f"they go up to {there.key_at(there.last)} so far" if there.last else "there are none yet"
        raise Refused(Why.NO_SUCH, f"There is no {identifier}: {so_far}.")
    return there[key]


def standing(workshop: Workshop, kind: Kind[R], typed: str) -> R:
    """The thing with that id, if it is part of the work now; refuses one that was withdrawn or merged into another."""
    thing = find(workshop, kind, typed)
    if not thing.stands:
        raise thing.gone(workshop.named)
    return thing


def mine_to_mend(workshop: Workshop, kind: Kind[R], typed: str, person: Person) -> R:
    """A standing thing that this person may mend or withdraw: participants their own, others anybody's."""
    thing = standing(workshop, kind, typed)
    if person.role is Role.PARTICIPANT and thing.maker != person.id:
        raise Refused(Why.REFUSED, f"{workshop.named(thing.id, 20)} is not yours to change: ask a scribe or a facilitator.")
    return thing


def chosen(typed: str, choices: Iterable[str], what: str, **also: str) -> str:
    """A word that may be shortened to what is unambiguous, such as `not` for notworking; `also` gives other words."""
    words = {_key(choice): choice for choice in choices} | {_key(word): meant for word, meant in also.items()}
    key = _key(typed)
    if key in words:
        return words[key]
    found = {words[word] for word in words if key and word.startswith(key)}
    if len(found) == 1:
        return found.pop()
    listed = list(dict.fromkeys(words.values()))
    if found:
        either = " or ".join(choice for choice in listed if choice in found)
        raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:30]}” could be {either}: type more of it.")
    raise Refused(Why.NOT_UNDERSTOOD, f"“{typed[:30]}” is not {what}: choose from {', '.join(listed)}.")


def _key(word: str) -> str:
    return word.strip().casefold().replace(" ", "").replace("-", "").replace("_", "")
