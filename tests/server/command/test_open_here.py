"""`wtfc open` while a server runs: the host's own terminal, on that server, without a code."""

import asyncio
import fcntl
import os
import pty
import signal
import struct
import sys
import termios

import asyncssh
import pytest

from server.door.admission import Admission
from server.door.team_keys import TeamKeys, as_line
from server.faces.visit import Visitor
from server.host.unix_socket import ask_server
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import door_rules
from wtfc_tui.stages.setup.records import CreateWorkshop

WTFC = [sys.executable, "-c", "import sys; from server.command.main import main; sys.exit(main())"]


class OwnTerminal:
    """A terminal of this machine with `wtfc open` in it."""

    def __init__(self, term: str) -> None:
        self.term = term
        self.heard = b""
        self.here, self._there = pty.openpty()
        self._came = asyncio.Event()
        self._size(80, 24)

    async def start(self, folder, *words: str) -> None:
        environment = {**os.environ, "TERM": self.term, "LANG": "C.UTF-8"}
        self.process = await asyncio.create_subprocess_exec(
            *WTFC, "open", "carers-2026", "--data", str(folder), *words,
            stdin=self._there, stdout=self._there, stderr=self._there, env=environment, start_new_session=True,
        )  # fmt: skip
        asyncio.get_running_loop().add_reader(self.here, self._read)

    def _read(self) -> None:
        data = os.read(self.here, 65536)
        self.heard += data
        for question, answer in ((b"\x1b[5n", b"\x1b[0n"), (b"\x1b[6n", b"\x1b[1;2R")):
            self.press(answer * data.count(question))
        self._came.set()

    def press(self, keys: bytes) -> None:
        if keys:
            os.write(self.here, keys)

    async def until(self, words: bytes) -> None:
        async with asyncio.timeout(20):
            while words not in self.heard:
                self._came.clear()
                await self._came.wait()

    def resize(self, width: int, height: int) -> None:
        self._size(width, height)
        self.process.send_signal(signal.SIGWINCH)

    def _size(self, width: int, height: int) -> None:
        fcntl.ioctl(self._there, termios.TIOCSWINSZ, struct.pack("4H", height, width, 0, 0))

    @property
    def modes(self):
        return termios.tcgetattr(self._there)[:4]

    async def ended(self) -> int:
        async with asyncio.timeout(20):
            return await self.process.wait()

    def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self.here)
        os.close(self.here)
        os.close(self._there)


@pytest.fixture
async def opened(door):
    made = []

    async def make(*words: str, term: str = "xterm") -> OwnTerminal:
        terminal = OwnTerminal(term)
        made.append(terminal)
        await terminal.start(door.folder, *words)
        return terminal

    yield make
    for terminal in made:
        if terminal.process.returncode is None:
            terminal.process.kill()
            await terminal.process.wait()
        terminal.close()


async def test_the_host_comes_in_as_a_facilitator_whom_the_others_see_though_the_door_is_closed(door, opened):
    room = await door.hub.room("carers-2026")
    await door_rules.set_door(room, HOST, True, None, door.hub.clock())
    terminal = await opened("--name", "Gwen")
    await terminal.until(b"Gather")
    assert [(seat.person.name, seat.person.role, seat.here.face) for seat in room.seats] == [
        ("Gwen", "facilitator", "screen")
    ]


async def test_a_new_size_reaches_the_screen(opened):
    terminal = await opened()
    await terminal.until(b"Gather")
    terminal.resize(100, 40)
    await terminal.until(b"\x1b[40")


async def test_line_by_line_it_can_be_left_and_the_terminal_is_as_it_was(opened):
    terminal = await opened(term="dumb")
    before = terminal.modes
    await terminal.until(b"You are Host, facilitator")
    terminal.press(b"quit\r")
    await terminal.until(b"Goodbye")
    assert (await terminal.ended(), terminal.modes) == (0, before)


async def test_when_the_server_stops_it_says_so_and_leaves_a_clean_terminal(door, opened):
    terminal = await opened()
    await terminal.until(b"Gather")
    await door.server.house.empty("The server is stopping.")
    await terminal.until(b"The server is stopping.")
    await terminal.ended()
    assert terminal.heard.index(b"\x1b[?1049l") < terminal.heard.index(b"The server is stopping.")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"slug": "nope", "name": "Gwen"}, 4),
        ({"slug": "carers-2026", "name": ""}, 2),
        ({"slug": "carers-2026", "key": ""}, 2),
    ],
)
async def test_a_ticket_for_nothing_or_nobody_is_refused(door, asked, status):
    key = as_line(asyncssh.generate_private_key("ssh-ed25519"))
    answer = await ask_server(door.folder, {"ask": "ticket", "name": "Gwen", "key": key, **asked})
    assert answer.status == status


async def test_a_ticket_is_for_its_workshop_and_for_a_minute(door):
    await door.hub.create("other", CreateWorkshop("other", "Other"))
    now = [0.0]
    admission = Admission(door.hub, door.limits, TeamKeys(door.folder), lambda: now[0])
    assert not admission.knows_keys
    key = as_line(asyncssh.generate_private_key("ssh-ed25519"))
    admission.expect("carers-2026", "Gwen", key)
    assert await admission.by_key("carers-2026", key) == Visitor("carers-2026", Role.FACILITATOR, "Gwen", by_code=False)
    assert await admission.by_key("other", key) is None
    now[0] = 60.0
    assert await admission.by_key("carers-2026", key) is None
