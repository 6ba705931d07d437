"""`wtfc serve`: opens the data folder, serves it, says where, and stops cleanly when it is told to."""

import argparse
import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from server.door.limits import Limits
from server.host.descriptors import within
from server.host.journal import close_journal, open_journal
from server.host.serving import Server, serving
from wtfc_tui.assemble import data_folder, open_hub
from wtfc_tui.domain.words import clean
from wtfc_tui.live.hub import Hub


def serve(chosen: argparse.Namespace) -> int:
    limits = within(Limits(idle_seconds=chosen.idle_hours * 3600, exempt=frozenset(chosen.exempt)))
    return asyncio.run(_serve(data_folder(chosen.data), chosen, limits))


async def _serve(folder: Path, chosen: argparse.Namespace, limits: Limits) -> int:
    stop, address = stop_asked(), clean(chosen.address).text
    async with opened(folder) as hub, serving(hub, folder, chosen.host, chosen.port, limits, address) as server:
        say_ready(server)
        await stop.wait()
        print("Stopping.", flush=True)
    return 0


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Hub]:
    """The folder's hub, with its journal; `serving` closes the hub."""
    hub = await open_hub(folder)
    journal = open_journal(folder)
    try:
        yield hub
    finally:
        close_journal(journal)


def say_ready(server: Server) -> None:
    """For people and for scripts, which wait for the first line."""
    print(f"ready {server.host} {server.port}")
    print(f"host key {server.fingerprint}", flush=True)


def stop_asked() -> asyncio.Event:
    """Set by SIGTERM, Ctrl-C or the end of the terminal. A second Ctrl-C does not wait for anything."""
    asked, loop = asyncio.Event(), asyncio.get_running_loop()

    def stop() -> None:
        asked.set()
        loop.remove_signal_handler(signal.SIGINT)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop)
    return asked
