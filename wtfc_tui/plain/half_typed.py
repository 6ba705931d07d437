"""What was being typed in the full screen when the line dropped. Which of its fields go on where is said by the guides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.guides import EVERY

_SHOWN: Final = 48
"""Letters; enough to know it by."""


@dataclass(frozen=True)
class HalfTyped:
    words: str
    guide: type[Guide]
    """In which it goes on."""
    unfinished: str
    """Where in that guide, as the guide itself keeps it."""

    @property
    def field(self) -> str:
        """The full screen's name for it."""
        return self.guide.screen_field

    @property
    def offer(self) -> str:
        begin = self.words[:_SHOWN].rstrip() + "…" if len(self.words) > _SHOWN else self.words
        return f"Half-typed in the full screen: “{begin}” draft goes on with it."


def half_typed(drafts: Mapping[str, str], workshop: Workshop) -> list[HalfTyped]:
    """`drafts`: the full screen's fields and what stands in them."""
    return [
        HalfTyped(words, guide, guide.from_screen(drafts, workshop))
        for guide in EVERY
        if guide.screen_field and (words := drafts.get(guide.screen_field, "").strip())
    ]
