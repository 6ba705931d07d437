"""A person's own copy: all that the workshop holds of them, in words and as data, and what it does not hold.

By the code under which something was said, or by the name of somebody who came in. What nobody may see is in neither: whose
own a code is, and who voted for what. May raise Refused or a StoreFailure.
"""

from typing import Any, Final

from server.host.account import account, as_data
from server.host.answer import Answer, Request
from server.host.upkeep import known_slug
from wtfc_tui.domain.ids import person_code
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.settings import GROUP_NAMES, QUESTION_NAMES
from wtfc_tui.domain.words import counted
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.stages import LOOKS
from wtfc_tui.stages.gather.carried import CARRIED
from wtfc_tui.stages.gather.consenting import consent_of
from wtfc_tui.stages.gather.consents import Consent
from wtfc_tui.stages.gather.persons_copy import PersonsCopy, SaidThere, persons_copy
from wtfc_tui.stages.pick.rules import pick_of, somebody
from wtfc_tui.stages.pick.view import pick_words
from wtfc_tui.views.board import Board

NOTHING_ANY_MORE: Final = "No statements: what was said under this code was moved to somebody else."
NO_NAME: Final = "A name: whose code this is stands nowhere here, unless people wrote it into their words."
UNSEEN: Final = (
    "A name to go with it: somebody types under this code for themselves. The file knows who, so that they alone can mend "
    "their words; it is shown to nobody, you included."
)
NOT_HELD: Final = (
    "Contact details: there is no place for an address or a number here.",
    "Votes: which dots were anybody's is destroyed when a vote is closed.",
)


async def person(hub: Hub, request: Request) -> Answer:
    room = await hub.room(await known_slug(hub, request))
    whom = str(request.get("whom", ""))
    if not _is_code(whom):
        return await account(hub, room, whom)
    copy = persons_copy(room.board, LOOKS, whom)
    backups = len(await hub.store.backups(room.slug))
    missing = [UNSEEN if copy.person.themselves else NO_NAME, *NOT_HELD]
    return Answer(text="\n".join(_text(room, copy, backups, missing)), data=_data(room, copy, backups, missing))


def _is_code(typed: str) -> bool:
    try:
        return bool(person_code(typed))
    except Refused:
        return False


# ── as data ─────────────────────────────────────────────────────────────────


def _data(room: Room, copy: PersonsCopy, backups: int, missing: list[str]) -> dict[str, Any]:
    return {
        "slug": room.slug,
        "person": copy.person.id,
        "group": copy.person.group,
        "themselves": copy.person.themselves,
        "consent": CARRIED[2].row(room.board, consent_of(room.board.workshop, copy.person.id)),
        "statements": [_statement(room.board, one) for one in copy.said],
        "picked": as_data(pick_of(room.board.workshop, _under(room, copy))),
        "backups": backups,
        "not_held": missing,
    }


def _statement(board: Board, one: SaidThere) -> dict[str, Any]:
    """As the export has it, with its versions; and what came of it."""
    row = CARRIED[0].row(board, one.statement)
    return row | {"came_of": _things(board, one.came_of), "stands_in": _things(board, one.stands_in)}


def _things(board: Board, ids: tuple[str, ...]) -> list[dict[str, str]]:
    things = filter(None, map(board.workshop.thing, ids))
    return [{"id": one.id, "words": one.words} for one in things]


# ── in words ────────────────────────────────────────────────────────────────


def _text(room: Room, copy: PersonsCopy, backups: int, missing: list[str]) -> list[str]:
    person, said = copy.person, copy.said
    group = f", {GROUP_NAMES[person.group]}" if person.group else ""
    lines = [f"All that “{room.workshop.title}” ({room.slug}) holds of {person.id}{group}", ""]
    lines += [f"{counted(len(said), 'statement')}:" if said else NOTHING_ANY_MORE]
    for one in said:
        lines += ["", *_told(room.board, one)]
    if picked := pick_words(room.board, _under(room, copy)):
        lines += ["", picked]
    lines += ["", *_agreed(consent_of(room.board.workshop, person.id))]
    if backups:
        lines += ["", f"{counted(backups, 'backup')} of the workshop may hold the same."]
    return [*lines, "", "Not held:", *(f"- {sentence}" for sentence in missing)]


def _under(room: Room, copy: PersonsCopy) -> str:
    """The id under which somebody known by this code has picked an idea."""
    return somebody(room.board.workshop, copy.person.id).id


def _agreed(consent: Consent) -> list[str]:
    """Every answer, with the sentence that was asked."""
    lines = [f"What they agree to: {consent.words}"]
    for one in consent.answers:
        when = f"{one.at:%d %B %Y %H:%M} UTC" if one.at else "at some time"
        said = {True: "yes", False: "no", None: "taken back"}[one.answer]
        lines.append(f"  {when}, {said}{f' to “{one.wording}”' if one.wording else ''}")
    return lines


def _told(board: Board, one: SaidThere) -> list[str]:
    statement, look = one.statement, LOOKS[CARRIED[0].kind]
    withdrawn = ", withdrawn" if statement.withdrawn else ""
    entered = f", {statement.at:%d %B %Y %H:%M} UTC" if statement.at else ""
    lines = [f"{statement.id}, {QUESTION_NAMES[statement.question]}{entered}{withdrawn}: “{statement.text}”"]
    lines += [f"  {line}" for line in look.at_length(board, statement)]
    lines += [f"  came of it: {_line(board, id)}" for id in one.came_of]
    return lines + [f"  the same words stand in {_line(board, id)}" for id in one.stands_in]


def _line(board: Board, id: str) -> str:
    """`theme T3 …`: with what kind of thing it is."""
    kind = next(kind for kind in LOOKS if kind.letter == id[0])
    return f"{kind.noun} {LOOKS[kind].line(board, board.workshop[kind][id])}"
