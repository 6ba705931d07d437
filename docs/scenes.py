"""The scenes of the pictures: each a workshop that has come so far, somebody who sits down at it, and what they type.

A new screen is shown by a line here: who sees it, what happened before, the keys, and some words that are there when it is
ready. Everybody, everything and every hour is invented and fixed.
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from docs.far_terminal import FarEnd, Picture, Size, time_standing_still
from screens.entry import Entry
from screens.looks import LOOKS, STANDARD
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import HOST, Person, Role
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.live.room import Room

SIZES: Final[tuple[Size, ...]] = ((80, 24), (120, 40), (60, 20))
SLUG: Final = "carers-2026"
NO_COLOUR: Final = "no colour"
"""How a terminal is served that asks for none; the other looks are chosen in the menu."""
NOON: Final = datetime(2026, 9, 28, 12, 0, tzinfo=UTC)
SEATED: Final = Person("Ben", Role.SCRIBE)
"""Sits in the room in every scene, and does what the scene says that others do."""
KEYS: Final = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "F1": "\x1bOP", "Ctrl+P": "\x10",
}  # fmt: skip

F, S, P, W = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL


@dataclass(frozen=True)
class Scene:
    name: str
    """Begins with the stage, where it is one; the name of its files."""
    mode: str
    """As in the table of keys."""
    role: Role
    sees: str
    """Words that are shown once it is ready."""
    keys: str = ""
    """What the person types; other keys in angle brackets, as in `<Enter>`."""
    stage: str = "gather"
    given: tuple[do.Command, ...] = ()
    """What the host did before, after the stage was set."""
    meanwhile: tuple[do.Command, ...] = ()
    """What Ben does once the person has sat down, before they type."""


RING_ROUND = "A neighbour rings round when the bus is late"
OPEN_VOTE = (do.OpenRound("themes"),)
CLOSED_VOTE = (*OPEN_VOTE, do.EnterRoomDots({"T7": 9, "T9": 6, "T12": 3}, 9), do.CloseRound())
RENAMED = (do.RenameTheme("T7", "I never know who comes"), do.CreateTheme("notworking", "I want a say", ("S30",)))
SHOUTED = (do.PlaceIdea("I2", 3, 8), do.PlaceIdea("I5", 8, 9), do.Spotlight("I2"))

SCENES: Final = (
    Scene("lobby", "lobby", P, "Your name", "Gwen"),
    Scene("gather-scribe", "gather", S, "nobody rings", "I wait all morning for a carer and nobody rings"),
    Scene("gather-participant", "gather", P, "In your own words"),
    Scene("gather-wall", "gather", W, "Latest"),
    Scene("gather-person", "gather.person", S, "P07 fam", "<Ctrl+P>P07 fam"),
    Scene("gather-mending", "gather.mending", S, "Mending S253", "The bus does not stop here any more<Enter><Up>"),
    Scene("theme-scribe", "theme", S, "Themes", stage="theme"),
    Scene("theme-inside", "theme.inside", S, "1 marked", "<Right> ", stage="theme"),
    Scene("theme-asking", "theme.asking", S, "Put S", "/know", stage="theme"),
    Scene("theme-in-full", "page", S, "read on", "v", stage="theme"),
    Scene("theme-participant", "theme", P, "Themes", stage="theme"),
    Scene("theme-wall", "theme", W, "Themes", stage="theme"),
    Scene("vote-none", "vote", F, "o opens one", stage="vote"),
    Scene("vote-asking", "vote.asking", F, "t themes", "o", stage="vote"),
    Scene("vote-participant", "vote", P, "2 of 5", "<Right><Right><Down><Right>", stage="vote", given=OPEN_VOTE),
    Scene("vote-room", "vote.room", S, "The room: 9 people", "r9<Enter>12<Down>3", stage="vote", given=OPEN_VOTE),
    Scene("vote-wall", "vote", W, "have voted", stage="vote", given=OPEN_VOTE),
    Scene("vote-closed", "vote", P, "The result", stage="vote", given=CLOSED_VOTE),
    Scene("chefs-scribe", "chefs", S, "rings round", f"<Tab>{RING_ROUND}", stage="chefs"),
    Scene("chefs-mending", "chefs.mending", S, "Rewording", f"{RING_ROUND}<Enter><Up>", stage="chefs"),
    Scene("chefs-wall", "chefs", W, "Heston", stage="chefs"),
    Scene("grid-scribe", "grid", S, "difference", stage="grid"),
    Scene("grid-asking", "grid.asking", S, "Effort and difference, 0 to 10: 3 8", "3 8", stage="grid"),
    Scene("grid-participant", "grid", P, "You call: higher", "<Up>", stage="grid", given=SHOUTED),
    Scene("grid-wall", "grid", W, "difference", stage="grid", given=SHOUTED),
    Scene("menu-facilitator", "menu", F, "Close the door", "<Esc>"),
    Scene("menu-participant", "menu", P, "Leave the workshop", "<Esc>", stage="vote"),
    Scene("help-gather", "page", S, "Help: Gather", "<F1>"),
    Scene("help-theme", "page", S, "Help: Theme", "<F1>", stage="theme"),
    Scene("help-vote", "page", S, "Help: Vote", "<F1>", stage="vote"),
    Scene("help-chefs", "page", S, "Help: Three chefs", "<F1>", stage="chefs"),
    Scene("help-grid", "page", S, "Help: Grid", "<F1>", stage="grid"),
    Scene("messages", "page", S, "What happened", "<Esc>m", stage="theme", meanwhile=RENAMED),
    Scene("who-is-here", "menu", F, "choose somebody to remove", "<Esc>w"),
    Scene("removing", "menu", F, "No, leave it", "<Esc>w2"),
)  # fmt: skip


def scene(name: str) -> Scene:
    return next(one for one in SCENES if one.name == name)


def looks() -> tuple[str, ...]:
    """The first is what the others are compared with."""
    return (*LOOKS, NO_COLOUR)


def typed(keys: str) -> Iterator[bytes]:
    """Words at a time, other keys one by one: after Esc a letter at once would be Alt and that letter."""
    for special, words in re.findall(r"<([^>]+)>|([^<]+)", keys):
        yield (KEYS[special] if special else words).encode()


@dataclass(frozen=True)
class Shown:
    """One scene: its pictures by size and look, and its standard look at the first size as SVG."""

    pictures: dict[tuple[Size, str], Picture]
    svg: str


async def show(scene: Scene, sizes: Sequence[Size] = SIZES) -> Shown:
    """Plays it on a terminal with colours and on one without."""
    await _sample_folder()
    with time_standing_still():
        (coloured, svg), (plain, _) = await asyncio.gather(
            _play(scene, sizes, tuple(LOOKS), colour=True), _play(scene, sizes, (STANDARD,), colour=False)
        )
    return Shown(coloured | {(size, NO_COLOUR): picture for (size, _), picture in plain.items()}, svg)


async def _play(
    scene: Scene, sizes: Sequence[Size], looks: Sequence[str], *, colour: bool
) -> tuple[dict[tuple[Size, str], Picture], str]:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(await _sample_folder(), folder, dirs_exist_ok=True)
        hub = await open_hub(Path(folder))
        hub.clock = lambda: NOON
        room = await hub.room(SLUG)
        for command in (do.SetStage(scene.stage), *scene.given):
            await _done(room, HOST, command)
        await room.join(SEATED, "screen")
        entry = Entry(room, scene.role, None if scene.mode == "lobby" else "Ana")
        end = FarEnd(entry, sizes[0], colour=colour)
        try:
            await _ready(end, scene, room)
            svg = end.app.export_screenshot(title=f"ssh carers-2026+Ana@village-hall — {scene.name}")
            pictures = {}
            for size in sizes:
                await end.resize(size)
                for look in looks:
                    await end.wear(look)
                    pictures[size, look] = await end.picture()
        finally:
            await end.end()
            await hub.close("The picture is taken.")
    return pictures, svg


_SAMPLE: Final = tempfile.TemporaryDirectory()
"""A data folder with the sample, made once and copied for each scene, so that none sees what another did."""


async def _sample_folder() -> Path:
    folder = Path(_SAMPLE.name)
    if not os.listdir(folder):
        hub = await open_hub(folder)
        hub.clock = lambda: NOON
        await _done(await hub.create(do.CreateWorkshop(SLUG, "Carers 2026")), HOST, do.ImportWorkshop(load_sample()))
        await hub.close("It is copied.")
    return folder


async def _ready(end: FarEnd, scene: Scene, room: Room) -> None:
    await end.sees("Your name" if scene.mode == "lobby" else " here ")
    for command in scene.meanwhile:
        await _done(room, SEATED, command)
    for keys in typed(scene.keys):
        await end.type(keys)
    await end.sees(scene.sees)
    await end.draw_anew()
    mode = getattr(end.app.screen, "mode", scene.mode)
    if mode != scene.mode:
        raise AssertionError(f"{scene.name} shows {mode}, not {scene.mode}")


async def _done(room: Room, person: Person, command: do.Command) -> None:
    answer = await room.do(person, command)
    if isinstance(answer, Refused):
        raise answer


def shown(scene: Scene) -> Shown:
    return asyncio.run(show(scene))
