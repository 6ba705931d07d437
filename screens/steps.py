"""The steps of the process as screens see them: which there are, what they are called, which tool each uses.

The one place on this side that reads it from the workshop. Today every step has a tool of its own.
"""

from collections.abc import Sequence

from wtfc_tui.domain.workshop import STAGE_NAMES, STAGES, Workshop


def all_steps() -> Sequence[str]:
    """The keys of the steps, in the order of the process."""
    return STAGES


def step_of(workshop: Workshop) -> str:
    """Where the workshop is."""
    return workshop.stage


def tool_of(step: str) -> str:
    """The name of the tool that a step uses: it says which screen is shown."""
    return step


def numbered(step: str) -> str:
    """`4 Vote`."""
    return STAGE_NAMES[step]


def title_of(step: str) -> str:
    """`Vote`."""
    return numbered(step).lstrip("0123456789 ")


def menu_key(step: str) -> str:
    """What to press in the menu to go there."""
    return str(all_steps().index(step) + 1)
