"""The ideas under each lens: in columns where there is room, else the current lens alone with the others as counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from screens.widgets.colours import HERE
from screens.widgets.lines import COMFORTABLE, Line, Span, cut, folded, line, padded
from wtfc_tui.stages.chefs.records import Idea
from wtfc_tui.stages.chefs.view import Lens

COLUMNS_FROM = 70
"""Cells of width from which the lenses stand beside one another."""


@dataclass(frozen=True)
class Shelf:
    """The ideas of one lens that can be seen: whole ones, newest at the bottom."""

    lines: tuple[str, ...]
    seen: int
    above: int


def shelf(ideas: Sequence[Idea], width: int, height: int, hidden: int = 0) -> Shelf:
    """What fits, counted from the newest; `hidden` of the newest are left out, to look at older ones."""
    end = max(len(ideas) - hidden, 0)
    blocks = [_hanging(idea, width) for idea in ideas]
    below = [cut(f"… {hidden} newer below", width)] if hidden else []
    start, used = end, len(below)
    while start and used + len(blocks[start - 1]) + (1 if start > 1 else 0) <= height:
        start -= 1
        used += len(blocks[start])
    if start == end and end:
        start = end - 1
        room = max(height - len(below) - (1 if start else 0), 1)
        blocks[start] = [*blocks[start][: room - 1], cut(blocks[start][room - 1] + " …", width)]
    above = [cut(f"… {start} more above", width)] if start else []
    return Shelf((*above, *(part for block in blocks[start:end] for part in block), *below), end - start, start)


def _hanging(idea: Idea, width: int) -> list[str]:
    indent = max(len(idea.id) + 1, 3)
    first, *rest = folded(idea.text, width - indent)
    return [padded(idea.id, indent) + first, *(" " * indent + part for part in rest)]


@dataclass(frozen=True)
class Columns:
    lines: tuple[Line, ...]
    current: Shelf


def columns(lenses: Sequence[Lens], current: int, width: int, height: int, hidden: int) -> Columns:
    """`hidden` of the newest ideas of the current lens are left out, to look at older ones."""
    if width < COLUMNS_FROM:
        return _alone(lenses, current, width, height, hidden)
    each = (width - 2 - 3 * (len(lenses) - 1)) // len(lenses)
    prompts = [folded(in_short(lens), each) for lens in lenses]
    tall = max(map(len, prompts))
    shelves = [shelf(lens.ideas, each, height - tall - 1, hidden if at == current else 0) for at, lens in enumerate(lenses)]
    stacks = [[*prompt, *[""] * (tall - len(prompt)), *shown.lines] for prompt, shown in zip(prompts, shelves, strict=True)]
    names: list[str | Span] = [" "]
    for at, lens in enumerate(lenses):
        names += [" │ "] if at else []
        names.append(
            Span(padded(f"► {lens.name.upper()}", each), f"bold {HERE}") if at == current else padded(f"  {lens.name}", each)
        )
    rows = [[padded(stack[y] if y < len(stack) else "", each) for stack in stacks] for y in range(height - 1)]
    return Columns((line(*names), *(line(" " + " │ ".join(parts)) for parts in rows)), shelves[current])


def in_short(lens: Lens) -> str:
    """The prompt's first sentence: a column has no room for more."""
    return lens.prompt.split(". ")[0]


def _alone(lenses: Sequence[Lens], current: int, width: int, height: int, hidden: int) -> Columns:
    names: list[str | Span] = [" "]
    for at, lens in enumerate(lenses):
        here = at == current
        names += [Span(f"► {lens.name.upper()}", f"bold {HERE}") if here else f"  {lens.name}", f" {len(lens.ideas)}  "]
    comfortable = min(width - 2, COMFORTABLE)
    prompt = folded(lenses[current].prompt, comfortable)
    shown = shelf(lenses[current].ideas, comfortable, height - 1 - len(prompt), hidden)
    return Columns((line(*names), *(line(" " + part) for part in (*prompt, *shown.lines))), shown)
