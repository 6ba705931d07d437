"""What a session costs this process: CPU for joining, a key and a statement, memory, and echo in a full room."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.stand_in import sentence
from benchmarks.subject import Served, Subject
from benchmarks.terminal import Counter, Terminal, connect

_ALONE = 20
_KEYS = 150
_STATEMENTS = 20


@dataclass
class Load:
    """Milliseconds and megabytes a session; the clients' own work, measured apart, is taken off."""

    join: float
    memory: float
    key: float
    statement: float
    echo_p95: float


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


async def load(subject: Subject, sessions: int = 100, typists: int = 20) -> Load:
    """Fill a room, type alone, then let others speak, then let twenty type five keys a second."""
    connections: list[Any] = []
    terminals: list[Terminal] = []
    async with subject.serve() as served:
        try:
            await _join(served, connections, terminals, _ALONE)  # The first ones warm the caches that all share.
            before, cpu = _resident(), time.process_time()
            await _join(served, connections, terminals, sessions)
            joined = sessions - _ALONE
            join, memory = (time.process_time() - cpu) / joined, (_resident() - before) / joined
            key = await _cpu(_KEYS, lambda at: terminals[0].type(b"\x7f" if at % 2 else b"e"), 0.03)
            said = await _cpu(_STATEMENTS, lambda at: served.someone_says(sentence(at + 500)), 0.6)
            echoes = await _typing(terminals[:typists])
            return Load(join * 1e3, memory / 1e6, key * 1e3, said * 1e3 / sessions, quantiles(echoes, n=20)[18] * 1e3)
        finally:
            for connection in connections:
                connection.close()


async def _join(served: Served, connections: list[Any], terminals: list[Terminal], until: int) -> None:
    for number in range(len(terminals), until):
        connection, terminal = await connect(served.port, kind=Counter, **served.login(number))
        await terminal.until_any()
        await terminal.quiet(0.1)
        connections.append(connection)
        terminals.append(terminal)


async def _cpu(times: int, act: Any, pause: float) -> float:
    """CPU seconds each time, less what the same pause costs without acting."""
    cpu = time.process_time()
    for _ in range(times):
        await asyncio.sleep(pause)
    idle = time.process_time() - cpu
    cpu = time.process_time()
    for at in range(times):
        act(at)
        await asyncio.sleep(pause)
    return (time.process_time() - cpu - idle) / times


async def _typing(terminals: list[Terminal], seconds: float = 6.0) -> list[float]:
    echoes: list[float] = []

    async def typist(terminal: Terminal, late: float) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(late)
        ends = loop.time() + seconds
        while loop.time() < ends:
            began, before = loop.time(), terminal.received
            terminal.type(b"o")
            await terminal.grows(before)
            echoes.append(loop.time() - began)
            await asyncio.sleep(max(0.2 - (loop.time() - began), 0))

    await asyncio.gather(*(typist(terminal, at * 0.01) for at, terminal in enumerate(terminals)))
    return echoes
