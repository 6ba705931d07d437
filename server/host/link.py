"""How the host's command reaches the workshops: through the server that runs on the folder, else by opening them itself.

Both ways end in `requests.perform`, so that there is one code path and one process that writes.
"""

import asyncio
from pathlib import Path
from typing import Any, Final

from server.host.answer import Answer, Misspoken, Request
from server.host.requests import perform
from server.host.unix_socket import ServerAway, ask_server
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.store.failures import FolderInUse

ATTEMPTS: Final = 20
PAUSE: Final = 0.25
"""Seconds between attempts while another process is coming or going; five seconds in all."""
OF_ANOTHER_KIND: Final = "What answers on this data folder is no server of this version: stop it, and try again."


async def ask(folder: Path, request: Request) -> Answer:
    """Raises FolderInUse where the folder is taken by a process that does not answer."""
    for _ in range(ATTEMPTS):
        try:
            return await _ask_there(folder, request)
        except ServerAway:
            pass
        try:
            return await _ask_here(folder, request)
        except FolderInUse as taken:
            busy = taken
            await asyncio.sleep(PAUSE)
    raise busy


async def _ask_there(folder: Path, request: Request) -> Answer:
    try:
        return await ask_server(folder, request)
    except Misspoken as misspoken:
        raise Refused(Why.TRY_AGAIN, OF_ANOTHER_KIND) from misspoken


async def _ask_here(folder: Path, request: Request) -> Answer:
    hub = await open_hub(folder)
    try:
        return await perform(hub, request)
    finally:
        await hub.close("The host has finished.")


async def is_served(folder: Path) -> bool:
    return await server_there(folder) is not None


async def server_there(folder: Path) -> dict[str, Any] | None:
    """Where the server of this folder listens: its host and port. None where none runs."""
    try:
        return dict((await _ask_there(folder, {"ask": "ping"})).data or {})
    except ServerAway:
        return None
