"""A table of things by their numbered ids, S1, S2, …: never changed, only made anew, at a cost that hardly grows.

A radix tree of 32 branches a level: a table with one thing more shares all but a few small pieces with the one before, so
that the state before stays as it was, and one event costs the same at 300 and at 30,000 statements but for logarithms.
A few things are a dict by their numbers instead: a hundred groups of forty statements each, scattered over thousands of
numbers, would be trees of little else than empty branches.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")

_BITS: Final = 5
_WIDTH: Final = 1 << _BITS
_FEW: Final = 64
"""Things that are copied as quickly as a path through the tree is."""
_FLAT: Final = -1
"""The depth of a table of few things."""
_Node = tuple[Any, ...]
_EMPTY: Final[_Node] = (None,) * _WIDTH


def place_of(key: str) -> int:
    """The number inside an id, which is its place: `S12` -> 12. KeyError for what has none."""
    digits = key[1:]
    if not (digits.isascii() and digits.isdigit()):
        raise KeyError(key)
    return int(digits)


class Table(Mapping[str, R_co], Generic[R_co]):
    """Id -> thing, in the order of the numbers. Reading is as from a dict; `having` and `without` give a new table."""

    __slots__ = ("_depth", "_length", "_root", "last")

    def __init__(self) -> None:
        self._root: Any = {}
        """A node; of few things a dict, number -> (key, thing), in the order of the numbers."""
        self._depth = _FLAT
        self._length = 0
        self.last = 0
        """The highest number that was ever given here."""

    @staticmethod
    def of(things: Iterable[tuple[str, R]]) -> "Table[R]":
        """All at once, for less than one after the other. In any order; of the same key the last counts."""
        leaves = list(things)
        if len(leaves) > _FEW:
            return _tree(leaves)
        table: Table[R] = Table()
        found = {place_of(leaf[0]): leaf for leaf in leaves}
        table._root = {place: found[place] for place in sorted(found)}
        table._length, table.last = len(found), max(found, default=0)
        return table

    def having(self: "Table[R]", key: str, thing: R) -> "Table[R]":
        place = place_of(key)
        if self._depth == _FLAT and (place in self._root or len(self._root) < _FEW):
            return self._flat(self._root | {place: (key, thing)}, max(self.last, place))
        new = self._copy() if self._depth != _FLAT else _tree(self._root.values(), self.last)
        while place >> (_BITS * (new._depth + 1)):
            new._root, new._depth = (new._root, *_EMPTY[1:]), new._depth + 1
        new._root, added = _set(new._root, new._depth, place, (key, thing))
        new._length += added
        new.last = max(new.last, place)
        return new

    def without(self: "Table[R]", key: str) -> "Table[R]":
        """The same table where there is no such thing."""
        if key not in self:
            return self
        place = place_of(key)
        if self._depth == _FLAT:
            return self._flat({at: leaf for at, leaf in self._root.items() if at != place}, self.last)
        new = self._copy()
        new._root, _ = _set(new._root, new._depth, place, None)
        new._length -= 1
        return new

    def _flat(self: "Table[R]", root: dict[int, tuple[str, R]], last: int) -> "Table[R]":
        new: Table[R] = Table()
        in_order = last > self.last or len(root) <= len(self._root)
        new._root = root if in_order else dict(sorted(root.items()))
        new._length, new.last = len(root), last
        return new

    def _copy(self) -> "Table[R_co]":
        new: Table[R_co] = Table()
        new._root, new._depth, new._length, new.last = self._root, self._depth, self._length, self.last
        return new

    def key_at(self, place: int) -> str:
        """The key of the thing with that number, however it is written (`P07`); "" where there is none."""
        found = self._at(place)
        return found[0] if found else ""

    def _found(self, key: str) -> Any:
        return self._at(place_of(key))

    def _at(self, place: int) -> Any:
        if self._depth == _FLAT:
            return self._root.get(place)
        if place >> (_BITS * (self._depth + 1)):
            return None
        node: Any = self._root
        for level in range(self._depth, -1, -1):
            node = node[(place >> (_BITS * level)) & (_WIDTH - 1)]
            if node is None:
                return None
        return node

    def __getitem__(self, key: str) -> R_co:
        found = self._found(key)
        if found is None or found[0] != key:
            raise KeyError(key)
        thing: R_co = found[1]
        return thing

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[str]:
        return (pair[0] for pair in _leaves(self._root, self._depth))

    def values(self) -> Iterator[R_co]:  # type: ignore[override]  # Once through, without a look-up for each.
        return (pair[1] for pair in _leaves(self._root, self._depth))

    def items(self) -> Iterator[tuple[str, R_co]]:  # type: ignore[override]
        return _leaves(self._root, self._depth)

    def newest(self) -> Iterator[R_co]:
        """The things from the highest number down."""
        return (pair[1] for pair in _leaves(self._root, self._depth, -1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self.items()) == dict(other.items())

    __hash__ = None  # type: ignore[assignment]  # Equal to a dict of the same things, which has none.

    def __repr__(self) -> str:
        return repr(dict(self.items()))


def _set(node: _Node, level: int, place: int, leaf: Any) -> tuple[_Node, int]:
    """The node with the leaf in its place, and whether the place was free before."""
    at = (place >> (_BITS * level)) & (_WIDTH - 1)
    child = node[at]
    if level:
        made, added = _set(child or _EMPTY, level - 1, place, leaf)
    else:
        made, added = leaf, int(child is None)
    return (*node[:at], made, *node[at + 1 :]), added


def _tree(leaves: Iterable[tuple[str, R]], last: int = 0) -> Table[R]:
    pieces: dict[int, list[Any]] = {}
    table: Table[R] = Table()
    at, piece = -1, list[Any]()  # Neighbours come one after the other nearly always.
    for leaf in leaves:
        place = place_of(leaf[0])
        if place >> _BITS != at:
            at = place >> _BITS
            if (found := pieces.get(at)) is None:
                found = pieces[at] = [None] * _WIDTH
            piece = found
        piece[place & (_WIDTH - 1)] = leaf
        if place > last:
            last = place
    table._length = sum(_WIDTH - piece.count(None) for piece in pieces.values())
    table._depth = 0
    while pieces.keys() - {0}:
        above: dict[int, list[Any]] = {}
        for place, piece in pieces.items():
            above.setdefault(place >> _BITS, [None] * _WIDTH)[place & (_WIDTH - 1)] = tuple(piece)
        pieces, table._depth = above, table._depth + 1
    table._root, table.last = tuple(pieces.get(0, _EMPTY)), last
    return table


def _leaves(node: Any, level: int, step: int = 1) -> Iterator[Any]:
    if level == _FLAT:
        yield from node.values() if step > 0 else reversed(node.values())
        return
    for child in node[::step]:
        if child is None:
            continue
        if level:
            yield from _leaves(child, level - 1, step)
        else:
            yield child
