"""Puts the workshop together for whoever opens a door: one data folder, its store, its hub."""

import os
from pathlib import Path

from platformdirs import user_data_path

from wtfc_tui.live.hub import Hub
from wtfc_tui.store.store import Store


def data_folder(given: str | None) -> Path:
    """`--data`, else `$WTFC_DATA`, else the platform's data folder."""
    chosen = given or os.environ.get("WTFC_DATA")
    return Path(chosen).expanduser() if chosen else user_data_path("wtfc")


def open_hub(folder: Path) -> Hub:
    """Takes the folder: raises StoreFailure with a sentence where another server has it or it cannot be used."""
    store = Store(folder)
    store.open()
    return Hub(store)
