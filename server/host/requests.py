"""What the host can ask of the workshops in a folder, by name. It owns the table of requests; each is one small function."""

import base64
import logging
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from server.host import dpia, erasing, person, purging, upkeep
from server.host.answer import Answer, Request
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import JOINING_ROLES, Role
from wtfc_tui.domain.slugs import check_slug, slug_from
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live import codes, door_rules, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages import speak
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.store.failures import NoSuchWorkshop, StoreFailure
from wtfc_tui.verbs.reply import Reply
from wtfc_tui.views.keeping import warning

_log = logging.getLogger(__name__)

Deed = Callable[[Hub, Request], Awaitable[Answer]]
"""May raise Refused or a StoreFailure, whose sentence is then the answer."""


async def perform(hub: Hub, request: Request, own: Mapping[str, Deed] = MappingProxyType({})) -> Answer:
    """Never raises: what goes wrong is in the answer, as one sentence. `own`: of a server, about itself."""
    asked = str(request.get("ask"))
    deed = own.get(asked) or DEEDS.get(asked)
    if deed is None:
        return Answer(status=2, error="The server does not know this request: is it of the same version as this command?")
    try:
        return await deed(hub, request)
    except Refused as refusal:
        return Answer(status=refusal.why, error=refusal.sentence)
    except NoSuchWorkshop as missing:
        return Answer(status=Why.NO_SUCH, error=missing.sentence)
    except StoreFailure as failure:
        return Answer(status=Why.TRY_AGAIN, error=failure.sentence)
    except Exception:
        _log.exception("A request of the host failed")
        return Answer(status=Why.TRY_AGAIN, error="Something went wrong here; the journal in the data folder says where.")


async def _new(hub: Hub, request: Request) -> Answer:
    title = str(request["title"])
    slug = check_slug(str(request["slug"])) if request.get("slug") else slug_from(title)
    await hub.create(slug, CreateWorkshop(slug, title, str(request.get("focus", "")), str(request.get("site", ""))))
    return await _told_codes(hub, slug)


async def _list(hub: Hub, request: Request) -> Answer:
    rows: list[dict[str, Any]] = []
    for slug in await hub.slugs():
        try:
            rows.append(_row(hub, (await hub.room(slug)).workshop))
        except StoreFailure as failure:
            rows.append({"slug": slug, "title": "", "stage": "", "keep_until": None, "trouble": failure.sentence})
    lines = [f"{row['slug']}: {row.get('trouble') or row['title'] + ', ' + row['stage']}" for row in rows]
    lines += filter(None, (warning(row["slug"], row["keep_until"] or "", hub.clock()) for row in rows))
    return Answer(
        text="\n".join(lines) or f"No workshop in {hub.store.where} yet: make one with wtfc new TITLE.",
        data=rows,
    )


def _row(hub: Hub, workshop: Workshop) -> dict[str, Any]:
    step, until = hub.process.steps.of(workshop), workshop.keep_until
    return {"slug": workshop.slug, "title": workshop.title, "stage": step.key, "keep_until": until or None}


async def _codes(hub: Hub, request: Request) -> Answer:
    slug = await upkeep.known_slug(hub, request)
    if request.get("people") is not None:
        return await _personal(hub, slug, request)
    role = str(request.get("rotate") or "").casefold()
    ended = await hub.rotate(slug, role) if role else 0
    return await _told_codes(hub, slug, changed=role, ended=ended)


async def _personal(hub: Hub, slug: str, request: Request) -> Answer:
    """Codes made beforehand, each for one person, who chooses their name with it."""
    typed = str(request.get("role") or Role.PARTICIPANT).casefold()
    if typed not in JOINING_ROLES:
        raise Refused(Why.NOT_UNDERSTOOD, f"A role is one of {', '.join(JOINING_ROLES[:-1])}.")
    made = await own_codes.make_cards(hub.store, slug, Role(typed), int(request["people"]))
    title = (await hub.room(slug)).workshop.title
    return Answer(data={"slug": slug, "title": title, "role": typed, "people": made})


async def _invitation(hub: Hub, request: Request) -> Answer:
    """What a joining card needs to know of the workshop."""
    room = await hub.room(await upkeep.known_slug(hub, request))
    known = await codes.codes(hub.store, room.slug)
    return Answer(data={"slug": room.slug, "title": room.workshop.title, "codes": known})


async def _verb(hub: Hub, request: Request) -> Answer:
    room = await hub.room(await upkeep.known_slug(hub, request))
    seat = await room.join(HOST, "verb")
    if isinstance(seat, Refused):
        raise seat
    try:
        words = [str(word) for word in request.get("words", [])]
        return _answer_of(await speak(seat, words, standard_input=base64.b64decode(str(request.get("input", "")))))
    finally:
        seat.leave()


def _answer_of(reply: Reply) -> Answer:
    return Answer(int(reply.status), reply.text, reply.data, reply.error, reply.binary or b"")


async def _door(hub: Hub, request: Request) -> Answer:
    room = await hub.room(await upkeep.known_slug(hub, request))
    closed, until = bool(request.get("closed")), request.get("until")
    return Answer(text=(await door_rules.set_door(room, HOST, closed, until, hub.clock())).sentence)


async def _remove(hub: Hub, request: Request) -> Answer:
    room = await hub.room(await upkeep.known_slug(hub, request))
    deed = door_rules.let_back if request.get("back") else door_rules.remove
    return Answer(text=await deed(room, HOST, str(request.get("name", ""))))


async def _told_codes(hub: Hub, slug: str, changed: str = "", ended: int = 0) -> Answer:
    known = await codes.codes(hub.store, slug)
    lines = [slug, *(f"  {role + ':':<13}{code}{' (new)' * (role == changed)}" for role, code in known.items())]
    if changed:
        shown_out = f"; {counted(ended, 'connection')} that came in by it ended" if ended else ""
        lines.append(f"Only the code for {changed} has changed: the old one lets nobody in any more{shown_out}.")
    return Answer(text="\n".join(lines), data={"slug": slug, "codes": known})


DEEDS: Final[dict[str, Deed]] = {
    "new": _new,
    "list": _list,
    "codes": _codes,
    "invitation": _invitation,
    "verb": _verb,
    "door": _door,
    "remove": _remove,
    "backup": upkeep.back_up,
    "backups": upkeep.backups,
    "restore": upkeep.restore,
    "verify": upkeep.verify,
    "person": person.person,
    "erase": erasing.erase,
    "dpia": dpia.dpia,
    "purge": purging.purge,
    "keeping": purging.keeping,
}
