"""A workshop of any size, filled by doors that every version has: hub, seat, spoken verbs, an import of its own export."""

import asyncio
import json
import sys
from copy import deepcopy
from typing import Any

from benchmarks.growth_versions import NotThere, a_theme, constant, create, named, settled, speak
from benchmarks.sentences import varied

QUESTIONS = ("working", "notworking", "future")
_AT_ONCE = 50
_LEFT_OUT = ("entered_by", "entered_at", "was_in", "earlier")


class Filled:
    """An open workshop and its host's seat."""

    def __init__(self, hub: Any, slug: str, room: Any, seat: Any) -> None:
        self.hub, self.slug, self.room, self.seat = hub, slug, room, seat
        self._next = 10**6
        self._ready: list[Any] = []

    async def say(self, *words: str, standard_input: bytes = b"") -> Any:
        """A verb; what came of it as data."""
        reply = await speak()(self.seat, words, standard_input=standard_input)
        if reply.status:
            raise NotThere(f"{' '.join(words)[:60]}: {reply.error}")
        return reply.data

    async def add(self) -> None:
        """Another statement, as a screen does it."""
        await self.do(self.adding())

    async def do(self, command: Any) -> None:
        done = await self.seat.do(command)
        if not hasattr(done, "events"):
            raise NotThere(f"{command}: {done.sentence}")

    def adding(self) -> Any:
        """A command with words that nobody has said; made in advance, because that takes longer than deciding it."""
        if not self._ready:
            numbers = range(self._next, self._next + 200)
            self._ready = [named("AddStatement")(QUESTIONS[number % 3], varied(number)) for number in numbers]
            self._next += 200
        return self._ready.pop()


async def opened(hub: Any, slug: str) -> Filled:
    room = await hub.room(slug)
    return Filled(hub, slug, room, await room.join(constant("HOST"), "verbs"))


async def filled(hub: Any, slug: str, statements: int, themes: int) -> Filled:
    """Two of three statements lie in a theme; five of each person are there while there are codes for people."""
    await create(hub, slug, "Growing")
    workshop = await opened(hub, slug)
    document = await _like_its_own(hub)
    like_themes, like_statements = document["themes"].pop(0), document["statements"].pop(0)
    document["themes"] += [_theme(like_themes, number) for number in range(1, themes + 1)]
    document["statements"] += [_statement(like_statements, number, themes) for number in range(1, statements + 1)]
    people: dict[str, set[str]] = {}
    for row in document["statements"]:
        if row["theme"]:
            document["themes"][int(row["theme"][1:]) - 1]["statements"].append(row["id"])
            people.setdefault(row["theme"], set()).add(row["person"])
    for row in document["themes"]:
        row["people"] = len(people.get(row["id"], ()))
    try:
        await workshop.say("import", standard_input=json.dumps(document).encode())
    except NotThere as why:
        print(f"added one by one, for there is no import of this: {why}", file=sys.stderr)
        await _fill_by_hand(workshop, document)
    return workshop


def _theme(like: dict[str, Any], number: int) -> dict[str, Any]:
    title, question = varied(-number)[:60], QUESTIONS[number % 3]
    return deepcopy(like) | {"id": f"T{number}", "question": question, "title": title, "people": 0, "statements": []}


def _statement(like: dict[str, Any], number: int, themes: int) -> dict[str, Any]:
    """Without what an import can do without: a file may have 5 MB."""
    lies_in = number % themes + 1 if number % 3 else 0
    return {name: deepcopy(value) for name, value in like.items() if name not in _LEFT_OUT} | {
        "id": f"S{number}",
        "question": QUESTIONS[lies_in % 3 if lies_in else number // 3 % 3],
        "text": varied(number),
        "theme": f"T{lies_in}" if lies_in else None,
        "person": f"P{number // 5 % 999 + 1:02}",  # There are codes for 999.
    }


async def _fill_by_hand(workshop: Filled, document: dict[str, Any]) -> None:
    add, create = named("AddStatement"), named("CreateTheme")
    rows = document["statements"]
    for start in range(0, len(rows), _AT_ONCE):
        few = rows[start : start + _AT_ONCE]
        await asyncio.gather(*(workshop.do(add(row["question"], row["text"], row["person"])) for row in few))
    for row in document["themes"]:
        await workshop.do(create(row["question"], row["title"]))
        if row["statements"]:
            await workshop.say("put", *row["statements"], row["id"])


async def _like_its_own(hub: Any) -> dict[str, Any]:
    """An export of this version with one statement and one theme in it: the rows to write others by."""
    slug = "pattern"
    if slug not in await settled(hub.slugs()):
        await create(hub, slug, "Pattern")
        pattern = await opened(hub, slug)
        await pattern.say("add", "working", "the", "bus", "--person", "P01")
        await pattern.say("theme", "new", "working", "Buses", "S1")
    else:
        pattern = await opened(hub, slug)
    document = await pattern.say("export", "json")
    pattern.seat.leave()
    found: dict[str, Any] = document
    return found


async def lengthen(workshop: Filled, events: int) -> None:
    """Until the log has so many: a theme gets one name after another."""
    seat, rename = workshop.seat, named("RenameTheme")
    theme = a_theme(seat)
    for start in range(workshop.room.workshop.seq, events, _AT_ONCE):
        few = range(start, min(start + _AT_ONCE, events))
        await asyncio.gather(*(seat.do(rename(theme, f"Name {number}")) for number in few))
