"""All guides, and which of them somebody means: a stage is found here by its words, and nowhere else."""

from typing import Final

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.day import stage_named
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.menu import Menu
from wtfc_tui.plain.parts import choice
from wtfc_tui.plain.stages import GUIDES

EVERY: Final[tuple[type[Guide], ...]] = (
    *GUIDES.values(),
    *(beside for guide in GUIDES.values() for beside in guide.beside),
    Menu,
)
"""Those of the menu, in its order, then those beside them."""
BY_NAME: Final[dict[str, type[Guide]]] = {word: guide for guide in EVERY for word in (guide.name, *guide.also)}
"""By every word that leads there from any prompt."""


def guide_named(typed: str) -> type[Guide] | None:
    """By its own name, another word that leads there, its number in the menu, or what else its stage is called."""
    key = typed.casefold().strip()
    if guide := BY_NAME.get(key):
        return guide
    if (place := choice(key, len(GUIDES))) is not None:
        return list(GUIDES.values())[place]
    try:
        return GUIDES[stage_named(key)]
    except Refused:
        return None
