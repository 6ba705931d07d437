"""A workshop as it was at some place of its log, written down whole, so that opening it tells no more than what came later.

It is worth nothing by itself: whoever cannot read it, or was written with other rules, tells the log again. It holds nothing
that may not lie on a disk: a workshop whose box of secret words is open is not written down at all.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Final, get_args, get_type_hints

import msgspec

from wtfc_tui.domain.table import Table
from wtfc_tui.domain.visible import altered
from wtfc_tui.domain.workshop import Doing, TakenBack, Workshop
from wtfc_tui.store.codec import Codec, Unknown, Written
from wtfc_tui.store.shape import Shape

PIECE: Final = 500
"""Things that are written or read in one go: some two milliseconds in which nobody else gets a turn."""
_QUICKLY: Final = 1
"""Of zlib's levels: a fifth of the size already, at a third of the time of the usual one."""
_DOINGS: Final = Mapping[str, tuple[Doing, ...]]
_TAKEN_BACK: Final = Mapping[str, tuple[TakenBack, ...]]
_OF_EVENTS: Final = (_DOINGS, _TAKEN_BACK)
_NOT_KEPT: Final = frozenset({"touched", "tables", "boxed"})
"""What the last fold has changed is gone with it, tables are written kind by kind, and without an open box nothing is in
one."""


@dataclass(frozen=True)
class _Doing:
    """As `Doing`, with its events as the log writes them."""

    at: datetime
    events: tuple[Written, ...]


@dataclass(frozen=True)
class _TakenBack(_Doing):
    of: tuple[Written, ...]
    left: Mapping[str, str]


class Snapshots:
    def __init__(self, shape: Shape) -> None:
        """TypeError where a field of the workshop or of a thing does not say what it holds."""
        self.rules = shape.rules
        """With which rules what is written down here came about; "" where nobody can tell: then nothing is worth keeping."""
        self._codec = Codec(shape)
        self._blank = shape.secrets.blank
        self._kinds = shape.kinds
        said = get_type_hints(Workshop)
        self._fields = {one.name: said[one.name] for one in fields(Workshop) if one.name not in _NOT_KEPT}
        held = {f"Workshop.{name}": said for name, said in self._fields.items() if said not in _OF_EVENTS}
        for name, said in (held | {kind.record.__name__: kind.record for kind in self._kinds.values()}).items():
            if _may_be_anything(said):
                raise TypeError(f"{name} does not say what it holds, and so could not be read back.")

    # ── out ──

    def write(self, workshop: Workshop, rest: Callable[[], None]) -> bytes | None:
        """None where it may not be written down now. `rest` is called after each piece, so that others get their turn."""
        if workshop.box or not self.rules:
            return None
        whole = {
            "fields": {name: self._out(getattr(workshop, name), kind) for name, kind in self._fields.items()},
            "tables": {kind.name: list(_pieces(workshop[kind].values(), rest)) for kind in workshop.kinds()},
        }
        return zlib.compress(msgspec.json.encode(whole), _QUICKLY)

    def _out(self, value: Any, kind: Any) -> Any:
        if kind not in _OF_EVENTS:
            return value
        return {person: [self._written(doing) for doing in doings] for person, doings in value.items()}

    def _written(self, doing: Doing) -> _Doing:
        if isinstance(doing, TakenBack):
            return _TakenBack(doing.at, self._events(doing.events), self._events(doing.of), doing.left)
        return _Doing(doing.at, self._events(doing.events))

    def _events(self, events: tuple[Any, ...]) -> tuple[Written, ...]:
        return tuple(self._codec.encode(self._blank(event)) for event in events)

    # ── in ──

    def read(self, written: bytes, rest: Callable[[], None]) -> Workshop | None:
        """None where it cannot be read, for whatever reason."""
        try:
            whole = msgspec.json.decode(zlib.decompress(written), type=_Whole)
            found = {name: self._in(whole.fields[name], kind) for name, kind in self._fields.items()}
            kinds = [(self._kinds[name], pieces) for name, pieces in whole.tables.items()]
            tables = {kind: Table.of(_things(kind.record, pieces, rest)) for kind, pieces in kinds}
        except (zlib.error, msgspec.MsgspecError, Unknown, LookupError, ValueError):
            return None
        return altered(Workshop(), **found, tables=tables)

    def _in(self, raw: msgspec.Raw, kind: Any) -> Any:
        if kind not in _OF_EVENTS:
            return msgspec.json.decode(raw, type=kind)
        shape: Any = dict[str, tuple[_Doing, ...]] if kind == _DOINGS else dict[str, tuple[_TakenBack, ...]]
        doings = msgspec.json.decode(raw, type=shape)
        return {person: tuple(map(self._done, some)) for person, some in doings.items()}

    def _done(self, written: _Doing) -> Doing:
        events = tuple(map(self._codec.decode, written.events))
        if isinstance(written, _TakenBack):
            return TakenBack(written.at, events, tuple(map(self._codec.decode, written.of)), written.left)
        return Doing(written.at, events)


class _Whole(msgspec.Struct):
    fields: dict[str, msgspec.Raw]
    tables: dict[str, list[msgspec.Raw]]


def _pieces(things: Iterable[Any], rest: Callable[[], None]) -> Iterator[msgspec.Raw]:
    going = iter(things)
    while piece := list(islice(going, PIECE)):
        yield msgspec.Raw(msgspec.json.encode(piece))
        rest()


def _things(record: type, pieces: Iterable[msgspec.Raw], rest: Callable[[], None]) -> Iterator[tuple[str, Any]]:
    reading: Any = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]
    for piece in pieces:
        yield from ((thing.id, thing) for thing in reading.decode(piece))
        rest()


def _may_be_anything(said: Any, inside: frozenset[Any] = frozenset()) -> bool:
    """Whether a type leaves open what stands there, itself or in one of its parts."""
    if said is Any:
        return True
    if said in inside:
        return False
    parts = get_args(said)
    if isinstance(said, type) and is_dataclass(said):
        hints = get_type_hints(said)
        parts = tuple(hints[one.name] for one in fields(said))
    return any(_may_be_anything(part, inside | {said}) for part in parts)
