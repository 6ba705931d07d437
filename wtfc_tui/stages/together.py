"""Puts the stages of a process together: its rules, what it carries, its verbs, its line mode. It names no stage."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from wtfc_tui.carried.fields import Carried
from wtfc_tui.carried.nouns import nouns
from wtfc_tui.domain.commands import Command
from wtfc_tui.domain.document import Document
from wtfc_tui.domain.process import Process
from wtfc_tui.domain.steps import Step
from wtfc_tui.plain.guide import Newsworthy
from wtfc_tui.plain.tasks import Tasks
from wtfc_tui.stages.stage import Stage
from wtfc_tui.verbs import door, helping, mending, out, show, state
from wtfc_tui.verbs.call import Verb
from wtfc_tui.verbs.speak import Vocabulary
from wtfc_tui.views.board import Board


class Together:
    """ValueError or KeyError where two stages bring the same, or a step's tool has no guide."""

    def __init__(
        self,
        stages: Sequence[Stage],
        steps: Iterable[Step],
        *,
        bring_in: Callable[[Document], Command],
        news: Sequence[Newsworthy],
        total: Callable[[Board], str],
        to_come: Collection[str] = (),
    ) -> None:
        """`bring_in`: the command that an import comes to. `news`: what line mode announces of events that belong to no
        guide. `total`: how much there is in a workshop, in a few words. `to_come`: verbs of stages that are not there
        yet."""
        self.process = Process(
            steps,
            [kind for stage in stages for kind in stage.kinds],
            [row for stage in stages for row in stage.events],
            [stage.decides for stage in stages],
        )
        self.carried = tuple(one for stage in stages for one in stage.carried)
        self.looks = {look.kind: look for stage in stages for look in stage.looks}
        self.vocabulary = self._speaking(stages, bring_in, to_come)
        self.signs = {sign.tool: sign for stage in stages for sign in stage.signs}
        self.reckonings = tuple(one for stage in stages for one in stage.reckonings)
        guides = [guide for stage in stages for guide in stage.guides]
        mends = tuple(one for stage in stages for one in stage.mends)
        families = {about: [verb.name for verb in verbs] for about, verbs in self._by_family.items()}
        self.tasks = Tasks(self.process.steps, guides, self.vocabulary, news, total, mends, families)

    def _speaking(
        self, stages: Sequence[Stage], bring_in: Callable[[Document], Command], to_come: Collection[str]
    ) -> Vocabulary:
        fields: dict[Any, Carried[Any]] = {one.kind: one for one in self.carried if isinstance(one, Carried)}
        known = {**nouns(self.carried), **out.nouns(self.carried), **state.NOUNS, **helping.NOUNS}
        self._by_family = {
            "Help": helping.verbs(known),
            "How things stand": state.verbs([stage.figures for stage in stages]),
            "Who is here": door.VERBS,
            **self._of_stages(stages),
            "Putting right": mending.verbs(tuple(one for stage in stages for one in stage.mends), fields),
            "Looking up": show.verbs(self.looks, fields),
            "Files": out.verbs(self.carried, bring_in),
        }
        return Vocabulary((verb for verbs in self._by_family.values() for verb in verbs), known, to_come)

    def _of_stages(self, stages: Sequence[Stage]) -> dict[str, tuple[Verb, ...]]:
        """By the title of the first step at which they are used; those of no step are about the day."""
        titles = {step.tool: step.title for step in reversed(list(self.process.steps))}
        found: dict[str, tuple[Verb, ...]] = {}
        for stage in stages:
            about = next((titles[guide.name] for guide in stage.guides), "The day")
            found[about] = (*found.get(about, ()), *stage.verbs)
        return found
