"""What was being typed in the full screen when the line dropped. Which of its fields go on where is said by the guides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.plain.guide import Task
from wtfc_tui.plain.tasks import Tasks

_SHOWN: Final = 48
"""Letters; enough to know it by."""


@dataclass(frozen=True)
class HalfTyped:
    words: str
    task: Task
    """In which it goes on."""
    unfinished: str
    """Where in its guide, as the guide itself keeps it."""

    @property
    def field(self) -> str:
        """The full screen's name for it."""
        return self.task.guide.screen_field

    @property
    def offer(self) -> str:
        begin = self.words[:_SHOWN].rstrip() + "…" if len(self.words) > _SHOWN else self.words
        return f"Half-typed in the full screen: “{begin}” draft goes on with it."


def half_typed(tasks: Tasks, drafts: Mapping[str, str], workshop: Workshop) -> list[HalfTyped]:
    """`drafts`: the full screen's fields and what stands in them."""
    return [
        HalfTyped(words, task, task.guide.from_screen(drafts, workshop))
        for task in tasks.every
        if task.guide.screen_field and (words := drafts.get(task.guide.screen_field, "").strip())
    ]
