"""The golden trace: a whole small workshop, told on every surface as text. `python -m tests.house.trace --write` keeps it.

Each part of it is a function of what was played; `PARTS` has them all. Whoever wants to know whether anything at all is
different asks `first_difference`.
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Final

import wtfc_tui.stages
from tests.house import traced_faces, traced_files, traced_keys, traced_rules
from tests.house.playing import Played, play
from wtfc_tui.stages import STAGES
from wtfc_tui.stages.together import Together

GOLDEN: Final = Path(__file__).with_name("trace.txt")
WRITE_IT: Final = "python -m tests.house.trace --write"
_FOLDERS: Final = {
    id(import_module(f"wtfc_tui.stages.{one.name}").STAGE): one.name
    for one in iter_modules(wtfc_tui.stages.__path__) if one.ispkg
}  # fmt: skip
IN_TURN: Final = tuple(sorted((_FOLDERS[id(stage)] for stage in STAGES), key=lambda name: name == "day"))
"""The stages' examples in the order of the process, each after those whose things it needs; the day's own last."""
EXAMPLES: Final[dict[str, Any]] = {stage: import_module(f"tests.stages.{stage}.example") for stage in IN_TURN}
Part = Callable[[Played, dict[str, Any]], Iterator[str]]
PARTS: Final[dict[str, Part]] = {
    **traced_rules.PARTS, **traced_files.PARTS, **traced_faces.PARTS, **traced_keys.PARTS
}  # fmt: skip


def played(together: Together) -> Played:
    return play(together, [(stage, one.EXAMPLE) for stage, one in EXAMPLES.items()])


def part(name: str, done: Played) -> Iterator[str]:
    """The lines of one part."""
    return (line for text in PARTS[name](done, EXAMPLES) for line in text.split("\n"))


def whole(together: Together) -> str:
    done = played(together)
    return "".join(f"════ {name}\n" + "".join(f"{line}\n" for line in part(name, done)) for name in PARTS)


def golden() -> dict[str, list[str]]:
    """Part -> its lines."""
    parts = GOLDEN.read_text(encoding="utf-8").split("════ ")[1:]
    return {head: text.split("\n")[:-1] for head, _, text in (one.partition("\n") for one in parts)}


def first_difference(done: Played, kept: dict[str, list[str]], first: tuple[str, ...] = ()) -> str:
    """Where the trace is not what was kept: the part and the line; "" where it is. `first`: parts that are tried first."""
    for name in dict.fromkeys((*first, *PARTS)):
        for number, (now, was) in enumerate(zip_longest(part(name, done), kept[name]), start=1):
            if now != was:
                return f"{name}, line {number}: {now}"
    return ""


def write() -> None:
    from wtfc_tui.stages import TOGETHER

    GOLDEN.write_text(whole(TOGETHER), encoding="utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    write()
