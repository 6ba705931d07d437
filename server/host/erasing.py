"""The host erases somebody's words: first what would go, then, told to, all of it. May raise Refused or a StoreFailure."""

from typing import Any, Final

from server.host.answer import Answer, Request
from server.host.upkeep import known_slug
from wtfc_tui.domain.facts import find
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages.gather.records import Statement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS

ERASING: Final = "The host is erasing somebody's words from this workshop. Log in again in a minute."
REASON: Final = "erased"
WOULD_COUNT: Final = "“(erased)” would stand in their place, still counted; with --drop-counts they would not be."
WOULD_DROP: Final = "“(erased)” would stand in their place, withdrawn: they would be counted no more."
COUNTED: Final = "“(erased)” stands in their place, and they are still counted."
DROPPED: Final = "“(erased)” stands in their place, withdrawn: they are counted no more."
UNCHANGED: Final = "Nothing has been changed: add --yes to do it. Whoever is inside is then shown out for a moment."


async def erase(hub: Hub, request: Request) -> Answer:
    """Without `yes` it only says what would go. With `drop` the statements are withdrawn too, and count for nothing."""
    slug = await known_slug(hub, request)
    room = await hub.room(slug)
    chosen, drop = _chosen(room.workshop, request), bool(request.get("drop"))
    copies = len(await hub.store.backups(slug))
    data: dict[str, Any] = {"slug": slug, "statements": [one.id for one in chosen], "backups": copies, "counted": not drop}
    what = f"the words of {_named(chosen)}{_versions(chosen)}, in “{slug}” and in {counted(copies, 'backup')}"
    after = [*_titles(chosen), ELSEWHERE]
    if not request.get("yes"):
        text = [f"Would erase {what}, for good.", WOULD_DROP if drop else WOULD_COUNT, *after, UNCHANGED]
        return Answer(text="\n".join(text), data=data | {"dry_run": True})
    said = await hub.erase(slug, data["statements"], ERASING)
    if drop:
        await _drop(hub, slug, data["statements"])
    return Answer(
        text="\n".join([f"Erased {what}.", DROPPED if drop else COUNTED, *after, *said]),
        data=data | {"dry_run": False, "said": said},
    )


def _chosen(workshop: Workshop, request: Request) -> list[Statement]:
    if statement := str(request.get("statement") or ""):
        return [find(workshop, STATEMENTS, statement)]
    code = person_code(str(request.get("person") or ""))
    if found := [one for one in workshop[STATEMENTS].values() if one.person == code]:
        return found
    raise Refused(Why.NO_SUCH, f"There are no words of {code} in “{workshop.slug}”.")


def _named(chosen: list[Statement]) -> str:
    return f"{counted(len(chosen), 'statement')} ({', '.join(one.id for one in chosen)})"


def _versions(chosen: list[Statement]) -> str:
    earlier = sum(len(one.earlier) for one in chosen)
    return f" with {counted(earlier, 'earlier version')}" if earlier else ""


def _titles(chosen: list[Statement]) -> list[str]:
    themes = sorted({one.theme for one in chosen if one.theme}, key=lambda id: int(id[1:]))
    return [f"Titles stay as people gave them: look whether {', '.join(themes)} repeats the words."] if themes else []


ELSEWHERE: Final = (
    "What somebody else wrote, exports that were taken out, and backups that were copied elsewhere are not touched; such a "
    "backup loses the words when it is restored here."
)


async def _drop(hub: Hub, slug: str, ids: list[str]) -> None:
    room = await hub.room(slug)
    for id in ids:
        if room.workshop[STATEMENTS][id].stands:
            done = await room.do(HOST, WithdrawStatement(id, REASON))
            if isinstance(done, Refused):
                raise done
