"""Between the tasks: what there is to do, and the way there by number or name."""

from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.rules.day import stage_named
from wtfc_tui.domain.workshop import STAGES
from wtfc_tui.plain.guide import Guide, choice, numbered
from wtfc_tui.plain.room_dots import RoomDots
from wtfc_tui.plain.stages import GUIDES


class Menu(Guide):
    name = "menu"
    about = "what there is to do"

    @property
    def prompt(self) -> str:
        return f"What now? (1 to {len(STAGES)}, a verb, or help): "

    @property
    def expects(self) -> str:
        return f"1 to {len(STAGES)}, or a verb such as status"

    async def begin(self) -> list[str]:
        return []

    def intro(self) -> list[str]:
        on = self.workshop.stage
        tasks = [(stage, GUIDES[stage]) for stage in STAGES]
        return numbered([f"{task.name}, {task.about}{' (is on)' if stage == on else ''}" for stage, task in tasks])

    async def answer(self, line: str) -> list[str] | None:
        if not line:
            return []
        place = choice(line, len(STAGES))
        return None if place is None else self.end(then=STAGES[place])


def guide_named(typed: str) -> type[Guide] | None:
    """By its own name, its stage's name, or its number in the menu."""
    key = typed.casefold().strip()
    known: list[type[Guide]] = [*GUIDES.values(), RoomDots, Menu]
    for guide in known:
        if guide.name == key:
            return guide
    place = choice(key, len(STAGES))
    try:
        return GUIDES[STAGES[place] if place is not None else stage_named(key)]
    except Refused:
        return None
