"""Requests of the host about copies and checks: back up, restore, verify. It says what the store found and did.

Each of them may raise Refused or a StoreFailure.
"""

from typing import Final

from server.host.answer import Answer, Request
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.slugs import is_slug
from wtfc_tui.live.hub import Hub
from wtfc_tui.store.protocol import Backup

RESTORING: Final = "The host is putting an earlier copy of this workshop in place. Log in again in a minute."


async def back_up(hub: Hub, request: Request) -> Answer:
    slug = await known_slug(hub, request)
    made = await hub.store.back_up(slug)
    return Answer(text=f"Backed up as {made.where}", data={"slug": slug, "path": made.where})


async def backups(hub: Hub, request: Request) -> Answer:
    slug = _named(request)
    found = await hub.store.backups(slug)
    rows = [{"number": number, "at": one.at.isoformat(), "size": one.size} for number, one in enumerate(found, start=1)]
    lines = [
        f"{row['number']:>3}  {one.at:%Y-%m-%d %H:%M:%S} UTC  {one.size // 1024} kB"
        for row, one in zip(rows, found, strict=True)
    ]
    return Answer(text="\n".join(lines) or f"There is no backup of “{slug[:60]}” yet.", data=rows)


async def restore(hub: Hub, request: Request) -> Answer:
    """Everybody in the workshop is told and shown out first; what is there now is kept as a backup."""
    slug = _named(request)
    chosen = _chosen(await hub.store.backups(slug), str(request.get("backup", "")))
    said = await hub.restore(slug, chosen, RESTORING)
    return Answer(text="\n".join([f"“{slug}” is as it was at {chosen.at:%Y-%m-%d %H:%M:%S} UTC.", *said]))


async def verify(hub: Hub, request: Request) -> Answer:
    slugs = [await known_slug(hub, request)] if request.get("slug") else await hub.slugs()
    found = {slug: await hub.store.verify(slug) for slug in slugs}
    lines = [
        f"{slug}: {' '.join(said) or 'all is well: pages, the chain of the log, tables.'}" for slug, said in found.items()
    ]
    trouble = any(found.values())
    return Answer(
        status=Why.TRY_AGAIN if trouble else 0,
        text="\n".join(lines) or "No workshop yet.",
        data=found,
        error="Something is wrong with a workshop: wtfc restore brings back a backup." if trouble else "",
    )


def _named(request: Request) -> str:
    """Of a workshop whose file may be gone or damaged."""
    slug = str(request.get("slug", "")).casefold()
    if not is_slug(slug):
        raise Refused(Why.NO_SUCH, f"There is no workshop “{slug[:60]}” here: see wtfc list.")
    return slug


async def known_slug(hub: Hub, request: Request) -> str:
    """Of a workshop that is there. The host may be looking in another folder than they think."""
    slug = str(request.get("slug", "")).casefold()
    if slug not in await hub.slugs():
        raise Refused(
            Why.NO_SUCH,
            f"There is no workshop “{slug[:60]}” in {hub.store.where}: wtfc list tells which there are, and --data DIR or "
            "WTFC_DATA names another folder.",
        )
    return slug


def _chosen(found: list[Backup], wanted: str) -> Backup:
    """By its number in the list, 1 being the newest."""
    if not found:
        raise Refused(Why.NO_SUCH, "There is no backup of this workshop.")
    if not wanted.isdecimal() or not 1 <= int(wanted) <= len(found):
        raise Refused(
            Why.NOT_UNDERSTOOD, f"Give the number of a backup, 1 (the newest) to {len(found)}: see wtfc backup --list."
        )
    return found[int(wanted) - 1]
