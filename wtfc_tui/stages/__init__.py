"""The stages of the process, one folder each, and the process that they make together. A new stage is one line in `STAGES`
and one in `STEPS` for each step that uses it.

The kernel (domain, views, store, reports, intake, live, verbs, plain) names no stage and never imports this; whoever opens a
door hands it in. A stage may know those before it in `STAGES`, never those after: an import contract holds that.
"""

from typing import Final

from wtfc_tui.domain.steps import Step
from wtfc_tui.stages import (
    causes,
    chefs,
    day,
    gather,
    grid,
    implement,
    in_place,
    pick,
    plan,
    setup,
    success,
    theme,
    vote,
)
from wtfc_tui.stages.day.news import NEWS
from wtfc_tui.stages.gather.view import total
from wtfc_tui.stages.setup.records import ImportWorkshop
from wtfc_tui.stages.stage import Stage
from wtfc_tui.stages.together import Together

STAGES: Final[tuple[Stage, ...]] = (
    setup.STAGE,
    day.STAGE,
    gather.STAGE,
    theme.STAGE,
    vote.STAGE,
    causes.STAGE,
    success.STAGE,
    in_place.STAGE,
    chefs.STAGE,
    grid.STAGE,
    pick.STAGE,
    plan.STAGE,
    implement.STAGE,
)

STEPS: Final[tuple[Step, ...]] = (
    Step("gather", 2, 1, "Gather", tool="gather", menu_key="2"),
    Step("theme", 3, 1, "Theme", tool="theme", menu_key="3", words=("cluster", "sort")),
    Step("vote themes", 4, 1, "Vote", tool="vote", menu_key="4", about="themes"),
    Step("causes", 4, 1, "Root causes", tool="causes", menu_key="o", words=("understand",)),
    Step("success", 5, 1, "Define success", tool="success", menu_key="5"),
    Step("in place", 6, 2, "In place", tool="in_place", menu_key="i"),
    Step("chefs", 6, 2, "Three chefs", tool="chefs", menu_key="6", words=("ideas",)),
    Step("vote ideas", 6, 2, "Vote again", tool="vote", menu_key="v", about="ideas", words=("vote again",)),
    Step("grid", 6, 2, "Grid", tool="grid", menu_key="e"),
    Step("pick", 6, 2, "Pick", tool="pick", menu_key="z"),
    Step("plan", 6, 2, "Action plans", tool="plan", menu_key="l", words=("action plans",)),
    Step("implement", 7, 0, "Implement", tool="implement", menu_key="7"),
)
"""In the order of the process. A menu key is its step's for ever: the number of the stage for the step that people know
under it, else a letter of the step's name."""

TO_COME: Final = frozenset({"thread", "sheet", "done", "hand", "bin", "checkpoint"})
"""Verbs that are promised outward, which are not there yet. ValueError where one of them is there."""

TOGETHER: Final = Together(STAGES, STEPS, bring_in=ImportWorkshop, news=NEWS, total=total, to_come=TO_COME)
PROCESS: Final = TOGETHER.process
CARRIED: Final = TOGETHER.carried
LOOKS: Final = TOGETHER.looks
VOCABULARY: Final = TOGETHER.vocabulary
TASKS: Final = TOGETHER.tasks
RECKONINGS: Final = TOGETHER.reckonings
SIGNS: Final = TOGETHER.signs
"""Tool -> what the wall shows of it."""
speak = VOCABULARY.speak
