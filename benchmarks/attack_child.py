"""One attacker, in a process of their own: reads one JSON order on standard input, and does it until standard input ends.

Each keeps at it for as long as it is let: what the server throws out comes again.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from typing import Any

import asyncssh

_REFUSED = (asyncssh.Error, OSError, EOFError, TimeoutError)


async def _connect(port: int, user: str, code: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        "127.0.0.1", port, username=user, password=code, preferred_auth=["password"], client_keys=None, agent_path=None,
        known_hosts=None, config=None,
    )  # fmt: skip


async def silent(port: int, many: int) -> None:
    """Connections that say nothing."""

    async def one() -> None:
        while True:
            with suppress(*_REFUSED):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                while await reader.read(1024):
                    pass
                writer.close()
            await asyncio.sleep(0.05)

    await asyncio.gather(*(one() for _ in range(many)))


async def guessing(port: int, many: int, user: str) -> None:
    """Wrong codes, as fast as they are answered."""

    async def one(number: int) -> None:
        while True:
            with suppress(*_REFUSED):
                (await _connect(port, user, f"wrong-{number}-guess-again")).close()
            await asyncio.sleep(0.01)

    await asyncio.gather(*(one(number) for number in range(many)))


async def crowding(port: int, many: int, user: str, code: str) -> None:
    """As many connections by one code as there can be."""
    held: list[Any] = []

    async def one() -> None:
        while True:
            with suppress(*_REFUSED):
                held.append(await _connect(port, user, code))
                await held[-1].wait_closed()
            await asyncio.sleep(0.2)

    await asyncio.gather(*(one() for _ in range(many)))


async def importing(port: int, many: int, user: str, code: str) -> None:
    """Files of 5 MB that never end, from somebody who may not import."""

    async def one() -> None:
        while True:
            with suppress(*_REFUSED):
                async with await _connect(port, user, code) as connection:
                    process = await connection.create_process("import", encoding=None)
                    process.stdin.write(b" " * 4_900_000)
                    await process.wait()
            await asyncio.sleep(0.2)

    await asyncio.gather(*(one() for _ in range(many)))


async def reading(port: int, many: int, user: str, code: str, verb: str) -> None:
    """A verb that reads everything, again and again, on connections that are kept."""

    async def one() -> None:
        while True:
            with suppress(*_REFUSED):
                async with await _connect(port, user, code) as connection:
                    while True:
                        await connection.run(verb)
            await asyncio.sleep(0.2)

    await asyncio.gather(*(one() for _ in range(many)))


ATTACKS: dict[str, Any] = {one.__name__: one for one in (silent, guessing, crowding, importing, reading)}


async def main() -> None:
    os.nice(19)  # An attacker sits elsewhere: here they shall not take the processor of those who are measured.
    name, given = json.loads(sys.stdin.readline())
    attack = asyncio.ensure_future(ATTACKS[name](**given))
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    attack.cancel()


if __name__ == "__main__":
    asyncio.run(main())
