"""`wtfc doctor`: looks at this machine, the data folder and every workshop in it, and says what it finds in plain words."""

import argparse
import asyncio
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from server.command.print_answer import print_answer
from server.host.host_key import NAME as HOST_KEY
from server.host.link import ask, is_served
from wtfc_tui.assemble import data_folder

_LEAST_FREE: Final = 200 * 1024 * 1024


def doctor(chosen: argparse.Namespace) -> int:
    folder = data_folder(chosen.data)
    print(f"Python {sys.version.split()[0]}; data folder {folder}")
    served = asyncio.run(is_served(folder))
    print("A server is running on this folder." if served else "No server is running on this folder.")
    trouble = list(_trouble(folder))
    for sentence in trouble:
        print(f"Trouble: {sentence}")
    status = print_answer(asyncio.run(ask(folder, {"ask": "verify"})))
    print_answer(asyncio.run(ask(folder, {"ask": "keeping"})))
    return status or (5 if trouble else 0)


def _trouble(folder: Path) -> Iterator[str]:
    if not folder.exists():
        return
    if folder.stat().st_mode & 0o077:
        yield f"Others on this machine can look into {folder}: chmod 700 {folder}"
    key = folder / HOST_KEY
    if key.exists() and key.stat().st_mode & 0o077:
        yield f"Others on this machine can read the server's key: chmod 600 {key}"
    if (free := shutil.disk_usage(folder).free) < _LEAST_FREE:
        yield f"Only {free // 1_000_000} MB are free on this disk; saving stops when it is full."
