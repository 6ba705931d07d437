"""Many SSH clients in a process of their own, so that the server's CPU can be measured without theirs.

Reads one JSON order a line on standard input and answers each with one line.
"""

import asyncio
import json
import sys
from typing import Any

from benchmarks.figures import p95
from benchmarks.terminal import Counter, Terminal, connect

_terminals: list[Terminal] = []
_connections: list[Any] = []


async def _join(port: int, logins: list[dict[str, Any]]) -> None:
    for login in logins:
        connection, terminal = await connect(port, kind=Counter, **login)
        await terminal.until_any()
        await terminal.quiet(0.15)
        _connections.append(connection)
        _terminals.append(terminal)


async def _type(times: int, pause: float) -> None:
    for at in range(times):
        _terminals[0].type(b"\x7f" if at % 2 else b"e")
        await asyncio.sleep(pause)


async def _crowd(typists: int, seconds: float) -> float:
    """Twenty people, five keys a second each; the 95th percentile of their echoes in seconds."""
    echoes: list[float] = []
    loop = asyncio.get_running_loop()

    async def typist(terminal: Terminal, late: float) -> None:
        await asyncio.sleep(late)
        ends = loop.time() + seconds
        while loop.time() < ends:
            began, before = loop.time(), terminal.received
            terminal.type(b"o")
            await terminal.grows(before)
            echoes.append(loop.time() - began)
            await asyncio.sleep(max(0.2 - (loop.time() - began), 0))

    await asyncio.gather(*(typist(terminal, at * 0.01) for at, terminal in enumerate(_terminals[:typists])))
    return p95(echoes)


async def _main() -> None:
    orders: dict[str, Any] = {"join": _join, "type": _type, "crowd": _crowd}
    loop = asyncio.get_running_loop()
    while order := await loop.run_in_executor(None, sys.stdin.readline):
        name, given = json.loads(order)
        answer: object = await orders[name](**given)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    asyncio.run(_main())
