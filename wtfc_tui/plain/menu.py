"""Between the tasks: what there is to do, and the way there by the key of each step, which is its own for ever."""

from wtfc_tui.live.seat import Seat
from wtfc_tui.plain.guide import Guide
from wtfc_tui.plain.tasks import MENU, Tasks


class Menu(Guide):
    name = MENU
    about = "what there is to do"
    words_next = True

    def __init__(self, seat: Seat, tasks: Tasks) -> None:
        super().__init__(seat, seat.step)
        self._tasks = tasks

    @property
    def prompt(self) -> str:
        return "What now? (a number or letter, a verb, or help): "

    @property
    def expects(self) -> str:
        return f"{', '.join(step.menu_key for step in self.seat.steps)}, or a verb such as status"

    async def begin(self) -> list[str]:
        return []

    def intro(self) -> list[str]:
        on = self.seat.step
        return [
            f"{task.step.menu_key}: {task.step.key}, {task.guide.about}{' (is on)' * (task.step == on)}"
            for task in self._tasks.in_menu
        ]

    async def answer(self, line: str) -> list[str] | None:
        if not line:
            return ["next goes nowhere from the menu: type a number or a letter of it."]
        task = self._tasks.in_the_menu(line.casefold())
        return None if task is None else self.end(then=task)
