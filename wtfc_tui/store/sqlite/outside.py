"""How a workshop's file and the log beside it look from outside: whether they are as this server has left them.

Between two checkpoints, which this server makes by hand, nothing of ours touches the file itself, and only our commits touch
the log beside it. Whatever looks different was somebody else: a copy put over it, a log swept away, another program.
"""

import os
from pathlib import Path

_Look = tuple[int, int, int, int] | None
"""Device, inode, size, time of the last change; None where there is nothing."""


class Outside:
    def __init__(self, path: Path) -> None:
        self._path = os.fspath(path)
        self._file: _Look = None
        self._log: _Look = None
        self.take()

    def take(self) -> None:
        """As it looks now is how we left it."""
        self._file, self._log = _look(self._path), _look(f"{self._path}-wal")

    @property
    def unchanged(self) -> bool:
        return _look(self._path) == self._file and _look(f"{self._path}-wal") == self._log

    @property
    def in_place(self) -> bool:
        """The path leads to the file that we have, whatever may be in it."""
        return _same(_look(self._path), self._file)

    @property
    def file_unchanged(self) -> bool:
        """The file itself; the log beside it may be another."""
        return _look(self._path) == self._file

    @property
    def log_in_place(self) -> bool:
        return _same(_look(f"{self._path}-wal"), self._log)

    @property
    def log_size(self) -> int:
        return self._log[2] if self._log else 0

    def grew(self) -> bool:
        """After a transaction of ours, committed or not: whether nothing but the log beside the file looks different, and
        is still the same log."""
        log = _look(f"{self._path}-wal")
        if self._log is not None and not _same(self._log, log):
            return False
        self._log = log
        return self.file_unchanged


def _look(path: str) -> _Look:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _same(one: _Look, other: _Look) -> bool:
    return one is not None and other is not None and one[:2] == other[:2]
