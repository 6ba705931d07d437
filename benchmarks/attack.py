"""`python -m benchmarks.attack` prints what others feel of attacks at the door and of whoever reads much. It judges nothing.

Somebody types in one workshop, and every two seconds somebody comes in there by the right code, from the same address, while
another process attacks the same server, mostly by the code of another workshop. `--seconds` for each attack; `--statements`
in the workshop that is read in a loop; `--only NAME` one attack.
"""

import argparse
import asyncio
import json
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import asyncssh

from benchmarks.figures import p95
from benchmarks.growth_workshop import filled
from benchmarks.known import coming_back, known
from benchmarks.soak_server import SoakServer
from benchmarks.terminal import Counter, Terminal, connect
from wtfc_tui.assemble import open_hub
from wtfc_tui.live import codes

CALM, ATTACKED = "calm", "attacked"
EVERY = 2.0
Echoes = list[float]


@dataclass(frozen=True)
class Known:
    """The own codes of who types and of who comes in; the code that an attacker has."""

    typist: str
    comer: str
    wall: str


def attacks(port: int, code: str) -> dict[str, tuple[str, dict[str, Any]] | None]:
    wall = {"user": f"{ATTACKED}+Wall", "code": code}
    return {
        "nothing": None,
        "400 silent connections": ("silent", {"many": 400}),
        "24 guess in parallel, at the same workshop": ("guessing", {"many": 24, "user": f"{CALM}+Eve"}),
        "1,100 connections by one code": ("crowding", {"many": 1100, **wall}),
        "240 imports that never end": ("importing", {"many": 240, **wall}),
        "themes in a loop, 4 at once": ("reading", {"many": 4, "verb": "themes --json", **wall}),
        "statements in a loop, 4 at once": ("reading", {"many": 4, "verb": "statements --json", **wall}),
    }


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--statements", type=int, default=2000)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = await _made(folder, chosen.statements)
        print(f"{'':44}{'echo p50':>10}{'p95':>8}{'worst':>8}  {'entry p50':>10}{'worst':>8}{'late':>6}{'MB':>7}   (ms)")
        for title in attacks(0, ""):
            if chosen.only in title:
                await _measure(folder, title, people, chosen.seconds)


async def _made(folder: Path, statements: int) -> Known:
    """Two workshops, one large."""
    hub = await open_hub(folder)
    for slug, many in ((CALM, 30), (ATTACKED, statements)):
        (await filled(hub, slug, many, max(many // 25, 3))).seat.leave()
    own = await known(hub.store, CALM, ("Sam", "Late"))
    wall = (await codes.codes(hub.store, ATTACKED))["wall"]
    await hub.close("")
    return Known(own["Sam"], own["Late"], wall)


async def _measure(folder: Path, title: str, people: Known, seconds: float) -> None:
    server = SoakServer(folder)
    await server.start()
    attack = attacks(server.port, people.wall)[title]
    child = await _attacker(server.port, attack) if attack else None
    try:
        await asyncio.sleep(1)
        connection, terminal = await _enter(server.port, people.typist)
        await terminal.quiet(0.5, 3)
        ends = asyncio.get_running_loop().time() + seconds
        echoes, entries = await asyncio.gather(_type(terminal, ends), _come(server.port, people.comer, ends))
        connection.close()
        _print(title, echoes, entries, server.megabytes())
    finally:
        if child:
            child.kill()
            await child.wait()
        server.process.send_signal(signal.SIGKILL)
        await server.process.wait()


async def _attacker(port: int, attack: tuple[str, dict[str, Any]]) -> asyncio.subprocess.Process:
    line = [sys.executable, "-m", "benchmarks.attack_child"]
    child = await asyncio.create_subprocess_exec(*line, stdin=asyncio.subprocess.PIPE, cwd=Path(__file__).parent.parent)
    assert child.stdin
    child.stdin.write(json.dumps([attack[0], {"port": port, **attack[1]}]).encode() + b"\n")
    await child.stdin.drain()
    return child


async def _enter(port: int, code: str) -> tuple[Any, Terminal]:
    entered = await connect(port, kind=Counter, **coming_back(CALM, code))
    await entered[1].until_any()
    return entered


async def _type(terminal: Terminal, ends: float) -> Echoes:
    """Five keys a second; seconds until each is answered."""
    loop, echoes = asyncio.get_running_loop(), Echoes()
    while loop.time() < ends:
        began, before = loop.time(), terminal.received
        terminal.type(b"\x7f" if len(echoes) % 2 else b"o")
        await terminal.grows(before)
        echoes.append(loop.time() - began)
        await asyncio.sleep(max(0.2 - echoes[-1], 0))
    return echoes


async def _come(port: int, code: str, ends: float) -> list[float | None]:
    """Seconds from knocking to the first byte of the screen; None for whoever was not let in."""
    loop, entries = asyncio.get_running_loop(), list[float | None]()
    while loop.time() < ends:
        began = loop.time()
        try:
            async with asyncio.timeout(10):
                connection, _ = await _enter(port, code)
            entries.append(loop.time() - began)
            connection.close()
        except (asyncssh.Error, OSError, TimeoutError):
            entries.append(None)
        await asyncio.sleep(max(EVERY - (loop.time() - began), 0))
    return entries


def _print(title: str, echoes: Echoes, entries: Sequence[float | None], megabytes: float) -> None:
    came = [one for one in entries if one is not None] or [float("nan")]
    figures = (median(echoes), p95(echoes), max(echoes), median(came), max(came))
    echo50, echo95, worst, entry, last = (round(one * 1000) if one == one else -1 for one in figures)
    out = len(entries) - len([one for one in entries if one is not None])
    print(f"{title:44}{echo50:10}{echo95:8}{worst:8}  {entry:10}{last:8}{out:6}{megabytes:7.0f}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
