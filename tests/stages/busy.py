"""A workshop in which everything hangs together, what stands in it, and what somebody is told of an undo."""

from typing import Any

from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.grid.records import PlaceIdea, Shout
from wtfc_tui.stages.theme.records import CreateTheme
from wtfc_tui.stages.theme.rules import THEMES


def told(story: Any) -> list[str]:
    """What the last undo or redo is said to have come to."""
    last = [one.event for one in story.log if one.at == story.log[-1].at]
    return PROCESS.taken_back(last, story.workshop)


def standing(workshop: Workshop) -> dict[str, Any]:
    """What stands: what a person in the room would say the workshop holds now."""
    return {
        "step": PROCESS.steps.of(workshop).key,
        "spots": workshop.spots,
        "statements": {one.id: (one.text, one.theme) for one in workshop[STATEMENTS].values() if not one.withdrawn},
        "themes": {one.id: one.title for one in list(workshop.standing(THEMES))},
        "ideas": {one.id: (one.theme, one.text, one.place) for one in list(workshop.standing(IDEAS))},
    }


def made_busy(story: Any) -> Any:
    """S1, S2 in T1 with I1 (placed, shouted at) and I2; S3 and T2 beside; all of it Sam's."""
    story.given("sam", *(AddStatement("notworking", words) for words in "abc"))
    story.given("sam", CreateTheme("notworking", "I wait", ("S1", "S2")), CreateTheme("notworking", "I hope"))
    story.given("sam", AddIdea("T1", "delia", "List"), AddIdea("T1", "jamie", "Tea"), PlaceIdea("I1", 3, 8))
    return story.given("ana", Shout("I1", "higher"))
