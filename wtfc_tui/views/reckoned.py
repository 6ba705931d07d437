"""Counts and groups over a workshop's things, kept up as it changes instead of counted anew at each revision.

A stage says what is to be kept (`Index`, `Distinct`, or a reckoning of its own); it is made when somebody first asks, and
from then on brought along by what each event has changed, at a cost that does not grow with the workshop.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar

from wtfc_tui.domain.records import Record
from wtfc_tui.domain.table import Table
from wtfc_tui.domain.workshop import Kind, Workshop

R = TypeVar("R", bound=Record)
S = TypeVar("S")
S_co = TypeVar("S_co", covariant=True)


class Reckoning(Protocol[S]):
    """Something that is kept up over the things of one kind."""

    @property
    def kinds(self) -> tuple[Kind[Any], ...]:
        """Of whose things it is made."""

    def step(self, so_far: S, before: Record | None, after: Record | None) -> S:
        """With one thing as it is now instead of as it was; None where there was or is none."""

    def over(self, things: Iterable[Any]) -> S:
        """Over all of these at once."""

    def count_on(self, so_far: S) -> bool:
        """Does some more of what `over` has left for later, a few milliseconds' worth; whether any is left. Whoever asks
        before that gets no other answer, and waits for it."""


class AtOnce(Generic[S]):
    """For reckonings that leave nothing for later."""

    def count_on(self, so_far: S) -> bool:
        return False


class OneByOne(AtOnce[S]):
    """For reckonings that are made no quicker over many things than over one after the other."""

    def none(self) -> S:
        raise NotImplementedError

    def step(self, so_far: S, before: Record | None, after: Record | None) -> S:
        raise NotImplementedError

    def over(self, things: Iterable[Any]) -> S:
        found = self.none()
        for thing in things:
            found = self.step(found, None, thing)
        return found


class Index(AtOnce[Mapping[str, Table[R]]], Generic[R]):
    """Things in groups: key -> table of those. Only things that stand; `key` gives None for what is in no group."""

    def __init__(self, kind: Kind[R], key: Callable[[R], str | None]) -> None:
        self.kinds: tuple[Kind[Any], ...] = (kind,)
        self._key = key

    def over(self, things: Iterable[Any]) -> Mapping[str, Table[R]]:
        groups: dict[str, list[tuple[str, R]]] = {}
        key_of = self._key
        for thing in things:
            if thing.stands and (key := key_of(thing)) is not None:
                if (group := groups.get(key)) is None:
                    group = groups[key] = []
                group.append((thing.id, thing))
        return {key: Table.of(some) for key, some in groups.items()}

    def step(self, so_far: Mapping[str, Table[R]], before: Any, after: Any) -> Mapping[str, Table[R]]:
        was, now = self._of(before), self._of(after)
        groups = dict(so_far)
        if was is not None and was != now:
            groups[was] = groups[was].without(before.id)
            if not groups[was]:
                del groups[was]
        if now is not None:
            groups[now] = groups.get(now, Table[R]()).having(after.id, after)
        return groups

    def _of(self, thing: Any) -> str | None:
        return self._key(thing) if thing is not None and thing.stands else None


class Distinct(AtOnce[Mapping[str, Mapping[str, int]]], Generic[R]):
    """How many different ones (people, say) there are in each group: key -> {one: how many things}."""

    def __init__(self, kind: Kind[R], key: Callable[[R], str | None], of: Callable[[R], str | None]) -> None:
        self.kinds: tuple[Kind[Any], ...] = (kind,)
        self._key, self._of_thing = key, of

    def over(self, things: Iterable[Any]) -> Mapping[str, Mapping[str, int]]:
        groups: dict[str, dict[str, int]] = {}
        for pair in filter(None, map(self._of, things)):
            counts = groups.setdefault(pair[0], {})
            counts[pair[1]] = counts.get(pair[1], 0) + 1
        return groups

    def step(self, so_far: Mapping[str, Mapping[str, int]], before: Any, after: Any) -> Mapping[str, Mapping[str, int]]:
        was, now = self._of(before), self._of(after)
        if was == now:
            return so_far
        groups = dict(so_far)
        for pair, by in ((was, -1), (now, 1)):
            if pair is not None:
                group, one = pair
                counts = {**groups.get(group, {})}
                counts[one] = counts.get(one, 0) + by
                if not counts[one]:
                    del counts[one]
                groups[group] = counts
                if not counts:
                    del groups[group]
        return groups

    def _of(self, thing: Any) -> tuple[str, str] | None:
        if thing is None or not thing.stands:
            return None
        group, one = self._key(thing), self._of_thing(thing)
        return (group, one) if group is not None and one else None


class Reckoned:
    """A workshop with what was reckoned over it so far."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self._kept: dict[Any, Any] = {}

    def __getitem__(self, reckoning: Reckoning[S]) -> S:
        if reckoning not in self._kept:
            self._kept[reckoning] = reckoning.over(
                thing for kind in reckoning.kinds for thing in self.workshop[kind].values()
            )
        kept: S = self._kept[reckoning]
        return kept

    def bring_along(self, before: "Reckoned") -> None:
        """Takes over what was reckoned over the workshop before, changed by what `workshop.changed` names."""
        changed = self.workshop.changed
        for reckoning, so_far in list(before._kept.items()):  # Others may be asking the one before for more meanwhile.
            for kind in reckoning.kinds:
                was, now = before.workshop[kind], self.workshop[kind]
                for key in changed.get(kind.name, ()):
                    so_far = reckoning.step(so_far, was.get(key), now.get(key))
            self._kept[reckoning] = so_far
