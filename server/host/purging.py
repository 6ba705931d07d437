"""When the time is over for which people's words are kept, the host purges them: first it says in numbers what would go and
what would stay, then, told to, all of it goes. May raise Refused or a StoreFailure.
"""

from collections.abc import Sequence
from typing import Any, Final

from server.host.answer import Answer, Request
from server.host.erasing import ELSEWHERE, ERASING, HAVE_WORDS, UNCHANGED, versions
from server.host.upkeep import known_slug
from wtfc_tui.domain.records import Record
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.words import ERASED, counted
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.stages.gather.persons_copy import stands_in
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.views.board import Board
from wtfc_tui.views.keeping import is_over, told, warning

NO_CONTACTS: Final = "No contact details: none are held."
AS_COUNTS: Final = "As counts: each statement with its question, group and theme, votes and what people agreed to."


async def purge(hub: Hub, request: Request) -> Answer:
    """Without `yes` it only says what would go. Before the day that was set, it must be told that this is meant."""
    slug = await known_slug(hub, request)
    room = await hub.room(slug)
    workshop, copies = room.workshop, len(await hub.store.backups(slug))
    said, repeating = going(room.board)
    data: dict[str, Any] = {
        "slug": slug, "keep_until": workshop.keep_until or None, "statements": len(said),
        "repeating": [one.id for one in repeating], "contacts": 0, "names_that_stay": _names(workshop), "backups": copies,
    }  # fmt: skip
    done = bool(request.get("yes"))
    lines = [told(workshop.keep_until), *_in_numbers(workshop, said, repeating, copies, done), ELSEWHERE]
    if not done:
        return Answer(text="\n".join([*lines, UNCHANGED]), data=data | {"dry_run": True})
    if not (is_over(workshop.keep_until, hub.clock()) or request.get("early")):
        why = f"{told(workshop.keep_until)} That day has not come: add --early as well if the words shall go now."
        raise Refused(Why.REFUSED, why)
    more = await hub.erase(slug, [one.id for one in (*said, *repeating)], ERASING) if said else []
    return Answer(text="\n".join([*lines, *more]), data=data | {"dry_run": False, "said": more})


def going(board: Board) -> tuple[list[Record], list[Record]]:
    """What people said, and the titles and ideas of others that repeat any of it. What is erased already is not counted."""
    workshop = board.workshop
    said = [one for one in workshop[STATEMENTS].values() if set(one.said) != {ERASED}]
    ids = dict.fromkeys(id for one in said for id in stands_in(board, one))
    letters = {kind.letter for kind in HAVE_WORDS}
    found = (workshop.thing(id) for id in ids if id[0] in letters)
    return list(said), [one for one in found if one]


def _names(workshop: Workshop) -> int:
    return sum(one.role not in (Role.HOST, Role.WALL) for one in workshop.people.values())


def _in_numbers(
    workshop: Workshop, said: Sequence[Record], repeating: Sequence[Record], copies: int, done: bool
) -> list[str]:
    go, stay = ("Gone for good:", "Stay:") if done else ("Would go for good:", "Would stay:")
    also = ", ".join(one.id for one in repeating)
    titles = f" and {counted(len(repeating), 'title or idea', 'titles and ideas')} that repeat them ({also})" if also else ""
    statements = f"{counted(len(said), 'statement')}{versions(said)}"
    names = counted(_names(workshop), "person", "people")
    return [
        f"{go} the words of {statements}{titles}, here and in {counted(copies, 'backup')}.",
        NO_CONTACTS,
        f"{stay} {', '.join(_others(workshop, repeating))}, in the words of the room. {AS_COUNTS}",
        f"{stay} the names of {names} who came in, and what they did.",
    ]


def _others(workshop: Workshop, repeating: Sequence[Record]) -> list[str]:
    """`3 themes`: those that keep their words."""
    kinds = [kind for kind in HAVE_WORDS if kind is not STATEMENTS]
    gone = [one.id[0] for one in repeating]
    return [counted(len(workshop[kind]) - gone.count(kind.letter), kind.noun, kind.nouns) for kind in kinds]


async def keeping(hub: Hub, request: Request) -> Answer:
    """For whoever looks after the machine: where the day is near, or over."""
    lines: list[str] = []
    for slug in await hub.slugs():
        try:
            until = (await hub.room(slug)).workshop.keep_until
        except StoreFailure:
            continue  # That it cannot be read is told by whoever asks about that.
        lines += filter(None, [warning(slug, until, hub.clock())])
    return Answer(text="\n".join(lines), data=lines)
