"""How much of everything one server allows. It owns the numbers and their reasons; who counts is elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Numbers of things, and times in seconds."""

    tries: int = 3
    """Wrong codes on one connection."""
    unknown: int = 800
    """Connections that have not said who they are, in all. They cost memory, some 60 kB each, and no more: their steps take
    turns. The more there may be, the less likely it is that somebody who types a code has to make room for a flood."""
    unknown_per_address: int = 400
    """A council shares one address; for one more of them one of these makes room, unless it is exempt."""
    inside: int = 1000
    """Connections that came in by a code, in all; less where the system allows fewer descriptors."""
    inside_per_address: int = 200
    """And by one code. A council shares one address, and a script may keep several open."""
    inside_per_code: int = 400
    """Of one workshop and role: the largest room there is, twice."""
    sessions_per_connection: int = 4
    """More than one, because OpenSSH can share a connection between commands."""
    sessions_per_person: int = 6
    login_seconds: float = 60
    """A slow typist with a card in hand."""
    silent_seconds: float = 20
    """Until the key exchange is through: at 9.6 kbit/s it takes eight."""
    lonely_seconds: float = 60
    """That a connection may be kept open for sessions to come."""
    idle_seconds: float = 12 * 3600
    warning_seconds: float = 600
    """Before the idle end; any key then extends."""
    refusal_seconds: float = 0.6
    """Every refusal takes this long at least, so that the time tells nothing about why."""
    script_share: float = 0.25
    """Of the processor's time, that the verbs from one address at one workshop may take while others wait for theirs."""
    files_per_workshop: int = 4
    """That are being sent to it at the same time: each is held in memory until it has come whole."""
    keepalive_seconds: float = 30
    keepalive_misses: int = 6
    """Three minutes: on a slow line the answer queues behind our own output."""
    exempt: frozenset[str] = frozenset()
    """Addresses that no penalty falls on, such as a council's shared one."""
