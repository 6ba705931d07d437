"""What is asked of an action after what is done: who, by when, the first step, what help it needs; each may wait."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from wtfc_tui.stages.plan.days import day_said
from wtfc_tui.stages.plan.records import Action, ChangeAction
from wtfc_tui.stages.plan.rules import day_in_full


@dataclass(frozen=True)
class Part:
    field: str
    """Of `Planned`."""
    asks: str


WHO: Final = Part("who", "Who does it?")
DUE: Final = Part("due", "By when?")
PARTS: Final = (WHO, DUE, Part("first_step", "The first step?"), Part("needs", "What help is needed?"))


def part_named(field: str) -> Part | None:
    return next((one for one in PARTS if one.field == field), None)


def after(part: Part | None) -> Part | None:
    """The one that is asked next; None: all have been."""
    rest = PARTS[PARTS.index(part) + 1 :] if part else PARTS
    return rest[0] if rest else None


def said_of(action: Action, part: Part) -> str:
    """What is there already, as it is shown."""
    said: str = getattr(action.planned, part.field)
    return day_in_full(said) if part is DUE and said else said


def change(action: str, part: Part, typed: str, today: date, past_meant: bool = False) -> ChangeAction:
    """What saves it. Raises Refused for what is no day."""
    said = day_said(typed, today) if part is DUE else typed
    return ChangeAction(action, **{part.field: said}, past_meant=past_meant)
