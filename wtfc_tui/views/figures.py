"""How things stand, in numbers: each stage says its own, and every face that tells the state of the workshop reads them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from wtfc_tui.views.board import Board
from wtfc_tui.views.day import Here
from wtfc_tui.views.shapes import NUMBER, Shape


@dataclass(frozen=True)
class Figure:
    key: str
    """For scripts."""
    value: Any
    lines: tuple[str, ...]
    """For people; none where another figure's line tells it too."""
    shape: Shape = NUMBER
    """Of the value, for scripts."""


Figures = Callable[[Board, Sequence[Here]], Sequence[Figure]]


def no_figures(board: Board, here: Sequence[Here]) -> Sequence[Figure]:
    return ()
