"""Writes `wtfc.workshop/1`. Keys and their order are the outward contract; wtfc_tui/intake/json_export.py reads it back."""

import json
from dataclasses import asdict
from typing import Any

from wtfc_tui.domain.export_format import FORMAT, Document, RoundRow


def dump(document: Document) -> str:
    """The parts of stages that do not exist yet are there and empty."""
    return json.dumps(as_data(document), ensure_ascii=False, indent=1) + "\n"


def as_data(document: Document) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "revision": document.revision,
        "workshop": asdict(document.workshop),
        "statements": [asdict(row) for row in document.statements],
        "themes": [asdict(row) for row in document.themes],
        "rounds": [_round(row) for row in document.rounds],
        "causes": [],
        "successes": [],
        "in_place": [],
        "ideas": [asdict(row) for row in document.ideas],
        "actions": [],
    }


def _round(row: RoundRow) -> dict[str, Any]:
    """Without `results` while it is open: an absent key cannot be mistaken for no dots."""
    written = asdict(row)
    if row.open or row.results is None:
        del written["results"]
    return written
