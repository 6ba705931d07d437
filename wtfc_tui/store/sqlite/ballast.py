"""Room held back in the data folder, so that a full disk does not stop a workshop in the middle of a sentence.

When the disk fills up the ballast goes and work goes on; whoever looks (`short_of_space`) can tell the host in time.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

SIZE: Final = 20 * 1024 * 1024
LEAST_BESIDE: Final = 4
"""The ballast is taken on only while this many times its size stays free."""


class Ballast:
    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self._path = folder / "ballast"
        self._size = size
        self._aboard = False
        self._moving = threading.RLock()
        self.short_of_space = False

    def take_on(self) -> None:
        """If there is plenty of room; without it the store works as well, only with less warning."""
        if not hasattr(os, "posix_fallocate"):
            return
        with self._moving, suppress(OSError):
            if self._aboard:
                return
            self._path.unlink(missing_ok=True)  # Left by a crash.
            room = os.statvfs(self._path.parent)
            self.short_of_space = room.f_bavail * room.f_frsize < (1 + LEAST_BESIDE) * self._size
            if not self.short_of_space:
                self._write()

    def _write(self) -> None:
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.posix_fallocate(handle, 0, self._size)
            self._aboard = True
        except OSError:
            self._path.unlink()
        finally:
            os.close(handle)

    def drop(self) -> bool:
        """When the disk is full; True if that made room."""
        self.short_of_space = True
        return self.leave()

    def leave(self) -> bool:
        """True if it was there."""
        with self._moving, suppress(OSError):
            if self._aboard:
                self._aboard = False
                self._path.unlink()
                return True
        return False
