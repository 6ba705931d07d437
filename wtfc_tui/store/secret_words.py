"""Secret words are taken out of events before they are logged; those that still lie in a box are put back on reading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from wtfc_tui.domain.events import Recorded
from wtfc_tui.store.shape import Secrets

NOBODY = ""

InBox = Mapping[int, tuple[str, Mapping[str, Any]]]
"""The number of a blanked event in the log -> (key, words)."""


def blanked(secrets: Secrets, recorded: Recorded) -> Recorded:
    """As it may stand in the log: that it happened, and not by whom or with what words."""
    event = secrets.blank(recorded.event)
    return recorded if event is recorded.event else replace(recorded, actor=NOBODY, event=event)


def filled(secrets: Secrets, log: Iterable[Recorded], box: InBox) -> Iterator[Recorded]:
    """What was replaced in a box since, or left it when it was closed, stays blank."""
    if not box:
        yield from log
        return
    for recorded in log:
        if recorded.seq in box:
            yield replace(recorded, event=secrets.fill(recorded.event, *box[recorded.seq]))
        else:
            yield recorded


def open_boxes(secrets: Secrets, log: Iterable[Recorded]) -> list[str]:
    """That were opened and not closed, in order."""
    boxes: dict[str, None] = {}
    for recorded in log:
        if opened := secrets.opens(recorded.event):
            boxes[opened] = None
        if closed := secrets.closes(recorded.event):
            boxes.pop(closed, None)
    return list(boxes)
