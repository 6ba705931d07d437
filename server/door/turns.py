"""Steps of logging in take turns: whoever types inside waits for one of them at most, however many come at once.

A key exchange takes some milliseconds of the processor. When a hundred people (or one attacker) begin at the same moment,
asyncio would do a step for each of them before it looks at anybody's typing again. So what comes from a connection that is
not in yet waits in a queue, and one step is done in each round of the loop.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from asyncssh import SSHServerConnection

Receive = Callable[[bytes], None]


@dataclass
class _Gate:
    conn: SSHServerConnection
    receive: Receive
    waiting: int = 0
    open: bool = False


class Turns:
    def __init__(self) -> None:
        self._queue: deque[tuple[_Gate, bytes]] = deque()
        self._gates: dict[int, _Gate] = {}

    def begin(self, conn: SSHServerConnection) -> None:
        """What this connection receives waits for its turn from now on."""
        gate = _Gate(conn, conn.data_received)
        self._gates[id(conn)] = gate

        def later(data: bytes) -> None:
            if gate.open and not gate.waiting:
                gate.receive(data)
            else:
                self._wait(gate, data)

        # asyncio's transport looks the method up for each piece, so that another may stand in its place.
        conn.data_received = later  # type: ignore[method-assign, assignment]

    def end(self, conn: SSHServerConnection) -> None:
        """It is in, or gone; what still waits is done in its turn, and what comes later at once. Safe to say twice."""
        if gate := self._gates.pop(id(conn), None):
            gate.open = True

    @property
    def waiting(self) -> int:
        """Steps that are to be done yet."""
        return len(self._queue)

    def _wait(self, gate: _Gate, data: bytes) -> None:
        gate.waiting += 1
        self._queue.append((gate, data))
        if len(self._queue) == 1:
            asyncio.get_running_loop().call_soon(self._next)

    def _next(self) -> None:
        gate, data = self._queue[0]
        gate.waiting -= 1
        try:
            if not gate.conn.is_closed():
                gate.receive(data)
        finally:
            self._queue.popleft()
            if self._queue:
                asyncio.get_running_loop().call_soon(self._next)
