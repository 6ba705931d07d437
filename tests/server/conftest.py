"""A real server on a free port, and ways to knock at it: asyncssh's client, the real `ssh`, the real `plink`."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import asyncssh
import pyte
import pytest

from server.door.limits import Limits
from server.host.serving import Server, serving
from wtfc_tui.assemble import open_hub
from wtfc_tui.domain.people import Person
from wtfc_tui.domain.roles import Role
from wtfc_tui.live import codes, own_codes
from wtfc_tui.live.hub import Hub
from wtfc_tui.live.room import Room
from wtfc_tui.stages.setup.records import CreateWorkshop

SLUG = "carers-2026"
USER = f"{SLUG}+Ana"
QUICK = Limits(refusal_seconds=0.0)


@dataclass(frozen=True)
class Heard:
    """What came back from a command."""

    status: int
    out: str
    err: str


class Reader:
    """Reads what a session says, up to some words; fails where it ends before them or they do not come."""

    def __init__(self, process: Any) -> None:
        self.process, self.heard = process, b""
        self.screen = pyte.Screen(80, 24)
        self._terminal = pyte.ByteStream(self.screen)

    async def until(self, words: str) -> str:
        start = len(self.heard)
        while words.encode() not in self.heard[start:]:
            await self._more(words)
        return self.heard[start:].decode()

    async def shows(self, words: str) -> None:
        """Until a terminal of 80x24 would show them: a screen sends what differs, not whole words."""
        while not any(words in line for line in self.screen.display):
            await self._more(words)

    async def until_end(self) -> None:
        while data := await asyncio.wait_for(self.process.stdout.read(4096), 20):
            self.heard += data

    async def _more(self, words: str) -> None:
        data = await asyncio.wait_for(self.process.stdout.read(4096), 20)
        assert data, f"ended before {words!r}: {self.heard!r}"
        self.heard += data
        self._terminal.feed(data)
        self._answer(data)

    def _answer(self, data: bytes) -> None:
        """As a terminal does when it is asked how it is and where its cursor stands."""
        for question, answer in ((b"\x1b[5n", b"\x1b[0n"), (b"\x1b[6n", b"\x1b[1;2R")):
            if said := data.count(question):
                self.process.stdin.write(answer * said)


class Interviewed(asyncssh.SSHClient):
    """Answers the questions at the door one after another, and remembers what was asked."""

    def __init__(self, answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.instructions: list[str] = []

    def kbdint_auth_requested(self) -> str:
        return ""

    def kbdint_challenge_received(self, name: str, instructions: str, lang: str, prompts: Any) -> list[str] | None:
        self.instructions.append(instructions)
        self.asked += [prompt for prompt, _ in prompts]
        if not prompts:
            return []
        return [self.answers.pop(0)] if self.answers else None


@dataclass
class Door:
    """An open door and the codes to it."""

    server: Server
    hub: Hub
    folder: Path
    codes: dict[str, str]
    stack: AsyncExitStack
    programs: Path
    needs: Callable[[str], str]
    limits: Limits = field(default_factory=Limits)

    own: dict[str, str] = field(default_factory=dict)
    """Name -> the code of a card that was made for this scribe, with which they have come in since or will."""

    async def own_code(self, username: str) -> str:
        name = username.partition("+")[2]
        if name not in self.own:
            person, people = Person(name, Role.SCRIBE), (await self.hub.room(SLUG)).workshop.people
            if person.id in people:
                self.own[name] = await own_codes.exchange(self.hub.store, SLUG, person)
            else:
                (self.own[name],) = await own_codes.make_cards(self.hub.store, SLUG, Role.SCRIBE, 1)
        return self.own[name]

    @property
    def room(self) -> Room:
        return self.hub.rooms[SLUG]

    async def client(self, username: str = USER, code: str | None = None, **more: Any) -> asyncssh.SSHClientConnection:
        """In by password, with a scribe's own card unless `code` or `more` says otherwise; closed with the test."""
        own = await self.own_code(username) if code is None else code
        given: dict[str, Any] = {"password": own, "preferred_auth": ["password"]}
        return await self.enter(asyncssh.connect(**self.options(username) | given | more))

    async def interview(self, username: str, *answers: str) -> tuple[asyncssh.SSHClientConnection, Interviewed]:
        asked = Interviewed(list(answers))
        options = self.options(username) | {"preferred_auth": ["keyboard-interactive"], "client_factory": lambda: asked}
        return await self.enter(asyncssh.connect(**options)), asked

    async def talk(self, connection: asyncssh.SSHClientConnection, *command: str, **more: Any) -> tuple[Any, Reader]:
        process = await connection.create_process(*command, encoding=None, **more)
        return process, Reader(process)

    async def enter(self, coming: Any) -> asyncssh.SSHClientConnection:
        connection: asyncssh.SSHClientConnection = await self.stack.enter_async_context(coming)
        return connection

    def options(self, username: str) -> dict[str, Any]:
        return {
            "host": "127.0.0.1",
            "port": self.server.port,
            "username": username,
            "known_hosts": None,
            "client_keys": None,
            "agent_path": None,
            "config": None,
        }

    async def ssh(
        self, *words: str, options: tuple[str, ...] = (), user: str = USER, code: str | None = None, given: bytes = b""
    ) -> Heard:
        """The real OpenSSH client."""
        quiet = ["-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={self.programs}/known", "-o", "LogLevel=ERROR"]
        plain = ["-F", "none", "-o", "IdentityAgent=none", "-o", "IdentityFile=none"]
        line = ["ssh", *plain, *quiet, *options, "-p", str(self.server.port), f"{user}@127.0.0.1", *words]
        return await self.program(line, given, await self.own_code(user) if code is None else code)

    async def program(self, line: list[str], given: bytes, code: str) -> Heard:
        askpass = self.programs / "askpass"
        askpass.write_text('#!/bin/sh\nprintf "%s\\n" "$CODE"\n')
        askpass.chmod(0o700)
        mine = {"SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force", "CODE": code, "HOME": str(self.programs)}
        process = await asyncio.create_subprocess_exec(
            self.needs(line[0]), *line[1:],
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env={**os.environ, **mine}, start_new_session=True,
        )  # fmt: skip
        out, err = await process.communicate(given)
        return Heard(process.returncode or 0, out.decode(), err.decode())


OpenDoor = Callable[..., Awaitable[Door]]


@pytest.fixture
async def open_door(tmp_path: Path, needs: Callable[[str], str]) -> AsyncIterator[OpenDoor]:
    """Serves a new data folder with one workshop; `changes` are to the limits."""
    async with AsyncExitStack() as stack:
        folder, programs = tmp_path / "data", tmp_path / "programs"
        programs.mkdir()

        async def make(limits: Limits = QUICK, **changes: Any) -> Door:
            hub = await open_hub(folder)
            if SLUG not in await hub.slugs():
                await hub.create(SLUG, CreateWorkshop(SLUG, "Carers 2026"))
            known = await codes.codes(hub.store, SLUG)
            limits = replace(limits, **changes)
            server = await stack.enter_async_context(serving(hub, folder, limits=limits))
            inner = await stack.enter_async_context(AsyncExitStack())
            return Door(server, hub, folder, known, inner, programs, needs, limits)

        yield make


@pytest.fixture
async def door(open_door: OpenDoor) -> Door:
    return await open_door()
