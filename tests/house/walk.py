"""Walks one stage of the tree that it is run in, through every face, over a real store: `walk.py SCENE ID WORDS VERB …`.

The verb is to add the words to T1 under that id; the scene shows a screen on which they stand. Prints nothing where all is
well; else it ends with what is missing. It is a program because the tree it walks is a copy with another stage in it.
"""

import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docs.scenes import scene, show
from screens.looks import STANDARD
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.people import person_named
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.seat import Seat
from wtfc_tui.plain import Conversation
from wtfc_tui.stages import PROCESS, TASKS, speak
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.verbs.reply import Reply

SLUG = "carers-2026"
SIZE = (80, 24)
SORTED = ('add notworking --person P01 "Nobody rings"', 'theme new notworking "I never know who is coming" S1')


def must(holds: object, what: str) -> None:
    if not holds:
        raise SystemExit(f"The stage is not whole: {what}")


async def sit(folder: Path) -> tuple[Any, Seat]:
    hub = await open_hub(folder)
    room = await hub.create(SLUG, CreateWorkshop(SLUG, "Carers 2026"))
    seat = await room.join(person_named("Fay", Role.FACILITATOR), "verb")
    assert isinstance(seat, Seat)
    return hub, seat


async def said(seat: Seat, line: str | Sequence[str], standard_input: bytes = b"") -> Reply:
    reply = await speak(seat, line, standard_input=standard_input)
    must(reply.status == 0, f"{line}: {reply.error}")
    return reply


async def by_verbs(seat: Seat, id: str, words: str, verb: Sequence[str]) -> None:
    must(words in (await said(seat, verb)).text, "the verb that adds says what was saved")
    must(words in (await said(seat, f"show {id}")).text, f"show {id} tells its words")
    must(words in (await said(seat, "show T1")).text, "its theme leads to it: comes_from and leads_to of its look")
    must(PROCESS.by_letter[id[0]].nouns in (await said(seat, "status")).text, "status counts it: figures")
    must(id in (await said(seat, "log")).text, "log tells that it was added: the row's news")
    for form in ("json", "csv", "md"):
        must(words in (await said(seat, f"export {form}")).text, f"export {form} has its words: carried")


async def in_and_out(seat: Seat, folder: Path) -> None:
    before = (await said(seat, "export json")).binary
    hub, other = await sit(folder)
    await said(other, "import", before or b"")
    must((await said(other, "export json")).binary == before, "an export that was brought in exports the same: carried")
    await hub.close("It was compared.")


def in_its_table(file: Path, id: str, words: str) -> None:
    table = PROCESS.by_letter[id[0]].name
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        rows = connection.execute(f'select * from "{table}" where id = ?', (id,)).fetchall()  # noqa: S608
    connection.close()
    must([row for row in rows if words in row], f"the read table {table} has a row of {id} with its words")


async def mended_and_taken_back(seat: Seat, id: str, words: str) -> None:
    """Corrected, withdrawn, and all three steps undone again, the last of which added it."""
    await said(seat, ["correct", id, f"{words}, and when"])
    must(f"{words}, and when" in (await said(seat, f"show {id}")).text, "correct puts its words right: mends")
    await said(seat, ["withdraw", id])
    must("withdrawn" in (await said(seat, f"show {id}")).text, "withdraw takes it out: mends")
    for back, gone in ((f"{words}, and when", False), (words, False), (words, True)):
        must((await said(seat, "undo")).data["undone"], "undo says what it has taken back: the row's taken_back")
        first, *rest = (await said(seat, f"show {id}")).text.splitlines()
        as_before = first.endswith(back) and any("withdrawn" in line for line in rest) == gone
        must(as_before, f"undo takes it back: {first}, {rest}")


async def by_lines(seat: Seat, step: str, words: str) -> None:
    talk = Conversation(seat, TASKS)
    await talk.start()
    await talk.answer(f"go {step}")
    await talk.answer("T1")
    heard = await talk.answer(words)
    must(any("saved" in line for line in heard), f"line mode leads through it: {heard}, and asks “{talk.prompt}”")
    must(len(talk.prompt) <= 72 and talk.prompt.endswith(" "), f"a prompt of 72 letters at most: “{talk.prompt}”")


async def walk(name: str, id: str, words: str, verb: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        hub, seat = await sit(Path(one))
        for line in SORTED:
            await said(seat, line)
        await by_verbs(seat, id, words, verb)
        await in_and_out(seat, Path(other))
        in_its_table(Path(one) / f"{SLUG}.db", id, words)
        await mended_and_taken_back(seat, id, words)
        await by_lines(seat, scene(name).step, words)
        must(not await hub.store.verify(SLUG), "wtfc verify finds nothing")
        await hub.close("It was walked.")
    picture = (await show(scene(name), (SIZE,))).pictures[SIZE, STANDARD]
    must(any(words in row for row in picture.rows), f"the screen shows it at 80×24:\n{picture.rows}")


if __name__ == "__main__":
    _, scene_name, id_given, own_words, *verb_line = sys.argv
    asyncio.run(walk(scene_name, id_given, own_words, verb_line))
