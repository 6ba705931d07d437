"""Writes `wtfc.workshop/1`. Keys and their order are the outward contract; wtfc_tui/intake/json_export.py reads it back."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from wtfc_tui.carried.fields import Carried, NotCarried
from wtfc_tui.domain.steps import Steps
from wtfc_tui.intake.json_export import FORMAT, ORDER, PROMISED
from wtfc_tui.views.board import Board
from wtfc_tui.views.export import about


def dump(board: Board, carries: Sequence[Carried[Any] | NotCarried], steps: Steps) -> str:
    return json.dumps(as_data(board, carries, steps), ensure_ascii=False, indent=1) + "\n"


def as_data(board: Board, carries: Sequence[Carried[Any] | NotCarried], steps: Steps) -> dict[str, Any]:
    """The parts of stages that do not exist yet are there and empty."""
    workshop = asdict(about(board, steps))
    there = {one.kind.name: rows(board, one) for one in carries if isinstance(one, Carried)}
    lists = {key: list[Any]() for key in PROMISED} | there
    known = {key: lists[key] for key in ORDER if key in lists}
    return {
        "format": FORMAT,
        "revision": board.workshop.revision,
        "workshop": {("stage" if key == "step" else key): value for key, value in workshop.items()},
        **known,
        **{key: some for key, some in lists.items() if key not in known},
    }


def rows(board: Board, carried: Carried[Any]) -> list[dict[str, Any]]:
    """All things of a kind as the export writes them, in the order of their ids; what was withdrawn included."""
    return [carried.row(board, one) for one in board.workshop[carried.kind].values()]
