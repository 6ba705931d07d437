"""What was being typed in the full screen when the line dropped: found here by the full screen's names for its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wtfc_tui.domain.workshop import Workshop

STATEMENT: Final = "gather.words"
IDEA: Final = "chefs.idea"
_SHOWN: Final = 48
"""Letters; enough to know it by."""


@dataclass(frozen=True)
class HalfTyped:
    field: str
    words: str
    guide: str
    """The name of the guide in which it goes on."""
    unfinished: str
    """Where in that guide, as the guide itself keeps it."""

    @property
    def offer(self) -> str:
        begin = self.words[:_SHOWN].rstrip() + "…" if len(self.words) > _SHOWN else self.words
        return f"Half-typed in the full screen: “{begin}” draft goes on with it."


def half_typed(drafts: Mapping[str, str], workshop: Workshop) -> list[HalfTyped]:
    found = []
    if words := drafts.get(STATEMENT, "").strip():
        person, _, group = drafts.get("gather.person", "").partition(" ")
        question = drafts.get("gather.question") or workshop.questions[0].id
        found.append(HalfTyped(STATEMENT, words, "gather", f"{person} {question} {group}"))
    if words := drafts.get(IDEA, "").strip():
        lenses = [lens.id for lens in workshop.lenses]
        lens = lenses.index(kept) if (kept := drafts.get("chefs.lens", "")) in lenses else 0
        found.append(HalfTyped(IDEA, words, "chefs", f"{drafts.get('chefs.theme', '')} {lens}"))
    return found
