"""Requests of the host about the running server itself: where it listens, and a ticket for the host's own terminal."""

from server.door.admission import Admission
from server.door.team_keys import read_key
from server.host.answer import Answer, Request
from server.host.requests import Deed
from server.host.upkeep import known_slug
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.hub import Hub


def own_deeds(admission: Admission, host: str, port: int, address: str) -> dict[str, Deed]:
    """By the name that is asked for; `host` and `port` as the server listens on them, `address` as the host has said it."""

    async def ping(hub: Hub, request: Request) -> Answer:
        return Answer(text="Here.", data={"host": host, "port": port, "address": address})

    async def ticket(hub: Hub, request: Request) -> Answer:
        """Whoever may speak to this socket owns the folder, and needs no code and no open door."""
        slug, name = await known_slug(hub, request), person_named(str(request.get("name", "")), Role.FACILITATOR).name
        admission.expect(slug, name, read_key(str(request.get("key", ""))))
        return Answer(data={"slug": slug, "host": host, "port": port})

    return {"ping": ping, "ticket": ticket}
