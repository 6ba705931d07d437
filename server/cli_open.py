"""`wtfc open`: the same screens in this terminal, as host, when no server runs on the folder."""

import argparse
import asyncio
import sys

from server.host_link import is_served
from wtfc_tui.assemble import data_folder, open_hub
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused, Why


def open_here(chosen: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refused(Why.NOT_UNDERSTOOD, "This needs a terminal: for scripts there is wtfc do.")
    return asyncio.run(_open(chosen))


async def _open(chosen: argparse.Namespace) -> int:
    from screens.app import WorkshopApp  # Late: no other command of the host loads Textual.
    from screens.entry import Entry

    folder = data_folder(chosen.data)
    if await is_served(folder):
        raise Refused(Why.REFUSED, f"A server runs on this folder: come in by ssh; wtfc codes {chosen.slug} has the code.")
    hub = open_hub(folder)
    try:
        app = WorkshopApp(Entry(await hub.room(chosen.slug), HOST.role, HOST.name))
        farewell = await app.run_async(mouse=False)
    finally:
        await hub.close("The host has finished.")
    if farewell:
        print(farewell)
    return 0
