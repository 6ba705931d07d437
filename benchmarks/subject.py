"""What is measured, behind one small shape. `subject` chooses the app; all else here works on what it yields."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
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
    """An app with 150 statements in it, and the keys that do what is measured."""

    name: str
    serve: Callable[[], AbstractAsyncContextManager[Served]]
    ready: str = "Latest"
    to_a_list: bytes = b"\t"
    down: bytes = b"\x1b[B"
    other_stage: bytes = b"\x1b[15~"


def subject(name: str = "workshop") -> Subject:
    """The real workshop, or the wire alone under a stand-in app."""
    if name == "stand-in":
        return Subject("a stand-in app", _stand_in)
    from benchmarks.workshop import served

    return Subject("Gather with 150 statements", served, to_a_list=b"\x0f", other_stage=b"3")


@asynccontextmanager
async def _stand_in() -> AsyncIterator[Served]:
    import asyncssh
    from textual.app import App

    from benchmarks.open_door import OpenDoor
    from benchmarks.stand_in import StandIn
    from server.wire.traits import TerminalTraits

    apps: list[StandIn] = []

    def make(traits: TerminalTraits) -> App[Any]:
        apps.append(StandIn())
        return apps[-1]

    key = asyncssh.generate_private_key("ssh-ed25519")
    server = await asyncssh.create_server(
        lambda: OpenDoor(make), "127.0.0.1", 0, server_host_keys=[key], encoding=None, line_editor=False
    )

    def someone_says(text: str) -> None:
        for app in apps:
            if app.is_running:
                app.add_statement(text)

    yield Served(server.sockets[0].getsockname()[1], lambda number: {"username": "scribe"}, someone_says)
    server.close()
