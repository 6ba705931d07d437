"""The scenes of the pictures: each a workshop that has come so far, somebody who sits down at it, and what they type.

A new screen is shown by a line here: who sees it, what happened before, the keys, and some words that are there when it is
ready. Everybody, everything and every hour is invented and fixed.
"""

import asyncio
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from docs.far_terminal import FarEnd, Picture, Size, time_standing_still
from docs.given import (
    BY_GROUP,
    CARRIED_OUT,
    CLOSED_BY_GROUP,
    CLOSED_VOTE,
    HAD,
    MENDED,
    OPEN_VOTE,
    PICKED,
    PLANNED,
    RENAMED,
    RING_ROUND,
    SAID_LATELY,
    SHOUTED,
    THERE,
    WHY,
)
from screens.entry import Entry
from screens.looks import LOOKS, STANDARD
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.people import HOST, Person
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.live.room import Room
from wtfc_tui.live.seat import Seat
from wtfc_tui.stages import CARRIED, PROCESS
from wtfc_tui.stages.day.records import SetStep, StartTimer
from wtfc_tui.stages.setup.records import CreateWorkshop, ImportWorkshop

SIZES: Final[tuple[Size, ...]] = ((80, 24), (120, 40), (60, 20))
SLUG: Final = "carers-2026"
JOIN: Final = f"ssh -p 2222 {SLUG}@village-hall"
NO_COLOUR: Final = "no colour"
"""How a terminal is served that asks for none; the other looks are chosen in the menu."""
NOON: Final = datetime(2026, 9, 28, 12, 0, tzinfo=UTC)
SEATED: Final = Person("Ben", Role.SCRIBE)
"""Sits in the room in every scene, and does what the scene says that others do."""
KEYS: Final = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "F1": "\x1bOP", "F4": "\x1bOS", "Ctrl+P": "\x10", "Ctrl+T": "\x14",
}  # fmt: skip

ARRIVED: Final = "where the room is"
"""What a facilitator reads first."""
F, S, P, W = Role.FACILITATOR, Role.SCRIBE, Role.PARTICIPANT, Role.WALL


@dataclass(frozen=True)
class Scene:
    name: str
    """Begins with the tool, where it is one; the name of its files."""
    mode: str
    """As in the table of keys."""
    role: Role
    sees: str
    """Words that are shown once it is ready."""
    keys: str = ""
    """What the person types; other keys in angle brackets, as in `<Enter>`."""
    step: str = "gather"
    """The key of the step that the workshop is at."""
    given: tuple[Command, ...] = ()
    """What the host did before, after the step was set."""
    meanwhile: tuple[Command, ...] = ()
    """What Ben does once the person has sat down, before they type."""
    own_code: str = ""
    """That was made for them as they came in, which they have done for the first time then."""


