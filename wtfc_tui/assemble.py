"""Puts the workshop together for whoever opens a door: one data folder, its store, its hub. Only it names the engine."""

import os
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from wtfc_tui.live.hub import Hub
from wtfc_tui.reports import json_report
from wtfc_tui.shape import shape_of
from wtfc_tui.stages import CARRIED, PROCESS, RECKONINGS
from wtfc_tui.store.protocol import Store
from wtfc_tui.store.sqlite.engine import SqliteStore
from wtfc_tui.views.board import Board

SHAPE: Final = shape_of(PROCESS, CARRIED)


def data_folder(given: str | None) -> Path:
    """`--data`, else `$WTFC_DATA`, else the platform's data folder."""
    chosen = given or os.environ.get("WTFC_DATA")
    return Path(chosen).expanduser() if chosen else user_data_path("wtfc")


async def open_store(folder: Path) -> Store:
    """Takes the folder: raises StoreFailure with a sentence where another server has it or it cannot be used."""
    store = SqliteStore(folder, SHAPE)
    await store.open()
    return store


async def open_hub(folder: Path) -> Hub:
    """As `open_store`."""
    return Hub(PROCESS, await open_store(folder), ready=RECKONINGS, written=_written)


def _written(board: Board) -> bytes:
    return json_report.dump(board, CARRIED, PROCESS.steps).encode()
