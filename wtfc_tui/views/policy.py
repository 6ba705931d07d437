"""What may be seen: the one place that hides. Every face, export and log starts from `public`, `public_after` and
`domain.events.public_event`.

What is hidden stands with each field of each record and event (domain/visible.py); nothing is shown by being forgotten here.
Hidden from everybody, the host included: who cast which ballot, any tally while a round is open (the room's dots too),
who had an idea, whose own words a participant's statement is, who shouted what.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from wtfc_tui.domain.events import Boxed, Recorded
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.table import Table
from wtfc_tui.domain.visible import altered, public_of
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.views.reckoned import Index, Reckoned


def public(workshop: Workshop) -> Workshop:
    """What everybody may see of a workshop at one revision."""
    tables = {kind: _public_table(workshop[kind]) for kind in workshop.kinds()}
    return altered(public_of(workshop), tables=tables)


def public_after(before: Workshop, workshop: Workshop) -> Workshop:
    """The same, made from what was public before: only what `workshop.changed` names is looked at."""
    changed, tables = workshop.changed, dict(before.tables)
    for kind in workshop.kinds():
        table, there = before[kind], workshop[kind]
        for key in changed.get(kind.name, ()):
            table = table.having(key, public_of(there[key]))
        tables[kind] = table
    return altered(public_of(workshop), tables=tables, touched=workshop.touched)


def looks_the_same(before: Workshop, after: Workshop, recorded: Iterable[Recorded]) -> bool:
    """Whether nobody but whose own it is can see that these secret words came: a ballot that is given anew, say."""
    if not all(isinstance(one.event, Boxed) for one in recorded):
        return False
    kinds = {kind.name: kind for kind in after.kinds()}
    changed = ((kinds[name], id) for name, ids in after.changed.items() for id in ids)
    return all(id in before[kind] and public_of(before[kind][id]) == public_of(after[kind][id]) for kind, id in changed)


def _public_table(table: Table[Any]) -> Table[Any]:
    shown = [(key, thing, public_of(thing)) for key, thing in table.items()]
    if all(thing is seen for _, thing, seen in shown):
        return table
    return Table.of((key, seen) for key, _, seen in shown)


MAKERS: dict[Kind[Any], Index[Any]] = {}
"""For each kind that was asked about: person id -> what is theirs."""


def _by_maker(kind: Kind[Any]) -> Index[Any]:
    return MAKERS.setdefault(kind, Index(kind, lambda one: one.maker or None))


@dataclass(frozen=True)
class Own:
    """What only this person may see: their own. It answers; it never hands out what is everybody's."""

    ids: Callable[[Kind[Any]], Mapping[str, Record]]
    """Of a kind: the things that are this person's, by id."""
    part: Callable[[Kind[Any], str], Any]
    """What this person alone may see of one secret thing; None for nothing."""


NOBODYS: Final = Own(ids=lambda kind: {}, part=lambda kind, id: None)
"""For what is shown to everybody at once."""


def own(private: Reckoned, person: str, key: str) -> Own:
    """`person` is an id, `key` where their ballot lies in the open round ("" for none)."""

    def ids(kind: Kind[Any]) -> Mapping[str, Record]:
        made: Mapping[str, Record] = private[_by_maker(kind)].get(person, Table())
        return made

    def part(kind: Kind[Any], id: str) -> Any:
        thing = private.workshop[kind].get(id)
        return thing.mine(person, key) if thing else None

    return Own(ids, part)
