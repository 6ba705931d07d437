"""A table of things by their numbered ids, S1, S2, …: never changed, only made anew, at a cost that hardly grows.

A radix tree of 32 branches a level: a table with one thing more shares all but a few small pieces with the one before, so
that the state before stays as it was, and one event costs the same at 300 and at 30,000 statements but for logarithms.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")

_BITS: Final = 5
_WIDTH: Final = 1 << _BITS
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
        self._root: _Node = _EMPTY
        self._depth = 0
        self._length = 0
        self.last = 0
        """The highest number that was ever given here."""

    @staticmethod
    def of(things: Iterable[tuple[str, R]]) -> "Table[R]":
        """All at once, for less than one after the other. In any order; of the same key the last counts."""
        pieces: dict[int, list[Any]] = {}
        table: Table[R] = Table()
        for key, thing in things:
            place = place_of(key)
            pieces.setdefault(place >> _BITS, [None] * _WIDTH)[place & (_WIDTH - 1)] = (key, thing)
            table.last = max(table.last, place)
        table._length = sum(_WIDTH - piece.count(None) for piece in pieces.values())
        while pieces.keys() - {0}:
            above: dict[int, list[Any]] = {}
            for place, piece in pieces.items():
                above.setdefault(place >> _BITS, [None] * _WIDTH)[place & (_WIDTH - 1)] = tuple(piece)
            pieces, table._depth = above, table._depth + 1
        table._root = tuple(pieces.get(0, _EMPTY))
        return table

    def having(self: "Table[R]", key: str, thing: R) -> "Table[R]":
        place, new = place_of(key), self._copy()
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
        new = self._copy()
        new._root, _ = _set(new._root, new._depth, place_of(key), None)
        new._length -= 1
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


def _leaves(node: _Node, level: int, step: int = 1) -> Iterator[Any]:
    for child in node[::step]:
        if child is None:
            continue
        if level:
            yield from _leaves(child, level - 1, step)
        else:
            yield child
