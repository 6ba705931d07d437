"""`wtfc demo`: fills a data folder with a sample or with a file's workshops, serves it here, and says how to join."""

import argparse
import asyncio
import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from server.command.arguments import DEMO_FOLDER, USUAL_PORT
from server.command.serve import opened, say_ready, stop_asked
from server.host.serving import Server, serving
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.codes import codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop

HERE: Final = "127.0.0.1"
TRY_FIRST: Final = """Try first: come in with the scribe's line and a name. You are shown your own code: it brings you back.
Type a sentence as somebody might say it, and press Enter. In a second terminal come in with the facilitator's line and
another name: the sentence is there. Press Esc, then 3: you look at sorting.
Press Esc, then b: the room is there, and the scribe comes along. F1 tells what the keys do, Esc is the menu,
and q there leaves."""


def demo(chosen: argparse.Namespace) -> int:
    folder = Path(chosen.data or DEMO_FOLDER)
    if chosen.statements is None:
        from wtfc_tui.intake.sample import load_sample

        return asyncio.run(_demo(folder, chosen.port, [load_sample(CARRIED, PROCESS.steps)], ()))
    from server.command.asked import read_statements

    reads = read_statements(Path(chosen.statements), chosen.question)
    notes = [read.told() for read in reads]
    return asyncio.run(_demo(folder, chosen.port, [read.document for read in reads], notes))


async def _demo(folder: Path, port: int | None, documents: Sequence[Document], notes: Sequence[str]) -> int:
    stop = stop_asked()
    async with opened(folder) as hub:
        slugs = [await adopted(hub, document) for document in documents]
        async with serving(hub, folder, HERE, _free(port)) as server:
            say_ready(server)
            for slug in slugs:
                print(await _invitation(hub, slug, server))
            for words in (*notes, TRY_FIRST):
                print(f"\n{words}")
            print(
                f"\nWhat is done stays in {folder}: wtfc commands find it with --data {folder}. Ctrl-C stops the server.",
                flush=True,
            )
            await stop.wait()
            print("Stopping.", flush=True)
    return 0


def _free(port: int | None) -> int:
    """The one that was asked for; else the usual one, or any where that is taken."""
    if port is not None:
        return port
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HERE, USUAL_PORT))
        except OSError:
            return 0
    return USUAL_PORT


async def adopted(hub: Hub, document: Document) -> str:
    """The slug of a workshop that holds the document; made now unless it is there."""
    about = document.about
    if about.slug not in await hub.slugs():
        room = await hub.create(about.slug, CreateWorkshop(about.slug, about.title, about.focus, about.site))
        done = await room.do(HOST, ImportWorkshop(document))
        if isinstance(done, Refused):
            raise done
    return about.slug


def _named(role: str) -> str:
    """Everybody says their own name when they are asked; only the wall is nobody."""
    return "+Wall" if role == Role.WALL else ""


async def _invitation(hub: Hub, slug: str, server: Server) -> str:
    title = (await hub.room(slug)).workshop.title
    lines = ["", f"{title}: paste a line into a new terminal, type yes if asked, then the code."]
    for role, code in (await codes(hub.store, slug)).items():
        lines += [f"  {role:<12} ssh -p {server.port} {slug}{_named(role)}@{server.host}", f"  {'':<12} code {code}"]
    return "\n".join(lines)
