"""A server on a free port with a workshop in it, and the ways people come: a full screen, plain lines, verbs, `ssh`.

Nobody here sleeps: they wait until something is shown, and give up after a while with what is on the screen instead.
"""

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import asyncssh
import pyte
import pytest
from wcwidth import wcwidth

from server.door.limits import Limits
from server.host.serving import serving
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.commands import Command, CreateWorkshop
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.live import codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room

SLUG: Final = "carers-2026"
PATIENCE_SECONDS: Final = 10
ASKPASS: Final = '#!/bin/sh\nprintf "%s\\n" "$CODE"\n'
KEYS: Final = {
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f", "Up": "\x1b[A", "Down": "\x1b[B",
    "Right": "\x1b[C", "Left": "\x1b[D", "Home": "\x1b[H", "End": "\x1b[F", "PgDn": "\x1b[6~", "PgUp": "\x1b[5~",
    "F1": "\x1bOP", "F2": "\x1bOQ", "F7": "\x1b[18~", **{f"Ctrl+{letter}": chr(ord(letter) - 64) for letter in "DFGLNOPRU"},
}  # fmt: skip
"""What a terminal sends for them."""
QUIET: Final = ("-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "IdentityFile=none")


class Emulator(pyte.Screen):
    """pyte, with its gaps closed where our bytes meet them: rows that were never touched move too, nothing is left beyond
    the right edge, half a wide letter goes with its other half, and REP may be asked for."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.answers = b""
        self.last = " "
        self.alternate = False

    def write_process_input(self, data: str) -> None:
        self.answers += data.encode()

    def draw(self, data: str) -> None:
        for letter in data:
            if width := max(wcwidth(letter), 0):
                self._clear_halves(width)
                self.last = letter
            super().draw(letter)

    def _clear_halves(self, width: int) -> None:
        line, x = self.buffer[self.cursor.y], min(self.cursor.x, self.columns - 1)
        if line[x].data == "" and x:
            line[x - 1] = line[x - 1]._replace(data=" ")
        if x + width < self.columns and line[x + width].data == "":
            line[x + width] = line[x + width]._replace(data=" ")

    def repeat(self, count: int | None = None) -> None:
        self.draw(self.last * (count or 1))

    def insert_lines(self, count: int | None = None) -> None:
        self._touch()
        super().insert_lines(count)

    def delete_lines(self, count: int | None = None) -> None:
        self._touch()
        super().delete_lines(count)

    def insert_characters(self, count: int | None = None) -> None:
        super().insert_characters(count)
        for x in [x for x in self.buffer[self.cursor.y] if x >= self.columns]:
            del self.buffer[self.cursor.y][x]

    def _touch(self) -> None:
        for y in range(self.lines):
            self.buffer[y]

    def set_mode(self, *modes: int, **options: Any) -> None:
        self.alternate = self.alternate or 1049 in modes
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes: int, **options: Any) -> None:
        self.alternate = self.alternate and 1049 not in modes
        super().reset_mode(*modes, **options)


class Terminal(asyncssh.SSHClientSession[bytes]):
    """One person's full screen: keys in, and what a real terminal shows of the bytes that come."""

    def __init__(self, name: str, size: tuple[int, int] = (80, 24)) -> None:
        self.name = name
        self.emulator = Emulator(*size)
        self.raw = b""
        """Every byte that came."""
        self.closed = False
        self.connection: asyncssh.SSHClientConnection
        self._stream = pyte.ByteStream(self.emulator)
        self._channel: asyncssh.SSHClientChannel[bytes]
        self._changed = asyncio.Event()

    # ── the terminal's side ──

    def connection_made(self, chan: asyncssh.SSHClientChannel[bytes]) -> None:
        self._channel = chan

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        self.raw += data
        self._stream.feed(data)
        answers, self.emulator.answers = self.emulator.answers, b""
        if answers and not self._channel.is_closing():
            self._channel.write(answers)
        self._changed.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        self._changed.set()

    # ── the person's side ──

    def press(self, keys: str) -> None:
        """`press("Nobody rings<Enter>")`: letters as they are, other keys by their names in KEYS."""
        self._channel.write(re.sub(r"<([A-Z][A-Za-z0-9+]*)>", lambda named: KEYS[named[1]], keys).encode())

    async def until(self, holds: Callable[[], object], what: str) -> None:
        """Looks again whenever bytes came."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not holds():
                    if self.closed:
                        raise TimeoutError
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            pytest.fail(f"{self.name} waited for {what}; the screen shows\n{self.text}", pytrace=False)

    async def shows(self, *texts: str) -> None:
        """All of these; how many spaces stand between words is the look's affair."""
        await self.until(lambda: all(squeezed(text) in squeezed(self.text) for text in texts), f"{texts}")

    async def is_at(self, stage: str) -> None:
        """The first line says which stage this screen shows."""
        await self.until(lambda: stage in self.lines[0], f"the screen of {stage}")

    async def shows_not(self, text: str) -> None:
        await self.until(lambda: text not in self.text, f"{text!r} to go")

    async def typed(self, keys: str, *then: str) -> None:
        """Press, and wait until all of it is shown."""
        self.press(keys)
        await self.shows(*then)

    def press_choice(self, words: str) -> None:
        """The key that stands beside these words in the menu."""
        self.press(self.line_with(words).split()[0].strip("►"))

    async def leaves(self) -> None:
        await self.until(lambda: self.closed, "the end")

    async def drops(self) -> None:
        """The line breaks: no goodbye on either side."""
        self.connection.abort()
        await self.connection.wait_closed()

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.emulator.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and line, from 0."""
        return self.emulator.cursor.x, self.emulator.cursor.y

    def line_with(self, text: str) -> str:
        return next((line for line in self.lines if text in line), "")


class Talk:
    """One person in line mode: what is said after a prompt, and every byte that came."""

    def __init__(self, process: asyncssh.SSHClientProcess[bytes]) -> None:
        self._process = process
        self.heard = b""

    async def asked(self, prompt: str) -> str:
        """Waits for the prompt; what was said before it."""
        start = len(self.heard)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while prompt.encode() not in self.heard[start:]:
                    if not (data := await self._process.stdout.read(65_536)):
                        raise TimeoutError
                    self.heard += data
        except TimeoutError:
            pytest.fail(f"Waited for {prompt!r}; heard\n{self.heard[start:].decode()}", pytrace=False)
        return self.heard[start:].decode().partition(prompt)[0]

    async def say(self, line: str, then: str) -> str:
        self._process.stdin.write(line.encode() + b"\n")
        return await self.asked(then)


@dataclass(frozen=True)
class Heard:
    """What came back from a command."""

    status: int
    out: str
    err: str


@dataclass
class Place:
    """A server somewhere, the codes of its workshops, and everybody who came in."""

    port: int
    codes: dict[str, dict[str, str]]
    programs: Path
    stack: AsyncExitStack
    needs: Callable[[str], str]
    hub: Hub | None = None
    """Where the server runs in this process."""
    own: "Wtfc | None" = None
    """Where it runs in one of its own."""
    fingerprint: str = ""

    @property
    def wtfc(self) -> "Wtfc":
        assert self.own
        return self.own

    def room(self, slug: str = SLUG) -> Room:
        assert self.hub
        return self.hub.rooms[slug]

    async def given(self, *commands: Command, slug: str = SLUG) -> None:
        """What happened before the story begins."""
        for command in commands:
            answer = await self.room(slug).do(HOST, command)
            assert not isinstance(answer, Refused), answer.sentence

    # ── coming in ──

    async def connect(self, name: str, role: str, slug: str = SLUG) -> asyncssh.SSHClientConnection:
        return await self.stack.enter_async_context(
            asyncssh.connect(
                "127.0.0.1", self.port, username=f"{slug}+{name}", password=self.codes[slug][role],
                preferred_auth=["password"], known_hosts=None, client_keys=None, agent_path=None, config=None,
            )
        )  # fmt: skip

    async def terminal(
        self,
        name: str,
        role: str,
        *sees: str,
        slug: str = SLUG,
        size: tuple[int, int] = (80, 24),
        command: str | None = None,
    ) -> Terminal:
        """Comes in with a screen and waits for what it should show."""
        terminal = Terminal(name, size)
        terminal.connection = await self.connect(name, role, slug)
        await terminal.connection.create_session(lambda: terminal, term_type="xterm-256color", term_size=size, encoding=None)
        await terminal.shows("here", *sees)
        return terminal

    async def talk(self, name: str, role: str, slug: str = SLUG) -> Talk:
        """Comes in with plain lines, as `ssh -T` does."""
        connection = await self.connect(name, role, slug)
        process = await connection.create_process(encoding=None)
        return Talk(process)

    async def verb(self, name: str, role: str, line: str, given: str | bytes = b"", slug: str = SLUG) -> Heard:
        connection = await self.connect(name, role, slug)
        answer = await connection.run(line, input=given.encode() if isinstance(given, str) else given, encoding=None)
        connection.close()
        return Heard(answer.exit_status or 0, bytes(answer.stdout or b"").decode(), bytes(answer.stderr or b"").decode())

    async def said(self, name: str, role: str, line: str, given: str | bytes = b"", slug: str = SLUG) -> str:
        """A verb that is done; what it answered."""
        heard = await self.verb(name, role, line, given, slug)
        assert (heard.status, heard.err) == (0, ""), f"{line}: {heard}"
        return heard.out

    async def ssh(
        self, name: str, role: str, *words: str, options: tuple[str, ...] = (), given: bytes = b"", slug: str = SLUG
    ) -> Heard:
        """The real OpenSSH client, which gets the code from a program of ours."""
        known = f"UserKnownHostsFile={self.programs}/known"
        line = [self.needs("ssh"), *QUIET, "-o", known, *options, "-p", str(self.port), f"{slug}+{name}@127.0.0.1", *words]
        return await ran(line, given, asks(self.programs) | {"CODE": self.codes[slug][role]})

    async def plink(self, name: str, role: str, given: bytes = b"", slug: str = SLUG) -> Heard:
        """PuTTY's client of the command line, without a terminal."""
        quiet = ["-batch", "-T", "-hostkey", self.fingerprint, "-pw", self.codes[slug][role]]
        line = [self.needs("plink"), "-ssh", *quiet, "-P", str(self.port), f"{slug}+{name}@127.0.0.1"]
        return await ran(line, given, {"HOME": str(self.programs)})


def squeezed(text: str) -> str:
    return re.sub(" +", " ", text)


def asks(folder: Path) -> dict[str, str]:
    """The environment in which OpenSSH takes the password from CODE."""
    askpass = folder / "askpass"
    askpass.write_text(ASKPASS)
    askpass.chmod(0o700)
    return {"SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force", "HOME": str(folder)}


async def ran(line: list[str], given: bytes = b"", environment: dict[str, str] | None = None) -> Heard:
    process = await asyncio.create_subprocess_exec(
        *line, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **(environment or {})}, start_new_session=True,
    )  # fmt: skip
    async with asyncio.timeout(PATIENCE_SECONDS):
        out, err = await process.communicate(given)
    return Heard(process.returncode or 0, out.decode(), err.decode())


Workshops = Callable[..., Awaitable[Place]]


@pytest.fixture
async def served(tmp_path: Path, needs: Callable[[str], str]) -> AsyncIterator[Workshops]:
    """`await served("carers-2026", …)`: a server in this process, with an empty workshop of each name."""
    programs = tmp_path / "programs"
    programs.mkdir()
    async with AsyncExitStack() as stack:

        async def serve(*slugs: str) -> Place:
            hub = await open_hub(tmp_path / "data")
            known = {}
            for slug in slugs or (SLUG,):
                await hub.create(CreateWorkshop(slug, slug.replace("-", " ").capitalize()))
                known[slug] = await codes.codes(hub.store, slug)
            server = await stack.enter_async_context(serving(hub, tmp_path / "data", limits=Limits(refusal_seconds=0.0)))
            people = await stack.enter_async_context(AsyncExitStack())
            return Place(server.port, known, programs, people, needs, hub, fingerprint=server.fingerprint)

        yield serve


@pytest.fixture
async def place(served: Workshops) -> Place:
    return await served()


class Wtfc:
    """The host's command in a data folder of its own, and the server that it runs: a process that can be killed."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self.folder, self.stack = folder, stack
        self.process: asyncio.subprocess.Process | None = None
        self.port = 0

    def line(self, *words: str) -> list[str]:
        return [sys.executable, "-c", "import sys; from server.command.main import main; sys.exit(main())", *words]

    async def run(self, *words: str, given: bytes = b"") -> Heard:
        return await ran(self.line(*words), given, {"WTFC_DATA": str(self.folder / "data")})

    async def start(self) -> None:
        """Serves on the port of the last time, or on any free one."""
        with (self.folder / "stderr").open("ab") as errors:
            self.process = await asyncio.create_subprocess_exec(
                *self.line("serve", "--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.folder / "data")),
                stdout=asyncio.subprocess.PIPE, stderr=errors, start_new_session=True,
            )  # fmt: skip
        assert self.process.stdout
        async with asyncio.timeout(PATIENCE_SECONDS):
            ready = (await self.process.stdout.readline()).split()
        assert ready[:1] == [b"ready"], (self.folder / "stderr").read_text()
        self.port = int(ready[2])

    async def kill(self) -> None:
        """Nothing is told, nothing is put away."""
        await self.stop(signal.SIGKILL)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE_SECONDS):
            status = await self.process.wait()
        self.process._transport.close()  # type: ignore[attr-defined]  # Else its pipe is closed only by the collector.
        return status


@pytest.fixture
async def wtfc(tmp_path: Path) -> AsyncIterator[Wtfc]:
    """The host's command; a server that it left running is stopped with the test."""
    async with AsyncExitStack() as stack:
        command = Wtfc(tmp_path, stack)
        yield command
    if command.process and command.process.returncode is None:
        await command.kill()


@pytest.fixture
async def own_process(wtfc: Wtfc, tmp_path: Path, needs: Callable[[str], str]) -> Place:
    """A server in a process of its own, with one workshop."""
    made = await wtfc.run("new", "Carers 2026", "--json")
    assert made.status == 0, made.err
    told = json.loads(made.out)
    await wtfc.start()
    return Place(wtfc.port, {told["slug"]: told["codes"]}, tmp_path, wtfc.stack, needs, own=wtfc)
