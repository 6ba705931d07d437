"""`python -m benchmarks.growth` prints what grows with the workshop, in process and without SSH. It judges nothing.

`--sizes 300,1000,5000,20000` statements; `--logs 1000,10000` events in the log of a small workshop; `--before DIR` measures
a checkout of another version too, in turn with this one; `--runs N` children for each; `--words FILE` has what is said, one
a line. Each size and version has a process of its own. Shown are medians; where there is nothing, it is said why as it runs.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks.figures import short, slope

Found = dict[str, dict[int, float | None]]
"""Row -> size -> milliseconds; None where this version has no such thing."""
Row = TypeVar("Row")
HERE = Path(__file__).resolve().parent.parent
_CHILD = [sys.executable, "-c", "from benchmarks.growth_child import main; main()"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=_sizes, default=(300, 1000, 5000, 20000))
    parser.add_argument("--logs", type=_sizes, default=(1000, 10000))
    parser.add_argument("--before", type=Path)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--words", type=Path)
    chosen = parser.parse_args()
    versions = [HERE, *([chosen.before.resolve()] if chosen.before else [])]
    words = str(chosen.words.resolve()) if chosen.words else ""
    for kind, title, sizes in (
        ("statements", "With the statements", chosen.sizes),
        ("events", "With the events in the log of 30 statements", chosen.logs),
    ):
        if sizes:
            _print(title, sizes, _measure(kind, sizes, versions, chosen.runs, words))


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(one) for one in text.split(",") if one))


def _measure(kind: str, sizes: Sequence[int], versions: Sequence[Path], runs: int, words: str) -> list[Found]:
    """A table for each version."""
    every: list[dict[str, dict[int, list[float | None]]]] = [{} for _ in versions]
    for size in sizes:
        for _ in range(runs):
            children = [_child(kind, size, version, words) for version in versions]
            for rows, (name, figure) in _in_turn(children, every):
                rows.setdefault(name, {}).setdefault(size, []).append(figure)
    return [{name: {size: _median(of[size]) for size in of} for name, of in rows.items()} for rows in every]


def _child(kind: str, size: int, version: Path, words: str) -> subprocess.Popen[str]:
    line = [*_CHILD, kind, str(size), str(version), words]
    return subprocess.Popen(line, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _in_turn(
    children: Sequence[subprocess.Popen[str]], beside: Sequence[Row]
) -> Iterator[tuple[Row, tuple[str, float | None]]]:
    """Each measures once, then each once more, so that a machine that is busier now and then is so for all."""
    waiting = list(zip(children, beside, strict=True))
    while waiting:
        for child, thing in list(waiting):
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write("go on\n")
            child.stdin.flush()
            if not (said := child.stdout.readline()):  # Until it wants the next turn, and no other runs meanwhile.
                waiting.remove((child, thing))
                child.wait()
            elif row := json.loads(said):
                yield thing, row


def _median(figures: Sequence[float | None]) -> float | None:
    there = [one for one in figures if one is not None]
    return median(there) if there else None


def _print(title: str, sizes: Sequence[int], found: Sequence[Found]) -> None:
    print(f"\n{title} (ms of CPU unless said; medians)")
    print(f"{'':56}{''.join(f'{size:>10,}' for size in sizes)}   slope", flush=True)
    for name, now in found[0].items():
        _line(name, sizes, now)
        for other in found[1:]:
            before = other.get(name, {})
            _line("  before", sizes, before)
            ratios = {size: _ratio(before.get(size), now.get(size)) for size in sizes}
            print(f"{'  times less':56}{''.join(f'{short(ratios[size]):>10}' for size in sizes)}", flush=True)


def _line(name: str, sizes: Sequence[int], figures: dict[int, float | None]) -> None:
    columns = "".join(f"{short(figures.get(size)):>10}" for size in sizes)
    print(f"{name:56}{columns}   {slope(sizes, figures)}", flush=True)


def _ratio(before: float | None, now: float | None) -> float | None:
    return before / now if before and now else None


if __name__ == "__main__":
    main()
