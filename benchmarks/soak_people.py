"""The people of a soak: on a full screen, in lines, by verbs. Each remembers what it was told is saved."""

import asyncio
import json
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

import asyncssh

from benchmarks import terminal
from benchmarks.known import coming_back, known
from benchmarks.sentences import sentence
from benchmarks.soak_server import SLUG, SoakServer
from wtfc_tui.assemble import open_hub

PATIENCE = 60.0
ALONE = 14
"""Letters after which what is typed stands nowhere else on the screen."""
_SAVED = re.compile(r"S(\d+) saved")
EXPECTED = (asyncssh.Error, OSError, TimeoutError, EOFError)
"""What a line that breaks looks like at the far end."""


@dataclass
class Tally:
    acknowledged: dict[str, str] = field(default_factory=dict)
    """Id -> words, of every statement somebody was told is saved."""
    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)


class Person:
    """Comes in, does its work, and comes in again whenever the line breaks."""

    kind = ""

    def __init__(self, number: int, server: SoakServer, code: str, tally: Tally) -> None:
        self.number, self.server, self.code, self.tally = number, server, code, tally
        self.connection: asyncssh.SSHClientConnection | None = None
        self.inside = False
        self.said = 0

    def login(self) -> dict[str, Any]:
        return {
            **coming_back(SLUG, self.code), "local_addr": (f"127.0.1.{1 + self.number % 250}", 0),
        }  # fmt: skip

    def words(self) -> str:
        self.said += 1
        return f"{self.kind} {self.number} {self.said} {sentence(self.said)}"[:60].strip()

    async def run(self) -> None:
        await asyncio.sleep(random.uniform(0, 5))
        while True:
            await self.server.up.wait()
            try:
                await self.come_in()
                self.inside = True
                await self._until_the_line_breaks()
            except EXPECTED as error:
                self.tally.seen[f"{self.kind}: {type(error).__name__}"] += 1
            finally:
                self.inside = False
                if self.connection:
                    self.connection.abort()
            await asyncio.sleep(random.uniform(0.5, 3))

    async def _until_the_line_breaks(self) -> None:
        assert self.connection
        working, closed = asyncio.ensure_future(self.work()), asyncio.ensure_future(self.connection.wait_closed())
        try:
            await asyncio.wait({working, closed}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                working.result()
            self.tally.seen[f"{self.kind}: line gone"] += 1
        finally:
            working.cancel()
            closed.cancel()

    async def come_in(self) -> None:
        began = asyncio.get_running_loop().time()
        options = {"known_hosts": None, "config": None} | self.login()
        self.connection = await asyncio.wait_for(asyncssh.connect("127.0.0.1", self.server.port, **options), PATIENCE)
        self.took("login", began)

    async def work(self) -> None:
        raise NotImplementedError

    def took(self, what: str, began: float) -> None:
        self.tally.times[what].append(asyncio.get_running_loop().time() - began)

    def told_saved(self, key: str, text: str) -> None:
        if self.tally.acknowledged.setdefault(key, text) != text:
            self.tally.seen["one id for two statements"] += 1


class Typist(Person):
    """On a full screen with a real emulator: a letter's echo is when it is seen, saved is when that is read."""

    kind = "screen"
    emulator: type[terminal.Terminal] = terminal.Terminal

    async def work(self) -> None:
        assert self.connection
        self.face = self.emulator()
        await self.connection.create_session(
            lambda: self.face, term_type="xterm-256color", term_size=(80, 24), encoding=None
        )
        await self.ready()
        self.face.type(b"\x05" + b"\x7f" * 80)  # What was half typed when the line broke.
        await self.face.quiet(0.5, 3)
        while True:
            await self.say(self.words())
            await asyncio.sleep(random.uniform(4, 12))

    async def ready(self) -> None:
        await self.face.shows("Latest", PATIENCE)

    async def say(self, text: str) -> None:
        for at, letter in enumerate(text):
            began = asyncio.get_running_loop().time()
            self.face.type(letter.encode())
            if at >= ALONE and at % 5 == 0 and letter != " ":
                await self.face.shows(text[: at + 1], PATIENCE)
                self.took("echo, seen", began)
            await asyncio.sleep(random.uniform(0.1, 0.3))
        before, began = set(_SAVED.findall(self.face.text())), asyncio.get_running_loop().time()
        self.face.type(b"\r")
        async with asyncio.timeout(PATIENCE):
            while not (new := set(_SAVED.findall(self.face.text())) - before):
                await self.face.grows(self.face.received, PATIENCE)
        self.took("save, seen", began)
        self.told_saved(f"S{new.pop()}", text)
        if "Who is next?" in self.face.text():
            self.face.type(b"\r")


class Loose(Typist):
    """On a full screen and seeing nothing: costs the server the same, and the measurement little."""

    kind = "loose"
    emulator = terminal.Counter

    async def ready(self) -> None:
        await self.face.until_any()

    async def say(self, text: str) -> None:
        for letter in text:
            before, began = self.face.received, asyncio.get_running_loop().time()
            self.face.type(letter.encode())
            await self.face.grows(before, PATIENCE)
            self.took("echo, bytes", began)
            await asyncio.sleep(random.uniform(0.2, 0.6))
        self.face.type(b"\r\r")  # The second for the next person, where one is asked for; it sees nothing of that.
        await asyncio.sleep(random.uniform(5, 20))


class Liner(Person):
    """In line mode: a question, an answer, and `S12 saved.`"""

    kind = "lines"

    async def work(self) -> None:
        assert self.connection
        process: Any = await self.connection.create_process("plain")
        heard, sent = await self._heard(process), ""
        while True:
            if sent and (found := _SAVED.search(heard)):
                self.told_saved(f"S{found[1]}", sent)
            asks = heard.rstrip().rpartition("\n")[2]
            sent = self.words() if re.match(r"P\d+, ", asks) else ""
            whom = f"P{random.randint(1, 300):03}" if "person" in asks else "go gather"
            process.stdin.write(f"{sent or whom}\n")
            began = asyncio.get_running_loop().time()
            heard = await self._heard(process)
            self.took("line", began)
            await asyncio.sleep(random.uniform(4, 16))

    async def _heard(self, process: Any) -> str:
        """Up to the next prompt."""
        text = ""
        while not text.endswith(": "):
            if not (more := await asyncio.wait_for(process.stdout.read(4096), PATIENCE)):
                raise EOFError
            text += more
        return text


class Speaker(Person):
    """One verb after another, each in a session of its own."""

    kind = "verbs"
    OTHERS = ("status", "who", "log 5", "statements working", "themes", "export json")

    async def work(self) -> None:
        assert self.connection
        while True:
            text, began = self.words(), asyncio.get_running_loop().time()
            done = await asyncio.wait_for(self.connection.run(f"add working {text} --json"), PATIENCE)
            if done.exit_status == 0:
                self.told_saved(json.loads(str(done.stdout))["id"], text)
            else:
                self.tally.seen[f"verbs: exit {done.exit_status}"] += 1
            self.took("verb", began)
            await asyncio.sleep(random.uniform(2, 10))
            await asyncio.wait_for(self.connection.run(random.choice(self.OTHERS)), PATIENCE)
            await asyncio.sleep(random.uniform(2, 10))


async def people(sessions: int, server: SoakServer, tally: Tally) -> list[Person]:
    """Of ten: two type and look, four type, two speak in lines, two by verbs. Before the server runs."""
    kinds: tuple[type[Person], ...] = (Typist, Loose, Liner, Loose, Speaker, Typist, Loose, Liner, Loose, Speaker)
    hub = await open_hub(server.folder)
    codes = await known(hub.store, SLUG, (f"{kinds[number % len(kinds)].kind}{number}" for number in range(sessions)))
    await hub.close("")
    return [kinds[number % len(kinds)](number, server, code, tally) for number, code in enumerate(codes.values())]
