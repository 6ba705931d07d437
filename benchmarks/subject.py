"""What is measured, behind one small shape: a running workshop, and the keys that do what is measured."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Served:
    """A running server: where it is, what lets client number n in, and another person's words arriving."""

    port: int
    login: Callable[[int], dict[str, Any]]
    someone_says: Callable[[str], None]


@dataclass(frozen=True)
class Subject:
    """An app with 150 statements in it."""

    name: str
    serve: Callable[[], AbstractAsyncContextManager[Served]]
    ready: str = "Latest"
    to_a_list: bytes = b"\x0f"
    down: bytes = b"\x1b[B"
    other_stage: tuple[bytes, bytes] = (b"4", b"\r")
    """Over half-typed words the menu asks once more."""
