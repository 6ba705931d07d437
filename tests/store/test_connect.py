"""The settings on which the promise rests are on, in the connection that writes."""

from typing import Any

import pytest

from wtfc_tui.store.store import Store


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL: a commit is on the disk before anybody is told.
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("busy_timeout", 5000),
        ("mmap_size", 0),
        ("locking_mode", "normal"),
    ],
)
async def test_the_writer_connects_with(desk: Any, store: Store, setting: str, value: Any) -> None:
    await store.set_setting(desk.slug, "any", 1)
    assert await store._writer.read(desk.slug, lambda connection: connection.execute(f"PRAGMA {setting}").fetchone()) == (
        value,
    )