SCENES: Final = (
    Scene("lobby", "lobby", P, "Your name", "Gwen"),
    Scene("gather-scribe", "gather", S, "nobody rings", "I wait all morning for a carer and nobody rings"),
    Scene("gather-participant", "gather", P, "In your own words"),
    Scene("gather-wall", "wall", W, "What ", given=SAID_LATELY),
    Scene("gather-wall-timer", "wall", W, "min left", given=(*SAID_LATELY, StartTimer(1500))),
    Scene("gather-person", "gather.person", S, "P07 fam", "<Ctrl+P>P07 fam"),
    Scene("gather-consent", "gather.consent", S, "y or n for each", "<Ctrl+P>P07<Enter><F4>yn"),
    Scene("gather-mending", "gather.mending", S, "Mending S253", "The bus does not stop here any more<Enter><Up>"),
    Scene("gather-moving", "gather.mending", S, "► NOT WORKING", "The bus does not stop here any more<Enter><Up><Tab>"),
    Scene("reading", "reading", P, "read on", "<Ctrl+T><Tab>"),
    Scene("reading-theme", "reading", S, "T7 I never know", "<Ctrl+T><Right>", step="theme"),
    Scene("reading-asking", "reading.asking", P, "late bus", "<Ctrl+T>/late bus", step="chefs"),
    Scene("reading-found", "reading", S, "“late”", "<Ctrl+T>/late<Enter>", step="vote themes"),
    Scene("theme-scribe", "theme", S, "Themes", step="theme"),
    Scene("theme-inside", "theme.inside", S, "1 marked", "<Right> ", step="theme"),
    Scene("theme-asking", "theme.asking", S, " into:", "/know", step="theme"),
    Scene("theme-in-full", "page", S, "read on", "v", step="theme"),
    Scene("theme-participant", "theme", P, "Themes", step="theme"),
    Scene("theme-wall", "wall", W, "sorted", step="theme"),
    Scene("vote-none", "vote", F, "o opens one", step="vote themes"),
    Scene("vote-asking", "vote.asking", F, "t themes", "o", step="vote themes"),
    Scene("vote-participant", "vote", P, "2 of 5", "<Right><Right><Down><Right>", step="vote themes", given=OPEN_VOTE),
    Scene("vote-group", "menu", P, "Which group", "<Right>", step="vote themes", given=BY_GROUP),
    Scene("vote-by-group", "page", P, "family, 6 people", "g", step="vote themes", given=CLOSED_BY_GROUP),
    Scene("vote-room", "vote.room", S, "The room: 9 people", "r9<Enter>12<Down>3", step="vote themes", given=OPEN_VOTE),
    Scene("vote-wall", "wall", W, "have voted", step="vote themes", given=OPEN_VOTE),
    Scene("vote-wall-closed", "wall", W, "█", step="vote themes", given=CLOSED_VOTE),
    Scene("vote-closed", "vote", P, "The result", step="vote themes", given=CLOSED_VOTE),
    Scene("vote-again", "vote", F, "Vote again", step="vote ideas", given=CLOSED_VOTE),
    Scene("causes-scribe", "causes", S, "S31 S88", "It was never anybody's list", step="causes", given=WHY),
    Scene("causes-outline", "causes.outline", S, "s tie", "<Up><Down><Down>", step="causes", given=WHY),
    Scene("causes-putting", "causes.putting", S, "Enter under this", "<Up><Down><Down>p", step="causes", given=WHY),
    Scene("causes-asking", "causes.asking", S, "door step", "<Up><Down>sdoor step", step="causes", given=WHY),
    Scene("causes-mending", "causes.mending", S, "Mending C4", "<Up><Down><Down><Down><Down>m", step="causes", given=WHY),
    Scene("causes-wall", "wall", W, "comes back to", step="causes", given=WHY),
    Scene("success-scribe", "success", S, "G3", "Our rota is kept, and when", step="success", given=MENDED),
    Scene("success-mending", "success.mending", S, "Mending", "We are asked once<Enter><Up>", step="success", given=MENDED),
    Scene("success-read-back", "page", P, "nothing yet", "<F4>", step="success", given=(*CLOSED_VOTE, *MENDED)),
    Scene("success-wall", "wall", W, "Nothing yet from", step="success", given=MENDED),
    Scene("in_place-scribe", "in_place", S, "E2", "A rota by e-mail; home care team; partly", step="in place", given=THERE),
    Scene("in_place-mending", "in_place.mending", S, "Mending E3", "The bus club<Enter><Up>", step="in place", given=THERE),
    Scene("in_place-wall", "wall", W, "In place already:", step="in place", given=THERE),
    Scene("chefs-scribe", "chefs", S, "rings round", f"<Tab>{RING_ROUND}", step="chefs"),
    Scene("chefs-mending", "chefs.mending", S, "Rewording", f"{RING_ROUND}<Enter><Up>", step="chefs"),
    Scene("chefs-wall", "wall", W, "Delia:", step="chefs", given=HAD),
    Scene("grid-scribe", "grid", S, "difference", step="grid"),
    Scene("grid-asking", "grid.asking", S, "Effort and difference, 0 to 10: 3 8", "3 8", step="grid"),
    Scene("grid-participant", "grid", P, "You call: higher", "<Up>", step="grid", given=SHOUTED),
    Scene("grid-wall", "wall", W, "QUICK WINS", step="grid", given=SHOUTED),
    Scene("pick-scribe", "pick", S, "carry on with", "<Enter>", step="pick", given=PICKED),
    Scene("pick-asking", "pick.asking", S, "Mr Lee; family", "fMr Lee; family", step="pick", given=PICKED),
    Scene("pick-participant", "pick", P, "not yet: Ana", step="pick", given=PICKED),
    Scene("plan-scribe", "plan", S, "What is done?", step="plan", given=PLANNED),
    Scene("plan-part", "plan.part", S, "By when?", "Ring the nurse<Enter>Jo<Enter>", step="plan", given=PLANNED),
    Scene("plan-mending", "plan.mending", S, "Mending what is done", "<Up>", step="plan", given=PLANNED),
    Scene("plan-read-back", "page", S, "still", "<F4>", step="plan", given=PLANNED),
    Scene("plan-wall", "wall", W, "Planned", step="plan", given=PLANNED),
    Scene("implement-scribe", "implement", S, "OVERDUE", step="implement", given=(*PLANNED, *CARRIED_OUT)),
    Scene("implement-asking", "implement.asking", S, "because", "c", step="implement", given=PLANNED),
    Scene("implement-wall", "wall", W, "done", step="implement", given=(*PLANNED, *CARRIED_OUT)),
    Scene("pick-wall", "wall", W, "people have", step="pick", given=PICKED),
    Scene("arrival", "menu", F, ARRIVED),
    Scene("menu-facilitator", "menu", F, "Close the door", "<Esc>"),
    Scene("menu-elsewhere", "menu", F, "Bring the room to", "<Esc>3<Esc>"),
    Scene("elsewhere", "theme", F, "brings it here", "<Esc>3"),
    Scene("timer", "timer", F, "How long", "<Esc>f12:30"),
    Scene("export", "page", P, "in the middle of the day", "<Esc>x"),
    Scene("menu-participant", "menu", P, "Leave the workshop", "<Esc>", step="vote themes"),
    Scene("help-gather", "page", S, "Help: Gather", "<F1>"),
    Scene("help-theme", "page", S, "Help: Theme", "<F1>", step="theme"),
    Scene("help-vote", "page", S, "Help: Vote", "<F1>", step="vote themes"),
    Scene("help-causes", "page", S, "Help: Root causes", "<F1>", step="causes"),
    Scene("help-success", "page", S, "Help: Define success", "<F1>", step="success"),
    Scene("help-in_place", "page", S, "Help: In place", "<F1>", step="in place"),
    Scene("help-chefs", "page", S, "Help: Three chefs", "<F1>", step="chefs"),
    Scene("help-grid", "page", S, "Help: Grid", "<F1>", step="grid"),
    Scene("help-plan", "page", S, "Help: Action plans", "<F1>", step="plan"),
    Scene("help-implement", "page", S, "Help: Implement", "<F1>", step="implement"),
    Scene("help-pick", "page", S, "Help: Pick", "<F1>", step="pick"),
    Scene("messages", "page", S, "What happened", "<Esc>m", step="theme", meanwhile=RENAMED),
    Scene("who-is-here", "menu", F, "choose somebody to remove", "<Esc>w"),
    Scene("own-code", "menu", P, "I have written it down", own_code="bato-kemi-luso-rida"),
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
    os.environ["TZ"] = "UTC"  # The hours on a picture are those of no village in particular.
    time.tzset()
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
        for command in (SetStep(scene.step), *scene.given):
            await _done(room, HOST, command)
        await room.join(SEATED, "screen")
        name = None if scene.mode == "lobby" else "Ana"
        entry = _FirstTime(room, scene.role, name, join=JOIN, own_code=scene.own_code)
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


@dataclass(frozen=True)
class _FirstTime(Entry):
    """The door's way in, for whoever gets an own code."""

    own_code: str = ""

    async def enter(self, name: str) -> Seat | Refused:
        seat = await super().enter(name)
        if isinstance(seat, Seat):
            seat.own_code = self.own_code
        return seat


_SAMPLE: Final = tempfile.TemporaryDirectory()
"""A data folder with the sample, made once and copied for each scene, so that none sees what another did."""


async def _sample_folder() -> Path:
    folder = Path(_SAMPLE.name)
    if not os.listdir(folder):
        hub = await open_hub(folder)
        hub.clock = lambda: NOON
        await _done(
            await hub.create(SLUG, CreateWorkshop(SLUG, "Carers 2026")),
            HOST,
            ImportWorkshop(load_sample(CARRIED, PROCESS.steps)),
        )
        await hub.close("It is copied.")
    return folder


async def _ready(end: FarEnd, scene: Scene, room: Room) -> None:
    first = scene.sees if scene.own_code else {"lobby": "Your name", "wall": " · "}.get(scene.mode, " here ")
    await end.sees(ARRIVED if scene.role is F else first)
    if scene.role is F and scene.sees != ARRIVED:
        await end.type(KEYS["Enter"].encode())
        await end.sees(" here ")
    for command in scene.meanwhile:
        await _done(room, SEATED, command)
    for keys in typed(scene.keys):
        await end.type(keys)
    await end.sees(scene.sees)
    await end.draw_anew()
    mode = getattr(end.app.screen, "mode", scene.mode)
    if mode != scene.mode:
        raise AssertionError(f"{scene.name} shows {mode}, not {scene.mode}")


async def _done(room: Room, person: Person, command: Command) -> None:
    answer = await room.do(person, command)
    if isinstance(answer, Refused):
        raise answer


def shown(scene: Scene) -> Shown:
    return asyncio.run(show(scene))
