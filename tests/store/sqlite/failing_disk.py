"""A disk that fails when it is told to: SQLite's own way to the files, with a hand on each call.

It is a VFS (sqlite.org/vfs.html) over the usual one, put together with ctypes in the very library that Python's sqlite3
uses, so that SQLite itself meets the error, in its own code, wherever it would from a real disk. Only as much of sqlite3.h
is told here as that needs.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

IOERR_READ, IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE = 266, 778, 1034, 1546
WRITE, SYNC, TRUNCATE, READ = "write", "sync", "truncate", "read"
_PLACES: Final = {READ: 2, WRITE: 3, TRUNCATE: 4, SYNC: 5}
"""In sqlite3_io_methods, counted in pointers from its beginning."""
_ERRORS: Final = {READ: IOERR_READ, WRITE: IOERR_WRITE, TRUNCATE: IOERR_TRUNCATE, SYNC: IOERR_FSYNC}
_METHODS: Final = 19
_pointer = ctypes.c_void_p
_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, _pointer, ctypes.c_int, _pointer)
"""SQLite keeps the name's own address, so it is handed on as it is."""
_READING = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, ctypes.c_int, ctypes.c_int64)
_TRUNCATING = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int64)
_SYNCING = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int)
_TYPES: Final[dict[str, Any]] = {READ: _READING, WRITE: _READING, TRUNCATE: _TRUNCATING, SYNC: _SYNCING}


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", _pointer),
        ("name", ctypes.c_char_p),
        ("data", _pointer),
        ("open", _pointer),
        ("others", _pointer * 15),
    )


@dataclass
class Disk:
    """`fails(which)` is asked at each call; those that it says yes to end in an error."""

    fails: Callable[[str], bool] = lambda _: False
    happens: bool = False
    """Whether what failed has been done all the same."""
    calls: list[str] = field(default_factory=list)

    def at(self, number: int, *, for_good: bool = False, kinds: tuple[str, ...] = (WRITE, SYNC, TRUNCATE)) -> None:
        """From now on the call with that number, counted from 0, fails: alone, or with all after it."""
        self.calls.clear()

        def fails(kind: str) -> bool:
            if kind not in kinds:
                return False
            self.calls.append(kind)
            place = len(self.calls) - 1
            return place == number or (for_good and place > number)

        self.fails = fails

    def heal(self) -> None:
        self.fails = lambda _: False


def library() -> Any:
    """None where Python's SQLite cannot be reached from here."""
    import _sqlite3

    try:
        found = ctypes.CDLL(_sqlite3.__file__)
        found.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        found.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
        found.sqlite3_vfs_register.argtypes = (ctypes.POINTER(_Vfs), ctypes.c_int)
    except (AttributeError, OSError):
        return None
    return found


class _Layer:
    """Put in once for a whole process, for connections that are still open go on calling it."""

    def __init__(self, sqlite: Any) -> None:
        self.sqlite, self.usual = sqlite, sqlite.sqlite3_vfs_find(None)
        self.disk = Disk()
        self._kept: dict[int, tuple[Any, ...]] = {}
        """By the address of the usual methods: ours, and whatever else must outlive them."""
        self._real = ctypes.cast(self.usual.contents.open, _OPEN)
        self._opening = _OPEN(self._open)
        self.ours = _Vfs()
        ctypes.memmove(ctypes.byref(self.ours), self.usual, ctypes.sizeof(_Vfs))
        self.ours.name, self.ours.open = b"failing", ctypes.cast(self._opening, _pointer).value

    def _open(self, vfs: int, name: int, file: int, flags: int, out: Any) -> int:
        answer = int(self._real(vfs, name, file, flags, out))
        methods = ctypes.cast(file, ctypes.POINTER(_pointer))
        if answer == 0 and methods[0]:
            if methods[0] not in self._kept:
                self._kept[methods[0]] = _with_a_hand_on(methods[0], self)
            methods[0] = ctypes.addressof(self._kept[methods[0]][0])
        return answer


_layers: list[_Layer] = []


@contextmanager
def failing(sqlite: Any) -> Iterator[Disk]:
    """Every file that is opened meanwhile is on this disk."""
    if not _layers:
        _layers.append(_Layer(sqlite))
    layer = _layers[0]
    layer.disk = Disk()
    sqlite.sqlite3_vfs_register(ctypes.byref(layer.ours), 1)
    try:
        yield layer.disk
    finally:
        layer.disk = Disk()
        sqlite.sqlite3_vfs_register(layer.usual, 1)


def _with_a_hand_on(methods: int, layer: _Layer) -> tuple[Any, ...]:
    table = (_pointer * _METHODS).from_buffer_copy(ctypes.string_at(methods, _METHODS * ctypes.sizeof(_pointer)))
    callbacks = []
    for kind, place in _PLACES.items():
        made = _TYPES[kind](_call(ctypes.cast(table[place], _TYPES[kind]), kind, layer))
        callbacks.append(made)
        table[place] = ctypes.cast(made, _pointer).value
    return table, callbacks


def _call(real: Any, kind: str, layer: _Layer) -> Callable[..., int]:
    def call(*given: Any) -> int:
        if not layer.disk.fails(kind):
            return int(real(*given))
        if layer.disk.happens:
            real(*given)
        return _ERRORS[kind]

    return call
