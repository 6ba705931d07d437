"""How one thing is told: in a line, at length, and where its golden thread leads. Each stage says it for its kinds.

The thread: every theme, idea and thing in place leads back to the statements it comes from, and every statement forward to
what became of it. Of public things only.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from wtfc_tui.domain.records import Record
from wtfc_tui.domain.workshop import Kind, Workshop
from wtfc_tui.views.board import Board

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Look(Generic[R]):
    kind: Kind[R]
    line: Callable[[Board, R], str]
    """`I4: Text the rota (a quick win)`, as it stands under something else."""
    at_length: Callable[[Board, R], list[str]]
    """What is told of it below its own words; a line each, `name: what`."""
    comes_from: Callable[[Board, R], Iterable[str]]
    """Ids of what it hangs on, one step back."""
    leads_to: Callable[[Board, R], Iterable[str]]
    """Ids of what hangs on it, one step on."""


Looks = Mapping[Kind[Any], Look[Any]]


def spoken(workshop: Workshop, item: str) -> str:
    """`T3 “I never know who is coming”`, for any id that exists."""
    thing = workshop.thing(item)
    return f"{item} “{thing.words}”" if thing else item


def thread(looks: Looks, board: Board, id: str, *, onwards: bool) -> list[str]:
    """The golden thread from one thing, to whatever came of it or back to where it came from: ids, the nearest first."""
    found: dict[str, None] = {}
    waiting = [id]
    while waiting:
        here = waiting.pop(0)
        kind = next(kind for kind in looks if kind.letter and here in board.workshop[kind])
        look, thing = looks[kind], board.workshop[kind][here]
        for one in look.leads_to(board, thing) if onwards else look.comes_from(board, thing):
            if one not in found and one != id and board.workshop.thing(one):
                found[one] = None
                waiting.append(one)
    return list(found)
