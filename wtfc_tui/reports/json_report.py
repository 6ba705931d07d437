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
from wtfc_tui.views.shapes import NUMBER, TEXT, VOTE_RULES, Shape


def dump(board: Board, carries: Sequence[Carried[Any] | NotCarried], steps: Steps) -> str:
    return json.dumps(as_data(board, carries, steps), ensure_ascii=False, indent=1) + "\n"


def as_data(board: Board, carries: Sequence[Carried[Any] | NotCarried], steps: Steps) -> dict[str, Any]:
    """The parts of stages that do not exist yet are there and empty."""
    workshop = asdict(about(board, steps))
    return {
        "format": FORMAT,
        "revision": board.workshop.revision,
        "workshop": {("stage" if key == "step" else key): value for key, value in workshop.items()},
        **_lists({one.kind.name: rows(board, one) for one in carries if isinstance(one, Carried)}),
    }


def _lists(there: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """In the order that programs know; those of stages that do not exist yet are empty."""
    lists = {key: list[Any]() for key in PROMISED} | there
    return {key: lists[key] for key in (*ORDER, *(key for key in lists if key not in ORDER)) if key in lists}


def shape(carries: Sequence[Carried[Any] | NotCarried]) -> Shape:
    """Of the whole of it, for `verbs`."""
    prompts = [{"id": TEXT, "prompt": TEXT}]
    said = {"slug": TEXT, "title": TEXT, "focus": TEXT, "site": TEXT, "stage": TEXT}
    asked = {"questions": prompts, "perspectives": [TEXT], "lenses": prompts, "votes": VOTE_RULES, "consents": prompts}
    workshop: Shape = {**said, **asked, "keep_until": TEXT}
    lists = _lists({one.kind.name: [one.kind.noun] for one in carries if isinstance(one, Carried)})
    return {"format": TEXT, "revision": NUMBER, "workshop": workshop} | lists


def rows(board: Board, carried: Carried[Any]) -> list[dict[str, Any]]:
    """All things of a kind as the export writes them, in the order of their ids; what was withdrawn included."""
    return [carried.row(board, one) for one in board.workshop[carried.kind].values()]
