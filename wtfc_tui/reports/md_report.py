"""Writes the workshop as Markdown to read and pass on: what people said under each theme, votes, ideas and their places.

What each kind has to say there, its stage says; this puts them under one another.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.carried.markdown import escaped
from wtfc_tui.views.board import Board


def dump(board: Board, carries: Sequence[Carried[Any] | NotCarried]) -> str:
    return "\n".join(_lines(board, carries)) + "\n"


def _lines(board: Board, carries: Sequence[Carried[Any] | NotCarried]) -> Iterator[str]:
    workshop = board.workshop
    yield f"# {escaped(workshop.title)}"
    yield from ("", *(escaped(line) for line in (workshop.focus, workshop.site) if line))
    for one in carries:
        if isinstance(one, Carried):
            yield from one.markdown(board, one)
