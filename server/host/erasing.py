"""The host erases somebody's words: first what would go, then, told to, all of it. May raise Refused or a StoreFailure."""

from collections.abc import Sequence
from typing import Any, Final

from server.host.answer import Answer, Request
from server.host.upkeep import known_slug
from wtfc_tui.domain.facts import find
from wtfc_tui.domain.ids import item_id, person_code
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.gather.persons_copy import stands_in
from wtfc_tui.stages.gather.records import Statement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.views.board import Board

ERASING: Final = "The host is erasing somebody's words from this workshop. Log in again in a minute."
REASON: Final = "erased"
WOULD_COUNT: Final = "“(erased)” would stand in their place, still counted; with --drop-counts they would not be."
WOULD_DROP: Final = "“(erased)” would stand in their place, withdrawn: they would be counted no more."
WOULD_STAY: Final = "“(erased)” would stand in its place."
COUNTED: Final = "“(erased)” stands in their place, and they are still counted."
DROPPED: Final = "“(erased)” stands in their place, withdrawn: they are counted no more."
STAYS: Final = "“(erased)” stands in its place."
UNCHANGED: Final = "Nothing has been changed: add --yes to do it. Whoever is inside is then shown out for a moment."
HAVE_WORDS: Final = tuple(kind for kind in PROCESS.kinds if kind.letter and kind.record.said is not Record.said)
"""Kinds of things with words that can be erased."""


async def erase(hub: Hub, request: Request) -> Answer:
    """Without `yes` it only says what would go. With `drop` the statements are withdrawn too, and count for nothing."""
    slug = await known_slug(hub, request)
    room = await hub.room(slug)
    chosen, drop = _chosen(room.workshop, request), bool(request.get("drop"))
    copies = len(await hub.store.backups(slug))
    data: dict[str, Any] = {"slug": slug, "statements": [one.id for one in chosen], "backups": copies, "counted": not drop}
    what = f"the words of {_named(chosen)}{versions(chosen)}, in “{slug}” and in {counted(copies, 'backup')}"
    after = [*_repeated(room.board, slug, chosen), ELSEWHERE]
    if not request.get("yes"):
        text = [f"Would erase {what}, for good.", _what_stands(chosen, WOULD_STAY, WOULD_COUNT, WOULD_DROP, drop)]
        return Answer(text="\n".join([*text, *after, UNCHANGED]), data=data | {"dry_run": True})
    said = await hub.erase(slug, data["statements"], ERASING)
    if drop:
        await _drop(hub, slug, data["statements"])
    return Answer(
        text="\n".join([f"Erased {what}.", _what_stands(chosen, STAYS, COUNTED, DROPPED, drop), *after, *said]),
        data=data | {"dry_run": False, "said": said},
    )


def _chosen(workshop: Workshop, request: Request) -> Sequence[Record]:
    """One thing with words that somebody gave it, by its id; or all statements of a person."""
    if typed := str(request.get("statement") or ""):
        id = item_id(typed, *HAVE_WORDS)
        return [find(workshop, next(kind for kind in HAVE_WORDS if kind.letter == id[0]), id)]
    code = person_code(str(request.get("person") or ""))
    if found := [one for one in workshop[STATEMENTS].values() if one.person == code]:
        return found
    raise Refused(Why.NO_SUCH, f"There are no words of {code} in “{workshop.slug}”.")


def _named(chosen: Sequence[Record]) -> str:
    if all(isinstance(one, Statement) for one in chosen):
        return f"{counted(len(chosen), 'statement')} ({', '.join(one.id for one in chosen)})"
    (one,) = chosen
    return f"the {next(kind.noun for kind in HAVE_WORDS if kind.letter == one.id[0])} {one.id}"


def versions(chosen: Sequence[Record]) -> str:
    earlier = sum(len(one.earlier) for one in chosen if isinstance(one, Statement))
    return f" with {counted(earlier, 'earlier version')}" if earlier else ""


def _what_stands(chosen: Sequence[Record], stays: str, counted_on: str, dropped: str, drop: bool) -> str:
    if not any(isinstance(one, Statement) for one in chosen):
        return stays
    return dropped if drop else counted_on


def _repeated(board: Board, slug: str, chosen: Sequence[Record]) -> list[str]:
    """Where the same words stand in what somebody else wrote: that is named, and stays."""
    ids = list(dict.fromkeys(id for one in chosen if isinstance(one, Statement) for id in stands_in(board, one)))
    if not ids:
        return []
    more = f"wtfc erase {slug} --statement {ids[0]}"
    return [f"The same words stand in {', '.join(ids)}, which others wrote and which stay: {more} erases them there."]


ELSEWHERE: Final = (
    "What somebody else wrote, exports that were taken out, and backups that were copied elsewhere are not touched; such a "
    "backup loses the words when it is restored here."
)


async def _drop(hub: Hub, slug: str, ids: list[str]) -> None:
    room = await hub.room(slug)
    for id in ids:
        if id in room.workshop[STATEMENTS] and room.workshop[STATEMENTS][id].stands:
            done = await room.do(HOST, WithdrawStatement(id, REASON))
            if isinstance(done, Refused):
                raise done
