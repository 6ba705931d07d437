"""All verbs together, in the order in which help tells them. A new group adds one line here."""

from types import ModuleType
from typing import Final

from wtfc_tui.verbs import chefs, day, door, gather, grid, helping, out, show, state, theme, vote
from wtfc_tui.verbs.call import Verb

GROUPS: Final[tuple[ModuleType, ...]] = (helping, state, day, door, gather, theme, vote, chefs, grid, show, out)
VERBS: Final[tuple[Verb, ...]] = tuple(verb for group in GROUPS for verb in group.VERBS)
VOCABULARY: Final[dict[str, Verb]] = {verb.name: verb for verb in VERBS}

NOT_YET: Final = frozenset({"why", "causes", "success", "inplace", "pick", "action", "plan"})
"""Words that are promised outward, for stages that do not exist yet."""
