"""`wtfc dpia`: what is held of people in one workshop, why, who sees it, how long, and what the software does about it.

In plain words, for whoever fills in a council's form. Its facts are read from the workshop and from the tables that the
program itself goes by, so that it cannot say something else than what is done. May raise Refused or a StoreFailure.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from server.host.answer import Answer, Request
from server.host.journal import KEPT
from server.host.upkeep import known_slug
from wtfc_tui.carried.fields import Carried
from wtfc_tui.carried.markdown import escaped, section
from wtfc_tui.domain.roles import Role
from wtfc_tui.domain.settings import CONSENT_NAMES, GROUP_NAMES
from wtfc_tui.domain.visible import Visibility, visibility_of
from wtfc_tui.domain.words import counted
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.stages import CARRIED, PROCESS, VOCABULARY
from wtfc_tui.stages.gather.consenting import consent_of, wording
from wtfc_tui.stages.gather.rules import PARTICIPANTS, STATEMENTS
from wtfc_tui.store.retention import DAYS, LAST
from wtfc_tui.views.keeping import told

BESIDE: Final = (
    "Half-typed words, kept until they are saved or cleared; shown to whoever typed them.",
    "Own codes: what a code can be checked against, never the code. Join codes stand readable in the workshop's file.",
    "Ballots of an open vote, sealed, and destroyed with their key when it is closed: then nobody can tell who chose what.",
    "Nothing by which somebody could be reached: there is no place for an address or a telephone number.",
)
DONE: Final = (
    "A person's own copy, and what is not held: wtfc person SLUG P07.",
    "A person's words erased, from the log to the backups, with counts kept or dropped: wtfc erase SLUG --person P07.",
    "All words of a workshop erased when their time is over: wtfc purge SLUG.",
    "Whether what is held is whole and unchanged: wtfc verify SLUG.",
    "Whether the machine and the folder are as they should be: wtfc doctor.",
)
NOT_DONE: Final = (
    "The words are not encrypted on the disk: put the data folder on an encrypted one, and lock the machine away.",
    "Whoever hosts can read every statement in the file, and who typed it: choose the host as you would a records officer.",
    "Files that were exported are wherever they were taken: this page knows nothing of them.",
    "People name themselves and others in what they say. Read it before it goes to anybody.",
)


async def dpia(hub: Hub, request: Request) -> Answer:
    room = await hub.room(await known_slug(hub, request))
    copies = len(await hub.store.backups(room.slug))
    text = "\n".join(_page(room, copies))
    return Answer(text=text, data={"slug": room.slug, "format": "md", "text": text})


def _page(room: Room, copies: int) -> Iterator[str]:
    workshop = room.board.workshop
    yield f"# Data protection: {escaped(workshop.title)}"
    yield from ("", f"What “{workshop.slug}” holds of people, as it stands at revision {workshop.revision}.")
    yield from section("Why", list(_why(workshop)))
    yield from section("Who", list(_who(workshop)))
    yield from section("What is held", list(_held(workshop)))
    yield from section("Beside that", _points(BESIDE))
    yield from section("What people agreed to", list(_agreed(workshop)))
    yield from section("Who sees it", list(_seen()))
    yield from section("How long", _points(_how_long(workshop, copies)))
    yield from section("What the software does", _points(DONE))
    yield from section("What it does not do", _points(NOT_DONE))


def _points(sentences: Any) -> list[str]:
    return [f"- {one}" for one in sentences]


def _why(workshop: Workshop) -> Iterator[str]:
    yield "So that a room of people can work with what was said, and those who said it can hear what came of it."
    yield from (
        "",
        *(f"- {what}: {escaped(one)}" for what, one in (("About", workshop.focus), ("Where", workshop.site)) if one),
    )
    yield from (f"- Asked: {escaped(one.prompt)}" for one in workshop.questions)


def _who(workshop: Workshop) -> Iterator[str]:
    yield f"- {counted(len(workshop[PARTICIPANTS]), 'person', 'people')} known by a code, {_groups(workshop)}"
    roles = Counter(one.role for one in workshop.people.values())
    for role in Role:
        if role not in (Role.HOST, Role.WALL) and roles[role]:
            yield f"- {counted(roles[role], role.value)} who came in under a name of their choice"


def _groups(workshop: Workshop) -> str:
    """Group by group; of so few that they could be known, only that there are some."""
    fewest, groups = workshop.votes.fewest, Counter(one.group for one in workshop[PARTICIPANTS].values())
    said = [
        f"{name} {groups[key] if groups[key] >= fewest else f'fewer than {fewest}'}"
        for key, name in GROUP_NAMES.items()
        if groups[key]
    ]
    return f"of these by their own word: {', '.join(said)}." if said else "none with a group."


def _held(workshop: Workshop) -> Iterator[str]:
    yield from (
        "| what | how many | everybody sees | seen of scribes and facilitators alone | nobody is shown |",
        "|---|---|---|---|---|",
    )
    for kind in PROCESS.kinds:
        seen = [", ".join(_fields(kind, one)) or "–" for one in (Visibility.SHOWN, Visibility.WRITER, Visibility.HIDDEN)]
        yield f"| {kind.nouns} | {len(workshop[kind])} | {' | '.join(seen)} |"
    taken = ", ".join(one.kind.nouns for one in CARRIED if isinstance(one, Carried))
    earlier = sum(len(one.earlier) for one in workshop[STATEMENTS].values())
    yield from (
        "",
        f"Exports hold {taken}. Of statements, {counted(earlier, 'earlier version')} are kept beside the words of now.",
    )


def _fields(kind: Kind[Any], sort: Visibility) -> list[str]:
    names = [one.name for one in fields(kind.record) if visibility_of(kind.record, one.name) is sort]
    return [name.replace("_", " ") for name in names]


def _agreed(workshop: Workshop) -> Iterator[str]:
    people = list(workshop[PARTICIPANTS])
    for what, name in CONSENT_NAMES.items():
        answers = Counter(consent_of(workshop, person).answer(what) for person in people)
        yield (
            f"- {name}, asked as “{escaped(wording(workshop, what))}”: {answers[True]} yes, {answers[False]} no, "
            f"{answers[None]} not asked"
        )


def _seen() -> Iterator[str]:
    """By role: what somebody of that role may change; everybody inside may read what everybody sees."""
    yield from ("Everybody inside reads what everybody sees. What each may change or do:", "")
    for role in Role:
        verbs = [verb.name for verb in VOCABULARY.values() if verb.needs and role in verb.roles]
        yield f"- {role.value}: {', '.join(verbs) or 'nothing'}"


def _how_long(workshop: Workshop, copies: int) -> Iterator[str]:
    yield told(workshop.keep_until)
    yield f"Backups: {copies} now. The last {LAST} are kept, and for {DAYS} days the last one of each day."
    yield f"The server's journal has no words, names or codes in it; {KEPT} files of it are kept beside the running one."
