"""All subjects together: the two tables in which `decide` and `evolve` look up. A new stage adds one line here."""

from types import ModuleType
from typing import Final

from wtfc_tui.domain.rules import chefs, day, gather, grid, setup, theme, undo, vote
from wtfc_tui.domain.rules.asking import Decider, Evolver

SUBJECTS: Final[tuple[ModuleType, ...]] = (setup, day, gather, theme, vote, chefs, grid, undo)
DECIDES: Final[dict[type, Decider]] = {kind: rule for subject in SUBJECTS for kind, rule in subject.DECIDES.items()}
EVOLVES: Final[dict[type, Evolver]] = {kind: rule for subject in SUBJECTS for kind, rule in subject.EVOLVES.items()}
