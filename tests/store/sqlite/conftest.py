"""The SQLite engine alone, and the file in which it keeps a workshop."""

from pathlib import Path
from typing import Any

import pytest

from wtfc_tui.assemble import SHAPE
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.store.sqlite.engine import SqliteStore


@pytest.fixture
def engine() -> Any:
    return lambda place, **more: SqliteStore(place, SHAPE, **more)


@pytest.fixture
async def file(desk: Any, store: SqliteStore) -> Path:
    """The workshop's file, with the store at rest."""
    await desk.do(AddStatement("working", "one"))
    await store.close()
    return store.folder / "carers-2026.db"
