"""A server on a free port with a workshop in it, and the ways people come: a full screen, plain lines, verbs, `ssh`.

Nobody here sleeps: they wait until something is shown, and give up after a while with what is on the screen instead.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import asyncssh
import pytest

from server.door.limits import Limits
from server.host.serving import serving
from tests.stories.terminal import PATIENCE_SECONDS, Talk, Terminal
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.people import HOST
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import codes, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.stages.setup.records import CreateWorkshop

SLUG: Final = "carers-2026"
ARRIVED: Final = "where the room is"
"""What a facilitator reads first."""
ASKPASS: Final = '#!/bin/sh\nprintf "%s\\n" "$CODE"\n'
QUIET: Final = ("-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "IdentityFile=none")


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
    cards: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Workshop, name and role -> the code of a card that was made for that person beforehand."""

    async def card(self, name: str, role: str, slug: str = SLUG) -> str:
        """The wall is nobody, and has the join code."""
        who = (slug, name, role)
        if role == "wall":
            return self.codes[slug][role]
        if who not in self.cards:
            (self.cards[who],) = await self._new_card(role, slug)
        return self.cards[who]

    async def _new_card(self, role: str, slug: str) -> list[str]:
        if self.hub:
            return await own_codes.make_cards(self.hub.store, slug, Role(role), 1)
        made = await self.wtfc.run("codes", slug, "--people", "1", "--role", role, "--json")
        assert made.status == 0, made.err
        told: list[str] = json.loads(made.out)["people"]
        return told

    @property
    def wtfc(self) -> "Wtfc":
        assert self.own
        return self.own

    def room(self, slug: str = SLUG) -> Room:
        assert self.hub
        return self.hub.rooms[slug]

    def step(self, slug: str = SLUG) -> str:
        """The key of the step that the room is at."""
        return self.room(slug).process.steps.of(self.room(slug).workshop).key

    async def given(self, *commands: Command, slug: str = SLUG) -> None:
        """What happened before the story begins."""
        for command in commands:
            answer = await self.room(slug).do(HOST, command)
            assert not isinstance(answer, Refused), answer.sentence

    # ── coming in ──

    async def connect(self, name: str, role: str, slug: str = SLUG, **options: Any) -> asyncssh.SSHClientConnection:
        return await self.stack.enter_async_context(
            asyncssh.connect(
                "127.0.0.1", self.port, username=f"{slug}+{name}", password=await self.card(name, role, slug),
                preferred_auth=["password"], known_hosts=None, client_keys=None, agent_path=None, config=None, **options,
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
        if role == "facilitator":
            await terminal.until(lambda: ARRIVED in terminal.text or all(words in terminal.text for words in sees), ARRIVED)
            if ARRIVED in terminal.text:
                terminal.press("<Enter>")
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
        return await ran(line, given, asks(self.programs) | {"CODE": await self.card(name, role, slug)})

    async def plink(self, name: str, role: str, given: bytes = b"", slug: str = SLUG) -> Heard:
        """PuTTY's client of the command line, without a terminal."""
        quiet = ["-batch", "-T", "-hostkey", self.fingerprint, "-pw", await self.card(name, role, slug)]
        line = [self.needs("plink"), "-ssh", *quiet, "-P", str(self.port), f"{slug}+{name}@127.0.0.1"]
        return await ran(line, given, {"HOME": str(self.programs)})


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
                await hub.create(slug, CreateWorkshop(slug, slug.replace("-", " ").capitalize()))
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
