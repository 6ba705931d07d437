"""`python -m benchmarks.wire` prints what the wire costs, from real runs over SSH on loopback. It judges nothing.

`--runs N` sets how many runs the medians are of; `--size 120x40` the terminal's; `--idle 600` how long nothing happens;
`--words FILE` has the statements said in it, one a line; `--quick` leaves out the slow lines, the stall and the full room.
"""

import argparse
import asyncio
import platform
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.actions import Costs, idle, medians
from benchmarks.cpu import load
from benchmarks.peers import Cost, measure_peers
from benchmarks.pressure import press
from benchmarks.sentences import say
from benchmarks.stall import stall
from benchmarks.subject import Subject
from benchmarks.workshop import SUBJECT

LINES = (("9.6 kbit/s, 800 ms", 1200.0, 0.8, 0.3), ("64 kbit/s, 300 ms", 8000.0, 0.3, 0.15))
GOALS = {
    "first screen": "1600",
    "first character of an empty field": "40",
    "typed character at the end": "1.0",
    "backspace at the end": "12",
    "cursor left": "12",
    "character inside the text": "12",
    "backspace inside the text": "12",
    "someone else's statement": "its text + 60",
    "selection down one row": "60",
    "another stage": "1800",
}


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--size", type=_size, default=(80, 24))
    parser.add_argument("--idle", type=float, default=5.0)
    parser.add_argument("--words", type=Path)
    options = parser.parse_args()
    if options.words:
        say(options.words.read_text().split("\n"))
    measured = SUBJECT
    _conditions(measured, options.runs, options.size)
    _actions(await medians(measured, options.runs, options.size))
    if options.idle:
        print(f"{f'idle for {options.idle:g} seconds, once':44}{await idle(measured, options.idle):9}{'':8}   0")
    _peers(await measure_peers())
    if not options.quick:
        await _pressure(measured, options.runs)
        await _stall(measured)
        await _load(measured)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _conditions(measured: Subject, runs: int, size: tuple[int, int]) -> None:
    print(f"\nThe wire: {measured.name}, {size[0]}x{size[1]}, xterm-256color, medians of {runs} runs on loopback.")
    print(
        f"Python {platform.python_version()}, textual {version('textual')}, asyncssh {version('asyncssh')}, "
        f"{platform.system()} {platform.machine()}"
    )


def _actions(costs: Costs) -> None:
    print(f"\n{'bytes from server to client':44}{'payload':>9}{'TCP':>8}   goal (payload)")
    for name, (payload, tcp) in costs.items():
        print(f"{name:44}{payload:9.1f}{tcp or '':>8}   {GOALS.get(name, '')}")


def _peers(found: dict[str, Cost | str]) -> None:
    print(f"\n{'beside it, under sshd':24}{'first screen':>14}{'a letter':>10}{'on TCP':>9}")
    for name, cost in found.items():
        if isinstance(cost, str):
            print(f"{name:24}{cost:>33}")
        else:
            print(f"{name:24}{cost.first:14.0f}{cost.typed:10.1f}{cost.typed_tcp:9.1f}")


async def _pressure(measured: Subject, runs: int) -> None:
    print("\nslow lines, others adding a statement a second (seconds; medians)")
    print(f"{'':24}{'p50':>8}{'p95':>8}{'goal':>8}{'worst':>8}{'right after':>13}{'goal':>8}")
    for name, rate, rtt, slack in LINES:
        found = [await press(measured, rate, rtt) for _ in range(max(runs // 2, 1))]
        p50, p95, worst, right = (
            median(getattr(one, kind) for one in found) for kind in ("p50", "p95", "worst", "right_after")
        )
        print(f"{name:24}{p50:8.2f}{p95:8.2f}{rtt + slack:8.2f}{worst:8.2f}{right:13.2f}{rtt + 2:8.2f}")


async def _stall(measured: Subject) -> None:
    found = await stall(measured)
    print("\nten clients stop reading for a minute, four statements a second meanwhile")
    for name, value, goal in (
        ("on its way to each at most, kB", found.held, "256"),
        ("memory for each, kB", found.grown, "256"),
        ("somebody else's echo meanwhile: p95, ms", found.echo_p95 * 1e3, ""),
        ("every screen right after going on, s", found.right_after, ""),
    ):
        print(f"{name:44}{value:9.2f}{goal:>9}")


async def _load(measured: Subject) -> None:
    found = await load(measured)
    print("\none process, 100 sessions; joining and a key are measured with ten")
    for name, value, goal in (
        ("joining, ms", found.join, 40),
        ("memory a session, MB", found.memory, 2.5),
        ("a key, ms", found.key, 1.5),
        ("a statement, ms a session", found.statement, 1.5),
        ("20 typing 5 keys a second: p95 echo, ms", found.echo_p95, 100),
    ):
        print(f"{name:44}{value:9.2f}{goal:9}")


if __name__ == "__main__":
    asyncio.run(main())
