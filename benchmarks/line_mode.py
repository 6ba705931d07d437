"""What is read aloud in line mode: words, lines, bytes, and seconds at 200 words a minute. In process; asserts nothing."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.sentences import varied
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.people import HOST, person_named
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live.room import Room
from wtfc_tui.plain import Conversation
from wtfc_tui.stages import TASKS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.setup.records import CreateWorkshop
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.vote.records import OpenRound

WORDS_A_MINUTE: Final = 200
TITLES: Final = (
    "I never know who is coming or when", "I am passed from pillar to post", "I cannot get out on my own",
    "I am told nothing about what was decided", "I pay more than I can afford", "I have nobody to talk to",
    "I am worn out and nobody notices", "I wait for months and hear nothing",
)  # fmt: skip


@dataclass
class Heard:
    words: int = 0
    lines: int = 0
    bytes: int = 0

    def hear(self, lines: list[str], prompt: str) -> None:
        told = [*lines, prompt]
        self.words += len(" ".join(told).split())
        self.lines += len(told)
        self.bytes += len("\n".join(told).encode())

    @property
    def seconds(self) -> float:
        return self.words * 60 / WORDS_A_MINUTE


async def _talker(room: Room, name: str, role: Role) -> tuple[Conversation, Heard]:
    seat = await room.join(person_named(name, role), "plain")
    if isinstance(seat, Refused):
        raise seat
    talk, heard = Conversation(seat, TASKS), Heard()
    heard.hear(await talk.start(), talk.prompt)
    return talk, heard


async def _says(talk: Conversation, *lines: str) -> Heard:
    heard = Heard()
    for line in lines:
        heard.hear(await talk.answer(line), talk.prompt)
    return heard


async def measured(folder: Path) -> dict[str, Heard]:
    hub = await open_hub(folder)
    room = await hub.create("ear", CreateWorkshop("ear", "Carers 2026"))
    for number in range(48):
        await room.do(HOST, AddStatement("notworking", varied(number), f"P{number // 4 + 1:02}"))
    for place, title in enumerate(TITLES, start=1):
        await room.do(HOST, CreateTheme("notworking", title, (f"S{place}", f"S{place + 8}")))
    found: dict[str, Heard] = {}
    sol, found["coming in for the first time"] = await _talker(room, "Sol", Role.SCRIBE)
    await _says(sol, "go theme", "2")
    sol.seat.leave()
    sol, found["coming back to a pile, with its next statement"] = await _talker(room, "Sol", Role.SCRIBE)
    answers = [" ".join(TITLES[number % 8].split()[:3]) for number in range(20)]
    found["20 statements sorted"] = await _says(sol, *answers)
    await room.do(HOST, OpenRound("themes"))
    pat, _ = await _talker(room, "Pat", Role.PARTICIPANT)
    found["a vote on 8 themes"] = await _says(pat, "go vote", "next", "1", "next", "1", "1", "next", "1", "1")
    found["nothing new, asked by Enter"] = await _says(pat, "")
    await hub.close("Measured.")
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measured(Path(folder)))
    print(f"{'':48}{'words':>7}{'lines':>7}{'bytes':>7}{'seconds':>9}")
    for what, heard in found.items():
        print(f"{what:48}{heard.words:>7}{heard.lines:>7}{heard.bytes:>7}{heard.seconds:>9.0f}")


if __name__ == "__main__":
    main()
