"""What is measured. One function, `subject`, chooses the app; everything else here works on what it returns."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import asyncssh
from textual.app import App

from benchmarks.stand_in import StandIn, sentence
from server.wire.session import WireSession
from server.wire.traits import TerminalTraits


@dataclass
class Subject:
    """An SSH server with 150 statements in it, and the keys that do what is measured."""

    name: str
    serve: Callable[[], Any]
    someone_says: Callable[[str], None]
    before_typing: bytes = b""
    to_the_list: bytes = b"\t"
    down: bytes = b"\x1b[B"
    other_stage: bytes = b"\x1b[15~"
    ready: str = "Latest"
    apps: list[App[Any]] = field(default_factory=list)


class _OpenDoor(asyncssh.SSHServer):
    """Everybody may come in: this server lives for a measurement, on loopback."""

    def __init__(self, make: Callable[[TerminalTraits], App[Any]]) -> None:
        self._make = make

    def begin_auth(self, username: str) -> bool:
        return False

    def session_requested(self) -> Any:
        return WireSession(self._make)


def stand_in() -> Subject:
    apps: list[App[Any]] = []

    def make(traits: TerminalTraits) -> App[Any]:
        app = StandIn()
        apps.append(app)
        return app

    async def serve() -> Any:
        key = asyncssh.generate_private_key("ssh-ed25519")
        return await asyncssh.create_server(
            lambda: _OpenDoor(make),
            "127.0.0.1",
            0,
            server_host_keys=[key],
            encoding=None,
            line_editor=False,
            encryption_algs=["aes128-gcm@openssh.com"],
            compression_algs=["none"],
        )

    def someone_says(text: str) -> None:
        for app in apps:
            if isinstance(app, StandIn) and app.is_running:
                app.add_statement(text)

    return Subject("stand-in app", serve, someone_says, apps=apps)


def subject() -> Subject:
    """The app under measure."""
    return stand_in()


__all__ = ["Subject", "sentence", "subject"]
