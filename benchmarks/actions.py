"""Bytes for each action of the table, measured once on a fresh session: payload on the channel, and bytes on TCP."""

from collections.abc import Callable
from statistics import median

from benchmarks.relay import Relay
from benchmarks.subject import Subject, sentence
from benchmarks.terminal import Terminal, connect

Costs = dict[str, tuple[float, float]]  # Payload and TCP bytes.
TYPED = "The bus is late and nobody says why"


async def measure(subject: Subject, width: int = 80, height: int = 24) -> Costs:
    """One run of every action on a session of its own."""
    server = await subject.serve()
    relay = Relay(server.sockets[0].getsockname()[1])
    connection, terminal = await connect(await relay.start(), width=width, height=height, username="scribe")
    try:
        return await _actions(subject, terminal, relay)
    finally:
        connection.close()
        await relay.stop()
        server.close()


async def _actions(subject: Subject, terminal: Terminal, relay: Relay) -> Costs:
    costs: Costs = {}
    await terminal.shows(subject.ready)
    await terminal.quiet()
    costs["first screen"] = (terminal.received, 0)

    async def action(name: str, keys: bytes, act: Callable[[], None] | None = None, letters: int = 1) -> None:
        payload, tcp = terminal.received, relay.down
        if act is not None:
            act()
        for at in range(0, len(keys), max(len(keys) // letters, 1)):
            await terminal.cost(keys[at : at + max(len(keys) // letters, 1)], 0.08)
        await terminal.quiet()
        costs[name] = ((terminal.received - payload) / letters, (relay.down - tcp) / letters)

    if subject.before_typing:
        await terminal.cost(subject.before_typing)
    await action("first character of an empty field", TYPED[:1].encode())
    await action("typed character at the end", TYPED[1:].encode(), letters=len(TYPED) - 1)
    await action("backspace at the end", b"\x7f")
    await action("cursor left", b"\x1b[D")
    await terminal.cost(b"\x1b[D" * 6)
    await action("character inside the text", b"x")
    await action("backspace inside the text", b"\x7f")
    words = sentence(4711)
    await action("someone else's statement", b"", lambda: subject.someone_says(words))
    costs["  of which its visible text"] = (len(words) + 2, 0)
    await terminal.cost(subject.to_the_list)
    await terminal.cost(subject.down)
    await action("selection down one row", subject.down)
    await action("another stage", subject.other_stage)
    await action("idle for 5 seconds", b"")
    await terminal.quiet(5.0)
    return costs


async def medians(subject: Subject, runs: int) -> Costs:
    """The medians of several runs."""
    every = [await measure(subject) for _ in range(runs)]
    return {name: tuple(median(run[name][kind] for run in every) for kind in (0, 1)) for name in every[0]}  # type: ignore[misc]
