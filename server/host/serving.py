"""A running server: the SSH door and the host's socket around one hub, from the first knock to the clean stop."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import asyncssh

from server.door import algorithms
from server.door.doorkeeper import Doorkeeper
from server.door.house import House
from server.door.inflate import cap_inflate
from server.door.limits import Limits
from server.door.team_keys import TeamKeys
from server.host.backup_watch import BackupWatch
from server.host.host_key import host_key
from server.host.own_requests import own_deeds
from server.host.reached import reached
from server.host.unix_socket import listening
from wtfc_tui.live.hub import Hub

_log = logging.getLogger(__name__)
_AT_ONCE: Final = 4
"""Connections that are taken before anybody inside gets their turn again: each costs half a millisecond."""
_WAITING: Final = 512
"""Connections that the system holds for us meanwhile."""
STOPPED: Final = "The server is stopping. Everything saved is safe, and half-typed words are kept. Log in again in a minute."


@dataclass(frozen=True)
class Server:
    """Where it listens, and by which key clients know it."""

    host: str
    port: int
    fingerprint: str
    house: House


@asynccontextmanager
async def serving(
    hub: Hub, folder: Path, host: str = "127.0.0.1", port: int = 0, limits: Limits | None = None, address: str = ""
) -> AsyncIterator[Server]:
    """Serves while the block runs, then tells everybody, puts everything away and closes the hub. `address`: the name or
    number by which people reach it, where the host has said so."""
    limits = limits or Limits()
    house = House(hub, limits, TeamKeys(folder))
    key = host_key(folder)
    cap_inflate()
    listener = await asyncssh.listen(host, port, options=_options(house, key, limits), backlog=_AT_ONCE, reuse_address=True)
    _let_wait(listener.sockets)
    bound = listener.get_port()
    house.join = lambda slug: reached(host, bound, address).line(slug)
    try:
        async with listening(folder, hub, own_deeds(house.admission, host, bound, address)), backing_up(hub):
            _log.info("Serving", extra={"facts": {"port": bound, "workshops": len(await hub.slugs())}})
            yield Server(host, bound, key.get_fingerprint(), house)
    finally:
        listener.close()
        await house.empty(STOPPED)
        await listener.wait_closed()
        await hub.close(STOPPED)
        _log.info("Stopped")


def _let_wait(listening: Sequence[Any]) -> None:
    """asyncio takes as many connections in one go as it lets wait: few, so that typing is not held up; and many may wait."""
    for one in listening:
        with one.dup() as same:
            same.listen(_WAITING)


@asynccontextmanager
async def backing_up(hub: Hub) -> AsyncIterator[None]:
    """Makes backups while the block runs."""
    task = asyncio.ensure_future(BackupWatch(hub, time.monotonic).run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


def _options(house: House, key: asyncssh.SSHKey, limits: Limits) -> asyncssh.SSHServerConnectionOptions:
    return asyncssh.SSHServerConnectionOptions(
        server_factory=partial(Doorkeeper, house),
        server_host_keys=[key],
        server_version="Workshop",
        kex_algs=algorithms.KEY_EXCHANGE,
        encryption_algs=algorithms.CIPHERS,
        mac_algs=algorithms.MACS,
        compression_algs=algorithms.COMPRESSION,
        signature_algs=algorithms.SIGNATURES,
        gss_host=None,
        gss_kex=False,
        gss_auth=False,
        host_based_auth=False,
        agent_forwarding=False,  # asyncssh would allow it.
        x11_forwarding=False,
        sftp_factory=None,
        allow_scp=False,
        rdns_lookup=False,
        line_editor=False,
        encoding=None,
        login_timeout=limits.login_seconds,
        keepalive_interval=limits.keepalive_seconds,
        keepalive_count_max=limits.keepalive_misses,
        tcp_keepalive=True,
        rekey_bytes="1G",
        rekey_seconds="1h",
        config=None,  # No user's or system's sshd_config has a say here.
    )
