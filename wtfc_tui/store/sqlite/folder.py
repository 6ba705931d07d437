"""The data folder: whether it will do, whose it is, and making its entries durable. It knows nothing of what is inside."""

import fcntl
import os
from pathlib import Path
from typing import Final

from wtfc_tui.store.failures import FolderInUse, UnsuitableFolder

_SHARED: Final = ("nfs", "cifs", "smb", "fuse", "9p", "afs", "ncp", "ceph", "glusterfs", "lustre", "vboxsf", "prl_fs")
"""Kinds of file system on which SQLite's shared memory and locks are not to be trusted; beginnings of their names."""


def make_suitable(folder: Path, mounts: Path = Path("/proc/mounts")) -> None:
    """Makes the folder if need be, for its owner only; refuses one that would not keep what is put into it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UnsuitableFolder(f"The data folder {folder} cannot be made: {error.strerror}.") from error
    kind = kind_of_file_system(folder, mounts)
    if kind.startswith(_SHARED):
        raise UnsuitableFolder(
            f"The data folder {folder} is on a shared or network disk ({kind}), where saving is not safe: "
            "choose one on a disk of this machine, with --data."
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UnsuitableFolder(f"The data folder {folder} cannot be written: choose another, with --data.")


def kind_of_file_system(folder: Path, mounts: Path) -> str:
    """By the list of mounts, where the machine has one: the longest mount point that leads to the folder."""
    try:
        lines = mounts.read_text(errors="surrogateescape").splitlines()
    except OSError:
        return ""
    real, depth, found = folder.resolve(), 0, ""
    for line in lines:
        point, kind = line.split(" ")[1:3]
        where = Path(point.replace("\\040", " "))
        if real.is_relative_to(where) and len(where.parts) >= depth:
            depth, found = len(where.parts), kind
    return found


class FolderLock:
    """Held while this server runs; the system lets go of it when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "lock"
        self._file = -1

    def take(self) -> None:
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise UnsuitableFolder(f"The data folder {self._path.parent} cannot be written: {error.strerror}.") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            process = os.read(self._file, 20).decode("ascii", "replace").strip()
            os.close(self._file)
            raise FolderInUse(
                f"Another server (process {process or 'unknown'}) is using the data folder {self._path.parent}: "
                "stop it first, or choose another folder with --data."
            ) from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def sync(path: Path) -> None:
    """To the disk. Never for a database that is open: closing any handle on it would drop SQLite's locks."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private(path: Path) -> None:
    """An empty file that only its owner may read."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def write_durably(path: Path, content: bytes) -> None:
    """The whole file, for its owner only, or none of it."""
    making = path.with_name(f"{path.name}.new")
    try:
        making.unlink(missing_ok=True)
        make_private(making)
        making.write_bytes(content)
        rename_durably(making, path)
    finally:
        making.unlink(missing_ok=True)


def rename_durably(made: Path, path: Path) -> None:
    """So that after a power cut there is either the whole new file or none of it."""
    sync(made)
    os.replace(made, path)
    sync(path.parent)
