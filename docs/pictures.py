"""Makes docs/pictures/*.svg from the real app and the sample workshop, and docs/KEYS.md from the key table.

Run by `make pictures`. The pictures show what a terminal of 80 by 24 shows.
"""

import asyncio
import tempfile
from pathlib import Path

from screens.app import WorkshopApp
from screens.entry import Entry
from screens.keys import EVERYWHERE, KEYS, Key
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain import commands as do
from wtfc_tui.domain.people import HOST, Role
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.intake.sample import load_sample
from wtfc_tui.live.room import Room

HERE = Path(__file__).parent
SIZE = (80, 24)


async def sample_room(folder: Path) -> Room:
    hub = await open_hub(folder)
    room = await hub.create(do.CreateWorkshop("carers-2026", "Carers 2026"))
    await told(room, do.ImportWorkshop(load_sample()))
    return room


async def told(room: Room, command: do.Command) -> None:
    answer = await room.do(HOST, command)
    if isinstance(answer, Refused):
        raise answer


async def picture(room: Room, name: str, role: Role, keys: list[str]) -> None:
    app = WorkshopApp(Entry(room, role, "Ana"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(*([key] if not key.startswith(":") else map(_key, key[1:])))
            await pilot.pause()
        svg = app.export_screenshot(title=f"ssh carers-2026+Ana@village-hall — {name}")
    (HERE / "pictures" / f"{name}.svg").write_text(svg, encoding="utf-8")


def _key(character: str) -> str:
    return {" ": "space", "'": "apostrophe", ",": "comma", ".": "full_stop"}.get(character, character)


async def pictures() -> None:
    (HERE / "pictures").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        room = await sample_room(Path(folder))
        await picture(room, "gather", Role.SCRIBE, [":I wait all morning for a carer and nobody rings"])
        await told(room, do.SetStage("theme"))
        await picture(room, "theme", Role.SCRIBE, [])
        await told(room, do.SetStage("vote"))
        await told(room, do.OpenRound("themes"))
        await picture(room, "vote", Role.PARTICIPANT, ["right", "right", "down", "right"])
        await told(room, do.EnterRoomDots({"T7": 9, "T9": 6, "T12": 3}, 9))
        await told(room, do.CloseRound())
        await picture(room, "vote-closed", Role.PARTICIPANT, [])
        await told(room, do.SetStage("chefs"))
        await picture(room, "chefs", Role.SCRIBE, ["tab", ":A neighbour rings round when"])
        await told(room, do.SetStage("grid"))
        await picture(room, "grid", Role.SCRIBE, [])
        await room.store.close()


def keys_page() -> str:
    lines = [
        "# Keys",
        "",
        "Made from `screens/keys.py` by `make pictures`. Letters do something only where nothing is typed.",
        "",
    ]
    for title, keys in (*KEYS.items(), ("everywhere", EVERYWHERE)):
        lines += [f"## {title}", "", "| key | does | |", "|---|---|---|", *map(_row, keys), ""]
    return "\n".join(lines)


def _row(key: Key) -> str:
    return f"| {key.label.replace('|', '')} | {key.does} | {key.help} |"


if __name__ == "__main__":
    (HERE / "KEYS.md").write_text(keys_page(), encoding="utf-8")
    asyncio.run(pictures())
