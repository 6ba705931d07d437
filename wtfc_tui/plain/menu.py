"""Between the tasks: what there is to do, and the way there by number."""

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
