"""How much of everything one server allows. It owns the numbers and their reasons; who counts is elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Numbers of things, and times in seconds."""

    tries: int = 3
    """Wrong codes on one connection."""
    unknown: int = 100
    """Connections that have not said who they are, in all: a room of fifty types its codes within the same minute."""
    unknown_per_address: int = 25
    """A council shares one address; more than these at once are told to try again, unless it is exempt."""
    sessions_per_connection: int = 4
    """More than one, because OpenSSH can share a connection between commands."""
    sessions_per_person: int = 6
    login_seconds: float = 60
    """A slow typist with a card in hand."""
    idle_seconds: float = 12 * 3600
    warning_seconds: float = 600
    """Before the idle end; any key then extends."""
    refusal_seconds: float = 0.6
    """Every refusal takes this long at least, so that the time tells nothing about why."""
    keepalive_seconds: float = 30
    keepalive_misses: int = 6
    """Three minutes: on a slow line the answer queues behind our own output."""
    exempt: frozenset[str] = frozenset()
    """Addresses that no penalty falls on, such as a council's shared one."""
