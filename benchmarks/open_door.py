"""An SSH server where everybody may come in: it lives for a measurement, on loopback."""

from collections.abc import Callable
from typing import Any

import asyncssh
from textual.app import App

from server.wire.session import WireSession
from server.wire.traits import TerminalTraits


class OpenDoor(asyncssh.SSHServer):
    def __init__(self, make: Callable[[TerminalTraits], App[Any]]) -> None:
        self._make = make

    def begin_auth(self, username: str) -> bool:
        return False

    def session_requested(self) -> Any:
        return WireSession(self._make)
