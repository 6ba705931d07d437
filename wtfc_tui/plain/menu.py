"""Between the tasks: what there is to do, and the way there by number or name. All guides are found here, by the words."""

from typing import Final

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.day import stage_named
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.parts import choice, numbered
from wtfc_tui.plain.stages import GUIDES


class Menu(Guide):
    name = "menu"
    about = "what there is to do"

    @property
    def prompt(self) -> str:
        return f"What now? (1 to {len(GUIDES)}, a verb, or help): "

    @property
    def expects(self) -> str:
        return f"1 to {len(GUIDES)}, or a verb such as status"

    async def begin(self) -> list[str]:
        return []

    def intro(self) -> list[str]:
        on = self.workshop.stage
        return numbered([f"{guide.name}, {guide.about}{' (is on)' * (stage == on)}" for stage, guide in GUIDES.items()])

    async def answer(self, line: str) -> list[str] | None:
        if not line:
            return []
        place = choice(line, len(GUIDES))
        return None if place is None else self.end(then=list(GUIDES.values())[place])


EVERY: Final[tuple[type[Guide], ...]] = (
    *GUIDES.values(),
    *(beside for guide in GUIDES.values() for beside in guide.beside),
    Menu,
)
BY_NAME: Final[dict[str, type[Guide]]] = {word: guide for guide in EVERY for word in (guide.name, *guide.also)}


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
