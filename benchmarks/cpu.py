"""What a session costs the server's process: CPU for joining, a key and a statement, memory, and echo in a full room."""

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from typing import Any

from benchmarks.figures import resident
from benchmarks.sentences import sentence
from benchmarks.subject import Served, Subject

_WARM, _FEW = 3, 10
_KEYS = 150
_STATEMENTS = 20


@dataclass
class Load:
    """Milliseconds and megabytes of the server's process; the clients live in another."""

    join: float
    memory: float
    key: float
    statement: float
    echo_p95: float


async def load(subject: Subject, sessions: int = 100, typists: int = 20) -> Load:
    """Join a quiet room, type alone, fill the room, let others speak, then let twenty type five keys a second."""
    clients = await asyncio.create_subprocess_exec(sys.executable, "-m", "benchmarks.clients", stdin=PIPE, stdout=PIPE)
    try:
        async with subject.serve() as served:
            await _join(clients, served, 0, _WARM)  # The first ones warm the caches that all share.
            cpu = time.process_time()
            await _join(clients, served, _WARM, _FEW)
            join = (time.process_time() - cpu) / (_FEW - _WARM)
            key = await _less_idle(_KEYS * 0.03, clients, "type", times=_KEYS, pause=0.03) / _KEYS
            before = resident()
            await _join(clients, served, _FEW, sessions)
            memory = (resident() - before) / (sessions - _FEW)
            said = await _statements(served) / _STATEMENTS / sessions
            echo = await _order(clients, "crowd", typists=typists, seconds=6.0)
            return Load(join * 1e3, memory / 1e6, key * 1e3, said * 1e3, echo * 1e3)
    finally:
        clients.terminate()
        await clients.wait()


async def _order(clients: Process, name: str, **given: Any) -> Any:
    assert clients.stdin is not None
    assert clients.stdout is not None
    clients.stdin.write(json.dumps([name, given]).encode() + b"\n")
    return json.loads(await clients.stdout.readline())


async def _join(clients: Process, served: Served, start: int, stop: int) -> None:
    await _order(clients, "join", port=served.port, logins=[served.login(number) for number in range(start, stop)])


async def _less_idle(seconds: float, clients: Process, name: str, **given: Any) -> float:
    """CPU seconds an order costs, less what the same time costs when nothing happens."""
    cpu = time.process_time()
    await asyncio.sleep(seconds)
    idle = time.process_time() - cpu
    cpu = time.process_time()
    await _order(clients, name, **given)
    return time.process_time() - cpu - idle


async def _statements(served: Served) -> float:
    cpu = time.process_time()
    for at in range(_STATEMENTS):
        served.someone_says(sentence(at + 500))
        await asyncio.sleep(1.0)
    return time.process_time() - cpu
