"""`wtfc open`: the same screens in this terminal: as host, or on the server that runs on the folder."""

import argparse
import asyncio
import os
import sys
from pathlib import Path

from server.faces.face import CRASHED
from server.host.link import is_served
from server.host.upkeep import known_slug
from server.wire.traits import terminal_traits
from wtfc_tui.assemble import data_folder, open_hub
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused, Why


def open_here(chosen: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refused(Why.NOT_UNDERSTOOD, "This needs a terminal: for scripts there is wtfc do.")
    return asyncio.run(_open(chosen))


async def _open(chosen: argparse.Namespace) -> int:
    folder = data_folder(chosen.data)
    if await is_served(folder):
        from server.host.terminal import show_here

        return await show_here(folder, chosen.slug, chosen.name)
    return await _open_alone(folder, chosen.slug.casefold())


async def _open_alone(folder: Path, slug: str) -> int:
    # Late: no other command of the host loads Textual.
    from screens.app import TO_PLAIN, WorkshopApp
    from screens.entry import Entry
    from server.wire.crash import crash_of
    from server.wire.prepare import prepare

    hub = await open_hub(folder)
    try:
        app = WorkshopApp(Entry(await hub.room(await known_slug(hub, {"slug": slug})), HOST.role, HOST.name))
        prepare(app, terminal_traits(os.environ.get("TERM"), os.environ))
        farewell = await app.run_async(mouse=False)
    finally:
        await hub.close("The host has finished.")
    if crash_of(app):
        raise Refused(Why.TRY_AGAIN, CRASHED)
    if farewell == TO_PLAIN:
        print("Line mode is for those who come by ssh; here, wtfc do says one verb at a time.")
    elif farewell:
        print(farewell)
    return 0
