"""All tasks of line mode, and which of them somebody means: a step is found here by its words, and nowhere else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from wtfc_tui.domain.mending import Mending
from wtfc_tui.domain.refusals import Refused
from wtfc_tui.domain.steps import Step, Steps
from wtfc_tui.plain.guide import Guide, Newsworthy, Task
from wtfc_tui.verbs.speak import Vocabulary
from wtfc_tui.views.board import Board

MENU: Final = "menu"


class Tasks:
    """What the process brings to line mode. KeyError where a step's tool has no guide."""

    def __init__(
        self,
        steps: Steps,
        guides: Iterable[type[Guide]],
        vocabulary: Vocabulary,
        news: Iterable[Newsworthy],
        total: Callable[[Board], str],
        mends: Sequence[Mending] = (),
        families: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """`news`: of events that belong to no guide. `total`: how much there is, in a few words. `mends`: what can be put
        right, and how. `families`: what verbs are about -> their names."""
        by_tool = {guide.name: guide for guide in guides}
        self.steps, self.vocabulary, self.total = steps, vocabulary, total
        self.mends, self.families = mends, families
        self.in_menu: Final = tuple(Task(by_tool[step.tool], step) for step in steps)
        """One a step, in the order of the process."""
        beside = [Task(guide, task.step) for task in self.in_menu for guide in task.guide.beside]
        self.every: Final = (*self.in_menu, *beside)
        self.news: Final = (*(one for guide in by_tool.values() for one in guide.news), *news)
        self.by_word: dict[str, Task] = {}
        """By every word that leads there from any prompt; a tool that serves several steps leads to the first of them."""
        for task in self.every:
            for word in (task.step.key, *task.step.words) if task in self.in_menu else ():
                self.by_word.setdefault(word, task)
            for word in (task.guide.name, *task.guide.also):
                self.by_word.setdefault(word, task)

    def named(self, typed: str) -> Task | None:
        """By a word that leads there, its key in the menu, or what else its step is called."""
        key = typed.casefold().strip()
        if task := self.by_word.get(key) or self.in_the_menu(key):
            return task
        try:
            return self.at(self.steps.named(key))
        except Refused:
            return None

    def in_the_menu(self, key: str) -> Task | None:
        return next((task for task in self.in_menu if task.step.menu_key == key), None)

    def at(self, step: Step) -> Task:
        return next(task for task in self.in_menu if task.step == step)
